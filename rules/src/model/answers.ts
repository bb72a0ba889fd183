import type { TSESTree } from '@typescript-eslint/utils';
import type { StatusFact } from '../libraries/library.js';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import type { Bindings } from './bindings.js';
import { callsOf } from './callers.js';
import { constantOf, textOf } from './constants.js';
import { holderOf, type Holder } from './holders.js';
import type { Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { above, enclosingFunction, isFunction, isInside, memberName, unwrap, wrapped, type CallNode, type Syntax } from './syntax.js';
import { urlText } from './url.js';
import { usesOf, usesOfParameter, usesOfTarget, type Uses } from './uses.js';

/** An answer whose body is used though nobody looked whether the request went well. */
export interface UncheckedAnswer {
  readonly call: RemoteCall;
  readonly status: StatusFact;
  /** The declaration that holds the answer in a name of its own, where a check can be put behind it. */
  readonly holder?: Holder;
  /** The function given to `.then` that reads the body in one expression. */
  readonly reader?: { readonly name: string; readonly body: TSESTree.Expression };
  /** The option that keeps the library from throwing, where it would. */
  readonly switchedOff?: Node;
}

/** A place that takes for granted that a failed call came with an answer. */
export interface AssumedAnswer {
  readonly call: RemoteCall;
  /** Each `error.response` that nobody asked about, at least one. */
  readonly members: readonly TSESTree.MemberExpression[];
}

/** Members of a body that say how it went, and functions that look a body over. */
const verdictMember = /^(?:ok|errors?|err|success|succeeded|status|statusCode|code|error_?code|errcode|error_description|message|result|isSuccess|fault|problem)$/i;
const validator = /parse|valid|assert|check|guard|schema|decode|verify|ensure|^is[A-Z]|coerce|cast/i;

/** Answers that the file reads without a look at their status. */
export function uncheckedAnswers(network: Network): UncheckedAnswer[] {
  const found: UncheckedAnswer[] = [];
  for (const call of network.calls) {
    const { status } = call.request;
    if (status === undefined || call.provides.includes('status') || isLocalResource(call, network) || addressOf(call, network) === 'loopback') continue;
    const switchedOff = status.throws ? switchedOffBy(call, status, network) : undefined;
    if (status.throws && switchedOff === undefined) continue;
    const uses = answerUses(call, network);
    if (uses === undefined || uses.escapes || uses.opaque || uses.tested) continue;
    const names = new Set([...uses.members.map((member) => member.name), ...uses.taken.map((member) => member.name)]);
    if (status.fields.some((field) => names.has(field))) continue;
    if (!readsBody(uses, status, network.bindings) || bodyIsLookedAt(uses, status, network) || promisesVerdict(call, network) || callersLookAt(call, network)) continue;
    found.push({ call, status, ...placesFor(call), ...(switchedOff && { switchedOff }) });
  }
  return found;
}

/** `data:` and `blob:` texts and files beside the code are not other machines. */
function isLocalResource(call: RemoteCall, network: Network): boolean {
  const { url } = call.laid;
  if (url === undefined) return false;
  const known = urlText(url, network.bindings)?.known ?? '';
  return (
    /^(?:data|blob|file):/i.test(known) ||
    /import\.meta\.url|data_?ur[il]|blob|base64|object_?url|getURL\(/i.test(plainText(url, network.tree))
  );
}

function switchedOffBy(call: RemoteCall, status: Extract<StatusFact, { throws: true }>, network: Network): Node | undefined {
  for (const options of [call.options, ...(call.client ? [call.client.options] : [])]) {
    for (const { path, values } of status.off ?? []) {
      const facet = options.read(path);
      if (facet.state !== 'set' || facet.node === undefined) continue;
      const constant = facet.constant ?? alwaysReturned(facet.node, network);
      return constant && values.includes(constant.value) ? facet.node : undefined;
    }
  }
  return undefined;
}

/** What a function returns whatever it is given: `() => true`. */
function alwaysReturned(node: Node, network: Network): ReturnType<typeof constantOf> {
  const value = network.bindings.functionOf(node);
  if (value === undefined) return undefined;
  if (value.body.type !== 'BlockStatement') return constantOf(value.body, network.bindings);
  const [only] = value.body.body;
  return value.body.body.length === 1 && only?.type === 'ReturnStatement' && only.argument ? constantOf(only.argument, network.bindings) : undefined;
}

/** What is done with the answer: of the call itself, or of the parameter of its callback. */
function answerUses(call: RemoteCall, network: Network): Uses | undefined {
  if (call.fact.gives === 'answer') return usesOf(call.node, network.bindings);
  if (call.fact.gives !== 'request' || call.laid.callback === undefined) return undefined;
  const callback = network.bindings.functionOf(call.laid.callback);
  return callback && usesOfParameter(callback, 0, network.bindings);
}

/** Whether the body is used. It is not by whoever throws it away or only waits for its end. */
function readsBody({ members, taken, calls }: Uses, { readers }: StatusFact, bindings: Bindings): boolean {
  if (taken.some(({ name, target }) => readers.includes(name) && !isThrownAway(usesOfTarget(target, bindings)))) return true;
  return members.some(({ name, node }) => {
    if (!readers.includes(name)) return false;
    const call = calls.find((candidate) => isInside(node, candidate.node.callee));
    if (call === undefined) return true;
    if (thrownAway.test(call.path)) return false;
    const [event] = call.node.arguments;
    return !/^(?:on|once)$/.test(call.path) || /^(?:data|readable)$/.test(textOf(event, bindings) ?? '');
  });
}

const thrownAway = /(?:^|\.)(?:cancel|destroy|dump)$/;

function isThrownAway({ calls, members, escapes, opaque }: Uses): boolean {
  return !escapes && !opaque && calls.length > 0 && members.length === calls.length && calls.every(({ path }) => thrownAway.test(path));
}

/** Whether the body tells how it went and somebody listens: it goes through a schema, or its `ok` or `error` is looked at. */
function bodyIsLookedAt(uses: Uses, { readers }: StatusFact, network: Network): boolean {
  const { bindings } = network;
  const read = [
    ...uses.members.filter(({ name }) => readers.includes(name)).map(({ node }) => usesOf(node, bindings)),
    ...uses.taken.filter(({ name }) => readers.includes(name)).map(({ target }) => usesOfTarget(target, bindings)),
  ];
  // `answer.json()`, `answer.body.json()` and `body.json()` give the body, `answer.data` and `data` are it.
  const calls = [...uses.calls.filter(({ path }) => readers.includes(path.split('.', 1)[0]!)), ...read.flatMap((body) => body.calls)];
  return [...read, ...calls.map(({ node }) => usesOf(node, bindings))].some((body) => isLookedAt(body, network));
}

/** `Promise<{ ok: boolean; error?: string }>`: the function hands a body on that tells its callers how it went. */
function promisesVerdict({ inside }: RemoteCall, network: Network): boolean {
  const type = inside?.returnType;
  return type != null && /\b(?:ok|errors?|success|status)\??\s*:/.test(plainText(type, network.tree));
}

function isLookedAt(uses: Uses, network: Network): boolean {
  if (uses.tested || uses.opaque) return true;
  if ([...uses.members, ...uses.taken].some((member) => verdictMember.test(member.name))) return true;
  if (uses.passed.some((call) => isValidator(call, network))) return true;
  if (uses.taken.some(({ target }) => isTakenForTest(usesOfTarget(target, network.bindings), network))) return true;
  return uses.members.some(({ node }) => isCondition(node) || hasDefault(node) || isValidated(node, network));
}

/** `const { users } = body; if (Array.isArray(users)) …`, `User.parse(user)` */
function isTakenForTest({ tested, passed }: Uses, network: Network): boolean {
  return tested || passed.some((call) => isValidator(call, network) || isCondition(call));
}

function isValidator(call: CallNode, { tree }: Network): boolean {
  return validator.test(plainText(call.callee, tree));
}

/** `body.items ?? []`: it may be missing, and that was thought of. */
function hasDefault(node: Node): boolean {
  const outer = wrapped(node);
  return outer.parent?.type === 'LogicalExpression' && outer.parent.left === outer && outer.parent.operator !== '&&';
}

/** `schema.parse(body.email)` */
function isValidated(node: Node, network: Network): boolean {
  const outer = wrapped(node);
  return outer.parent?.type === 'CallExpression' && outer.parent.callee !== outer && isValidator(outer.parent, network);
}

/**
 * Whether the function gives the body to callers that look at it: to all that are in sight. Those elsewhere, of a method
 * or an exported function, are taken to do as their neighbours do.
 */
function callersLookAt(call: RemoteCall, network: Network): boolean {
  const callers = call.inside ? callsOf(call.inside, network.bindings) : [];
  return callers.length > 0 && callers.every((caller) => isLookedAt(usesOf(caller, network.bindings), network));
}

/** Whether a value decides which way the program goes. */
function isCondition(node: Node): boolean {
  for (let at = wrapped(node), parent = at.parent; parent != null; at = parent, parent = at.parent) {
    if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test === at) return true;
    const passes =
      parent.type === 'UnaryExpression' ||
      parent.type === 'LogicalExpression' ||
      parent.type === 'BinaryExpression' ||
      parent.type === 'MemberExpression' ||
      parent.type === 'ChainExpression' ||
      (parent.type === 'CallExpression' && calleeText(parent).endsWith('.isArray'));
    if (!passes) return false;
  }
  return false;
}

function calleeText(call: TSESTree.CallExpression): string {
  return call.callee.type === 'MemberExpression' ? `.${memberName(call.callee) ?? ''}` : '';
}

/** Where a check can be written: behind `const res = await fetch(…)`, or in `.then(r => r.json())`. */
function placesFor(call: RemoteCall): Pick<UncheckedAnswer, 'holder' | 'reader'> {
  const value = wrapped(call.node);
  const holder = value.parent?.type === 'AwaitExpression' ? holderOf(value.parent) : undefined;
  if (holder) return { holder };
  const then = value.parent;
  const chain = then?.type === 'MemberExpression' && memberName(then) === 'then' ? then.parent : undefined;
  const callback = chain?.type === 'CallExpression' ? chain.arguments[0] : undefined;
  if (callback?.type === 'ArrowFunctionExpression' && callback.body.type !== 'BlockStatement' && callback.params[0]?.type === 'Identifier') {
    return { reader: { name: callback.params[0].name, body: callback.body } };
  }
  return {};
}

/** Uses of `error.response` that fall over when the request failed without an answer. */
export function assumedAnswers(network: Network, syntax: Syntax): AssumedAnswer[] {
  const found: AssumedAnswer[] = [];
  const seen = new Set<Node>();
  for (const call of network.calls) {
    const { status } = call.request;
    if (status?.throws !== true || status.errorAnswer === undefined) continue;
    const handler = handlerOf(call, syntax);
    if (handler === undefined || seen.has(handler.scope)) continue;
    seen.add(handler.scope);
    const members = blindReads(handler.parameter, status.errorAnswer, network);
    if (members.length > 0) found.push({ call, members });
  }
  return found;
}

/** The parameter that a call's failure arrives in: of the `catch` around it, or of the `.catch(…)` behind it. */
function handlerOf(call: RemoteCall, syntax: Syntax): { readonly parameter: Node; readonly scope: Node } | undefined {
  for (let at: Node = wrapped(call.node), parent = at.parent; parent?.type === 'MemberExpression' && parent.object === at; ) {
    const use: Node | undefined = parent.parent;
    if (use?.type !== 'CallExpression') break;
    const [callback] = use.arguments;
    if (memberName(parent) === 'catch' && callback && isFunction(callback) && callback.params[0]) return { parameter: callback.params[0], scope: callback };
    at = wrapped(use);
    parent = at.parent;
  }
  const clause = syntax.catches
    .filter((candidate) => candidate.param != null && isInside(call.node, candidate.parent.block))
    .findLast((candidate) => enclosingFunction(candidate) === call.inside);
  return clause?.param ? { parameter: clause.param, scope: clause } : undefined;
}

/** Every `error.response.x` of a handler, if nobody in it asks whether there is a response. */
function blindReads(parameter: Node, answer: string, network: Network): TSESTree.MemberExpression[] {
  const variable = parameter.type === 'Identifier' ? network.bindings.variable(parameter) : undefined;
  const found: TSESTree.MemberExpression[] = [];
  for (const reference of variable?.references ?? []) {
    const mention = wrapped(reference.identifier);
    const member = mention.parent;
    if (member?.type !== 'MemberExpression' || member.object !== mention) {
      // Handed on, thrown on or compared as a whole: another function may have looked.
      if (member?.type === 'BinaryExpression' || member?.type === 'IfStatement' || isGuard(member)) return [];
      continue;
    }
    if (memberName(member) !== answer) continue;
    const outer = wrapped(member);
    const use = outer.parent;
    const blind = use?.type === 'MemberExpression' && use.object === outer && !use.optional && outer === member && !member.optional;
    if (!blind || isGuarded(member, answer)) return [];
    found.push(member);
  }
  return found;
}

/** `isAxiosError(error)`, `error instanceof HTTPError`, `'response' in error`. */
function isGuard(node: Node | undefined): boolean {
  return node?.type === 'CallExpression' && /^\.?(?:is|has|assert)[A-Z]/.test(node.callee.type === 'Identifier' ? node.callee.name : calleeText(node));
}

function isGuarded(member: TSESTree.MemberExpression, answer: string): boolean {
  const mentions = (node: Node): boolean => {
    const test = unwrap(node);
    if (test.type === 'LogicalExpression') return mentions(test.left) || mentions(test.right);
    if (test.type === 'UnaryExpression') return mentions(test.argument);
    return test.type === 'MemberExpression' && memberName(test) === answer;
  };
  return (
    above(member, (at) => {
      const parent = at.parent;
      if (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') return parent.test !== at && mentions(parent.test);
      return parent?.type === 'LogicalExpression' && parent.right === at && mentions(parent.left);
    }) !== undefined
  );
}

