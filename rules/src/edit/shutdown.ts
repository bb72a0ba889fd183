import { holderOf } from '../model/holders.js';
import type { OpenServer } from '../model/open-servers.js';
import type { AbruptShutdown } from '../model/shutdowns.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { beginsLine, holdsComment, indentAt, layoutOf, writeNumber } from './layout.js';
import { insertStatementAfter } from './statements.js';

/** Code that ends a process after what is under way, and the edits that write it. */
export interface Ending {
  readonly code: string;
  readonly edits: readonly Edit[];
}

/** Lets a server finish before the process exits, within a time; `undefined` where more follows, or a comment would be lost. */
export function closeFirst({ exit, server }: AbruptShutdown, limitMs: number, tree: Tree): Ending | undefined {
  if (server === undefined || holdsComment(tree, exit)) return undefined;
  const { newline, semicolons, step } = layoutOf(tree.text);
  const end = semicolons ? ';' : '';
  const call = exit.type === 'CallExpression' ? tree.text.slice(...exit.range) : `${tree.text.slice(...exit.range)}(0)`;
  const code = `${server}.close(() => ${call})`;
  const statements = [code, `setTimeout(() => ${call.replace(/\([^]*$/, '(1)')}, ${writeNumber(limitMs)}).unref()`];
  const { parent } = exit;
  if (parent?.type === 'ExpressionStatement') {
    const list = parent.parent;
    if (list.type !== 'BlockStatement' || list.body.at(-1) !== parent) return undefined;
    const between = beginsLine(tree.text, parent.range[0]) ? `${end}${newline}${indentAt(tree.text, parent.range[0])}` : '; ';
    return { code, edits: [{ range: parent.range, text: statements.join(between) + end }] };
  }
  const outer = indentAt(tree.text, exit.range[0]);
  const block = `{${statements.map((statement) => `${newline}${outer}${step}${statement}${end}`).join('')}${newline}${outer}}`;
  if (parent?.type === 'ArrowFunctionExpression' && parent.body === exit) return { code, edits: [{ range: exit.range, text: block }] };
  return exit.type === 'CallExpression' ? undefined : { code, edits: [{ range: exit.range, text: `() => ${block}` }] };
}

/** Closes a server that was started when the process is told to end, within a time; `undefined` where it has no name and can't be given one. */
export function closeOnTermination({ listen, name, closable }: OpenServer, limitMs: number, tree: Tree): Ending | undefined {
  const holder = holderOf(listen);
  const statement = holder?.statement ?? (listen.parent.type === 'ExpressionStatement' ? listen.parent : undefined);
  if (closable === undefined || statement === undefined || !/^(?:Program|BlockStatement)$/.test(statement.parent.type)) return undefined;
  const isUnnamed = closable === 'given' && holder === undefined;
  const given = holder?.name ?? 'server';
  const server = closable === 'itself' ? name : given;
  if (/\W/.test(server) || (isUnnamed && tree.scopes.scopes.some((scope) => scope.set.has(given)))) return undefined;
  const { newline, semicolons, step } = layoutOf(tree.text);
  const end = semicolons ? ';' : '';
  const outer = indentAt(tree.text, statement.range[0]);
  const code = `${server}.close(() => process.exit(0))`;
  const lines = [code, `setTimeout(() => process.exit(1), ${writeNumber(limitMs)}).unref()`].map((line) => `${newline}${outer}${step}${line}${end}`);
  const naming: readonly Edit[] = isUnnamed ? [{ range: [listen.range[0], listen.range[0]], text: `const ${given} = ` }] : [];
  return { code, edits: [...naming, ...insertStatementAfter(statement, `process.once('SIGTERM', () => {${lines.join('')}${newline}${outer}})`, tree)] };
}
