import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { above, enclosingFunction, isInside, memberName, unwrap, type CallNode } from './syntax.js';
import { usesOf } from './uses.js';

/** A limit that is given to a call and does not hold when it is needed. */
export interface SpentLimit {
  /** `shared`: it runs from a moment before the call was thought of. `cleared`: it is switched off before the body is read. */
  readonly problem: 'shared' | 'cleared';
  readonly node: Node;
}

/** Whether the limit in an option's value is spent by the time that it is needed. */
export function spentLimit(value: Node, call: CallNode, readers: readonly string[], bindings: Bindings): SpentLimit | undefined {
  return sharedSignal(value, call, bindings) ?? clearedTimer(value, call, readers, bindings);
}

/** `const signal = AbortSignal.timeout(n)` of a module, given to the calls of a function: it runs from the start of the program. */
function sharedSignal(value: Node, call: CallNode, bindings: Bindings): SpentLimit | undefined {
  const made = unwrap(bindings.value(value));
  if (!isTimeoutSignal(made, bindings) || enclosingFunction(made) !== undefined) return undefined;
  // What runs once when the module is loaded has its own time.
  return enclosingFunction(call) === undefined ? undefined : { problem: 'shared', node: value };
}

/** Whether an expression is `AbortSignal.timeout(…)`. */
export function isTimeoutSignal(node: Node, bindings: Bindings): boolean {
  if (node.type !== 'CallExpression') return false;
  const origin = bindings.origin(node.callee);
  return origin?.kind === 'global' && origin.path.join('.') === 'AbortSignal.timeout';
}

/** `clearTimeout(timer)` between a call and the reading of its body, where the timer aborts the call. */
function clearedTimer(value: Node, call: CallNode, readers: readonly string[], bindings: Bindings): SpentLimit | undefined {
  const node = unwrap(value);
  const inside = enclosingFunction(call);
  const controller = node.type === 'MemberExpression' && memberName(node) === 'signal' && node.object.type === 'Identifier' ? bindings.variable(node.object) : undefined;
  if (controller === undefined || inside === undefined) return undefined;
  const timers = controller.references.flatMap(({ identifier }) => timerAround(identifier, bindings));
  const [timer] = timers;
  const held = timer?.parent?.type === 'VariableDeclarator' && timer.parent.id.type === 'Identifier' ? bindings.variable(timer.parent.id) : undefined;
  if (timers.length !== 1 || held === undefined) return undefined;
  const clears = held.references.map(({ identifier }) => identifier.parent).filter((parent) => parent.type === 'CallExpression' && parent.callee.type === 'Identifier' && parent.callee.name === 'clearTimeout');
  const [clear] = clears;
  if (clear === undefined || clears.length > 1 || clear.range[0] < call.range[1] || enclosingFunction(clear) !== inside) return undefined;
  // In a `finally`, it comes behind whatever is read in the `try`.
  const cleanup = above(clear, (at) => at.parent?.type === 'TryStatement' && at.parent.finalizer === at, inside);
  const end = cleanup?.parent?.range[1] ?? clear.range[1];
  const reads = usesOf(call, bindings).members.filter(({ name }) => readers.includes(name));
  if (reads.length === 0 || cleanup === undefined !== (above(clear, isBranch, inside) === undefined)) return undefined;
  return reads.every(({ node: read }) => read.range[0] > end && !isInside(read, call)) ? { problem: 'cleared', node: clear } : undefined;
}

/** The `setTimeout` whose function mentions a name. */
function timerAround(mention: Node, bindings: Bindings): readonly Node[] {
  const timer = above(mention, (at) => at.type === 'CallExpression' && at.callee.type === 'Identifier' && at.callee.name === 'setTimeout' && bindings.variable(at.callee) === undefined);
  return timer ? [timer] : [];
}

function isBranch(node: Node): boolean {
  return /^(?:IfStatement|ConditionalExpression|SwitchCase|CatchClause|TryStatement)$/.test(node.type);
}
