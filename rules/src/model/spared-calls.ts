import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Iteration } from './iterations.js';
import type { Network } from './network.js';
import type { Operation } from './operations.js';
import { within } from './guards.js';
import { plainText } from './plain-text.js';
import { above, isFunction, isInside, memberName, unwrap, type CallNode } from './syntax.js';

/** Words of what was found out before. */
const remembering = /cache|memo/i;

/**
 * Whether a call in an iteration is not made for each element, or has to be made when it is: where the work on an element
 * failed, behind which the loop ends, for what was not asked before, or to write down what was just done for the element. Whole
 * files are fetched one after the other so that only one is in memory.
 */
export function isSpared(call: CallNode, iteration: Iteration, operation: Operation['fact'] | undefined, network: Network): boolean {
  return isCleanup(call) || isLast(call, iteration) || (iteration.way === 'in turn' && isTransfer(call, iteration, network)) || isForUnknown(call, iteration.body, network) || (isWrite(operation, iteration) && isRecord(call, iteration, network));
}

/** Whether the bytes of a file are what a call is made for: `Buffer.from(await answer.arrayBuffer())`. */
function isTransfer(call: CallNode, { body }: Iteration, { bindings, tree }: Network): boolean {
  const holder = above(call, (at) => at.type === 'VariableDeclarator' || at.type === 'AssignmentExpression' || at === body);
  const target = holder?.type === 'VariableDeclarator' ? holder.id : holder?.type === 'AssignmentExpression' ? holder.left : undefined;
  const variable = target?.type === 'Identifier' ? bindings.variable(target) : undefined;
  return variable !== undefined && [...within(isFunction(body) ? body.body : body, tree)].some((node) => node.type === 'MemberExpression' && bindings.variable(unwrap(node.object)) === variable && /^(?:arrayBuffer|blob|bytes)$/.test(memberName(node) ?? ''));
}

/** Whether a call writes to a store where another way of doing so is what would be asked for. */
function isWrite(operation: Operation['fact'] | undefined, { way }: Iteration): boolean {
  return operation !== undefined && operation.does !== 'reads' && (way === 'in turn' || operation.batch !== undefined);
}

/** Whether a call runs because something failed. */
function isCleanup(call: Node): boolean {
  return above(call, (at) => at.type === 'CatchClause') !== undefined;
}

/** Whether the loop ends behind a call: `if (…) { await clean(); return; }`. */
function isLast(call: Node, { body }: Iteration): boolean {
  if (isFunction(body)) return false;
  for (let at: Node = call; at !== body && at.parent != null; at = at.parent) {
    const { parent } = at;
    if (isFunction(parent)) return false;
    const last = parent.type === 'BlockStatement' && parent !== body ? parent.body.at(-1) : undefined;
    if (last && last !== at && /^(?:ReturnStatement|ThrowStatement|BreakStatement)$/.test(last.type)) return true;
  }
  return false;
}

/** Whether a call is made only where a map had no answer: `if (!found.has(id)) found.set(id, await …)`. */
export function isForUnknown(call: Node, top: Node, network: Network): boolean {
  for (let at: Node = call; at !== top && at.parent != null; at = at.parent) {
    const { parent } = at;
    const test = (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test !== at ? parent.test : parent.type === 'LogicalExpression' && parent.right === at && parent.operator !== '&&' ? parent.left : undefined;
    if (test && isLookup(test, network)) return true;
    // `if (known) return known;`
    const before = parent.type === 'BlockStatement' ? parent.body.slice(0, parent.body.indexOf(at as (typeof parent.body)[number])) : [];
    if (before.some((statement) => statement.type === 'IfStatement' && statement.alternate === null && isFound(statement.test, network) && endsTurn(statement))) return true;
  }
  return false;
}

/** Whether a turn ends where something was found. `if (seen.has(id)) continue;` only leaves out what comes twice. */
function endsTurn({ test, consequent }: TSESTree.IfStatement): boolean {
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return last?.type === 'ReturnStatement' || (last?.type === 'ContinueStatement' && unwrap(test).type === 'Identifier');
}

/** Whether a test asks a map, or what came out of one. */
function isLookup(test: Node, network: Network): boolean {
  const node = unwrap(test);
  if (node.type === 'LogicalExpression') return isLookup(node.left, network) || isLookup(node.right, network);
  if (node.type === 'UnaryExpression' && node.operator === '!') return isFound(node.argument, network);
  if (node.type === 'BinaryExpression' && /^===?$/.test(node.operator)) return isFound(node.left, network);
  return isFound(node, network);
}

function isFound(expression: Node, network: Network): boolean {
  const node = unwrap(expression);
  if (node.type === 'CallExpression') return node.callee.type === 'MemberExpression' && /^(?:has|get)$/.test(memberName(node.callee) ?? '') && network.of(node) === undefined;
  if (node.type === 'BinaryExpression' && /^!==?$/.test(node.operator)) return isFound(node.left, network);
  if (node.type === 'MemberExpression') return node.computed && remembering.test(plainText(node.object, network.tree));
  if (node.type !== 'Identifier') return false;
  return remembering.test(node.name) || network.bindings.candidates(node).some((value) => (value.type === 'MemberExpression' && value.computed && value.property.type !== 'Literal') || (value.type === 'CallExpression' && isFound(value, network)));
}

/** Whether a write tells what came of something else that the same turn waited for: an upload, a mail. */
function isRecord(call: CallNode, { body }: Iteration, network: Network): boolean {
  const inside = isFunction(body) ? body.body : body;
  return [...within(inside, network.tree)].some((node) => {
    if (node.type !== 'AwaitExpression' || node.range[1] > call.range[0] || isInside(call, node)) return false;
    const work = unwrap(node.argument);
    // Steps of work stand for themselves; what a condition waits for is a question.
    const step = above(node, (at) => /Statement$|^VariableDeclaration$/.test(at.type));
    return work.type === 'CallExpression' && (step?.type === 'ExpressionStatement' || step?.type === 'VariableDeclaration') && !asksStore(work, network);
  });
}

/** Whether a call, or what it is chained to, is one of a store. */
function asksStore(call: Node, network: Network): boolean {
  for (let at: Node = call; ; ) {
    if (at.type === 'CallExpression') {
      const made = network.of(at);
      if (made?.kind === 'call' && (made.fact.operation !== undefined || made.fact.statement !== undefined)) return true;
      if (network.clientElsewhere(at.callee) !== undefined) return true;
      at = unwrap(at.callee);
    } else if (at.type === 'MemberExpression') {
      at = unwrap(at.object);
    } else {
      return network.clientOf(at) !== undefined || network.clientElsewhere(at) !== undefined;
    }
  }
}
