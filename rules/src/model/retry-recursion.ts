import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { askedBy, isAboutElse, isLasting, questionsIn, type Question } from './attempts.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import { fieldName } from './fields.js';
import { functionName } from './lifetimes.js';
import type { Network } from './network.js';
import { longer, nameOfCallee, nodesOf, restIn, timerOf, type Rest } from './rests.js';
import { loopOf } from './retry-loops.js';
import { enclosingFunction, isFunction, isInside, keyName, memberName, unwrap, type FunctionNode, type Syntax } from './syntax.js';

/** A function that calls itself again when what it asks fails. */
export interface RetryRecursion {
  readonly of: FunctionNode;
  readonly name: string;
  /** The call of itself. */
  readonly again: TSESTree.CallExpression;
  readonly questions: readonly Question[];
  /** `Infinity` if nothing counts, `undefined` where the source does not say. */
  readonly attempts: number | undefined;
  readonly rest: Rest;
  readonly onPurpose: boolean;
}

/** Functions that call themselves in the handler of their own failure. */
export function retryRecursions(network: Network, syntax: Syntax): RetryRecursion[] {
  const { bindings } = network;
  const found: RetryRecursion[] = [];
  for (const { handler, attempt, of } of handlersOf(syntax)) {
    const name = functionName(of);
    const again = name === undefined ? undefined : callOfItself(handler, of, name, bindings);
    if (name === undefined || again === undefined) continue;
    const questions = questionsOf(attempt, network, syntax);
    const [first] = questions;
    const repeated = first && compareArguments(again.given, of, questions, bindings);
    if (first === undefined || repeated === undefined) continue;
    found.push({
      of,
      name,
      again: again.call,
      questions,
      attempts: repeated === 'same' && isUncounted(of, attempt, handler, bindings) ? Infinity : repeated === 'same' ? undefined : repeated.attempts,
      rest: longer(again.rest, restIn(bodyOf(handler), bindings.tree, bindings, (awaited) => isInside(again.call, awaited), again.timer)),
      onPurpose: isLasting(questions, first.node) || isAboutElse(handler, [again.call], bindings),
    });
  }
  return found;
}

interface Handled {
  readonly of: FunctionNode;
  /** What may fail: the block of a `try`, or the chain before `.catch`. */
  readonly attempt: Node;
  /** What runs then. */
  readonly handler: Node;
}

function handlersOf({ catches, calls }: Syntax): Handled[] {
  const found: Handled[] = [];
  for (const handler of catches) {
    const of = enclosingFunction(handler);
    if (of && loopOf(handler.parent) === undefined) found.push({ of, attempt: handler.parent.block, handler });
  }
  for (const call of calls) {
    const [handler] = call.arguments;
    if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || memberName(call.callee) !== 'catch' || !isFunction(handler)) continue;
    const of = enclosingFunction(call);
    if (of) found.push({ of, attempt: call.callee.object, handler });
  }
  return found;
}

/** What an attempt asks: awaited in a block, or at the beginning of a chain of promises. */
function questionsOf(attempt: Node, network: Network, syntax: Syntax): readonly Question[] {
  if (attempt.type === 'BlockStatement') return questionsIn(attempt, network, syntax);
  let node = unwrap(attempt);
  while (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && /^(?:then|finally)$/.test(memberName(node.callee) ?? '')) node = unwrap(node.callee.object);
  if (node.type !== 'CallExpression') return [];
  const made = network.of(node);
  const remote = made?.kind === 'call' ? made : askedBy(network.bindings.functionOf(node.callee), network);
  return remote ? [{ node, name: made?.kind === 'call' ? made.name : nameOfCallee(node), remote }] : [];
}

/** The code of a handler: its own body, where it is a function. */
function bodyOf(handler: Node): readonly Node[] {
  return isFunction(handler) ? [handler.body] : [handler];
}

interface CallOfItself {
  /** The call of itself, or of the timer that makes it. */
  readonly call: TSESTree.CallExpression;
  /** What it is given. */
  readonly given: readonly Node[];
  readonly rest: Rest;
  readonly timer?: Node;
}

