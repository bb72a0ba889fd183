import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { callersOf, callsOfExported } from './callers.js';
import { assignedMembers, isHandedOn } from './changes.js';
import { constantOf, type Constant } from './constants.js';
import { keyName, unwrap, type FunctionNode } from './syntax.js';

/** Who decided about a facet. */
export type FacetSource = 'call' | 'client' | 'library' | 'global';

/**
 * One property of a call, three-valued: `set`, `unset`, or `unknown` where the source doesn't say.
 * No rule complains about `unknown`.
 */
export interface Facet {
  readonly state: 'set' | 'unset' | 'unknown';
  /** The constant value, where there is one. */
  readonly constant?: Constant;
  readonly from: FacetSource;
  /** The value's node, where the option is written. */
  readonly node?: Node;
  /** What decided, for messages and for whoever debugs a rule. */
  readonly why: string;
}

/** The options of one call, wherever they are written. */
export interface Options {
  /** The literal they are written in, if there is exactly one. */
  readonly literal?: TSESTree.ObjectExpression;
  /** The argument that holds them, whatever it is. */
  readonly argument?: Node;
  /** Reads a dotted path. */
  read(path: string): Facet;
}

/** Options of a call that was given none. */
export function noOptions(from: FacetSource): Options {
  return { read: () => ({ state: 'unset', from, why: 'no options are given' }) };
}

/** Options that can't be seen. */
export function unknownOptions(from: FacetSource, argument?: Node): Options {
  return {
    ...(argument && { argument }),
    read: () => ({ state: 'unknown', from, why: 'the options come from elsewhere' }),
  };
}

/** Options that a function may be given: known only by what its callers say. */
export function givenOptions(argument: Node, from: FacetSource, bindings: Bindings): Options {
  return { argument, read: (path) => readParameter(argument, path.split('.'), from, bindings) ?? unknownOptions(from).read(path) };
}

/** Options as written in an argument: a literal, a name for one, or something that can't be followed. */
export function optionsOf(argument: Node, from: FacetSource, bindings: Bindings): Options {
  const literal = unwrap(bindings.value(argument));
  if (literal.type !== 'ObjectExpression') {
    const constant = constantOf(argument, bindings);
    if (constant !== undefined && constant.value == null) return noOptions(from);
    return givenOptions(argument, from, bindings);
  }
  return { literal, argument, read: (path) => readObject(argument, literal, path.split('.'), from, bindings) };
}

/** Objects (`options = { ...options }`) and functions whose callers are being read: what leads to itself adds nothing. */
const beingRead = new WeakSet<Node>();

/** Reads an object that may change after it is made. */
function readObject(mention: Node, literal: TSESTree.ObjectExpression, path: readonly string[], from: FacetSource, bindings: Bindings): Facet {
  const changes = changesOf(mention, literal, bindings);
  if (changes.has(path[0]!)) return { state: 'unknown', from, why: 'the options are changed after they are made' };
  if (beingRead.has(literal)) return { state: 'unknown', from, why: 'the options are made of themselves' };
  beingRead.add(literal);
  const facet = readLiteral(literal, path, from, bindings);
  beingRead.delete(literal);
  return changes.has('*') ? soften(facet) : facet;
}

/** Where an object may be changed by somebody else, what it lacks now may be there later. */
function soften(facet: Facet): Facet {
  return facet.state === 'unset' ? { ...facet, state: 'unknown', why: 'the options are handed to other code before' } : facet;
}

function readLiteral(literal: TSESTree.ObjectExpression, path: readonly string[], from: FacetSource, bindings: Bindings): Facet {
  const [name, ...rest] = path;
  // The last mention of a name wins, so read from the end.
  for (const property of literal.properties.toReversed()) {
    if (property.type === 'SpreadElement') {
      const facet = readSpread(property.argument, path, from, bindings);
      if (facet.state !== 'unset') return facet;
      continue;
    }
    const key = keyName(property);
    if (key === undefined) return { state: 'unknown', from, why: 'a computed key may be this option' };
    // A key may be a whole path: `'grpc.service_config'`.
    if (key === path.join('.')) return ofValue(property.value, from, bindings);
    if (key !== name) continue;
    return rest.length === 0 ? ofValue(property.value, from, bindings) : readNested(property.value, rest, from, bindings);
  }
  return { state: 'unset', from, why: `\`${path.join('.')}\` is not given` };
}

