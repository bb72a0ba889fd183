import { onceExport } from '../libraries/streams.js';
import type { UncheckedSend } from '../model/backpressure.js';
import { enclosingFunction } from '../model/syntax.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { importNamed } from './imports.js';
import { inQuotesOf } from './layout.js';

/**
 * Lets a loop wait until the receiver takes more: `if (!socket.write(x)) await once(socket, 'drain')`. `undefined` where
 * the function around it can't wait, or where the sender may be another one by then.
 */
export function waitForDrain({ node, sender, inLoop }: UncheckedSend, tree: Tree): Edit[] | undefined {
  const statement = node.parent;
  if (!inLoop || !enclosingFunction(node)?.async || statement.type !== 'ExpressionStatement' || sender.type !== 'Identifier') return undefined;
  // Without braces, what follows as `else` belongs to another `if`.
  if (statement.parent.type === 'IfStatement') return undefined;
  const imported = importNamed(onceExport, node.range[0], tree);
  if (imported === undefined) return undefined;
  const wait = inQuotesOf(tree.text, `await ${imported.name}(${sender.name}, 'drain')`);
  return [...imported.edits, { range: node.range, text: `if (!${tree.text.slice(...node.range)}) ${wait}` }];
}
