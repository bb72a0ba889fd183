import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { readsWallClock } from './clock.js';
import type { Network } from './network.js';
import { nameOfCallee, nodesOf } from './rests.js';
import { above, eachNode, enclosingFunction, isFunction, isInside, isLoop, unwrap, wrapped, type CallNode, type FunctionNode, type Syntax } from './syntax.js';

/** A wait whose end is told by a clock that can be set. */
export interface ClockDeadline {
  /** The comparison that ends it. */
  readonly test: TSESTree.BinaryExpression;
  /** What reads the clock, in the order of the source: all of it is used for nothing but spans of time. */
  readonly reads: readonly Node[];
}

/** A moment, or the time between two of them. */
type Kind = 'moment' | 'span';

/** Loops and timers that wait until the wall clock says that it is enough. */
export function clockDeadlines(network: Network, syntax: Syntax): ClockDeadline[] {
  const { calls, clients, servers } = network;
  if (calls.length + clients.length + servers.length === 0 || !/\bDate\b/.test(network.tree.text)) return [];
  // One wait may be looked at in several places.
  const found = new Map<Node, ClockDeadline>();
  for (const call of syntax.calls) {
    // `+new Date()` is read by what stands around it.
    const read = [call, call.parent].find((node) => readsWallClock(node, network.bindings));
    if (read === undefined) continue;
    for (const test of comparisonsOf(read, network.bindings)) {
      const reads = endsWait(test, syntax, network) ? readsBehind(test, network.bindings) : undefined;
      const [first] = reads ?? [];
      const known = first && found.get(first);
      if (reads && first && (known === undefined || test.range[0] < known.test.range[0])) found.set(first, { test, reads });
    }
  }
  return [...found.values()].sort((a, b) => a.test.range[0] - b.test.range[0]);
}

const comparing = /^[<>]=?$/;

/** The comparisons that a reading of the clock gets to, directly or by a name. */
function comparisonsOf(read: Node, bindings: Bindings): readonly TSESTree.BinaryExpression[] {
  const found: TSESTree.BinaryExpression[] = [];
  const seen = new Set<Node>();
  const open = [read];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (seen.has(outer) || parent == null) continue;
    seen.add(outer);
    if (parent.type === 'BinaryExpression') {
      if (comparing.test(parent.operator)) found.push(parent);
      else if (parent.operator === '-' || parent.operator === '+') open.push(parent);
    } else {
      const name = nameGiven(parent, outer);
      const variable = name && bindings.variable(name);
      if (variable) open.push(...readsOf(variable));
    }
  }
  return found;
}

function nameGiven(holder: Node, value: Node): Node | undefined {
  const target = holder.type === 'VariableDeclarator' && holder.init === value ? holder.id : holder.type === 'AssignmentExpression' && holder.operator === '=' && holder.right === value ? holder.left : undefined;
  return target?.type === 'Identifier' ? target : undefined;
}

function readsOf(variable: Variable): readonly Node[] {
  return variable.references.flatMap((reference) => (reference.isRead() ? [reference.identifier as Node] : []));
}

/** Whether a comparison ends a wait: a loop that awaits something, or a function that a timer runs again and again. */
function endsWait(test: TSESTree.BinaryExpression, syntax: Syntax, { bindings, tree }: Network): boolean {
  let at: Node = test;
  while (at.parent?.type === 'LogicalExpression' || (at.parent?.type === 'UnaryExpression' && at.parent.operator === '!')) at = at.parent;
  const holder = at.parent;
  if (holder == null || !('test' in holder) || holder.test !== at) return false;
  const inside = enclosingFunction(test);
  const isDecision = holder.type === 'IfStatement' && leaves(holder.consequent);
  const loop = isDecision || isLoop(holder) ? above(holder, isLoop, inside) : undefined;
  if (loop) return beginsOutside(test, loop, bindings) && [...nodesOf([loop], tree)].some((node) => node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await));
  return isDecision && inside !== undefined && beginsOutside(test, inside, bindings) && isRunByTimer(inside, syntax, bindings);
}

/** Whether the branch gives up: it throws, leaves the loop or the function, or stops a timer. */
function leaves(branch: Node): boolean {
  const statements = branch.type === 'BlockStatement' ? branch.body : [branch];
  return statements.some((statement) => {
    if (/^(?:Throw|Return|Break)Statement$/.test(statement.type)) return true;
    const call = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
    return call?.type === 'CallExpression' && /^(?:clearInterval|reject)$/.test(nameOfCallee(call));
  });
}

/** Whether one of the moments that are compared was noted before the loop or the function began, by a function that waits. */
function beginsOutside(test: TSESTree.BinaryExpression, place: Node, bindings: Bindings): boolean {
  let begins = false;
  eachNode(withSpans(test, bindings), bindings.tree, (node) => {
    const declared = node.type === 'Identifier' ? (bindings.variable(node)?.defs[0]?.name as Node | undefined) : undefined;
    if (declared === undefined || isInside(declared, place)) return;
    const owner = enclosingFunction(declared);
    // What a module notes when it is loaded is no beginning of a wait, unless it waits there itself.
    begins ||= (owner !== undefined || enclosingFunction(place) === undefined) && isMoment(node, bindings);
  });
  return begins;
}

