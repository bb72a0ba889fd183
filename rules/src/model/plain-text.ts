import type { TSESTree } from '@typescript-eslint/utils';
import { tellingText } from '../source/telling-text.js';
import type { Node, Tree } from '../source/tree.js';
import { eachNode, keyName, memberName } from './syntax.js';

/** A piece of the source, and what stands there instead. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const remembered = new WeakMap<Node, string>();

const turned: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=', '===': '===', '!==': '!==', '==': '==', '!=': '!=' };

const isName = (text: string | undefined): text is string => text !== undefined && /^[\w$]+$/.test(text);

/**
 * The code of a node as plainly as it can be written, for words in it to be found: without casts, `!`, `?.`, type
 * arguments, quotes around keys and comments that silence rules, with `a.b` for `a['b']` and `n > 2` for `2 < n`.
 */
export function plainText(node: Node, tree: Tree): string {
  const known = remembered.get(node);
  if (known !== undefined) return known;
  const changes: Change[] = [];
  eachNode([node], tree, (at) => addChanges(at, tree, changes));
  changes.sort((a, b) => a.from - b.from || b.to - a.to);
  const source = tellingText(tree);
  const [, end] = node.range;
  let [start] = node.range;
  let text = '';
  for (const change of changes) {
    if (change.from < start || change.to > end) continue;
    text += source.slice(start, change.from) + change.text;
    start = change.to;
  }
  text += source.slice(start, end);
  remembered.set(node, text);
  return text;
}

function addChanges(node: Node, tree: Tree, changes: Change[]): void {
  const { text } = tree;
  const [start, end] = node.range;
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression': {
      const inner = node.expression.range[1];
      changes.push({ from: inner + /^[\s)]*/.exec(text.slice(inner, end))![0].trimEnd().length, to: end, text: '' });
      if (node.parent.type === 'MemberExpression' && text[start - 1] === '(' && text[end] === ')') {
        changes.push({ from: start - 1, to: start, text: '' }, { from: end, to: end + 1, text: '' });
      }
      return;
    }
    case 'TSNonNullExpression':
      changes.push({ from: end - 1, to: end, text: '' });
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (node.typeArguments != null) changes.push({ from: node.typeArguments.range[0], to: node.typeArguments.range[1], text: '' });
      if (node.type === 'CallExpression' && node.optional) without(node.callee.range[1]);
      return;
    case 'MemberExpression':
      addMember(node, text, changes);
      return;
    case 'Property': {
      const name = keyName(node);
      if (!isName(name) || node.shorthand || node.method || node.key.type === 'Identifier') return;
      changes.push({ from: start, to: node.computed ? text.indexOf(']', node.key.range[1]) + 1 : node.key.range[1], text: name });
      return;
    }
    case 'TemplateLiteral': {
      const [only, ...more] = node.quasis;
      if (more.length === 0 && only !== undefined && !/['\n]/.test(only.value.raw)) changes.push({ from: start, to: end, text: `'${only.value.raw}'` });
      return;
    }
    case 'BinaryExpression': {
      const operator = turned[node.operator];
      if (operator === undefined || node.left.type !== 'Literal' || node.right.type === 'Literal') return;
      changes.push({ from: start, to: end, text: `${plainText(node.right, tree)} ${operator} ${plainText(node.left, tree)}` });
      return;
    }
  }

  function without(after: number): void {
    const from = text.indexOf('?.', after);
    changes.push({ from, to: from + 2, text: '' });
  }
}

function addMember(node: TSESTree.MemberExpression, text: string, changes: Change[]): void {
  const after = node.object.range[1];
  if (node.computed) {
    const name = memberName(node);
    const from = text.indexOf(node.optional ? '?.' : '[', after);
    if (isName(name)) changes.push({ from, to: node.range[1], text: /^\d/.test(name) ? `[${name}]` : `.${name}` });
    else if (node.optional) changes.push({ from, to: from + 2, text: '' });
  } else if (node.optional) {
    const from = text.indexOf('?.', after);
    changes.push({ from, to: from + 1, text: '' });
  }
}
