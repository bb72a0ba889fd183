import type { Node, Tree } from '../source/tree.js';

/** Names of settings by which somebody chooses a protection away, and of places where it does not matter. */
const choice = /tls|ssl|secure|https|unsafe|verify|verif|self_?signed|accept_?invalid|allow_?invalid|ignore_?cert|reject_?unauth|trust|dev\b|development|is_?dev|production|is_?prod|NODE_ENV|local|debug|test|mock|ssrf|insecure/i;

/**
 * Whether code stands in a branch that a setting about security or about the environment chooses.
 * Somebody decided there, and the decision has a name.
 */
export function isChosen(node: Node, tree: Tree): boolean {
  const says = (test: Node) => choice.test(tree.text.slice(...test.range));
  for (let at = node, parent = at.parent; parent != null; at = parent, parent = at.parent) {
    switch (parent.type) {
      case 'ConditionalExpression':
      case 'IfStatement':
        if (parent.test !== at && says(parent.test)) return true;
        break;
      case 'LogicalExpression':
        if (parent.right === at && says(parent.left)) return true;
        break;
      case 'SwitchCase':
        if (parent.test != null && parent.test !== at && says(parent.test)) return true;
        break;
      case 'BlockStatement':
        // `if (!options.insecure) return;` before it in the same block.
        if (parent.body.some((sibling) => sibling.range[1] <= at.range[0] && sibling.type === 'IfStatement' && leaves(sibling.consequent) && says(sibling.test))) {
          return true;
        }
        break;
    }
  }
  return false;
}

function leaves(node: Node): boolean {
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : node;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement' || last?.type === 'ContinueStatement';
}
