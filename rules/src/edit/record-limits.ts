import type { Operation } from '../model/operations.js';
import { unwrap } from '../model/syntax.js';
import { beforeEnd } from '../model/unbounded-queries.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { insertArgument, intoLiteral, optionCode } from './options.js';

/** The code that gives a read a limit, as its library has it, and the edits that write it. `undefined` where it can't be placed. */
export function appendLimit(operation: Operation, tree: Tree): { readonly code: string; readonly edits: readonly Edit[] } | undefined {
  const { fact, given } = operation;
  const { append, write } = fact.bounds ?? {};
  if (append !== undefined) {
    const end = beforeEnd(operation)?.range[1];
    return end === undefined ? undefined : { code: append, edits: [{ range: [end, end], text: append }] };
  }
  if (write?.path === undefined) return undefined;
  const code = optionCode(write.path, write.value);
  const argument = given.arguments[write.argument];
  const literal = argument && unwrap(argument);
  if (literal !== undefined && literal.type !== 'ObjectExpression') return undefined;
  const edits = literal ? intoLiteral(literal, [{ path: [write.path], value: write.value }], tree) : insertArgument(given, write.argument, `{ ${code} }`, tree);
  return edits && { code, edits };
}
