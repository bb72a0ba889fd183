import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import type { Delivery } from './deliveries.js';
import { fieldName } from './fields.js';
import { isFunction, isInside, memberName, unwrap } from './syntax.js';
import { patternPath } from './writes.js';

/** Methods that give the same content in another form, or a part of it. */
const reading = /^(?:toString|toLocaleString|trim\w*|slice|substring|substr|subarray|replace|replaceAll|normalize|toLowerCase|toUpperCase|getData|string|text|valueOf|at|filter|split|toBuffer)$/;
/** Methods that run a function for each element. */
export const eachElement = /^(?:map|forEach|filter|flatMap|some|every|find|reduce)$/;
/** Functions that give the content of what they are given: `String(data)`, `Buffer.from(data)`, `decoder.decode(data)`. */
const converting = /^(?:String|Buffer\.from|Buffer\.concat|(?:\w+\.)?decode|(?:\w+\.)?toString)$/;

/** How often a value is followed to what it was made of, and how often to several such. */
const maxSteps = 24;
const maxBranches = 2;

/**
 * The members between a delivery's message and a value that is made of nothing but its content: `[]` for the message
 * itself as text, `['content']` for `message.content.toString()`. `undefined` for everything else.
 */
export function contentPath(expression: Node, delivery: Delivery, bindings: Bindings, branches = maxBranches): readonly string[] | undefined {
  const { target, handler } = delivery;
  const path: string[] = [];
  let node: Node | undefined = expression;
  for (let steps = 0; node !== undefined && steps < maxSteps; steps += 1) {
    node = unwrap(node);
    switch (node.type) {
      case 'Identifier': {
        const declared = bindings.variable(node)?.defs[0]?.name as Node | undefined;
        if (declared === undefined) return undefined;
        const before = patternPath(declared);
        if (before === undefined || !isInside(declared, handler)) return undefined;
        path.unshift(...before);
        if (isInside(declared, target)) return path;
        const [first, ...others] = bindings.candidates(node);
        if (first !== undefined && others.length > 0) return branches === 0 ? undefined : common([first, ...others], path, (given) => contentPath(given, delivery, bindings, branches - 1));
        node = first ?? givenTo(declared);
        break;
      }
      case 'MemberExpression': {
        const name = fieldName(node);
        // An element of a list is as good as the list.
        if (name !== undefined && !/^\d+$/.test(name)) path.unshift(name);
        node = node.object;
        break;
      }
      case 'CallExpression':
        node = convertedBy(node);
        break;
      case 'AwaitExpression':
        node = node.argument;
        break;
      case 'TemplateLiteral':
        node = node.expressions.length === 1 && node.quasis.every(({ value }) => value.raw === '') ? node.expressions[0] : undefined;
        break;
      case 'LogicalExpression':
        node = node.operator === '&&' ? node.right : node.left;
        break;
      case 'ConditionalExpression':
        node = node.consequent;
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}

/** Whether a value is content that somebody else wrote. */
export function isContent(expression: Node, delivery: Delivery, bindings: Bindings): boolean {
  const path = contentPath(expression, delivery, bindings);
  return path !== undefined && delivery.fact.content.every((name, index) => path[index] === name);
}

/** The path that all of what a name is given have in common. */
function common(given: readonly Node[], path: readonly string[], pathOf: (node: Node) => readonly string[] | undefined): readonly string[] | undefined {
  const paths = given.map(pathOf);
  const [first] = paths;
  return first && paths.every((other) => other?.join('.') === first.join('.')) ? [...first, ...path] : undefined;
}

/** What a name was given as a part of something: an element of a list, a member that is taken out. */
function givenTo(declared: Node): Node | undefined {
  for (let at: Node = declared, parent = at.parent; parent != null; at = parent, parent = at.parent) {
    if (parent.type === 'ForOfStatement') return parent.left === at ? parent.right : undefined;
    if (isFunction(parent)) {
      const call = parent.params[0] === at || parent.params[0] === declared ? parent.parent : undefined;
      const isElement = call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' && eachElement.test(memberName(call.callee) ?? '');
      return isElement && call.callee.type === 'MemberExpression' ? call.callee.object : undefined;
    }
    if (parent.type === 'BlockStatement') break;
  }
  // `const { body } = record`
  const declarator = declaratorOf(declared);
  return declarator?.type === 'VariableDeclarator' && declarator.init ? declarator.init : undefined;
}

function declaratorOf(node: Node): Node | undefined {
  for (let at = node.parent; at != null && !isFunction(at); at = at.parent) if (at.type === 'VariableDeclarator') return at;
  return undefined;
}

function convertedBy(call: Extract<Node, { type: 'CallExpression' }>): Node | undefined {
  const callee = unwrap(call.callee);
  const [argument] = call.arguments;
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  const method = callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
  const name = callee.type === 'Identifier' ? callee.name : object?.type === 'Identifier' ? `${object.name}.${method}` : method;
  const isGiven = argument !== undefined && argument.type !== 'SpreadElement';
  if (isGiven && method !== 'toString' && converting.test(name)) return argument.type === 'ArrayExpression' ? (argument.elements[0] ?? undefined) : argument;
  return reading.test(method) ? object : undefined;
}
