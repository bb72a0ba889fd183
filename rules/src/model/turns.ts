import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import { nodesOf } from './rests.js';
import { isInside, unwrap } from './syntax.js';

/** A loop that may try something again: one that goes through a list does not. */
export type AttemptLoop = TSESTree.ForStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

/** What the head of a loop says about its end. */
export function testOf(loop: AttemptLoop, attempt: TSESTree.TryStatement, bindings: Bindings): { readonly attempts: number | undefined; readonly hasFlag: boolean } {
  if (loop.test == null) return { attempts: Infinity, hasFlag: false };
  let attempts: number | undefined = Infinity;
  let hasFlag = false;
  for (const part of conjuncts(loop.test)) {
    // A field that is always true here may be set by others.
    if (part.type !== 'MemberExpression' && constantOf(part, bindings)?.value) continue;
    if (isSetBySuccess(part, loop, attempt, bindings)) {
      hasFlag = true;
      continue;
    }
    const turns = turnsOf(part, loop, bindings);
    if (turns !== undefined) attempts = Math.min(attempts ?? Infinity, turns);
    else if (attempts === Infinity) attempts = undefined;
  }
  return { attempts, hasFlag };
}

function conjuncts(test: Node): readonly Node[] {
  const node = unwrap(test);
  return node.type === 'LogicalExpression' && node.operator === '&&' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node];
}

/** `!done`, `answer === undefined`: about one variable that the attempt alone gives a value. */
function isSetBySuccess(test: Node, loop: AttemptLoop, attempt: TSESTree.TryStatement, bindings: Bindings): boolean {
  const variables = new Set<Variable | undefined>();
  for (const node of nodesOf([test], bindings.tree)) {
    if (node.type === 'CallExpression' || node.type === 'ThisExpression') return false;
    if (node.type === 'Identifier' && node.parent.type !== 'MemberExpression' && node.name !== 'undefined') variables.add(bindings.variable(node));
  }
  const [variable] = variables;
  if (variables.size !== 1 || variable === undefined) return false;
  const writes = variable.references.filter((reference) => reference.isWrite() && isInside(reference.identifier, loop));
  return writes.length > 0 && writes.every(({ identifier }) => isInside(identifier, attempt.block) && isSetAtTop(identifier, attempt.block));
}

function isSetAtTop(identifier: Node, block: TSESTree.BlockStatement): boolean {
  const statement = identifier.parent?.parent;
  return identifier.parent?.type === 'AssignmentExpression' && identifier.parent.operator === '=' && statement?.type === 'ExpressionStatement' && statement.parent === block;
}

/** The number of turns that a comparison of a counter allows, if both ends are constants. */
function turnsOf(test: Node, loop: AttemptLoop, bindings: Bindings): number | undefined {
  if (test.type !== 'BinaryExpression' || !/^[<>]=?$/.test(test.operator)) return undefined;
  const isUpward = test.operator.startsWith('<');
  const [counter, bound] = [test.left, test.right].map((side) => unwrap(side));
  const limit = constantOf(bound!, bindings)?.value;
  const variable = counter?.type === 'Identifier' ? bindings.variable(counter) : undefined;
  const start = variable && startOf(variable, bindings);
  if (typeof limit !== 'number' || start === undefined || (loop.type !== 'ForStatement' && !isStepped(variable!, loop))) return undefined;
  const turns = (isUpward ? limit - start : start - limit) + (test.operator.endsWith('=') ? 1 : 0);
  return turns >= 0 ? turns : undefined;
}

/** The constant that a counter is declared with. */
function startOf(variable: Variable, bindings: Bindings): number | undefined {
  const declared = variable.references.find((reference) => reference.init === true);
  const value = declared?.writeExpr && constantOf(declared.writeExpr, bindings)?.value;
  return typeof value === 'number' ? value : undefined;
}

function isStepped(variable: Variable, loop: AttemptLoop): boolean {
  return variable.references.some(({ identifier }) => isInside(identifier, loop) && identifier.parent?.type === 'UpdateExpression');
}

/** `if (attempt >= 3) throw error;` in the loop: the constant that something is compared with. */
export function limitInside(loop: AttemptLoop, bindings: Bindings): number | undefined {
  const limits: number[] = [];
  for (const node of nodesOf([loop], bindings.tree)) {
    if (node.type !== 'BinaryExpression' || !/^(?:[<>]=?|===?)$/.test(node.operator)) continue;
    const value = constantOf(node.right, bindings)?.value;
    if (typeof value === 'number' && value < 100) limits.push(value + 1);
  }
  return limits.length === 1 ? limits[0] : undefined;
}

/** The counter of `for (let i = 0; …; i++)`, where it begins with 0 or 1. */
export function counterOf(loop: AttemptLoop, bindings: Bindings): { readonly counter?: string } {
  const declared = loop.type === 'ForStatement' && loop.init?.type === 'VariableDeclaration' ? loop.init.declarations[0] : undefined;
  const start = declared?.init && constantOf(declared.init, bindings)?.value;
  const isStep = loop.type === 'ForStatement' && loop.update?.type === 'UpdateExpression' && loop.update.operator === '++';
  return declared?.id.type === 'Identifier' && isStep && (start === 0 || start === 1) ? { counter: declared.id.name } : {};
}