function readNested(value: Node, path: readonly string[], from: FacetSource, bindings: Bindings): Facet {
  const inner = unwrap(bindings.value(value));
  if (inner.type === 'ObjectExpression') return readObject(value, inner, path, from, bindings);
  const constant = constantOf(inner, bindings);
  if (constant !== undefined && typeof constant.value !== 'object') return { state: 'unset', from, why: 'the value is no object' };
  return { state: 'unknown', from, node: value, why: 'a part of the options comes from elsewhere' };
}

function readSpread(argument: Node, path: readonly string[], from: FacetSource, bindings: Bindings): Facet {
  const node = unwrap(bindings.value(argument));
  if (node.type === 'ObjectExpression') return readObject(argument, node, path, from, bindings);
  // `...(condition && { timeout })` and `...(condition ? a : b)`: set in some runs, so it was thought of.
  const branches =
    node.type === 'ConditionalExpression' ? [node.consequent, node.alternate] : node.type === 'LogicalExpression' ? operands(node) : [];
  if (branches.length > 0 && branches.every((branch) => readSpread(branch, path, from, bindings).state === 'unset')) {
    return { state: 'unset', from, why: 'no branch of the spread gives it' };
  }
  if (constantOf(node, bindings)?.value == null && constantOf(node, bindings) !== undefined) {
    return { state: 'unset', from, why: 'nothing is spread' };
  }
  return readParameter(node, path, from, bindings) ?? { state: 'unknown', from, why: 'the options are spread from elsewhere' };
}

/** What a logical expression may give to a spread: `a && {…}` gives nothing of `a`, `a ?? {}` may give all of it. */
function operands({ operator, left, right }: TSESTree.LogicalExpression): readonly Node[] {
  return operator === '&&' ? [right] : [left, right];
}

/** Options that a function is given: unset if all its callers are in sight and none of them gives it. */
function readParameter(mention: Node, path: readonly string[], from: FacetSource, bindings: Bindings): Facet | undefined {
  const origin = bindings.origin(mention);
  if (origin?.kind !== 'parameter' || origin.path.length > 0 || beingRead.has(origin.of)) return undefined;
  const callers = callersOf(origin.of, bindings) ?? callersBeside(origin.of, path, bindings);
  const variable = bindings.variable(unwrap(mention));
  if (callers === undefined || variable === undefined || assignedMembers(variable).size > 0 || isHandedOn(variable, unwrap(mention), bindings)) return undefined;
  const parameter = origin.of.params[origin.index];
  const otherwise = parameter?.type === 'AssignmentPattern' ? optionsOf(parameter.right, from, bindings) : noOptions(from);
  beingRead.add(origin.of);
  const isGivenNowhere = callers.every((call) => {
    const given = call.arguments[origin.index];
    if (call.arguments.some((argument) => argument.type === 'SpreadElement')) return false;
    return (given ? optionsOf(given, from, bindings) : otherwise).read(path.join('.')).state === 'unset';
  });
  beingRead.delete(origin.of);
  return isGivenNowhere ? { state: 'unset', from, why: 'none of the callers gives it' } : undefined;
}

/** The calls in this file of a function that others call too, where none of those gives the option. */
function callersBeside(inside: FunctionNode, [name = '']: readonly string[], bindings: Bindings): ReturnType<typeof callersOf> {
  const calls = callsOfExported(inside, bindings);
  return calls !== undefined && bindings.foreign.gives([name]) === false ? calls : undefined;
}

function ofValue(value: Node, from: FacetSource, bindings: Bindings): Facet {
  const constant = constantOf(value, bindings);
  if (constant !== undefined && constant.value === undefined) return { state: 'unset', from, node: value, why: 'the value is undefined' };
  return { state: 'set', from, node: value, why: 'the option is given', ...(constant && { constant }) };
}

/**
 * Names of members that are assigned after an object was made, told by all names that lead to it; `*` where other code
 * gets hold of it.
 */
function changesOf(mention: Node, literal: Node, bindings: Bindings): ReadonlySet<string> {
  const changes = new Set<string>();
  for (let node = unwrap(mention); node !== literal; ) {
    const variable = node.type === 'Identifier' ? bindings.variable(node) : undefined;
    const given = variable?.references.find((reference) => reference.isWrite())?.writeExpr;
    // Reached through a field, a pattern or a call: somebody else may hold it as well.
    if (variable === undefined || given == null) return changes.add('*');
    for (const name of assignedMembers(variable)) changes.add(name);
    if (isHandedOn(variable, node, bindings)) changes.add('*');
    node = unwrap(given);
  }
  return changes;
}