/** Whether a function is given to a timer: by others, or by itself. */
function isRunByTimer(inside: FunctionNode, syntax: Syntax, bindings: Bindings): boolean {
  return syntax.calls.some((call) => {
    const [run] = call.arguments;
    if (run === undefined || !isTimer(call, bindings)) return false;
    const given = bindings.functionOf(run);
    if (given === inside) return true;
    // `setTimeout(() => check(), 100)`, also `setTimeout(async () => …)`
    return isFunction(run) && isInside(call, inside) && [...nodesOf([run.body], bindings.tree)].some((node) => node.type === 'CallExpression' && bindings.functionOf(node.callee) === inside);
  });
}

function isTimer({ callee }: CallNode, bindings: Bindings): boolean {
  const origin = bindings.origin(callee);
  return origin?.kind === 'global' && /^set(?:Timeout|Interval)$/.test(origin.path.join('.'));
}

function isMoment(node: Node, bindings: Bindings): boolean {
  return kindOf(node, bindings, new Set()) === 'moment';
}

/** What an expression tells of the wall clock: names are looked at by everything that they are given. */
function kindOf(expression: Node, bindings: Bindings, seen: Set<Variable>): Kind | undefined {
  const node = unwrap(expression);
  if (readsWallClock(node, bindings)) return 'moment';
  if (node.type === 'Identifier') {
    const variable = bindings.variable(node);
    if (variable === undefined || seen.has(variable)) return undefined;
    seen.add(variable);
    const [first, ...others] = writesOf(variable);
    const kind = first && kindOf(first, bindings, seen);
    return kind !== undefined && others.every((other) => kindOf(other, bindings, new Set([...seen])) === kind) ? kind : undefined;
  }
  if (node.type !== 'BinaryExpression' || (node.operator !== '+' && node.operator !== '-')) return undefined;
  const [left, right] = [kindOf(node.left, bindings, new Set(seen)), kindOf(node.right, bindings, new Set(seen))];
  if (node.operator === '-' && left === 'moment' && right === 'moment') return 'span';
  if (left === 'moment') return right === 'moment' ? undefined : 'moment';
  return right === 'moment' && node.operator === '+' ? 'moment' : undefined;
}

/** What a variable is given; nothing if any of it is not a plain value. */
function writesOf({ references, defs }: Variable): readonly Node[] {
  if (defs.length !== 1 || (defs[0]!.type as string) !== 'Variable') return [];
  const writes = references.filter((reference) => reference.isWrite());
  const given = writes.flatMap(({ writeExpr, identifier }) => {
    const holder: Node | undefined = identifier.parent;
    return writeExpr != null && holder != null && nameGiven(holder, writeExpr) === identifier ? [writeExpr] : [];
  });
  return given.length === writes.length ? given : [];
}

/** A comparison, and the spans that names in it stand for. */
function withSpans(test: TSESTree.BinaryExpression, bindings: Bindings): readonly Node[] {
  return [test, ...[test.left, test.right].flatMap((side) => (side.type === 'Identifier' && kindOf(side, bindings, new Set()) === 'span' ? writesOf(bindings.variable(side)!) : []))];
}

/**
 * Everything that reads the clock for a comparison, if moments are used in it for nothing but spans of time: what is
 * stored, sent or shown may have to be the time of day. `undefined` otherwise.
 */
function readsBehind(test: TSESTree.BinaryExpression, bindings: Bindings): readonly Node[] | undefined {
  const reads = new Set<Node>();
  const seen = new Set<Node>();
  const open: Node[] = [];
  const add = (expression: Node): boolean => {
    let isKnown = true;
    eachNode([expression], bindings.tree, (node) => {
      if (readsWallClock(node, bindings)) {
        reads.add(node);
        open.push(node);
      }
      if (node.type !== 'Identifier' || kindOf(node, bindings, new Set()) !== 'moment') return;
      const variable = bindings.variable(node);
      if (variable === undefined || seen.has(variable.identifiers[0]!)) return;
      seen.add(variable.identifiers[0]!);
      const writes = writesOf(variable);
      isKnown &&= writes.length > 0 && writes.every(add);
      open.push(...readsOf(variable));
    });
    return isKnown;
  };
  if (!withSpans(test, bindings).every(add)) return undefined;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const next = goesInto(node, bindings);
    if (next === undefined) return undefined;
    if (!next.every(add)) return undefined;
  }
  return [...reads].sort((a, b) => a.range[0] - b.range[0]);
}

/** Where a moment goes, as far as that brings in others: `undefined` where it is used as the time of day. */
function goesInto(moment: Node, bindings: Bindings): readonly Node[] | undefined {
  for (let outer = wrapped(moment); ; ) {
    const { parent } = outer;
    if (parent?.type === 'BinaryExpression') {
      const other = parent.left === outer ? parent.right : parent.left;
      const isAlsoMoment = isMoment(other, bindings);
      if (comparing.test(parent.operator)) return isAlsoMoment ? [other] : undefined;
      if (parent.operator === '-' && isAlsoMoment) return [other];
      if ((parent.operator !== '-' && parent.operator !== '+') || !isMoment(parent, bindings)) return undefined;
      outer = wrapped(parent);
      continue;
    }
    const name = parent && nameGiven(parent, outer);
    return name?.type === 'Identifier' && isMoment(name, bindings) ? [name] : undefined;
  }
}
