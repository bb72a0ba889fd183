import { pipelineExport } from '../libraries/streams.js';
import type { LoosePipe } from '../model/pipes.js';
import { isFunction } from '../model/syntax.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { importNamed } from './imports.js';
import { holdsComment } from './layout.js';

/**
 * Writes `pipeline(a, b, callback)` in place of `a.pipe(b)`. `undefined` where its value is used, where listeners stand
 * among its calls, or where no edit is certain to compile.
 */
export function pipeInstead({ chain, stages, isPlain }: LoosePipe, tree: Tree): Edit[] | undefined {
  const { parent } = chain;
  const isDropped = parent.type === 'ExpressionStatement' || (isFunction(parent) && parent.parent.type === 'CallExpression' && parent.parent.callee !== parent);
  if (!isPlain || !isDropped || holdsComment(tree, chain)) return undefined;
  const imported = importNamed(pipelineExport, chain.range[0], tree);
  if (imported === undefined) return undefined;
  const parts = stages.map((stage) => tree.text.slice(...stage.range)).join(', ');
  return [...imported.edits, { range: chain.range, text: `${imported.name}(${parts}, (error) => error && console.error(error))` }];
}
