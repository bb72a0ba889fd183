import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { asksTheSame, isAboutElse, isHarmless, isLasting, questionsIn, type Question } from './attempts.js';
import type { Bindings } from './bindings.js';
import type { Network } from './network.js';
import { nodesOf, restIn, type Rest } from './rests.js';
import { above, enclosingFunction, isInside, isLoop, memberName, type Syntax } from './syntax.js';
import { counterOf, limitInside, testOf, type AttemptLoop } from './turns.js';

/** A loop that ends when a call succeeds, and goes round again when it fails. */
export interface RetryLoop {
  readonly loop: AttemptLoop;
  readonly attempt: TSESTree.TryStatement;
  readonly handler: TSESTree.CatchClause;
  /** What is asked in each turn. */
  readonly questions: readonly Question[];
  /** How many turns there are at most: `Infinity` for no end, `undefined` where the source does not say. */
  readonly attempts: number | undefined;
  readonly rest: Rest;
  /** Whether it may go on as long as the process lives, or repeats for another reason than a peer in trouble. */
  readonly onPurpose: boolean;
  /** Whether each turn asks the same. */
  readonly asksTheSame: boolean;
  /** The variable that counts the turns from 0 or 1 on, in the head of the loop. */
  readonly counter?: string;
}

/** Loops written by hand that try a call again. */
export function retryLoops(network: Network, syntax: Syntax): RetryLoop[] {
  const { bindings } = network;
  const found: RetryLoop[] = [];
  for (const handler of syntax.catches) {
    const attempt = handler.parent;
    const loop = loopOf(attempt);
    if (loop === undefined) continue;
    const questions = questionsIn(attempt.block, network, syntax);
    const [first] = questions;
    if (first === undefined || nearestLoop(first.node) !== loop || nearestTry(first.node) !== attempt) continue;
    const end = endOf(loop, attempt, asked(first), bindings);
    if (end === undefined) continue;
    found.push({
      loop,
      attempt,
      handler,
      questions,
      attempts: end.attempts,
      rest: restOf(loop, attempt, questions, bindings),
      onPurpose: isLasting(questions, loop) || isAboutElse(handler, [], bindings),
      asksTheSame: questions.every(({ node }) => asksTheSame(node, loop, bindings)),
      ...counterOf(loop, bindings),
    });
  }
  return found;
}

/** The loop whose turn a `try` is, if it stands in its body and under no condition. */
export function loopOf(attempt: TSESTree.TryStatement): AttemptLoop | undefined {
  const holder = attempt.parent.type === 'BlockStatement' ? attempt.parent.parent : attempt.parent;
  return isAttemptLoop(holder) && (holder.body === attempt || holder.body === attempt.parent) ? holder : undefined;
}

export function isAttemptLoop(node: Node | null | undefined): node is AttemptLoop {
  return node?.type === 'ForStatement' || node?.type === 'WhileStatement' || node?.type === 'DoWhileStatement';
}

export function nearestLoop(node: Node): Node | undefined {
  return above(node, isLoop, enclosingFunction(node));
}

/** The `try` whose block a node stands in, within its function. */
export function nearestTry(node: Node): TSESTree.TryStatement | undefined {
  const attempt = above(node, (at) => at.parent?.type === 'TryStatement' && at.parent.handler != null && at.parent.block === at, enclosingFunction(node))?.parent;
  return attempt?.type === 'TryStatement' ? attempt : undefined;
}

/** A call, and the members of its answer that tell how it went. */
interface Asked {
  readonly node: Node;
  readonly fields: readonly string[];
}

function asked({ node, remote }: Question): Asked {
  return { node, fields: remote.request.status?.fields ?? [] };
}

/** Whether a loop tries a call again that stands in the attempt of its turns. */
export function isTriedAgain(node: Node, attempt: TSESTree.TryStatement, bindings: Bindings): boolean {
  const loop = loopOf(attempt);
  return loop !== undefined && endOf(loop, attempt, { node, fields: ['ok', 'status', 'statusCode'] }, bindings) !== undefined;
}

/** How a loop ends: `undefined` if success does not end it, which makes it no retry. */
function endOf(loop: AttemptLoop, attempt: TSESTree.TryStatement, first: Asked, bindings: Bindings): { readonly attempts: number | undefined } | undefined {
  const head = testOf(loop, attempt, bindings);
  const exit = exitOnSuccess(attempt, first, bindings) ?? exitBehind(loop, attempt) ?? (head.hasFlag ? 'ends' : undefined);
  if (exit !== 'ends' || !goesRound(attempt.handler!)) return undefined;
  if (head.attempts !== Infinity) return { attempts: head.attempts };
  return { attempts: leavesOtherwise(loop, attempt, first, bindings.tree) ? limitInside(loop, bindings) : mayThrow(loop, attempt, bindings.tree) ? undefined : Infinity };
}

/** Whether an error handler leads to the next turn, at least at times. */
function goesRound({ body }: TSESTree.CatchClause): boolean {
  const last = body.body.at(-1);
  if (last === undefined || !(isExit(last) || last.type === 'ThrowStatement')) return true;
  return body.body.some((statement) => statement.type === 'IfStatement' && [statement.consequent, statement.alternate].some((branch) => branch != null && endsInContinue(branch)));
}

function endsInContinue(branch: Node): boolean {
  const last = branch.type === 'BlockStatement' ? branch.body.at(-1) : branch;
  return last?.type === 'ContinueStatement';
}

