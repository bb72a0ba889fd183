import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { callsOf } from './callers.js';
import { constantOf } from './constants.js';
import { isCaughtBy, leavesUncaught, within } from './guards.js';
import { nameOfHolder } from './holders.js';
import { isBroker, isCache } from './library-index.js';
import { saidName } from './names.js';
import { methodOf, type Network } from './network.js';
import type { Operation } from './operations.js';
import { plainText } from './plain-text.js';
import { above, enclosingFunction, isFunction, isInside, keyName, memberName, unwrap, wrapped, type CallNode, type FunctionNode, type Syntax } from './syntax.js';
import { saysFailed } from './trusted-answers.js';
import { usesOf } from './uses.js';

/** An error of another machine of which nobody hears. */
export interface SwallowedError {
  /** What catches it: a `.catch(…)` call or a `catch` clause. */
  readonly at: TSESTree.CallExpression | TSESTree.CatchClause;
  /** What is lost: a write, or the difference between a failure and nothing being there. */
  readonly lost: 'write' | 'difference';
  /** The remote call as a person would say it. */
  readonly call: string;
  /** What stands in the place of the answer, as it is written. */
  readonly instead: string;
  /** Whether somebody waits for the promise and hears of the error once nothing catches it. */
  readonly waited: boolean;
}

/** One thing asked of another machine. */
interface Errand {
  readonly node: CallNode;
  readonly name: string;
  readonly does: 'reads' | 'writes';
  /** What it gives where there is no such record is the same as what many give for an error. */
  readonly orNone?: true;
}

/** What a handler gives in place of the answer. */
interface Instead {
  readonly kind: 'nothing' | 'none' | 'empty';
  readonly text: string;
}

/** What may fail without harm, told by names: of targets, topics, functions and files. */
const bestEffort = /telemetr|analytic|metric|\bstats?\b|statsd|beacon|heart_?beat|gossip|track(?:ing|er|event)?\b|sentry|posthog|segment|mixpanel|\bping|prefetch|preload|warm_?up|best_?effort|fire_?and_?forget|quietly|silently/i;
/** What ends things: when it fails, they mostly have ended already. */
const cleaningUp = /clean|close|quit|disconnect|destroy|release|unlock|roll_?back|unsubscribe|cancel|abort|kill|tear_?down|dispose|shut_?down|stop\b|revert|undo|logout|sign_?out|revoke|unlink|expire|purge|evict|invalidate|delete_?temp|remove_?temp/i;
/** Functions that find something out: no answer is an answer. */
const asking = /^(?:is|has|can|check|exists?|ping|probe|try|test|verify|health|wait|poll|detect|resolve|guess|maybe|validate)(?![a-z])/;
/** A comment that tells why the value is right. */
const documented = /fall\s?-?back|best[- ]effort|default|optional|not critical|non-?critical|degrade|fine\b|expected|may (?:not|fail)/i;

/** A comment that tells callers what they get for an error. */
const promised = /\b(?:on|of|for|upon) (?:any |an |every |all )?(?:errors?|failures?)\b|\b(?:if|when) .*\bfails?\b|best[- ]effort|fall\s?-?back/i;

/** Where an error of another machine turns into nothing. */
export function swallowedErrors(network: Network, operations: () => readonly Operation[], syntax: Syntax): SwallowedError[] {
  const catchers = [...syntax.catches.filter((clause) => insteadOf(clause.body, clause, network) !== undefined), ...chainedCatches(syntax)];
  if (catchers.length === 0) return [];
  const errands = errandsIn(network, operations());
  if (errands.length === 0 || bestEffort.test(fileName(network))) return [];
  return catchers.flatMap((at) => swallowed(at, errands, network) ?? []).sort((a, b) => a.at.range[0] - b.at.range[0]);
}

function fileName({ tree }: Network): string {
  return tree.path.slice(tree.path.lastIndexOf('/') + 1);
}

/** `work().catch(…)` */
function chainedCatches({ calls }: Syntax): TSESTree.CallExpression[] {
  return calls.filter(
    (call): call is TSESTree.CallExpression => call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && memberName(call.callee) === 'catch' && call.arguments.length === 1,
  );
}

