import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import { memberName, unwrap, type FunctionNode } from './syntax.js';

/** A value that is made of the clock, of constants and perhaps of dice, and of nothing else. */
export interface ClockValue {
  /** How long the value stays the same. */
  readonly unit: 'millisecond' | 'second';
  /** Of how many values the dice draw one; 1 without dice. */
  readonly draws: number;
  readonly isText: boolean;
  /** The expressions in it that read the clock or throw dice, in the order of the source. */
  readonly parts: readonly Node[];
  /** The constant texts in it. */
  readonly texts: readonly string[];
}

/** Numbers that dice give: between two of them, or whole ones alone. */
interface Dice {
  readonly range: number;
  readonly isWhole: boolean;
}

type Made = { readonly kind: 'constant'; readonly value: unknown } | ({ readonly kind: 'clock' } & ClockValue) | ({ readonly kind: 'dice'; readonly node: Node } & Dice);

/** Beyond this many draws two in the same millisecond rarely meet. */
const manyDraws = 10_000;
/** A double holds the time in milliseconds and this many steps between two of them. */
const steps = 4_096;

/** What an expression makes of the clock; `undefined` if it reads no clock, or holds anything else that may tell two values apart. */
export function clockValue(expression: Node, bindings: Bindings): ClockValue | undefined {
  const made = make(expression, bindings, 0);
  return made?.kind === 'clock' && made.draws <= manyDraws ? made : undefined;
}

function make(expression: Node, bindings: Bindings, depth: number): Made | undefined {
  if (depth > 12) return undefined;
  const node = unwrap(expression);
  const constant = constantOf(node, bindings);
  if (constant !== undefined) return { kind: 'constant', value: constant.value };
  const isText = readsClock(node, bindings);
  if (isText !== undefined) return { kind: 'clock', unit: 'millisecond', draws: 1, isText, parts: [node], texts: [] };
  switch (node.type) {
    case 'TemplateLiteral': {
      const quasis = node.quasis.map((quasi) => ({ kind: 'constant', value: quasi.value.cooked ?? '' }) as const);
      return join([...quasis, ...node.expressions.map((part) => make(part, bindings, depth + 1))]);
    }
    case 'BinaryExpression':
      return calculate(node, bindings, depth);
    case 'CallExpression':
      return ofCall(node, bindings, depth);
    case 'Identifier':
    case 'MemberExpression': {
      const value = bindings.value(node);
      if (value === node) return undefined;
      const made = make(value, bindings, depth + 1);
      // A time that has a name of its own may be used for other things too: what can be changed is this mention of it.
      return made?.kind === 'clock' && !isComposed(made) ? { ...made, parts: [node] } : made;
    }
    default:
      return undefined;
  }
}

/** Whether a text was put together, so that whoever uses it by its name means that text. */
export function isComposed({ isText, texts, parts }: ClockValue): boolean {
  return isText && (texts.length > 0 || parts.length > 1);
}

/** `Date.now()`, `+new Date()`, `new Date().toISOString()`: whether it gives a text; `undefined` for everything else. */
export function readsClock(node: Node, bindings: Bindings): boolean | undefined {
  if (node.type === 'UnaryExpression') return node.operator === '+' && isNewDate(node.argument, bindings) ? false : undefined;
  if (node.type !== 'CallExpression') return undefined;
  const called = globalName(node.callee, bindings);
  if (called === 'Date.now' || called === 'performance.now') return false;
  if (called === 'Number') return node.arguments[0] !== undefined && isNewDate(node.arguments[0], bindings) ? false : undefined;
  if (node.callee.type !== 'MemberExpression' || !isNewDate(node.callee.object, bindings)) return undefined;
  const method = memberName(node.callee) ?? '';
  if (/^(?:getTime|valueOf)$/.test(method)) return false;
  return /^to(?:ISOString|JSON)$/.test(method) ? true : undefined;
}

/** Whether an expression reads the wall clock right here, as a number: `Date.now()`, `+new Date()`, `new Date().getTime()`, `new Date() - start`. */
export function readsWallClock(node: Node, bindings: Bindings): boolean {
  switch (node.type) {
    case 'NewExpression':
      return isBareDate(node, bindings) && /^(?:BinaryExpression|VariableDeclarator|AssignmentExpression)$/.test(node.parent.type);
    case 'UnaryExpression':
      return node.operator === '+' && isBareDate(node.argument, bindings);
    case 'CallExpression':
      if (globalName(node.callee, bindings) === 'Date.now') return true;
      return node.callee.type === 'MemberExpression' && /^(?:getTime|valueOf)$/.test(memberName(node.callee) ?? '') && isBareDate(node.callee.object, bindings);
    default:
      return false;
  }
}

function isBareDate(node: Node, bindings: Bindings): boolean {
  return node.type === 'NewExpression' && node.arguments.length === 0 && globalName(node.callee, bindings) === 'Date';
}

function isNewDate(expression: Node, bindings: Bindings): boolean {
  return isBareDate(unwrap(bindings.value(expression)), bindings);
}

function globalName(callee: Node, bindings: Bindings): string | undefined {
  const origin = bindings.origin(callee);
  return origin?.kind === 'global' ? origin.path.join('.') : undefined;
}

