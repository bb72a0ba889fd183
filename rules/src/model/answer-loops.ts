import type { Node } from '../source/tree.js';
import { asksTheSame } from './attempts.js';
import type { Bindings } from './bindings.js';
import type { Network, RemoteCall } from './network.js';
import { nodesOf } from './rests.js';
import { above, enclosingFunction, isInside, memberName, type Syntax } from './syntax.js';
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
    if (loop.type !== 'ForStatement' && loop.type !== 'WhileStatement' && loop.type !== 'DoWhileStatement') return [];
    const call = network.calls.find(({ node, request }) => request.status !== undefined && nearestLoop(node) === loop && enclosingFunction(node) === enclosingFunction(loop));
    if (call === undefined || above(call.node, (at) => at.type === 'AwaitExpression', loop) === undefined) return [];
    return endsByStatus(loop, call, bindings) && asksTheSame(call.node, loop, bindings) ? [{ loop, call }] : [];
  });
}

function nearestLoop(node: Node): Node | undefined {
  return above(node, (at) => /^(?:For|ForOf|ForIn|While|DoWhile)Statement$/.test(at.type), enclosingFunction(node));
}

/** Whether a question about the status of an answer tells the last turn from the others. */
function endsByStatus(loop: AttemptLoop, call: RemoteCall, bindings: Bindings): boolean {
  const body = loop.body.type === 'BlockStatement' ? loop.body.body : [loop.body];
  // `while (answer.status === 503)`
  if (loop.test != null && asksForStatus(loop.test, call, bindings)) return true;
  for (const node of nodesOf([loop.body], bindings.tree)) {
    if (node.type !== 'IfStatement' || !asksForStatus(node.test, call, bindings)) continue;
    const behind = body.slice(body.findIndex((statement) => isInside(node, statement)) + 1);
    // `if (answer.ok) return answer;` ends it, `if (!answer.ok) { …; continue; } return answer;` goes round.
    if (leaves(node.consequent) || (node.alternate != null && leaves(node.alternate))) return true;
    if (behind.some(leaves)) return true;
  }
  return false;
}

/** Whether a branch ends the loop with a result: a thrown error is none. */
function leaves(branch: Node): boolean {
  const last = branch.type === 'BlockStatement' ? branch.body.at(-1) : branch;
  return last?.type === 'ReturnStatement' || last?.type === 'BreakStatement';
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