function errandsIn(network: Network, operations: readonly Operation[]): Errand[] {
  const errands: Errand[] = [];
  const known = new Set<CallNode>();
  for (const { node, name, fact, library, call } of operations) {
    known.add(node);
    if (call) known.add(call.node);
    if (!isCache(library)) errands.push({ node, name, does: fact.does === 'reads' ? 'reads' : 'writes', ...(fact.orNone && { orNone: true }) });
  }
  for (const call of network.calls) {
    if (known.has(call.node)) continue;
    const does = doesOf(call.library, call.fact.method === undefined ? undefined : methodOf(call), call.node);
    if (does) errands.push({ node: call.node, name: call.name, does });
  }
  return [...errands, ...errands.flatMap((errand) => throughFunction(errand, network))].filter(({ node, name }) => !bestEffort.test(aboutOf(node, network)) && !cleaningUp.test(name.split('.').at(-1) ?? ''));
}

/** The calls of a function of this file that fail when an errand in it does. */
function throughFunction({ node, name, does }: Errand, { bindings, tree }: Network): Errand[] {
  const inside = enclosingFunction(node);
  const about = `${nameOf(inside ?? node)} ${name.split('.').at(-1) ?? ''}`;
  if (inside === undefined || leavesUncaught(node, inside) !== true || !isHeardOf(node, inside) || cleaningUp.test(about)) return [];
  return callsOf(inside, bindings).flatMap((caller) => (isInside(caller, inside) ? [] : [{ node: caller, name: saidName(caller, tree.text) ?? name, does }]));
}

/** Whether a function waits for a call, or gives its promise back. */
function isHeardOf(node: Node, inside: FunctionNode): boolean {
  return above(node, ({ type }) => type === 'AwaitExpression' || type === 'ReturnStatement', inside) !== undefined || (inside.body.type !== 'BlockStatement' && isInside(node, inside.body));
}

function doesOf(library: Parameters<typeof isBroker>[0], method: string | undefined, { callee }: CallNode): Errand['does'] | undefined {
  if (method !== undefined) return /^(?:GET|HEAD)$/.test(method) ? 'reads' : 'writes';
  const name = callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
  return isBroker(library) && /^(?:add|addBulk|send\w*|publish\w*|produce|emit|enqueue)$/.test(name) ? 'writes' : undefined;
}

/** The words that say what a call is about: its own, and the names of what it stands in. */
function aboutOf(node: CallNode, { tree, bindings }: Network): string {
  const first = node.arguments[0];
  const target = first && first.type !== 'SpreadElement' ? constantOf(first, bindings)?.value : undefined;
  const names: string[] = [];
  for (let at = enclosingFunction(node); at !== undefined; at = enclosingFunction(at)) names.push(nameOf(at));
  return [plainText(node.callee, tree), first ? plainText(first, tree).slice(0, 200) : '', String(target ?? ''), ...names].join(' ');
}

