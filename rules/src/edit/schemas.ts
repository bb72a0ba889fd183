import { enclosingFunction } from '../model/syntax.js';
import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';

/**
 * Puts a schema around a value, in place of the assertion of its type: `user.parse(await answer.json())`.
 * @param value an awaited value, or the promise that an asynchronous function gives back
 * @param check the code of the check, with `{value}` for the value
 */
export function checkBySchema(value: Node, check: string, { text, comments }: Tree): Edit[] | undefined {
  const inner = value.type === 'TSAsExpression' || value.type === 'TSTypeAssertion' ? value.expression : value;
  if (inner.type === 'TSAsExpression' || inner.type === 'TSTypeAssertion') return undefined;
  // A comment within what is replaced would go missing.
  if (comments.some(({ range }) => value.range[0] <= range[0] && range[1] <= value.range[1] && !(inner.range[0] <= range[0] && range[1] <= inner.range[1]))) return undefined;
  const isAwaited = inner.type === 'AwaitExpression';
  if (!isAwaited && (value !== inner || enclosingFunction(value)?.async !== true)) return undefined;
  const code = text.slice(...inner.range);
  return [{ range: value.range, text: check.replace('{value}', () => (isAwaited ? code : `await ${code}`)) }];
}
