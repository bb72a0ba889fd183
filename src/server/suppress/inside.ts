import type { Node, Tree } from '../../../rules/src/source/tree.js';

/** What an offset stands in the middle of, where that is one token: nothing may be put there without changing it. */
export function tokenAround(tree: Tree, offset: number): Node | 'comment' | undefined {
  if (tree.comments.some(({ range: [start, end], type }) => start < offset && (offset < end || (type === 'Line' && offset === end)))) return 'comment';
  let node: Node | undefined = tree.program;
  while (node !== undefined) {
    if (isToken(node)) return node;
    node = childAround(tree, node, offset);
  }
  return undefined;
}

function isToken({ type }: Node): boolean {
  return type === 'TemplateElement' || type === 'JSXText' || type === 'Literal';
}

function childAround(tree: Tree, node: Node, offset: number): Node | undefined {
  const fields = node as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null | undefined>>;
  for (const key of tree.visitorKeys[node.type] ?? []) {
    const value = fields[key];
    for (const child of Array.isArray(value) ? (value as readonly (Node | null)[]) : [value as Node | null | undefined]) {
      if (child == null) continue;
      if (child.range[0] < offset && offset < child.range[1]) return child;
      // White space between elements begins where the line does.
      if (child.type === 'JSXText' && child.range[0] === offset && offset < child.range[1]) return child;
    }
  }
  return undefined;
}
