import type { TSESTree } from '@typescript-eslint/utils';
import type { Client, Parser, RemoteCall, Retry, Server } from '../model/network.js';
import { keyName, unwrap } from '../model/syntax.js';
import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { beginsLine, behindBlocks, behindComments, indentAt, lastSolid, layoutOf } from './layout.js';

/** An option to be written: its dotted path and the code of its value. */
export interface WrittenOption {
  readonly path: string;
  readonly value: string;
}

/** The same with the path taken apart. */
interface Entry {
  readonly path: readonly string[];
  readonly value: string;
}

/**
 * Gives an option to a call: into its options where they are written, as a new argument where there are none.
 * `undefined` where no edit is certain to compile and to keep what is there.
 * @param path dotted path of the option: `timeout.request`
 * @param value the code of its value
 */
export function giveOption(made: RemoteCall | Client | Parser | Retry | Server, path: string, value: string, tree: Tree): Edit[] | undefined {
  return giveOptions(made, [{ path, value }], tree);
}

/** The same for several options at once. */
export function giveOptions(made: RemoteCall | Client | Parser | Retry | Server, given: readonly WrittenOption[], tree: Tree): Edit[] | undefined {
  const { options, laid, node } = made;
  const argument = laid.options;
  if (argument === 'unknown') return undefined;
  if (argument === undefined) {
    const at = laid.optionsAt;
    return at === undefined ? undefined : insertArgument(node, at, `{ ${optionsCode(given)} }`, tree);
  }
  const written = unwrap(argument);
  if (written.type === 'ObjectExpression') return intoLiteral(written, entriesOf(given), tree);
  // Options with a name may be used elsewhere too, so they are copied rather than changed. What is nested in them would be lost.
  const isFree = given.every(({ path }) => options.read(path.slice(0, (path + '.').indexOf('.'))).state === 'unset');
  if (isFree && (written.type === 'Identifier' || written.type === 'MemberExpression')) {
    const name = tree.text.slice(...argument.range);
    return [{ range: argument.range, text: `{ ...${name}, ${optionsCode(given)} }` }];
  }
  return undefined;
}

/** An option as it is written in a literal: `timeout: { request: 10_000 }`. */
export function optionCode(path: string, value: string): string {
  return optionsCode([{ path, value }]);
}

/** Several options as they are written in one literal, those of the same part together. */
export function optionsCode(given: readonly WrittenOption[]): string {
  return properties(entriesOf(given)).join(', ');
}

function entriesOf(given: readonly WrittenOption[]): Entry[] {
  return given.map(({ path, value }) => ({ path: path.split('.'), value }));
}

function properties(entries: readonly Entry[]): string[] {
  return byName(entries).map(([name, group]) => {
    const [only] = group;
    if (only?.path.length === 1) return name === only.value ? name : `${name}: ${only.value}`;
    return `${name}: { ${properties(group.map(below)).join(', ')} }`;
  });
}

function byName(entries: readonly Entry[]): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.path[0]!, [...(groups.get(entry.path[0]!) ?? []), entry]);
  return [...groups];
}

function below({ path, value }: Entry): Entry {
  return { path: path.slice(1), value };
}

/** Writes options into a literal. `undefined` where what stands there is in the way. */
export function intoLiteral(literal: TSESTree.ObjectExpression, entries: readonly Entry[], tree: Tree): Edit[] | undefined {
  const edits: Edit[] = [];
  const fresh: Entry[] = [];
  for (const [name, group] of byName(entries)) {
    const existing = literal.properties.find((candidate) => candidate.type === 'Property' && keyName(candidate) === name);
    if (existing?.type !== 'Property') {
      fresh.push(...group);
      continue;
    }
    const changed = intoProperty(existing, group, tree);
    if (changed === undefined) return undefined;
    edits.push(...changed);
  }
  return fresh.length === 0 ? edits : [...edits, ...appendProperties(literal, properties(fresh), tree)];
}

function intoProperty(existing: TSESTree.Property, group: readonly Entry[], tree: Tree): Edit[] | undefined {
  const [first] = group;
  // Given as `undefined`, or as something that only looks like a limit.
  if (first?.path.length === 1) return replaceValue(existing.value, first.value);
  const inner = unwrap(existing.value);
  return inner.type === 'ObjectExpression' ? intoLiteral(inner, group.map(below), tree) : undefined;
}

/** Puts properties behind the last one, in the literal's own layout. */
function appendProperties(literal: TSESTree.ObjectExpression, codes: readonly string[], tree: Tree): Edit[] {
  const { text } = tree;
  const last = literal.properties.at(-1);
  const close = literal.range[1] - 1;
  const inline = codes.join(', ');
  if (last === undefined) return intoEmpty(literal, inline, tree);
  const solid = lastSolid(tree, last.range[1], close);
  const hasComma = text[solid - 1] === ',' && solid > last.range[1];
  if (!beginsLine(text, last.range[0])) {
    const at = hasComma ? solid : behindBlocks(tree, solid);
    return [{ range: [at, at], text: hasComma ? ` ${inline},` : `, ${inline}` }];
  }
  const { newline } = layoutOf(text);
  const indent = indentAt(text, last.range[0]);
  return afterLine(solid, hasComma, codes.map((code) => `${newline}${indent}${code}`).join(','), tree);
}

