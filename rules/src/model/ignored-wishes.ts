import type { TSESTree } from '@typescript-eslint/utils';
import { tellingText } from '../source/telling-text.js';
import type { Node, Tree } from '../source/tree.js';
import { answerLoops } from './answer-loops.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import type { Network } from './network.js';
import { isEven, pausesIn, saidAs } from './pauses.js';
import { plainText } from './plain-text.js';
import type { Repetitions } from './repetitions.js';
import { nameOfCallee, nodesOf } from './rests.js';
import { above, eachNode, isFunction, memberName, unwrap, type Syntax } from './syntax.js';

/** A pause before another attempt whose length the peer said itself, where nobody reads what it said. */
export interface IgnoredWish {
  /** The expression that says how long the pause is. */
  readonly at: Node;
  readonly name: string;
  /** The status with which the peer said it. */
  readonly status: 429 | 503;
}

/** Words by which code reads how long a peer wants to be left alone; what is taken out of the headers as a whole may be it too. */
const reads = /retry[-_]?after|x?-?rate[-_]?limit[-_](?:reset|remaining|after)|ratelimit-|rateLimitReset|reset_?(?:at|after|time)/i;

/** Who rests so long, in milliseconds, and not as long as all others, leaves a peer alone in any case. */
const long = 30_000;

/** Pauses after an answer that says when to come back, which is not read anywhere in the file. */
export function ignoredWishes({ loops, recursions }: Repetitions, network: Network, syntax: Syntax): IgnoredWish[] {
  const { bindings, tree } = network;
  if (!/\b(?:429|503)\b/.test(tree.text) || reads.test(tellingText(tree))) return [];
  const found = new Map<Node, IgnoredWish>();
  const add = (code: readonly Node[], pauses: readonly Node[], name: string): void => {
    const status = repeatedStatus(code, bindings);
    const [pause] = pauses;
    if (status === undefined || pause === undefined || isLong(pause, bindings) || isHandled(pause)) return;
    const at = saidAs(pause, bindings);
    found.set(at, { at, name, status });
  };
  for (const { loop, questions } of loops) {
    const [first] = questions;
    // Libraries that ask again by themselves read it too.
    if (first?.remote.request.retries === 'none') add([loop], pausesIn([loop], bindings), first.name);
  }
  for (const { loop, call } of answerLoops(network, syntax)) if (call.request.retries === 'none') add([loop], pausesIn([loop], bindings), call.name);
  for (const { of, again, questions } of recursions) {
    const timer = above(again, (at) => at.type === 'CallExpression' && nameOfCallee(at) === 'setTimeout', of);
    const length = timer?.type === 'CallExpression' ? timer.arguments[1] : undefined;
    add([of.body], length ? [length] : pausesIn([of.body], bindings), questions[0]!.name);
  }
  for (const { of, pauses, status, name } of callsOfThemselves(network, syntax)) if (!found.has(of)) for (const at of pauses) found.set(at, { at, name, status });
  return [...found.values()];
}

interface CallOfItself {
  readonly of: Node;
  readonly pauses: readonly Node[];
  readonly status: 429 | 503;
  readonly name: string;
}

/** `if (answer.status === 429) { await sleep(1_000); return load(url); }` in the function `load`. */
function callsOfThemselves(network: Network, { calls }: Pick<Syntax, 'calls'>): CallOfItself[] {
  const { bindings } = network;
  return calls.flatMap((again): CallOfItself[] => {
    const decision = above(again, (at) => at.type === 'IfStatement', undefined);
    const own = bindings.functionOf(again.callee);
    const asked = own && network.calls.find((call) => call.inside === own && call.request.retries === 'none' && call.request.status !== undefined);
    if (asked === undefined || decision?.type !== 'IfStatement' || again.range[0] < own!.range[0] || again.range[1] > own!.range[1]) return [];
    const status = statusIn(decision.test, bindings);
    const [pause] = pausesIn([decision.consequent], bindings);
    return status === undefined || pause === undefined || isLong(pause, bindings) ? [] : [{ of: own!, pauses: [saidAs(pause, bindings)], status, name: asked.name }];
  });
}

