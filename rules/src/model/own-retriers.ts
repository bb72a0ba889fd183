import type { Bindings } from './bindings.js';
import { isTriedAgain, nearestTry } from './retry-loops.js';
import { above, enclosingFunction, type FunctionNode, type Syntax } from './syntax.js';

/** A parameter that a loop of its function calls and tries again: whoever hands a function in has it tried again. */
export interface OwnRetrier {
  readonly of: FunctionNode;
  readonly index: number;
}

/** Functions of this file that try again what they are given. */
export function ownRetriers(syntax: Syntax, bindings: Bindings): OwnRetrier[] {
  const found: OwnRetrier[] = [];
  for (const call of syntax.calls) {
    const origin = bindings.origin(call.callee);
    if (origin?.kind !== 'parameter' || origin.path.length > 0) continue;
    const attempt = nearestTry(call);
    if (attempt === undefined || enclosingFunction(attempt) !== origin.of) continue;
    const isAwaited = above(call, (at) => at.type === 'AwaitExpression', attempt.block) !== undefined;
    if (isAwaited && isTriedAgain(call, attempt, bindings)) found.push({ of: origin.of, index: origin.index });
  }
  return found;
}
