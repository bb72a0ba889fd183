import { childrenOf } from '../../../rules/src/model/syntax.js';
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
  return childrenOf(node, tree).find(({ type, range: [start, end] }) => {
    // White space between elements begins where the line does.
    return (start < offset || (type === 'JSXText' && start === offset)) && offset < end;
  });
}
