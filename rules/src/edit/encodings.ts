import type { CutText } from '../model/cut-texts.js';
import type { CallNode } from '../model/syntax.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { inQuotesOf } from './layout.js';
import { insertArgument } from './options.js';
import { insertStatementBefore } from './statements.js';

/** Tells a stream that its bytes are text, before it is given its listener. */
export function tellEncoding({ name, statement }: NonNullable<CutText['stream']>, tree: Tree): Edit[] {
  return insertStatementBefore(statement, inQuotesOf(tree.text, `${name}.setEncoding('utf8')`), tree);
}

/** Gives a call one more argument behind those it has. */
export function giveArgument(call: CallNode, code: string, tree: Tree): Edit[] {
  return insertArgument(call, call.arguments.length, code, tree) ?? [];
}
