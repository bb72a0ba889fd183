import type { Range } from '../source/range.js';
import type { Node, Tree } from '../source/tree.js';
import { eachNode, memberName, wrapped } from './syntax.js';

/** The address of a script or a style sheet, in a page that is written as a text. */
export interface WrittenAddress {
  readonly url: string;
  readonly range: Range;
  /** The literal or template that it stands in. */
  readonly node: Node;
}

/** A text that is a page and not a piece to be copied into one. */
const page = /<(?:!doctype|html|head|body)\b/i;
/** A tag up to its end. What is filled in there may hold the hash of the code. */
const tag = /<(script|link)\b([^>]*)>/gi;
const attribute = (name: string) => new RegExp(`\\b${name}\\s*=\\s*\\\\?["']?((?:https?:)?//[^\\s"'\\\\>]+)\\\\?["'\\s>]`, 'i');
const [source, reference] = [attribute('src'), attribute('href')];
const styleSheet = /\brel\s*=\s*\\?["']?(?:stylesheet|modulepreload)\b/i;
/** `import x from 'https://…'` at the beginning of a line, as scripts have it. */
const importLine = /^[ \t]*import\b[^'"\n]*?\\?['"](https?:\/\/[^\s"'\\]+)\\?['"]/gm;

/** Scripts and style sheets of pages that the file holds as texts: `` `<html>…<script src="…">` ``, `script.innerHTML = "import …"`. */
export function writtenAddresses(tree: Tree): readonly WrittenAddress[] {
  const found: WrittenAddress[] = [];
  eachNode([tree.program], tree, (node) => {
    const isText = node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
    if (!isText) return;
    const text = tree.text.slice(...node.range);
    const isPage = page.test(text);
    if (isPage) found.push(...inTags(text, node));
    if ((isPage && /<script\b/i.test(text)) || isScriptText(node)) found.push(...inLines(text, node));
  });
  return found;
}

function* inTags(text: string, node: Node): Iterable<WrittenAddress> {
  for (const match of text.matchAll(tag)) {
    const [, name = '', attributes = ''] = match;
    const isScript = name.toLowerCase() === 'script';
    if (/\bintegrity\b|\$\{/.test(attributes) || (!isScript && !styleSheet.test(attributes))) continue;
    const url = (isScript ? source : reference).exec(`${attributes}>`)?.[1];
    if (url !== undefined) yield at(url, text.indexOf(url, match.index), node);
  }
}

function* inLines(text: string, node: Node): Iterable<WrittenAddress> {
  // The first line of a literal begins behind its quote.
  for (const match of text.replace(/^./, ' ').matchAll(importLine)) {
    const url = match[1];
    if (url !== undefined && !url.includes('${')) yield at(url, text.indexOf(url, match.index), node);
  }
}

function at(url: string, offset: number, node: Node): WrittenAddress {
  const start = node.range[0] + offset;
  return { url, range: [start, start + url.length], node };
}

/** `script.innerHTML = '…'`, `script.textContent = '…'` */
function isScriptText(node: Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && /^(?:innerHTML|textContent|text)$/.test(memberName(parent.left) ?? '');
}
