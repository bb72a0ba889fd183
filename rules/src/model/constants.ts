import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { unwrap } from './syntax.js';

/** A value that the source fixes. Boxed, because `undefined` and `null` are values too. */
export interface Constant {
  readonly value: string | number | boolean | bigint | null | undefined;
}

const remembered = new WeakMap<Node, Constant | undefined>();

/** The constant that an expression always has, read through `const` names, arithmetic and plain templates. */
export function constantOf(expression: Node, bindings: Bindings): Constant | undefined {
  const node = unwrap(bindings.value(expression));
  if (remembered.has(node)) return remembered.get(node);
  // What is made of itself (`total = total + 1`) has no constant value.
  remembered.set(node, undefined);
  const constant = compute(node, bindings);
  remembered.set(node, constant);
  return constant;
}

/** The text that an expression always is: the name of an event, a channel. */
export function textOf(expression: Node | undefined, bindings: Bindings): string | undefined {
  const value = expression && constantOf(expression, bindings)?.value;
  return typeof value === 'string' ? value : undefined;
}

function compute(node: Node, bindings: Bindings): Constant | undefined {
  switch (node.type) {
    case 'Literal':
      return node.value instanceof RegExp || typeof node.value === 'object' && node.value !== null ? undefined : { value: node.value };
    case 'TemplateLiteral':
      return ofTemplate(node, bindings);
    case 'Identifier':
    case 'MemberExpression': {
      const origin = bindings.origin(node);
      return origin?.kind === 'global' ? ofGlobal(origin.path.join('.')) : undefined;
    }
    case 'UnaryExpression': {
      const inner = constantOf(node.argument, bindings);
      if (inner === undefined) return undefined;
      if (node.operator === '-' && typeof inner.value === 'number') return { value: -inner.value };
      if (node.operator === '!') return { value: !inner.value };
      if (node.operator === 'void') return { value: undefined };
      return undefined;
    }
    case 'BinaryExpression':
      return ofArithmetic(node.operator, constantOf(node.left, bindings), constantOf(node.right, bindings));
    default:
      return undefined;
  }
}

function ofGlobal(name: string): Constant | undefined {
  if (name === 'undefined') return { value: undefined };
  return /^(?:Infinity|Number\.(?:POSITIVE_INFINITY|MAX_SAFE_INTEGER|MAX_VALUE))$/.test(name) ? { value: Infinity } : undefined;
}

function ofTemplate(node: Extract<Node, { type: 'TemplateLiteral' }>, bindings: Bindings): Constant | undefined {
  let text = '';
  for (const [index, quasi] of node.quasis.entries()) {
    text += quasi.value.cooked ?? '';
    const expression = node.expressions[index];
    if (expression === undefined) continue;
    const inner = constantOf(expression, bindings);
    if (inner === undefined) return undefined;
    text += String(inner.value);
  }
  return { value: text };
}

function ofArithmetic(operator: string, left: Constant | undefined, right: Constant | undefined): Constant | undefined {
  if (left === undefined || right === undefined) return undefined;
  const [a, b] = [left.value, right.value];
  if (operator === '+' && (typeof a === 'string' || typeof b === 'string')) return { value: `${a}${b}` };
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  switch (operator) {
    case '+':
      return { value: a + b };
    case '-':
      return { value: a - b };
    case '*':
      return { value: a * b };
    case '/':
      return { value: a / b };
    case '**':
      return { value: a ** b };
    default:
      return undefined;
  }
}