function calculate(node: TSESTree.BinaryExpression, bindings: Bindings, depth: number): Made | undefined {
  const { operator, left, right } = node;
  const [a, b] = [make(left, bindings, depth + 1), make(right, bindings, depth + 1)];
  if (a === undefined || b === undefined) return undefined;
  if (operator === '+') return isText(a) || isText(b) ? join([a, b]) : add(a, b, node);
  const [number, by] = a.kind === 'constant' ? [b, a] : [a, b];
  if (by.kind !== 'constant' || typeof by.value !== 'number' || number.kind === 'constant') return undefined;
  if (operator === '-') return number;
  if (number.kind === 'dice') return operator === '*' ? { ...number, range: number.range * by.value } : undefined;
  if (operator === '%' || operator === '*') return number;
  // A coarser time stands for a span on purpose.
  return operator === '/' && by.value === 1_000 && a === number ? { ...number, unit: 'second' } : undefined;
}

function isText(made: Made): boolean {
  return made.kind === 'clock' ? made.isText : made.kind === 'constant' && typeof made.value === 'string';
}

/** The sum of two numbers. */
function add(a: Made, b: Made, node: Node): Made | undefined {
  if (a.kind === 'constant') return b.kind === 'constant' ? undefined : b;
  if (b.kind === 'constant') return a;
  if (a.kind === b.kind) return undefined;
  const [clock, dice] = a.kind === 'clock' ? [a, b as Dice] : [b as Extract<Made, { kind: 'clock' }>, a as Dice];
  return { ...clock, draws: clock.draws * Math.max(1, Math.ceil(dice.isWhole ? dice.range : dice.range * steps)), parts: [node] };
}

/** Texts put together. */
function join(pieces: readonly (Made | undefined)[]): Made | undefined {
  let unit: ClockValue['unit'] | undefined;
  let draws = 1;
  const parts: Node[] = [];
  const texts: string[] = [];
  for (const piece of pieces) {
    if (piece === undefined) return undefined;
    if (piece.kind === 'constant') {
      if (piece.value !== '') texts.push(String(piece.value));
    } else if (piece.kind === 'dice') {
      draws *= piece.isWhole ? Math.max(1, Math.ceil(piece.range)) : Infinity;
      parts.push(piece.node);
    } else {
      unit = unit === 'millisecond' ? unit : piece.unit;
      draws *= piece.draws;
      parts.push(...piece.parts);
      texts.push(...piece.texts);
    }
  }
  parts.sort((x, y) => x.range[0] - y.range[0]);
  return unit && { kind: 'clock', unit, draws, isText: true, parts, texts };
}

const keepingMethods = /^(?:toUpperCase|toLowerCase|trim|padStart|padEnd|replace|replaceAll|toFixed|valueOf)$/;

function ofCall(node: TSESTree.CallExpression, bindings: Bindings, depth: number): Made | undefined {
  const [first, ...others] = node.arguments;
  const called = globalName(node.callee, bindings) ?? '';
  if (called === 'Math.random') return { kind: 'dice', range: 1, isWhole: false, node };
  if (/^Math\.(?:floor|ceil|round|trunc)$|^(?:Number\.)?parseInt$|^(?:String|Number)$/.test(called)) {
    const inner = first && make(first, bindings, depth + 1);
    if (inner === undefined || inner.kind === 'constant') return undefined;
    if (inner.kind === 'dice') return called === 'String' ? undefined : { ...inner, isWhole: true, node };
    return whole(inner, node, called === 'String');
  }
  if (node.callee.type === 'MemberExpression') {
    const method = memberName(node.callee) ?? '';
    const list = unwrap(node.callee.object);
    if (method === 'join' && list.type === 'ArrayExpression') {
      return join(list.elements.map((element) => (element === null || element.type === 'SpreadElement' ? undefined : make(element, bindings, depth + 1))));
    }
    const inner = method === 'toString' || keepingMethods.test(method) || /^(?:slice|substring|substr)$/.test(method) ? make(node.callee.object, bindings, depth + 1) : undefined;
    if (inner?.kind !== 'clock') return inner?.kind === 'dice' && method === 'toString' && first === undefined ? inner : undefined;
    // What cuts the end off makes a coarser time.
    if (method.startsWith("s") && (others.length > 0 || readsText(node.callee.object, bindings))) return undefined;
    return whole(inner, node, method !== 'valueOf');
  }
  return ofFunction(bindings.functionOf(node.callee), bindings, depth);
}

function readsText(object: Node, bindings: Bindings): boolean {
  return readsClock(unwrap(bindings.value(object)), bindings) === true;
}

/** A call around a bare time is a part as a whole; around a text that was put together, the parts stay those of the text. */
function whole(inner: Extract<Made, { kind: 'clock' }>, node: Node, isText: boolean): Made {
  return isComposed(inner) ? inner : { ...inner, isText: isText || inner.isText, parts: [node] };
}

/** What a function of this file gives, if it always gives the same kind of thing. */
function ofFunction(inside: FunctionNode | undefined, bindings: Bindings, depth: number): Made | undefined {
  const given = inside && givenByFunction(inside);
  const made = given && make(given, bindings, depth + 1);
  return made?.kind === 'clock' ? made : undefined;
}

/** The expression that a function without branches returns. */
export function givenByFunction(inside: FunctionNode): Node | undefined {
  if (inside.body.type !== 'BlockStatement') return inside.body;
  const last = inside.body.body.at(-1);
  return last?.type === 'ReturnStatement' && last.argument !== null ? last.argument : undefined;
}
