import type { TSESTree } from '@typescript-eslint/utils';
import type { Operation } from '../model/operations.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { holdsComment } from './layout.js';

/** Writes the step that a store takes by itself in place of a value that was counted here: `{ increment: 1 }`. */
export function letStoreCount({ fact: { counts } }: Operation, step: TSESTree.BinaryExpression, tree: Tree): { readonly code: string; readonly edits: readonly Edit[] } | undefined {
  const written = step.operator === '+' ? counts?.up : step.operator === '-' ? counts?.down : undefined;
  if (written === undefined || holdsComment(tree, step)) return undefined;
  const code = written.replace('{by}', tree.text.slice(...step.right.range));
  return { code, edits: [{ range: step.range, text: code }] };
}