/** The status after which code goes on to the next attempt. */
function repeatedStatus(code: readonly Node[], bindings: Bindings): 429 | 503 | undefined {
  for (const node of nodesOf(code, bindings.tree)) {
    const status = node.type === 'BinaryExpression' ? comparedWith(node, bindings) : node.type === 'CallExpression' ? listedIn(node, bindings) : undefined;
    if (status !== undefined && leadsOn(node, bindings.tree)) return status;
  }
  return undefined;
}

function statusIn(test: Node, bindings: Bindings): 429 | 503 | undefined {
  for (const node of nodesOf([test], bindings.tree)) {
    const status = node.type === 'BinaryExpression' ? comparedWith(node, bindings) : node.type === 'CallExpression' ? listedIn(node, bindings) : undefined;
    if (status !== undefined) return node.type === 'BinaryExpression' && node.operator.startsWith('!') ? undefined : status;
  }
  return undefined;
}

/** `answer.status === 429` */
function comparedWith({ operator, left, right }: TSESTree.BinaryExpression, bindings: Bindings): 429 | 503 | undefined {
  if (!/^[!=]==?$/.test(operator) || !isStatus(left)) return undefined;
  return asWish(constantOf(right, bindings)?.value);
}

/** `[429, 503].includes(answer.status)`, `retryable.has(status)` */
function listedIn(call: TSESTree.CallExpression, bindings: Bindings): 429 | 503 | undefined {
  const { callee } = call;
  const [argument] = call.arguments;
  if (callee.type !== 'MemberExpression' || !/^(?:includes|has)$/.test(memberName(callee) ?? '') || argument === undefined || !isStatus(argument)) return undefined;
  const list = unwrap(bindings.value(callee.object));
  let found: 429 | 503 | undefined;
  eachNode([list], bindings.tree, (node) => {
    if (node.type === 'Literal' && found !== 429) found = asWish(node.value) ?? found;
  });
  return found;
}

function asWish(value: unknown): 429 | 503 | undefined {
  return value === 429 || value === 503 ? value : undefined;
}

function isStatus(expression: Node): boolean {
  const node = unwrap(expression);
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? (memberName(node) ?? '') : '';
  return /^(?:status(?:_?code)?|code|http_?status|response_?code)$/i.test(name);
}

/** Whether what a comparison decides is the next attempt: it throws nothing and ends nothing. */
function leadsOn(comparison: Node, tree: Tree): boolean {
  const decision = above(comparison, (at) => at.type === 'IfStatement' || isFunction(at));
  if (decision?.type !== 'IfStatement' || comparison.range[1] > decision.test.range[1]) return true;
  const test = plainText(decision.test, tree);
  const last = decision.consequent.type === 'BlockStatement' ? decision.consequent.body.at(-1) : decision.consequent;
  const ends = /^(?:Throw|Return|Break)Statement$/.test(last?.type ?? '');
  return ends === test.includes('!');
}

/** A pause of half a minute or more, with a random part. */
function isLong(pause: Node, bindings: Bindings): boolean {
  const value = constantOf(pause, bindings)?.value;
  if (typeof value === 'number') return false;
  if (isEven(pause, bindings) !== false) return false;
  let most = 0;
  eachNode([unwrap(bindings.value(pause))], bindings.tree, (node) => {
    const number = constantOf(node, bindings)?.value;
    if (typeof number === 'number') most = Math.max(most, number);
  });
  return most >= long;
}

/** Whether a length comes from the answer itself, in whatever words. */
function isHandled(pause: Node): boolean {
  const node = unwrap(pause);
  return node.type === 'CallExpression' && node.arguments.length > 0 && node.arguments.map((argument) => unwrap(argument)).some((argument) => argument.type === 'Identifier' && /^(?:err(?:or)?|res(?:ponse)?|answer|e)$/i.test(argument.name));
}
