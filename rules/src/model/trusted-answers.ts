import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import type { Bindings } from './bindings.js';
import { callersOf } from './callers.js';
import { isContent } from './contents.js';
import { readByDecoder } from './decoding.js';
import type { Deliveries } from './deliveries.js';
import type { Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { checkOf } from './schemas.js';
import { isFunction, keyName, memberName, wrapped, type CallNode, type Syntax } from './syntax.js';
import { claimsOfTarget, givenBackBy, isLoose, typeClaims, typeName, type TypeClaim } from './type-claims.js';
import { urlStart, urlText } from './url.js';
import { usesOf, usesOfTarget, type Uses } from './uses.js';

/** What another machine sent, that is taken for a type though nobody looked at it. */
export interface TrustedAnswer {
  /** The place where it is said to be of the type. */
  readonly at: Node;
  /** The type as a person would call it. */
  readonly typeName: string;
  /** A schema of this file that tells the type, as code with `{value}`, and the expression that it can be put around. */
  readonly schema?: { readonly check: string; readonly value: Node };
  /** What brought it: the name of a call, or what a person calls the message. */
  readonly source: { readonly call: string; readonly host?: string } | { readonly noun: string };
}

/** A value read from the body of an answer: an expression, or what a pattern takes. */
interface Body {
  readonly node: Node;
  readonly isTarget: boolean;
}

/** Members of answers that hold or give a body which was parsed. */
const parsed = /^(?:json|data|body|_data|body\.json)$/;

/** Answers and messages of other machines that are taken for a type unseen. */
export function trustedAnswers(network: Network, deliveries: () => Deliveries, syntax: Syntax): TrustedAnswer[] {
  const { text, path } = network.tree;
  // In JavaScript nobody says what type a value has.
  if (!/\.[cm]?tsx?$/.test(path)) return [];
  const found: TrustedAnswer[] = [];
  for (const call of network.calls) {
    if (call.request.status === undefined || isOwn(call, network)) continue;
    const claim = claimOn(call, network);
    if (claim === undefined) continue;
    const host = hostOf(call, network.bindings);
    const check = checkOf(claim.type, network.bindings);
    const schema = check !== undefined && claim.expression ? { check, value: claim.expression } : undefined;
    found.push({ at: claim.at, typeName: typeName(claim.type, text), ...(schema && { schema }), source: { call: call.name, ...(host !== undefined && { host }) } });
  }
  return [...found, ...trustedMessages(network, deliveries, syntax)].sort((a, b) => a.at.range[0] - b.at.range[0]);
}

/** Calls of one's own server, and of this machine. */
function isOwn(call: RemoteCall, network: Network): boolean {
  const address = addressOf(call, network);
  return address === 'relative' || address === 'loopback';
}

function hostOf({ laid, client }: RemoteCall, bindings: Bindings): string | undefined {
  const expressions = [laid.url, client?.options.read('baseURL').node].filter((node) => node !== undefined);
  for (const expression of expressions) {
    const known = urlText(expression, bindings);
    const host = known && urlStart(known)?.host;
    if (host !== undefined) return host;
  }
  return undefined;
}

interface Found extends TypeClaim {
  readonly expression?: Node;
}

/** What is claimed of a call's body, if nobody looks at it. */
function claimOn(call: RemoteCall, network: Network): Found | undefined {
  const { bindings } = network;
  const generic = typeArgument(call.node);
  for (const body of bodiesOf(call, network)) {
    const uses = body.isTarget ? usesOfTarget(body.node, bindings) : usesOf(body.node, bindings);
    const fate = fateOf(uses, network);
    if (fate === 'checked') continue;
    const type = (body.node.type === 'CallExpression' ? typeArgument(body.node) : undefined) ?? generic;
    if (type && type.type !== 'TSAnyKeyword') {
      const claim = { type, value: body.node, at: type };
      if (fate === 'relied' && isCountedOn(claim, call, bindings)) return claim;
      continue;
    }
    for (const claim of body.isTarget ? claimsOfTarget(body.node, bindings) : typeClaims(body.node, bindings)) {
      const own = fateOf(claimUses(claim, uses, bindings), network);
      if (own === 'checked' || !isCountedOn(claim, call, bindings)) continue;
      if (isPromised(claim, network) || own === 'relied') return { ...claim, ...(!body.isTarget && { expression: claim.value }) };
    }
  }
  return undefined;
}

/** Whether a claim is one that somebody counts on: of a type in which something has to be there, and not of a failure. */
function isCountedOn({ type, value }: TypeClaim, call: RemoteCall, bindings: Bindings): boolean {
  return !isLoose(type, bindings) && !isOfFailure(value, call);
}

/** Whether a function gives the value to its callers as what it is said to be, and none of them is seen to look at it. */
function isPromised({ promisedBy, type, value }: TypeClaim, network: Network): boolean {
  const inside = promisedBy ?? givenBackBy(value, network.bindings);
  if (inside === undefined || tellsVerdict(type, network.bindings)) return false;
  const callers = callersOf(inside, network.bindings) ?? [];
  return !callers.some((caller) => fateOf(usesOf(caller, network.bindings), network) === 'checked');
}

/** What is done with the value behind a claim. */
function claimUses({ value }: TypeClaim, body: Uses, bindings: Bindings): Uses {
  return value.type === 'TSAsExpression' || value.type === 'TSTypeAssertion' ? usesOf(innermost(value), bindings) : body;
}

function innermost(value: Node): Node {
  let node = value;
  while (node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion') node = node.expression;
  return node;
}

/** `User` in `get<User>(…)`. */
function typeArgument(call: CallNode): TSESTree.TypeNode | undefined {
  return call.typeArguments?.params[0];
}

/** The bodies that are read from a call's answer. */
function bodiesOf(call: RemoteCall, network: Network): Body[] {
  const { bindings } = network;
  if (call.fact.gives === 'body') return [{ node: call.node, isTarget: false }];
  if (call.fact.gives !== 'answer') return [];
  const uses = usesOf(call.node, bindings);
  const bodies: Body[] = [];
  for (const { path, node } of uses.calls) {
    if (parsed.test(path) && path.endsWith("json")) bodies.push({ node, isTarget: false });
    // `JSON.parse(await answer.text())`
    if (path === 'text' || path === 'body.text') bodies.push(...usesOf(node, bindings).passed.filter((reader) => readByDecoder(reader, bindings) !== undefined).map((reader) => ({ node: reader, isTarget: false })));
  }
  for (const { name, node } of uses.members) if (parsed.test(name) && name !== 'json' && !isCalled(node)) bodies.push({ node, isTarget: false });
  for (const { name, target } of uses.taken) if (parsed.test(name) && name !== 'json') bodies.push({ node: target, isTarget: true });
  return bodies;
}

function isCalled(member: TSESTree.MemberExpression): boolean {
  const { parent } = wrapped(member);
  return parent?.type === 'MemberExpression' && parent.parent.type === 'CallExpression' && parent.parent.callee === parent && /^(?:json|text|on|once|pipe|getReader|arrayBuffer|dump|cancel|destroy)$/.test(memberName(parent) ?? '');
}

/** `check(body.user)` */
function isHandedOn(member: Node): boolean {
  const at = wrapped(member);
  return (at.parent?.type === 'CallExpression' || at.parent?.type === 'NewExpression') && at.parent.callee !== at;
}

/** Functions that look a value over. */
const validator = /parse|valid|assert|check|guard|schema|decode|verify|ensure|(?:^|\.)is[A-Z]|coerce|cast|sanitize|normali[sz]e|narrow/i;
/** Members by which messages are told apart: looking at them says nothing about the rest. */
const discriminant = /^(?:type|kind|event|action|op|method|cmd|command|topic)$/;
/** Members that say how it went: whoever looks at them knows what else there is. */
const verdict = /^(?:ok|success|succeeded|errors?|err|status|statusCode|code|errcode|error_?code)$/i;

/**
 * What becomes of a value: `checked` where somebody looks whether it is what it is taken for, `relied` where something
 * goes wrong if it is another one, `unknown` where it is only handed on and may be looked at there.
 */
function fateOf(uses: Uses, network: Network): 'checked' | 'relied' | 'unknown' {
  if (uses.opaque) return 'checked';
  const { tree, bindings } = network;
  const isValidated = (call: CallNode) => validator.test(plainText(call.callee, tree)) && readByDecoder(call, bindings) === undefined;
  if (uses.passed.some(isValidated)) return 'checked';
  const doubted = new Set<string>();
  for (const { name, node } of uses.members) {
    const doubt = doubtOf(node, isValidated);
    if (doubt === 'asked' && !discriminant.test(name)) return 'checked';
    if (doubt !== undefined) doubted.add(name);
  }
  const relied = new Set(uses.members.flatMap(({ name, node }) => (isHandedOn(node) ? [] : [name])));
  for (const { name, target } of uses.taken) {
    const inner = target.type === 'Identifier' || target.type === 'ObjectPattern' ? usesOfTarget(target, bindings) : undefined;
    if (inner === undefined || inner.tested || fateOf(inner, network) === 'checked') doubted.add(name);
    else relied.add(name);
  }
  if ([...doubted].some((name) => verdict.test(name))) return 'checked';
  const left = [...relied].filter((name) => !doubted.has(name) && !discriminant.test(name));
  if (left.length > 0) return 'relied';
  return doubted.size > 0 ? 'checked' : 'unknown';
}

/** Whether a member is asked about, or taken with something in its place if it is missing. */
function doubtOf(member: TSESTree.MemberExpression, isValidated: (call: CallNode) => boolean): 'asked' | 'replaced' | undefined {
  if (member.optional) return 'asked';
  let isReplaced = false;
  for (let at: Node = wrapped(member), parent = at.parent; parent != null; at = parent, parent = at.parent) {
    switch (parent.type) {
      case 'MemberExpression':
        if (parent.object !== at) return undefined;
        isReplaced ||= parent.optional;
        break;
      case 'ChainExpression':
      case 'TSNonNullExpression':
      case 'TSAsExpression':
        break;
      case 'CallExpression':
      case 'NewExpression':
        if (parent.callee === at) return isReplaced ? 'replaced' : undefined;
        return isValidated(parent) ? 'asked' : isReplaced ? 'replaced' : undefined;
      case 'IfStatement':
      case 'WhileStatement':
      case 'ConditionalExpression':
        return parent.test === at ? 'asked' : isReplaced ? 'replaced' : undefined;
      case 'LogicalExpression':
        if (parent.operator === '&&' && parent.left === at) return 'asked';
        isReplaced = true;
        break;
      case 'UnaryExpression':
        return parent.operator === '!' || parent.operator === 'typeof' ? 'asked' : undefined;
      case 'BinaryExpression':
        return /^(?:[!=]==?|in|instanceof|[<>]=?)$/.test(parent.operator) ? 'asked' : undefined;
      default:
        return isReplaced ? 'replaced' : undefined;
    }
  }
  return undefined;
}

/** Whether a type has a member that says how it went: the callers to whom it is promised look at that. */
function tellsVerdict(type: TSESTree.TypeNode, bindings: Bindings): boolean {
  const declaration = type.type === 'TSTypeReference' ? (bindings.variable(type.typeName)?.defs[0]?.node as Node | undefined) : undefined;
  const shape = declaration?.type === 'TSTypeAliasDeclaration' ? declaration.typeAnnotation : type;
  const members = declaration?.type === 'TSInterfaceDeclaration' ? declaration.body.body : shape.type === 'TSTypeLiteral' ? shape.members : [];
  return members.some((member) => member.type === 'TSPropertySignature' && verdict.test(keyName(member) ?? ''));
}

/** What a failed call brings is shown to people, and nothing is built on it. */
function isOfFailure(value: Node, { inside }: RemoteCall): boolean {
  for (let at: Node = value, parent = at.parent; parent != null && at !== inside; at = parent, parent = at.parent) {
    if (parent.type === 'CatchClause') return true;
    if (parent.type === 'IfStatement' && parent.consequent === at && saysFailed(parent.test)) return true;
  }
  return false;
}

/** `!answer.ok`, `answer.status >= 400`, `answer.status !== 200` */
export function saysFailed(test: Node): boolean {
  if (test.type === 'LogicalExpression') return saysFailed(test.left) || saysFailed(test.right);
  if (test.type === 'UnaryExpression') return test.operator === '!' && test.argument.type === 'MemberExpression' && memberName(test.argument) === 'ok';
  if (test.type !== 'BinaryExpression') return false;
  const asked = test.left.type === 'MemberExpression' ? (memberName(test.left) ?? '') : '';
  if (asked === 'ok') return /^===?$/.test(test.operator) && test.right.type === 'Literal' && test.right.value === false;
  const isStatus = /^status(?:Code)?$/.test(asked);
  if (!isStatus || test.right.type !== 'Literal' || typeof test.right.value !== 'number') return false;
  return test.operator.startsWith('!') ? test.right.value < 300 : test.right.value >= 300;
}

/** Messages that are parsed and taken for a type. */
function trustedMessages(network: Network, deliveries: () => Deliveries, syntax: Syntax): TrustedAnswer[] {
  const { bindings, tree } = network;
  const found: TrustedAnswer[] = [];
  for (const call of syntax.calls) {
    const content = readByDecoder(call, bindings);
    if (content === undefined) continue;
    const claims = typeClaims(call, bindings).filter(({ type }) => !isLoose(type, bindings));
    const [claim] = claims;
    const noun = claim && nounOf(call, content, deliveries());
    if (claim === undefined || noun === undefined) continue;
    const fate = fateOf(usesOf(call, bindings), network);
    if (fate === 'checked' || !(isPromised(claim, network) || fate === 'relied')) continue;
    found.push({ at: claim.at, typeName: typeName(claim.type, tree.text), source: { noun } });
  }
  return found;
}

/** How a person calls the message that a value is the content of. */
function nounOf(call: CallNode, content: Node, deliveries: Deliveries): string | undefined {
  for (let at: Node | undefined = call; at != null; at = at.parent) {
    for (const delivery of isFunction(at) || at.type === 'ForOfStatement' ? deliveries.by(at) : []) {
      const { fact } = delivery;
      if (fact.carries === 'messages' && fact.printed !== true && isContent(content, delivery, deliveries.network.bindings)) return fact.noun;
    }
  }
  return undefined;
}
