import type { Node, Tree } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { plainText } from './plain-text.js';
import { childrenOf } from './syntax.js';

/** Names of settings by which somebody chooses a protection away, and of places where it does not matter. */
const choice = /tls|ssl|secure|https|unsafe|verify|verif|self_?signed|accept_?invalid|allow_?invalid|ignore_?cert|reject_?unauth|trust|dev\b|development|is_?dev|production|is_?prod|NODE_ENV|local|debug|test|mock|ssrf|insecure/i;

/** Names by which a setting says outright that the check is to be left out. */
const optIn = /unsafe|insecure|accept_?invalid|allow_?(?:self|invalid|unauthori[sz]ed)|skip_?(?:verif|tls|ssl|cert)|ignore_?(?:tls|ssl|cert)|self_?signed|['"]none['"]/i;

/**
 * Whether somebody stated in so many words, by a setting with such a name, that this is wanted: an opt-in is a decision
 * of whoever operates the program.
 */
export function isStated(node: Node, tree: Tree): boolean {
  return isInBranch(node, (test) => optIn.test(plainText(test, tree)));
}

/**
 * Whether code stands in a branch that a setting about security or about the environment chooses.
 * Somebody decided there, and the decision has a name.
 */
export function isChosen(node: Node, tree: Tree): boolean {
  return isInBranch(node, (test) => choice.test(plainText(test, tree)));
}

/** Names of settings and of modes in which only developers run something. */
const development = /development|\bis_?dev|\bdev(?:_?mode)?\b|\bDEV\b|debug|!\s*is_?prod|!==?\s*['"]prod/i;

/** Whether code stands in a branch that only developers get to: a tool that watches the page, a check by eye. */
export function isForDevelopers(node: Node, tree: Tree): boolean {
  return isInBranch(node, (test) => development.test(plainText(test, tree)));
}

/** Whether a setting of another file decides that code is reached: for whom that is, is not known here. */
export function isDecidedElsewhere(node: Node, bindings: Bindings): boolean {
  return isInBranch(node, (test) => {
    const open: Node[] = [test];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at.type === 'Identifier' && bindings.origin(at)?.kind === 'module') return true;
      open.push(...childrenOf(at, bindings.tree));
    }
    return false;
  });
}

/** Whether one of the conditions under which a node is reached says something. */
export function isInBranch(node: Node, says: (test: Node) => boolean): boolean {
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
        if (parent.test != null && parent.test !== at && (says(parent.test) || says(parent.parent.discriminant))) return true;
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

/** Whether a branch does not go on to what stands behind it. */
export function leaves(node: Node): boolean {
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : node;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement' || last?.type === 'ContinueStatement';
}
