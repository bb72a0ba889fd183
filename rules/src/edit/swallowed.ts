import type { TSESTree } from '@typescript-eslint/utils';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';

/** Takes a `.catch(…)` away from the end of a chain, unless a comment would go with it. */
export function letItBeHeard(call: TSESTree.CallExpression, { comments, text }: Tree): Edit[] | undefined {
  if (call.callee.type !== 'MemberExpression') return undefined;
  const start = call.callee.object.range[1];
  const end = call.range[1];
  // `(a ?? b).catch(…)`: the object ends before its parentheses do.
  if (text.slice(start, call.callee.property.range[0]).includes(')')) return undefined;
  return comments.some(({ range }) => start <= range[0] && range[1] <= end) ? undefined : [{ range: [start, end], text: '' }];
}
