import type { Node } from '../source/tree.js';
import { asksTheSame } from './attempts.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import type { Network, RemoteCall } from './network.js';
import { nodesOf } from './rests.js';
import { isAttemptLoop, nearestLoop } from './retry-loops.js';
import { above, enclosingFunction, isInside, memberName, unwrap, type Syntax } from './syntax.js';
import type { AttemptLoop } from './turns.js';

/** A loop that asks again because the status of an answer was a bad one. */
export interface AnswerLoop {
  readonly loop: AttemptLoop;
  readonly call: RemoteCall;
}

/** Loops that go round after a bad answer, and end after a good one. */
export function answerLoops(network: Network, { loops }: Pick<Syntax, 'loops'>): AnswerLoop[] {
  const { bindings } = network;
  return loops.flatMap((loop): AnswerLoop[] => {
    if (!isAttemptLoop(loop)) return [];
    const call = network.calls.find(({ node, request }) => request.status !== undefined && nearestLoop(node) === loop && enclosingFunction(node) === enclosingFunction(loop));
    if (call === undefined || above(call.node, (at) => at.type === 'AwaitExpression', loop) === undefined) return [];
    return endsByStatus(loop, call, bindings) && asksTheSame(call.node, loop, bindings) ? [{ loop, call }] : [];
  });
}

/** Whether a question about the status of an answer tells the last turn from the others. */
function endsByStatus(loop: AttemptLoop, call: RemoteCall, bindings: Bindings): boolean {
  const body = loop.body.type === 'BlockStatement' ? loop.body.body : [loop.body];
  // `while (answer.status === 503)`
  if (loop.test != null && asksForStatus(loop.test, call, bindings)) return true;
  for (const node of nodesOf([loop.body], bindings.tree)) {
    if (node.type !== 'IfStatement' || !asksForStatus(node.test, call, bindings)) continue;
    // `if (!answer.ok) return undefined;` gives up: what goes round then waits for something else.
    if (isBad(node.test, call, bindings) && (leaves(node.consequent) || lastOf(node.consequent)?.type === 'ThrowStatement')) continue;
    // `if (answer.status === 202) continue;` waits for work that goes well.
    if (isAccepted(node.test, bindings) && lastOf(node.consequent)?.type === 'ContinueStatement') continue;
    const behind = body.slice(body.findIndex((statement) => isInside(node, statement)) + 1);
    // `if (answer.ok) return answer;` ends it, `if (!answer.ok) { …; continue; } return answer;` goes round.
    if (leaves(node.consequent) || (node.alternate != null && leaves(node.alternate))) return true;
    if (behind.some(leaves)) return true;
  }
  return false;
}

/** Whether a branch ends the loop with a result: a thrown error is none. */
function leaves(branch: Node): boolean {
  const last = lastOf(branch);
  return last?.type === 'ReturnStatement' || last?.type === 'BreakStatement';
}

function lastOf(branch: Node): Node | undefined {
  return branch.type === 'BlockStatement' ? branch.body.at(-1) : branch;
}

/** Whether a question is plainly one for a single good status. */
function isAccepted(test: Node, bindings: Bindings): boolean {
  const status = test.type === 'BinaryExpression' && /^===?$/.test(test.operator) ? constantOf(test.right, bindings)?.value : undefined;
  return typeof status === 'number' && status < 300;
}

/** Whether a question is plainly one for any bad status: `!answer.ok`, `answer.status !== 200`, `answer.status >= 400`. */
function isBad(test: Node, { request }: RemoteCall, bindings: Bindings): boolean {
  const isField = (expression: Node, name: string | undefined) => {
    const node = unwrap(expression);
    return node.type === 'MemberExpression' && memberName(node) === name;
  };
  if (test.type === 'UnaryExpression') return test.operator === '!' && isField(test.argument, 'ok');
  const compared = test.type === 'BinaryExpression' ? constantOf(test.right, bindings)?.value : undefined;
  if (test.type !== 'BinaryExpression') return false;
  if (compared === false) return /^===?$/.test(test.operator) && isField(test.left, 'ok');
  if (typeof compared !== 'number' || !isField(test.left, request.status?.throws === false ? request.status.status : 'status')) return false;
  return /^!==?$/.test(test.operator) ? compared < 300 : /^>=?$/.test(test.operator) && compared >= 299;
}

function asksForStatus(test: Node, { node: call, request }: RemoteCall, bindings: Bindings): boolean {
  const fields = request.status?.fields ?? [];
  return [...nodesOf([test], bindings.tree)].some((node) => {
    if (node.type === 'Identifier') {
      const origin = bindings.origin(node);
      return origin?.kind === 'result' && origin.call === call && origin.path.length === 1 && fields.includes(origin.path[0]!);
    }
    if (node.type !== 'MemberExpression' || !fields.includes(memberName(node) ?? '')) return false;
    const origin = bindings.origin(node.object);
    if (origin?.kind === 'result' && origin.call === call) return origin.path.length === 0;
    return bindings.candidates(node.object).some((value) => (value.type === 'AwaitExpression' ? value.argument : value) === call);
  });
}