/** Where a function calls itself in a handler: at once, or from a timer. */
function callOfItself(handler: Node, of: FunctionNode, name: string, bindings: Bindings): CallOfItself | undefined {
  for (const node of nodesOf(bodyOf(handler), bindings.tree)) {
    if (node.type !== 'CallExpression') continue;
    if (isItself(node.callee, of, name, bindings)) return { call: node, given: node.arguments, rest: 'none' };
    const timer = timerOf(node, bindings);
    const callback = node.arguments[0];
    if (timer === undefined || callback === undefined) continue;
    // `setTimeout(start, 2_000)`
    if (isItself(callback, of, name, bindings)) return { call: node, given: node.arguments.slice(2), rest: timer.rest, timer: node };
    if (!isFunction(callback)) continue;
    const inner = [...nodesOf([callback.body], bindings.tree)].find((at) => at.type === 'CallExpression' && isItself(at.callee, of, name, bindings));
    if (inner?.type === 'CallExpression') return { call: inner, given: inner.arguments, rest: timer.rest, timer: node };
  }
  return undefined;
}

function isItself(expression: Node, of: FunctionNode, name: string, bindings: Bindings): boolean {
  const callee = unwrap(expression);
  if (callee.type === 'MemberExpression') {
    const owner = of.parent;
    const isMember = owner.type === 'MethodDefinition' || owner.type === 'PropertyDefinition';
    return callee.object.type === 'ThisExpression' && isMember && keyName(owner) === fieldName(callee);
  }
  return callee.type === 'Identifier' && callee.name === name && bindings.functionOf(callee) === of;
}

/** Whether a function calls itself with what it was given, or with a counter that goes up or down; `undefined` for anything else. */
function compareArguments(given: readonly Node[], { params }: FunctionNode, questions: readonly Question[], bindings: Bindings): 'same' | { readonly attempts: number | undefined } | undefined {
  if (given.length > params.length) return undefined;
  let counted: { readonly attempts: number | undefined } | undefined;
  for (const [index, parameter] of params.entries()) {
    const [target, byDefault] = parameter.type === 'AssignmentPattern' ? [parameter.left, parameter.right] : [parameter, undefined];
    const argument = given[index];
    if (argument === undefined && (byDefault !== undefined || (target.type === 'Identifier' && target.optional))) continue;
    if (target.type !== 'Identifier' || argument === undefined) return undefined;
    const value = unwrap(argument);
    const variable = bindings.variable(target);
    if (variable === undefined || bindings.references(variable).some((reference) => reference.isWrite())) return undefined;
    if (value.type === 'Identifier' && bindings.variable(value) === variable) continue;
    if (value.type !== 'BinaryExpression' || !/^[+-]$/.test(value.operator) || value.left.type !== 'Identifier' || bindings.variable(value.left) !== variable) return undefined;
    // A number of pages that is asked for is no number of attempts.
    if (typeof constantOf(value.right, bindings)?.value !== 'number' || questions.some(({ node }) => bindings.references(variable).some(({ identifier }) => isInside(identifier, node)))) return undefined;
    const start = byDefault && constantOf(byDefault, bindings)?.value;
    counted = { attempts: value.operator === '-' && typeof start === 'number' ? start + 1 : undefined };
  }
  return counted ?? 'same';
}

/** Whether nothing in a function counts its attempts or may end them: it goes on as long as the failure does. */
function isUncounted(of: FunctionNode, attempt: Node, handler: Node, { tree }: Bindings): boolean {
  for (const node of nodesOf([of.body, ...bodyOf(handler)], tree)) {
    const isCondition = node.type === 'IfStatement' || node.type === 'ConditionalExpression' || node.type === 'SwitchStatement' || node.type === 'LogicalExpression';
    if (isCondition && !isInside(node, attempt) && !isAboutTrouble(node, tree.text)) return false;
    if (node.type === 'UpdateExpression' || (node.type === 'AssignmentExpression' && node.operator !== '=')) return false;
  }
  return true;
}

/** `if (error.status === 503)`: a condition that only tells a peer in trouble from other failures. */
function isAboutTrouble(node: Node, text: string): boolean {
  const test = node.type === 'IfStatement' || node.type === 'ConditionalExpression' ? node.test : node;
  const code = text.slice(...test.range);
  return /\b429\b|\b50[0234]\b|ECONN|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|EPIPE|time_?out|too_?many|rate_?limit/i.test(code) && !/attempt|retr(?:y|ies)|tries|count|max|left|remaining/i.test(code);
}
