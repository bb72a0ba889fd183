import type { Comment, Node, Tree } from '../source/tree.js';

/** How a file is written, where an edit has to fit in. */
export interface Layout {
  readonly newline: string;
  readonly quote: "'" | '"';
  readonly semicolons: boolean;
  /** One step of indentation. */
  readonly step: string;
}

/** Reads a file's habits from its text. */
export function layoutOf(text: string): Layout {
  // Where a component's scripts stand below its markup, a text begins with as many empty lines.
  const lines = text.slice(text.lastIndexOf('\n', text.search(/\S/)) + 1).split('\n', 200);
  const indented = lines.map((line) => /^(\t+|( +))\S/.exec(line)).find((match) => match !== null && match[1] !== ' ');
  return {
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    quote: count(text, /"/g) > count(text, /'/g) ? '"' : "'",
    semicolons: lines.some((line) => /;\s*$/.test(line)) || !text.trim().includes('\n'),
    step: indented?.[1]?.startsWith('\t') ? '\t' : ' '.repeat(Math.min(indented?.[1]?.length ?? 2, 8)),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The white space at the beginning of the line in which an offset stands. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))![0];
}

/** Whether only white space stands before an offset in its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

/** The offset behind the last character in `start..end` that is neither white space nor part of a comment; `start` if there is none. */
export function lastSolid(tree: Tree, start: number, end: number): number {
  let at = end;
  const comments = tree.comments.filter((comment) => comment.range[0] >= start && comment.range[1] <= end);
  for (;;) {
    while (at > start && /\s/.test(tree.text[at - 1]!)) at -= 1;
    const comment = comments.findLast((candidate) => candidate.range[1] === at);
    if (comment === undefined) return at;
    at = comment.range[0];
  }
}

/** The end of the comments that stand behind an offset in the same line, or the offset itself. */
export function behindComments(tree: Tree, offset: number): number {
  return commentsBehind(tree, offset).at(-1)?.range[1] ?? offset;
}

/** The same for comments behind which the line goes on. */
export function behindBlocks(tree: Tree, offset: number): number {
  return commentsBehind(tree, offset).findLast((comment) => comment.type === 'Block')?.range[1] ?? offset;
}

function commentsBehind(tree: Tree, offset: number): Comment[] {
  const found: Comment[] = [];
  let at = offset;
  for (const comment of tree.comments) {
    if (comment.range[0] < at) continue;
    if (/[^ \t]/.test(tree.text.slice(at, comment.range[0]))) break;
    found.push(comment);
    at = comment.range[1];
    if (comment.type === 'Line') break;
  }
  return found;
}

/** The beginning of the comments that stand directly above an offset, without an empty line between, or the offset itself. */
export function aboveComments(tree: Tree, offset: number): number {
  let at = offset;
  for (const comment of tree.comments.toReversed()) {
    if (comment.range[1] > at) continue;
    const between = tree.text.slice(comment.range[1], at);
    // A comment behind other code belongs to that code.
    if (!/^[ \t]*\r?\n?[ \t]*$/.test(between) || !beginsLine(tree.text, comment.range[0])) break;
    at = comment.range[0];
  }
  return at;
}

/** Whether a file may hold types. */
export function isTypeScript({ path, block }: Tree): boolean {
  return /tsx?$|^astro$/.test(block?.language ?? '') || /\.[cm]?tsx?$/.test(path);
}

/** Whether a comment stands within a node. */
export function holdsComment(tree: Tree, node: Node): boolean {
  return tree.comments.some((comment) => comment.range[0] >= node.range[0] && comment.range[1] <= node.range[1]);
}

/** Code with its texts in the quotes that a file uses. */
export function inQuotesOf(text: string, code: string): string {
  return code.replaceAll("'", layoutOf(text).quote);
}

/** Milliseconds as people write them in code: `10_000`. */
export function writeNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '_');
}

/** Milliseconds as people say them: `10 s`, `1.5 s`, `500 ms`. */
export function sayMilliseconds(value: number): string {
  return value >= 1000 ? `${String(value / 1000)} s` : `${String(value)} ms`;
}
