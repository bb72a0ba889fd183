import type { TSESTree } from '@typescript-eslint/utils';
import type { EvenRest } from '../model/even-rests.js';
import { isIndependent, type FreshKey } from '../model/idempotency-keys.js';
import type { EndlessRetry, HastyRetry } from '../model/repetitions.js';
import type { RepeatedWrite } from '../model/repeated-writes.js';
import type { RetryLoop } from '../model/retry-loops.js';
import { enclosingFunction, unwrap } from '../model/syntax.js';
import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { aboveComments, beginsLine, holdsComment, indentAt, layoutOf } from './layout.js';
import { giveOption, optionCode, replaceOption, replaceValue } from './options.js';
import { replaceNode } from './replace.js';
import { insertStatementAfter } from './statements.js';

/** A change, and the code by which a person knows it. */
export interface Change {
  readonly code: string;
  readonly edits: readonly Edit[];
}

/** How many attempts a suggestion allows. */
const attempts = 5;

/** Gives a retry an end; `undefined` where no edit is certain to compile. */
export function limitAttempts(retry: EndlessRetry, tree: Tree): Change | undefined {
  if (retry.loop) return countTurns(retry.loop, tree);
  if (retry.library === undefined) return undefined;
  const { of, said, fact } = retry.library;
  const { option } = fact.attempts;
  const value = String(attempts);
  if (said === undefined) return option === undefined ? undefined : changed(optionCode(option, value), giveOption(of, option, value, tree));
  if (said.path === '') return changed(value, replaceNode(said.node, value));
  if (said.path === option || said.path === fact.attempts.number) return changed(optionCode(said.path, value), replaceValue(said.node, value));
  return option === undefined ? undefined : changed(optionCode(option, value), replaceOption(of, said.node, option, value));
}

/** `while (true)` with a `try` and nothing else becomes a loop that counts, and throws the last error. */
function countTurns({ loop, attempt, handler }: RetryLoop, tree: Tree): Change | undefined {
  const { text } = tree;
  const isBare = loop.type === 'WhileStatement' || (loop.type === 'ForStatement' && loop.init == null && loop.update == null);
  // Where a bad answer leads to the next turn too, counting errors alone would not end it.
  const last = attempt.block.body.at(-1);
  if (last?.type !== 'ReturnStatement' && last?.type !== 'BreakStatement') return undefined;
  const isAlone = loop.body.type === 'BlockStatement' && loop.body.body.length === 1 && loop.body.body[0] === attempt;
  const test = loop.type === 'DoWhileStatement' ? undefined : loop.test;
  if (!isBare || !isAlone || (test != null && test.type !== 'Literal')) return undefined;
  const error = handler.param === null ? 'error' : handler.param.type === 'Identifier' ? handler.param.name : undefined;
  const head = text.slice(loop.range[0], loop.body.range[0]).trimEnd();
  const code = text.slice(...loop.range);
  if (error === undefined || /\battempt\b/.test(code) || (handler.param === null && /\berror\b/.test(text.slice(...handler.range)))) return undefined;
  if (tree.comments.some(({ range }) => range[0] >= loop.range[0] && range[1] <= loop.body.range[0])) return undefined;
  const raise = `if (attempt === ${String(attempts)}) throw ${error}`;
  const catching = insertFirst(handler.body, raise, tree);
  if (handler.param === null) catching.push({ range: [handler.body.range[0], handler.body.range[0]], text: `(${error}) ` });
  return changed('for (let attempt = 1; ; attempt += 1)', [{ range: [loop.range[0], loop.range[0] + head.length], text: 'for (let attempt = 1; ; attempt += 1)' }, ...catching]);
}

/** Puts a rest between attempts; `undefined` where no edit is certain to compile. */
export function restBetween(retry: HastyRetry, tree: Tree): Change | undefined {
  if (retry.loop) return sleepInLoop(retry.loop, tree);
  if (retry.client && retry.option) {
    const write = retry.client.fact.reconnects?.write;
    return write === undefined ? undefined : changed(write, replaceValue(retry.option, write));
  }
  if (retry.library === undefined) return undefined;
  const { of, fact } = retry.library;
  const { option, write } = fact.delay;
  const callee = unwrap(of.node.callee);
  if (option === undefined || write === undefined || (write.includes('{retry}') && callee.type !== 'Identifier')) return undefined;
  const value = write.replaceAll('{retry}', tree.text.slice(...callee.range)).replaceAll("'", layoutOf(tree.text).quote);
  const edits = retry.option ? replaceValue(retry.option, value) : isCount(retry) ? undefined : giveOption(of, restOption(retry), value, tree);
  return changed(optionCode(restOption(retry), value), edits);
}

/** The dotted path under which a rest is given: beside the number of attempts, where that is a part of other options. */
function restOption({ library }: HastyRetry): string {
  return library!.fact.delay.option!;
}

/** Whether the number of attempts stands in the place of the options. */
function isCount({ library }: HastyRetry): boolean {
  return library?.said?.path === '';
}