/** A literal without properties may hold comments: they stay behind what is put in. */
function intoEmpty({ range: [start, end] }: TSESTree.ObjectExpression, code: string, { text, comments }: Tree): Edit[] {
  const inner = text.slice(start + 1, end - 1);
  if (inner.trim() === '') return [{ range: [start, end], text: `{ ${code} }` }];
  if (!/[\r\n]/.test(inner)) return [{ range: [start + 1, start + 1], text: ` ${code},` }];
  const { newline, step } = layoutOf(text);
  const own = comments.find(({ range }) => range[0] > start && range[1] < end && beginsLine(text, range[0]));
  const indent = own ? indentAt(text, own.range[0]) : indentAt(text, start) + step;
  return [{ range: [start + 1, start + 1], text: `${newline}${indent}${code},` }];
}

/** Puts an argument at a position, `undefined` standing in for what is missing before it. */
export function insertArgument(node: RemoteCall['node'], at: number, code: string, tree: Tree): Edit[] | undefined {
  const { text } = tree;
  const close = node.range[1] - 1;
  if (text[close] !== ')') return undefined;
  const given = node.arguments;
  if (given.some((argument) => argument.type === 'SpreadElement')) return undefined;
  const next = given[at];
  if (next !== undefined) {
    const before = lastSolid(tree, at === 0 ? node.callee.range[1] : given[at - 1]!.range[1], next.range[0]);
    // `(callback)` in parentheses of its own: an insertion behind them would not be an argument.
    const opensArgument = at === 0 ? isOwnParenthesis(node, before, tree) : text[before - 1] === ',';
    const behind = beginsLine(text, next.range[0]) ? `${layoutOf(text).newline}${indentAt(text, next.range[0])}` : ' ';
    return opensArgument ? [{ range: [next.range[0], next.range[0]], text: `${code},${behind}` }] : undefined;
  }
  const missing = 'undefined, '.repeat(at - given.length);
  const last = given.at(-1);
  if (last === undefined) return [{ range: [close, close], text: `${text[close - 1] === '(' ? '' : ' '}${missing}${code}` }];
  const solid = lastSolid(tree, last.range[1], close);
  const hasComma = text[solid - 1] === ',';
  if (beginsLine(text, last.range[0])) {
    return afterLine(solid, hasComma, `${layoutOf(text).newline}${indentAt(text, last.range[0])}${missing}${code}`, tree);
  }
  const end = hasComma ? solid : behindBlocks(tree, solid);
  return [{ range: [end, end], text: hasComma ? ` ${missing}${code}` : `, ${missing}${code}` }];
}

/** Puts a line behind the one that ends at an offset, the comments there included, with a comma between. */
function afterLine(solid: number, hasComma: boolean, line: string, tree: Tree): Edit[] {
  const behind = behindComments(tree, solid);
  if (hasComma) return [{ range: [behind, behind], text: `${line},` }];
  return behind === solid
    ? [{ range: [solid, solid], text: `,${line}` }]
    : [
        { range: [solid, solid], text: ',' },
        { range: [behind, behind], text: line },
      ];
}

/** Whether the character before an offset is the parenthesis that opens the arguments. */
function isOwnParenthesis(node: Node, before: number, tree: Tree): boolean {
  return tree.text[before - 1] === '(' && node.type !== 'ImportExpression' && !/\(\s*\($/.test(tree.text.slice(0, before));
}

/**
 * Puts another option in the place of one that is written in a call's own options. `undefined` where the options are
 * written elsewhere, since what is made there once may be used by many calls.
 * @param found the value of the option that goes
 */
export function replaceOption(made: RemoteCall | Client | Retry, found: Node, name: string, value: string): Edit[] | undefined {
  const { options } = made.laid;
  const property = found.parent;
  if (property?.type !== 'Property' || property.computed || property.method) return undefined;
  const literal = options === undefined || options === 'unknown' ? undefined : unwrap(options);
  const isTaken = literal?.type === 'ObjectExpression' && literal.properties.some((other) => other.type === 'Property' && other !== property && keyName(other) === name);
  if (property.parent !== literal || isTaken) return undefined;
  if (property.shorthand) return [{ range: property.range, text: `${name}: ${value}` }];
  return [
    { range: property.key.range, text: name },
    { range: found.range, text: value },
  ];
}

/** Gives an option another value, wherever it is written. */
export function replaceValue(found: Node, value: string): Edit[] | undefined {
  const property = found.parent;
  if (property?.type !== 'Property' || property.method) return undefined;
  return [{ range: found.range, text: property.shorthand ? `${keyName(property)!}: ${value}` : value }];
}
