import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import { plainText } from './plain-text.js';
import { nameOfCallee, nodesOf, timersIn } from './rests.js';
import { childrenOf, eachNode, isFunction, unwrap, type FunctionNode } from './syntax.js';

/** Names of functions that do nothing but let time pass, as long as their first argument says. */
const sleeps = /^(?:async_?)?(?:sleep|delay|wait|pause|snooze|set_?timeout)(?:_?for)?(?:_?async|_?ms|_?millis(?:econds)?|_?promise)?$/i;

/** Words of a length that differs from client to client, or that the peer itself asked for. */
const uneven = /random|jitter|fuzz|noise|spread|crypto|retry_?-?after|rate_?limit|reset/i;

/** Arithmetic that keeps equal lengths equal. */
const arithmetic = /^(?:Math\.(?:min|max|pow|floor|ceil|round|abs|trunc|exp2?|log2?)|Number|parseInt|parseFloat|BigInt)$/;

/** The expressions that say how long code pauses: of sleeps that are awaited in it, and of functions of this file that sleep. */
export function pausesIn(roots: readonly Node[], bindings: Bindings): Node[] {
  return [...nodesOf(roots, bindings.tree)].flatMap((node) => {
    const length = node.type === 'AwaitExpression' ? lengthOf(unwrap(node.argument), bindings) : undefined;
    return length ? [length] : [];
  });
}

function lengthOf(awaited: Node, bindings: Bindings): Node | undefined {
  if (awaited.type === 'NewExpression') {
    const [executor] = awaited.arguments;
    return executor && isFunction(executor) ? onlyLength(executor, bindings) : undefined;
  }
  if (awaited.type !== 'CallExpression') return undefined;
  const own = bindings.functionOf(awaited.callee);
  if (own === undefined) return sleeps.test(nameOfCallee(awaited)) ? argumentAt(awaited, 0) : undefined;
  const length = onlyLength(own, bindings);
  const origin = length && bindings.origin(length);
  if (origin?.kind === 'parameter' && origin.of === own) return origin.path.length === 0 ? argumentAt(awaited, origin.index) : undefined;
  return length;
}

function argumentAt(call: TSESTree.CallExpression, index: number): Node | undefined {
  const argument = call.arguments[index];
  return argument === undefined || argument.type === 'SpreadElement' ? undefined : argument;
}

function onlyLength(inside: FunctionNode, bindings: Bindings): Node | undefined {
  const [timer, ...others] = timersIn(inside, bindings);
  return timer && others.length === 0 ? timer.arguments[1] : undefined;
}

/**
 * Whether a pause is equally long for every client that failed at the same time. `undefined` where a part of it comes
 * from elsewhere as a whole.
 */
export function isEven(length: Node, bindings: Bindings): boolean | undefined {
  const stack: Node[] = [length];
  const seen = new Set<Node>();
  let isCounted = false;
  let isOpen = false;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    switch (node.type) {
      case 'Literal':
        isCounted ||= typeof node.value === 'number';
        break;
      case 'CallExpression': {
        const own = bindings.functionOf(node.callee);
        if (uneven.test(plainText(node.callee, bindings.tree))) return false;
        if (own) {
          if (isUnevenIn(own, bindings)) return false;
          isCounted = true;
        } else if (!arithmetic.test(plainText(node.callee, bindings.tree))) return undefined;
        stack.push(...node.arguments);
        break;
      }
      case 'Identifier': {
        if (uneven.test(node.name)) return false;
        const given = valuesOf(node, bindings);
        if (given === undefined) isOpen = true;
        else stack.push(...given);
        break;
      }
      case 'MemberExpression': {
        if (uneven.test(plainText(node, bindings.tree))) return false;
        const list = unwrap(bindings.value(node.object));
        if (node.computed && list.type === 'ArrayExpression') stack.push(...list.elements.filter((element) => element != null));
        else if (constantOf(node, bindings)) isCounted = true;
        else isOpen = true;
        break;
      }
      case 'BinaryExpression':
      case 'AssignmentExpression':
        stack.push(node.left, node.right);
        break;
      case 'LogicalExpression':
      case 'ConditionalExpression':
      case 'UnaryExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'UpdateExpression':
        stack.push(...childrenOf(node, bindings.tree));
        break;
      default:
        return undefined;
    }
  }
  // A length that is wholly given may be anything; what is only a factor of it makes nothing uneven.
  const isWhole = isOpen && !/[*+]|<</.test(plainText(unwrap(bindings.value(length)), bindings.tree));
  return isCounted && !isWhole ? true : undefined;
}

/** Every value that a name is given; `undefined` for one that comes from a caller or another file. */
function valuesOf(name: TSESTree.Identifier, bindings: Bindings): readonly Node[] | undefined {
  const variable = bindings.variable(name);
  if (variable === undefined) return [];
  const definition = variable.defs[0];
  if ((definition?.type as string) === 'ImportBinding') return undefined;
  const given = variable.references.flatMap((reference) => (reference.isWrite() && reference.writeExpr != null ? [reference.writeExpr] : []));
  // `delay = 500` as a parameter: it has this value until it is written again.
  if ((definition?.type as string) === 'Parameter' && given.length === 0) return undefined;
  return given;
}

function isUnevenIn(own: FunctionNode, bindings: Bindings): boolean {
  let found = false;
  eachNode([own.body], bindings.tree, (node) => {
    found ||= (node.type === 'Identifier' && uneven.test(node.name));
  });
  return found;
}

/** The expression that a finding about a pause marks: what a name was given once, so that whoever reads the name reads the change too. */
export function saidAs(length: Node, bindings: Bindings): Node {
  const node = unwrap(length);
  const variable = node.type === 'Identifier' ? bindings.variable(node) : undefined;
  const writes = variable?.references.filter((reference) => reference.isWrite()) ?? [];
  const [write] = writes;
  const isMade = writes.length === 1 && write?.init === true && write.writeExpr != null;
  const declared = isMade ? write.writeExpr : undefined;
  // A constant of the whole file is used elsewhere too.
  return declared && (variable!.defs[0]?.type as string) === 'Variable' && /^(?:Binary|Call|Conditional)Expression$/.test(unwrap(declared).type) ? declared : length;
}
