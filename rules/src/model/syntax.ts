import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../source/range.js';
import type { Node, Tree } from '../source/tree.js';

export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** The nodes of a file that the model starts from, found in one walk. */
export interface Syntax {
  readonly calls: readonly CallNode[];
  readonly functions: readonly FunctionNode[];
  readonly properties: readonly TSESTree.Property[];
  readonly assignments: readonly TSESTree.AssignmentExpression[];
  readonly loops: readonly Node[];
  readonly catches: readonly TSESTree.CatchClause[];
  readonly elements: readonly TSESTree.JSXOpeningElement[];
  readonly dynamicImports: readonly TSESTree.ImportExpression[];
  /** Whether an element of the DOM (`<div>`) is written here. */
  readonly hasDomElements: boolean;
}

/** Walks a tree once, sets the parents that the parser left out and collects what the model starts from. */
export function indexSyntax(tree: Tree): Syntax {
  const calls: CallNode[] = [];
  const functions: FunctionNode[] = [];
  const properties: TSESTree.Property[] = [];
  const assignments: TSESTree.AssignmentExpression[] = [];
  const loops: Node[] = [];
  const catches: TSESTree.CatchClause[] = [];
  const elements: TSESTree.JSXOpeningElement[] = [];
  const dynamicImports: TSESTree.ImportExpression[] = [];
  let hasDomElements = false;

  // A stack instead of recursion: real bundles nest deeper than the call stack allows.
  const stack: Node[] = [tree.program];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        calls.push(node);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        functions.push(node);
        break;
      case 'Property':
        properties.push(node);
        break;
      case 'AssignmentExpression':
        assignments.push(node);
        break;
      case 'CatchClause':
        catches.push(node);
        break;
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        loops.push(node);
        break;
      case 'ImportExpression':
        dynamicImports.push(node);
        break;
      case 'JSXOpeningElement':
        elements.push(node);
        hasDomElements ||= node.name.type === 'JSXIdentifier' && /^[a-z]/.test(node.name.name);
        break;
    }
    const keys = tree.visitorKeys[node.type] ?? [];
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[keys[index]!];
      if (child == null) continue;
      if (Array.isArray(child)) {
        for (let at = child.length - 1; at >= 0; at -= 1) {
          const item = child[at];
          if (item != null) stack.push(adopt(item, node));
        }
      } else {
        stack.push(adopt(child, node));
      }
    }
  }
  return { calls, functions, properties, assignments, loops, catches, elements, dynamicImports, hasDomElements };
}

function adopt(child: Node, parent: Node): Node {
  if (child.parent !== parent) (child as { parent: Node }).parent = parent;
  return child;
}

/** The node without what only types, groups or freezes it: `Object.freeze(x!) as T` is `x`. */
export function unwrap(node: Node): Node {
  for (let inner = node; ; ) {
    switch (inner.type) {
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        inner = inner.expression;
        break;
      case 'SequenceExpression':
        inner = inner.expressions.at(-1)!;
        break;
      case 'CallExpression':
        if (!isFreezing(inner)) return inner;
        inner = inner.arguments[0]!;
        break;
      default:
        return inner;
    }
  }
}

/** `Object.freeze(x)`, which gives what it is given. */
function isFreezing({ callee, arguments: [first] }: TSESTree.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.object.name !== 'Object') return false;
  return memberName(callee) === 'freeze' && first !== undefined && first.type !== 'SpreadElement';
}

/** The outermost node that stands for the same value as `node`: the reverse of `unwrap`. */
export function wrapped(node: Node): Node {
  let outer = node;
  for (let parent = outer.parent; parent != null; parent = outer.parent) {
    const transparent =
      parent.type === 'TSAsExpression' ||
      parent.type === 'TSNonNullExpression' ||
      parent.type === 'TSSatisfiesExpression' ||
      parent.type === 'TSTypeAssertion' ||
      parent.type === 'ChainExpression' ||
      (parent.type === 'CallExpression' && parent.callee !== outer && isFreezing(parent));
    if (!transparent) break;
    outer = parent;
  }
  return outer;
}

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node != null &&
    (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression')
  );
}