/** A random rest that doubles, at the end of the handler. */
function sleepInLoop({ handler, counter, loop }: RetryLoop, tree: Tree): Change | undefined {
  const { body } = handler.body;
  const last = body.at(-1);
  if (counter === undefined || /\b(?:Math|Promise|setTimeout)\b/.test(tree.text.slice(...loop.range)) || last?.type === 'ThrowStatement' || last?.type === 'ReturnStatement') return undefined;
  const code = `await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** ${counter}))`;
  if (last === undefined) return changed(code, insertFirst(handler.body, code, tree));
  if (last.type !== 'ContinueStatement') return changed(code, insertStatementAfter(last, code, tree));
  return changed(code, insertBefore(last, code, tree));
}

/** Makes a key before the attempts instead of in each of them; `undefined` where it may depend on an attempt. */
export function makeKeyBefore({ value, property, retry }: FreshKey, tree: Tree): Change | undefined {
  if (retry === undefined || value.type === 'Identifier' || !isIndependent(value, retry, { tree }) || holdsComment(tree, value)) return undefined;
  const name = 'idempotencyKey';
  const statement = statementOf(retry);
  if (statement === undefined || !beginsLine(tree.text, statement.range[0]) || isTaken(name, tree)) return undefined;
  const code = `const ${name} = ${tree.text.slice(...value.range)}`;
  const isNamed = property !== undefined && !property.computed && property.key.type === 'Identifier' && property.key.name === name;
  const use = isNamed ? replaceNode(property, name) : replaceNode(value, name);
  return changed(code, [...insertBefore(statement, code, tree), ...use]);
}

/** The statement of a list in which code runs, in the same function. */
function statementOf(node: Node): Node | undefined {
  const inside = enclosingFunction(node);
  for (let at: Node | undefined = node; at != null && at !== inside; at = at.parent) {
    if (at.parent?.type === 'BlockStatement' || at.parent?.type === 'Program') return at;
  }
  return undefined;
}

function isTaken(name: string, tree: Tree): boolean {
  return tree.scopes.scopes.some((scope) => scope.set.has(name) || scope.references.some(({ identifier }) => identifier.type === 'Identifier' && identifier.name === name));
}

/** Puts a statement before another one and what is said above it, on a line of its own where that one has its own. */
function insertBefore(statement: Node, code: string, tree: Tree): Edit[] {
  const { text } = tree;
  const { newline, semicolons } = layoutOf(text);
  const [start] = statement.range;
  if (!beginsLine(text, start)) return [{ range: [start, start], text: `${code}; ` }];
  const at = aboveComments(tree, start);
  return [{ range: [at, at], text: `${code}${semicolons ? ';' : ''}${newline}${indentAt(text, start)}` }];
}

/** Puts a statement at the beginning of a block. */
function insertFirst(block: TSESTree.BlockStatement, code: string, tree: Tree): Edit[] {
  const { text } = tree;
  const { newline, semicolons, step } = layoutOf(text);
  const [first] = block.body;
  if (first) return insertBefore(first, code, tree);
  const [start, end] = block.range;
  const indent = indentAt(text, start);
  const line = `${newline}${indent}${step}${code}${semicolons ? ';' : ''}`;
  const inner = text.slice(start + 1, end - 1);
  if (inner.trim() === '') return [{ range: [start + 1, end - 1], text: `${line}${newline}${indent}` }];
  // A comment stays behind what is put in, and the block's end keeps its place.
  return [{ range: [start + 1, start + 1], text: /^[ \t]*[\r\n]/.test(inner) ? line : `${line}${newline}${indent}${step}`.trimEnd() }];
}

/** Makes a rest uneven: by the library's option, or by half more or less of what is written; `undefined` where no edit is certain to compile. */
export function unevenRest({ at, library }: EvenRest, tree: Tree): Change | undefined {
  if (library) {
    const write = library.write.replaceAll("'", layoutOf(tree.text).quote);
    return changed(optionCode(library.option, write), library.said ? replaceValue(library.said, write) : giveOption(library.of, library.option, write, tree));
  }
  const isOne = /^(?:Literal|Identifier|MemberExpression|CallExpression)$/.test(at.type) || (at.type === 'BinaryExpression' && /^[*%/]$/.test(at.operator));
  const [before, after] = isOne ? ['(0.5 + Math.random()) * ', ''] : ['(0.5 + Math.random()) * (', ')'];
  const [start, end] = at.range;
  return changed(`${before}${tree.text.slice(start, end).includes('\n') ? '…' : tree.text.slice(start, end)}${after}`, [
    { range: [start, start], text: before },
    ...(after === '' ? [] : [{ range: [end, end] as const, text: after }]),
  ]);
}

/** Takes the methods whose requests may do their work twice out of a list; `undefined` where it is no plain one. */
export function keepRepeatable(list: NonNullable<RepeatedWrite['methods']>, tree: Tree): Change | undefined {
  if (holdsComment(tree, list) || !list.elements.every((element) => element?.type === 'Literal')) return undefined;
  const kept = list.elements.filter((element) => element?.type === 'Literal' && !/^(?:post|patch)$/i.test(String(element.value)));
  const code = `[${kept.map((element) => tree.text.slice(...element.range)).join(', ')}]`;
  return changed(code, replaceNode(list, code));
}

function changed(code: string, edits: readonly Edit[] | undefined): Change | undefined {
  return edits && { code, edits };
}