function nameOf(inside: Node): string {
  if (!isFunction(inside)) return '';
  const { parent } = inside;
  if (inside.id) return inside.id.name;
  if (parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') return keyName(parent) ?? '';
  return nameOfHolder(inside) ?? '';
}

function swallowed(at: TSESTree.CallExpression | TSESTree.CatchClause, errands: readonly Errand[], network: Network): SwallowedError | undefined {
  const instead = at.type === 'CatchClause' ? insteadOf(at.body, at, network) : insteadOfChain(at, network);
  if (instead === undefined || isOfCleaning(at) || isRetried(at)) return undefined;
  const caught = errands.filter(({ node }) => (at.type === 'CatchClause' ? isCaughtBy(node, at) : isChainedTo(node, at)));
  const write = caught.find(({ does }) => does === 'writes');
  const found = (lost: SwallowedError['lost'], { name }: Errand): SwallowedError => ({ at, lost, call: name, instead: instead.text, waited: at.type === 'CallExpression' && isWaited(at) });
  if (write && instead.kind !== 'empty' && !isTold(at, instead, network)) return found('write', write);
  const [first] = caught;
  if (first === undefined || instead.kind === 'nothing') return undefined;
  const inside = enclosingFunction(at);
  if (inside && asking.test(nameOf(inside).replace(/^#|^this\./, ''))) return undefined;
  if (inside && isPromised(inside, network)) return undefined;
  if (instead.kind === 'empty') return givesBack(at) && !isTold(at, instead, network) ? found('difference', first) : undefined;
  // `null` says that something is not there only where it is given for that as well.
  const isAnswer = caught.some(({ node, orNone }) => orNone && isGivenBack(node, at));
  return inside && givesBack(at) && (isAnswer || givesNone(inside, at, network)) ? found('difference', first) : undefined;
}

/** Whether a comment in front of a function promises a value to whoever calls it when something fails. */
function isPromised(inside: FunctionNode, { tree: { comments, text } }: Network): boolean {
  const before = comments.findLast(({ range }) => range[1] <= inside.range[0]);
  return before !== undefined && promised.test(before.value) && /^[\s\w=.:<>,|[\]]*$/.test(text.slice(before.range[1], inside.range[0]));
}

/** Whether the answer of a call is what a function gives back as it is. */
function isGivenBack(node: Node, at: TSESTree.CallExpression | TSESTree.CatchClause): boolean {
  const answer = wrapped(node);
  if (at.type === 'CallExpression') return at.callee.type === 'MemberExpression' && unwrap(at.callee.object) === node;
  return answer.parent?.type === 'AwaitExpression' && wrapped(answer.parent).parent?.type === 'ReturnStatement';
}

/** What a block that catches an error gives in its place, if it does nothing else. */
function insteadOf(block: TSESTree.BlockStatement, clause: Node, { tree, bindings }: Network): Instead | undefined {
  const [only, ...others] = block.body;
  if (others.length > 0) return undefined;
  const comments = tree.comments.filter(({ range }) => clause.range[0] <= range[0] && range[1] <= clause.range[1]).map(({ range }) => tree.text.slice(...range));
  if (only === undefined) return comments.some((comment) => /best[- ]effort|fire[- ]and[- ]forget|non-?critical/i.test(comment)) ? undefined : { kind: 'nothing', text: '{}' };
  if (only.type !== 'ReturnStatement' || comments.some((comment) => documented.test(comment))) return undefined;
  return only.argument ? valueInstead(only.argument, tree.text, bindings) : { kind: 'nothing', text: 'return' };
}

function insteadOfChain(call: TSESTree.CallExpression, network: Network): Instead | undefined {
  const [handler] = call.arguments;
  if (handler === undefined || handler.type === 'SpreadElement') return undefined;
  if (handler.type === 'Identifier' && /^noop$/i.test(handler.name)) return { kind: 'nothing', text: handler.name };
  const inside = network.bindings.functionOf(handler);
  if (inside === undefined) return undefined;
  return inside.body.type === 'BlockStatement' ? insteadOf(inside.body, inside, network) : valueInstead(inside.body, network.tree.text, network.bindings);
}

function valueInstead(expression: Node, text: string, bindings: Network['bindings']): Instead | undefined {
  const value = unwrap(expression);
  const written = text.slice(...value.range);
  if (value.type === 'ArrayExpression' && value.elements.length === 0) return { kind: 'empty', text: written };
  if (value.type === 'ObjectExpression' && value.properties.length === 0) return { kind: 'empty', text: written };
  if (value.type === 'UnaryExpression' && value.operator === 'void') return { kind: 'nothing', text: written };
  if (value.type === 'Literal' || value.type === 'Identifier') {
    const constant = value.type === 'Literal' ? { value: value.value } : value.name === 'undefined' ? constantOf(value, bindings) : undefined;
    if (constant?.value === null) return { kind: 'none', text: written };
    if (constant && constant.value === undefined) return { kind: 'none', text: written };
  }
  return undefined;
}

/** Whether a call is what a chain begins with, or what one of its steps gives back, with nothing that catches in between. */
function isChainedTo(node: Node, call: TSESTree.CallExpression): boolean {
  if (call.callee.type !== 'MemberExpression' || !isInside(node, call.callee.object)) return false;
  for (let at = node, parent = at.parent; parent != null && parent !== call; at = parent, parent = at.parent) {
    if (isFunction(parent)) return false;
    const isCatch = parent.type === 'CallExpression' && parent.callee === at && at.type === 'MemberExpression' && (memberName(at) === 'catch' || (memberName(at) === 'then' && parent.arguments.length > 1));
    if (isCatch) return false;
    // `save(load())`: an argument is waited for somewhere else.
    if (parent.type === 'CallExpression' && parent.callee !== at && !isInside(node, parent.callee)) return false;
  }
  return true;
}

/** In a `catch`, a `finally` or a function that cleans up, one failure has been told already. */
function isOfCleaning(at: Node): boolean {
  for (let node = at, parent = node.parent; parent != null; node = parent, parent = node.parent) {
    if (parent.type === 'CatchClause' || (parent.type === 'TryStatement' && parent.finalizer === node)) return true;
    if (isFunction(parent) && (cleaningUp.test(nameOf(parent)) || bestEffort.test(nameOf(parent)))) return true;
    // `.catch(() => …)`, `.finally(() => …)`, `process.on('SIGTERM', () => …)`
    const handedTo = parent.type === 'CallExpression' && parent.callee !== node && parent.callee.type === 'MemberExpression' ? memberName(parent.callee) : undefined;
    if (handedTo !== undefined && /^(?:catch|finally|on|once)$/.test(handedTo)) return true;
  }
  return false;
}

/** In a loop that goes on until something works, the next turn is the answer to an error. */
function isRetried(at: Node): boolean {
  for (let node = at, parent = node.parent; parent != null && !isFunction(parent); node = parent, parent = node.parent) {
    if (/^(?:While|DoWhile|For)Statement$/.test(parent.type)) return true;
  }
  return false;
}

/** Whether what comes instead is looked at, or what was asked is kept for later, so that somebody can tell. */
function isTold(at: TSESTree.CallExpression | TSESTree.CatchClause, { kind }: Instead, { bindings }: Network): boolean {
  if (at.type === 'CatchClause') {
    // `return null` of a write says that it failed to whoever looks.
    return kind === 'none' && enclosingFunction(at) !== undefined;
  }
  const uses = usesOf(at, bindings);
  return uses.tested || (kind === 'none' && !uses.dropped) || uses.members.some(({ node }) => node.optional || wrapped(node).parent?.type === 'IfStatement');
}

/** Whether what stands in place of the answer is what the function gives back. */
function givesBack(at: TSESTree.CallExpression | TSESTree.CatchClause): boolean {
  if (at.type === 'CatchClause') return true;
  for (let node = wrapped(at), parent = node.parent; parent != null; node = wrapped(parent), parent = node.parent) {
    if (parent.type === 'ReturnStatement' || (parent.type === 'ArrowFunctionExpression' && parent.body === node)) return true;
    const isPassed = parent.type === 'AwaitExpression' || (parent.type === 'MemberExpression' && parent.object === node) || (parent.type === 'CallExpression' && parent.callee === node);
    if (!isPassed) return false;
  }
  return false;
}

/** Whether a function gives `null` or nothing in another place too, for what is not there, and in none for what failed. */
function givesNone(inside: FunctionNode, except: Node, { tree, bindings }: Network): boolean {
  if (inside.body.type !== 'BlockStatement') return false;
  let isGiven = false;
  for (const node of within(inside.body, tree)) {
    if (node.type !== 'ReturnStatement' || node.argument === null || isInside(node, except)) continue;
    const value = unwrap(node.argument);
    const given = value.type === 'LogicalExpression' && value.operator !== '&&' ? value.right : value.type === 'ConditionalExpression' ? value.alternate : value;
    if (valueInstead(given, tree.text, bindings)?.kind !== 'none') continue;
    const choice = above(node, ({ type }) => type === 'IfStatement', inside);
    if (choice?.type === 'IfStatement' && saysFailed(choice.test)) return false;
    isGiven = true;
  }
  return isGiven;
}

/** Whether the promise behind a `.catch(…)` is waited for, or handed on to whoever does. */
function isWaited(call: TSESTree.CallExpression): boolean {
  const { parent } = wrapped(call);
  return parent?.type === 'AwaitExpression' || parent?.type === 'ReturnStatement' || (parent?.type === 'ArrowFunctionExpression' && parent.async);
}