export function isLoop({ type }: Node): boolean {
  return /^(?:For|ForOf|ForIn|While|DoWhile)Statement$/.test(type);
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  return node != null && (node.type === 'ClassDeclaration' || node.type === 'ClassExpression');
}

/** What a function gives back, by its own `return` statements. */
export function resultsOf({ body }: FunctionNode, tree: Tree): readonly Node[] {
  if (body.type !== 'BlockStatement') return [body];
  const results: Node[] = [];
  const stack: Node[] = [body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'ReturnStatement' && node.argument) results.push(node.argument);
    else if (!isFunction(node) && !isClass(node)) addChildren(node, tree, stack);
  }
  return results;
}

/** The statement of the file's top level that a node stands in, or the node itself if it is one. */
export function topStatement(node: Node): Node {
  let top = node;
  while (top.parent != null && top.parent.type !== 'Program') top = top.parent;
  return top;
}

/** The function around a node, not counting the node itself; `undefined` at the top of the file. */
export function enclosingFunction(node: Node): FunctionNode | undefined {
  for (let parent = node.parent; parent != null; parent = parent.parent) {
    if (isFunction(parent)) return parent;
  }
  return undefined;
}

/** The class that `this` stands for at a node, if it stands for an instance (or the class itself) at all. */
export function classOfThis(node: Node): ClassNode | undefined {
  for (let parent = node.parent; parent != null; parent = parent.parent) {
    if (parent.type === 'FunctionDeclaration') return undefined;
    if (parent.type === 'FunctionExpression' && parent.parent.type !== 'MethodDefinition') return undefined;
    if (isClass(parent)) return parent;
  }
  return undefined;
}

/** The name of a member where the source says it: `a.b`, `a['b']`; `undefined` for `a[b]`. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined;
  return staticText(node.property);
}

/** The last name of what is called: `b` of `a.b()`. */
export function calleeName(call: CallNode): string | undefined {
  const callee = unwrap(call.callee);
  return callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : undefined;
}

/** The key of a property, method or class field where the source says it. */
export function keyName(node: {
  readonly key: Node;
  readonly computed: boolean;
}): string | undefined {
  if (!node.computed && node.key.type === 'Identifier') return node.key.name;
  if (node.key.type === 'PrivateIdentifier') return `#${node.key.name}`;
  return staticText(node.key);
}

function staticText(node: Node): string | undefined {
  if (node.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number')) return String(node.value);
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]!.value.cooked ?? undefined;
  return undefined;
}

/** Whether `node` lies within `outer` (or is it). */
export function isInside(node: Node, outer: Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}

/** A node's place, cut to its first line: marks stay on one line. */
export function firstLine(node: Node, text: string): Range {
  const [start, end] = node.range;
  const line = text.slice(start, end).search(/[\r\n]/);
  return [start, line < 0 ? end : start + line];
}

/** The nearest node above (or at) `node` for which `is` holds, up to and without `top`. */
export function above(node: Node, is: (node: Node) => boolean, top?: Node): Node | undefined {
  for (let at: Node | undefined = node; at != null && at !== top; at = at.parent) {
    if (is(at)) return at;
  }
  return undefined;
}

/** The nodes right below a node, in the order of the source. */
export function childrenOf(node: Node, tree: Tree): readonly Node[] {
  const children: Node[] = [];
  addChildren(node, tree, children);
  return children;
}

/** All nodes below some nodes, those included, each before what is below it. A stack instead of recursion, as above. */
export function eachNode(roots: readonly Node[], tree: Tree, look: (node: Node) => void): void {
  const stack = [...roots];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    look(node);
    addChildren(node, tree, stack);
  }
}

/** Makes no iterators: for every node of a file, they cost more than the walk. */
function addChildren(node: Node, { visitorKeys }: Tree, to: Node[]): void {
  const fields = node as unknown as Record<string, Node | (Node | null)[] | null | undefined>;
  const keys = visitorKeys[node.type];
  if (keys === undefined) return;
  for (let at = 0, key = keys[at]; key !== undefined; at += 1, key = keys[at]) {
    const child = fields[key];
    if (child == null) continue;
    if (!Array.isArray(child)) {
      to.push(child);
      continue;
    }
    const { length } = child;
    for (let index = 0; index < length; index += 1) {
      const item = child[index];
      if (item != null) to.push(item);
    }
  }
}
