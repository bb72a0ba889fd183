import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Tree } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { exportsIt } from './exports.js';
import { fieldName } from './fields.js';
import { classOfThis, eachNode, isClass, isFunction, keyName, memberName, unwrap, wrapped, type ClassNode, type FunctionNode } from './syntax.js';

/**
 * Every call of a function, where all of them are in sight: a function or private method of this file that is only
 * ever called. `undefined` where other files, or whoever gets hold of it, may call it too.
 */
export function callersOf(inside: FunctionNode, bindings: Bindings): readonly TSESTree.CallExpression[] | undefined {
  const calls = mentionsOf(inside, bindings)?.map((mention) => {
    const callee = wrapped(mention);
    return callee.parent?.type === 'CallExpression' && callee.parent.callee === callee ? callee.parent : undefined;
  });
  return calls?.length && calls.every((call) => call !== undefined) ? calls : undefined;
}

/** The calls in this file of a function that is exported by its name and handed on in no other way; `undefined` for others. */
export function callsOfExported(inside: FunctionNode, bindings: Bindings): readonly TSESTree.CallExpression[] | undefined {
  const statement = inside.type === 'FunctionDeclaration' ? inside.parent : inside.parent.parent?.parent;
  let isExported = statement?.type === 'ExportNamedDeclaration' || statement?.type === 'ExportDefaultDeclaration';
  const calls: TSESTree.CallExpression[] = [];
  for (const mention of mentionsByName(inside, bindings) ?? []) {
    const callee = wrapped(mention);
    if (callee.parent?.type === 'CallExpression' && callee.parent.callee === callee) calls.push(callee.parent);
    else if (exportsIt(mention)) isExported = true;
    else return undefined;
  }
  return isExported ? calls : undefined;
}

/** The calls of a function or method in its own file, whoever else may call it. */
export function callsOf(inside: FunctionNode, bindings: Bindings): readonly TSESTree.CallExpression[] {
  const { parent } = inside;
  const isMember = parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition';
  const owner = isMember ? parent.parent.parent : undefined;
  const name = isMember ? keyName(parent) : undefined;
  const mentions = isClass(owner) ? (membersOf(owner, bindings.tree).get(name ?? '') ?? []) : (mentionsByName(inside, bindings) ?? []);
  return mentions.flatMap((mention) => {
    const callee = wrapped(mention);
    return callee.parent?.type === 'CallExpression' && callee.parent.callee === callee ? [callee.parent] : [];
  });
}

/** The function of this file that an expression stands for, a method of the class around it too: `poll`, `this.poll`, `this.poll.bind(this)`. */
export function functionBehind(expression: Node, bindings: Bindings): FunctionNode | undefined {
  const known = bindings.functionOf(expression);
  if (known) return known;
  const node = unwrap(expression);
  const isBound = node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && memberName(node.callee) === 'bind' && node.arguments.length === 1;
  const member = isBound && node.callee.type === 'MemberExpression' ? unwrap(node.callee.object) : node;
  if (member.type !== 'MemberExpression' || member.object.type !== 'ThisExpression') return undefined;
  const name = fieldName(member);
  const methods = classOfThis(member)?.body.body.filter((one) => one.type === 'MethodDefinition' && one.kind === 'method' && keyName(one) === name) ?? [];
  const [method, ...others] = methods;
  return method?.type === 'MethodDefinition' && others.length === 0 && isFunction(method.value) ? method.value : undefined;
}

/** Where a function is named, if it can be named nowhere else. */
function mentionsOf(inside: FunctionNode, bindings: Bindings): readonly Node[] | undefined {
  const { parent } = inside;
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') {
    const isPrivate = parent.accessibility === 'private' || parent.key.type === 'PrivateIdentifier';
    const owner = parent.parent.parent;
    const name = keyName(parent);
    return isPrivate && name !== undefined && isClass(owner) ? (membersOf(owner, bindings.tree).get(name) ?? []) : undefined;
  }
  const statement = inside.type === 'FunctionDeclaration' ? parent : parent.parent?.parent;
  if (statement?.type === 'ExportNamedDeclaration' || statement?.type === 'ExportDefaultDeclaration') return undefined;
  return mentionsByName(inside, bindings);
}

/** Where a function is named by the variable that holds it; `undefined` if none does. */
export function mentionsByName(inside: FunctionNode, bindings: Bindings): readonly Node[] | undefined {
  const { id, parent } = inside;
  const name = id ?? (parent.type === 'VariableDeclarator' ? parent.id : undefined);
  const variable = name && bindings.variable(name);
  return variable && bindings.references(variable).map((reference) => reference.identifier as Node);
}

const members = new WeakMap<ClassNode, ReadonlyMap<string, readonly Node[]>>();

/** Where a class names its own members: `this.x`, by name. */
export function membersOf(owner: ClassNode, tree: Tree): ReadonlyMap<string, readonly Node[]> {
  const known = members.get(owner);
  if (known) return known;
  const found = new Map<string, Node[]>();
  members.set(owner, found);
  eachNode(owner.body.body, tree, (node) => {
    if (node.type === 'MemberExpression' && node.object.type === 'ThisExpression') {
      const name = fieldName(node);
      if (name !== undefined) found.set(name, [...(found.get(name) ?? []), node]);
    }
  });
  return found;
}