/** Whether the statements behind the call end the loop, at most under a condition about the answer's status. */
function exitOnSuccess({ block }: TSESTree.TryStatement, first: Asked, bindings: Bindings): 'ends' | 'polls' | undefined {
  const from = block.body.findIndex((statement) => isInside(first.node, statement));
  for (const statement of block.body.slice(from)) {
    if (isExit(statement)) return 'ends';
    if (statement.type !== 'IfStatement') continue;
    const branches = [statement.consequent, statement.alternate];
    if (!branches.some((branch) => branch != null && endsInExit(branch))) continue;
    if (!asksForStatus(statement.test, first, bindings)) return 'polls';
    return 'ends';
  }
  return undefined;
}

/** `let answer; try { answer = await … } catch { continue; } return answer;` */
function exitBehind(loop: AttemptLoop, attempt: TSESTree.TryStatement): 'ends' | undefined {
  if (loop.body.type !== 'BlockStatement' || attempt.handler?.body.body.at(-1)?.type !== 'ContinueStatement') return undefined;
  const behind = loop.body.body.slice(loop.body.body.indexOf(attempt) + 1);
  return behind.some(isExit) ? 'ends' : undefined;
}

function isExit(statement: Node): boolean {
  return statement.type === 'ReturnStatement' || (statement.type === 'BreakStatement' && statement.label == null);
}

function endsInExit(branch: Node): boolean {
  const last = branch.type === 'BlockStatement' ? branch.body.at(-1) : branch;
  return last != null && isExit(last);
}

/** Whether a condition is about the status of the answer: another one would be a question whether something is done yet. */
function asksForStatus(test: Node, { node: call, fields }: Asked, bindings: Bindings): boolean {
  return [...nodesOf([test], bindings.tree)].some((node) => {
    if (node.type !== 'MemberExpression' || !fields.includes(memberName(node) ?? '')) return false;
    const origin = bindings.origin(node.object);
    return origin?.kind === 'result' && origin.path.length === 0 && origin.call === call;
  });
}

/** Whether the loop is left in another way than by success: by an exit or a throw outside the attempt, or by one that asks something. */
function leavesOtherwise(loop: AttemptLoop, attempt: TSESTree.TryStatement, first: Asked, tree: Bindings['tree']): boolean {
  for (const node of nodesOf([loop], tree)) {
    if (node.type !== 'ReturnStatement' && node.type !== 'ThrowStatement' && node.type !== 'BreakStatement') continue;
    const isInAttempt = isInside(node, attempt.block);
    if (node.type === 'ThrowStatement' && isInAttempt) continue;
    if (node.type === 'BreakStatement' && node.label == null && above(node, (at) => at.type === 'SwitchStatement' || (at !== loop && isAttemptLoop(at)), loop)) continue;
    const isSuccess = isInAttempt ? isAtTopOrByAnswer(node, attempt.block, first) : isBehind(node, loop, attempt);
    if (!isSuccess) return true;
  }
  return false;
}

/** `signal.throwIfAborted()`: a call beside the attempt that may end the loop by throwing. */
function mayThrow(loop: AttemptLoop, attempt: TSESTree.TryStatement, tree: Bindings['tree']): boolean {
  return [...nodesOf([loop], tree)].some((node) => (node.type === 'CallExpression' || node.type === 'NewExpression') && !isInside(node, attempt) && !isHarmless(node));
}

/** What stands behind the call and under no more than one condition was looked at as the way out after success. */
function isAtTopOrByAnswer(exit: Node, block: TSESTree.BlockStatement, { node }: Asked): boolean {
  if (exit.range[1] < node.range[0]) return false;
  return exit.parent === block || exit.parent?.parent === block || exit.parent?.parent?.parent === block;
}

function isBehind(exit: Node, loop: AttemptLoop, attempt: TSESTree.TryStatement): boolean {
  return exit.parent === loop.body && exit.range[0] > attempt.range[1] && exitBehind(loop, attempt) === 'ends';
}

/** How long a loop rests before it asks again. */
function restOf(loop: AttemptLoop, attempt: TSESTree.TryStatement, questions: readonly Question[], bindings: Bindings): Rest {
  const calls = new Set<Node>(questions.map(({ node }) => node));
  const [first] = questions;
  const from = attempt.block.body.findIndex((statement) => isInside(first!.node, statement));
  const to = attempt.block.body.findIndex((statement, index) => index >= from && (isExit(statement) || statement.type === 'IfStatement'));
  const isWork = (awaited: Node): boolean => {
    if ([...nodesOf([awaited], bindings.tree)].some((node) => calls.has(node))) return true;
    if (!isInside(awaited, attempt.block)) return false;
    // Between the call and the way out: this is reached after success alone. Elsewhere only reading the answer is no rest.
    const index = attempt.block.body.findIndex((statement) => isInside(awaited, statement));
    const statement = attempt.block.body[index];
    const isPlain = statement?.type === 'ExpressionStatement' || statement?.type === 'VariableDeclaration' || statement?.type === 'ReturnStatement';
    return (index >= from && (to < 0 || index <= to) && isPlain) || readsAnswer(awaited, calls, bindings);
  };
  return restIn([loop], bindings.tree, bindings, isWork);
}

function readsAnswer(awaited: Node, asked: ReadonlySet<Node>, bindings: Bindings): boolean {
  if (awaited.type !== 'CallExpression' || awaited.callee.type !== 'MemberExpression') return false;
  const origin = bindings.origin(awaited.callee.object);
  return origin?.kind === 'result' && asked.has(origin.call);
}
