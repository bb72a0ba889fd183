import type { Variable } from '@typescript-eslint/scope-manager';
import type { Node } from '../source/tree.js';
import { mentions } from './acknowledgements.js';
import { within } from './guards.js';
import type { Network } from './network.js';
import { placeIn, type Operation } from './operations.js';
import { plainText } from './plain-text.js';
import { above, eachNode, isInside, memberName, unwrap, type FunctionNode } from './syntax.js';

/** Words of those who see to it that nobody writes in between, or that it shows. */
const guarded =
  /(?<![a-z])(?:un)?lock|[a-z]Lock|mutex|semaphore|transaction|\btrx\b|\btx\b|['"`]begin\b|serializable|\bwatch\(|for\s+update|if_?(?:none_?)?match|etag|ConditionExpression|optimistic|compareAndS[ew]|\bcas\b|revision|\b_*v(?:ersion)?\b|expectedVersion|isolation|['"]NX['"]|\bNX:|\bnx:|leader/i;
/** Options of a write by which it belongs to a transaction. */
const joined = /[{,]\s*(?:session|transaction|trx|tx)\s*[,}:]|\.session\(/;

/** Whether a write, by a word beside it, is one that nobody can come in between. */
export function isGuarded({ node }: Operation, inside: FunctionNode, { tree, calls }: Network): boolean {
  if (guarded.test(plainText(inside, tree)) || joined.test(plainText(node, tree))) return true;
  return calls.some(({ fact, laid }) => fact.inTransaction && laid.callback !== undefined && isInside(node, laid.callback));
}

/** The names of a function that hold what was read, and those that are made of it without asking anybody again. */
export function namesOfRead(read: Node, inside: FunctionNode, { bindings, tree }: Network): ReadonlySet<Variable> {
  const names = new Set<Variable>();
  const holder = above(read, ({ type }) => /^(?:VariableDeclarator|AssignmentExpression|ForOfStatement)$|Statement$/.test(type), inside);
  const target = holder?.type === 'VariableDeclarator' ? holder.id : holder?.type === 'AssignmentExpression' || holder?.type === 'ForOfStatement' ? holder.left : undefined;
  for (const node of target ? within(target, tree) : []) {
    const variable = node.type === 'Identifier' ? bindings.variable(node) : undefined;
    if (variable) names.add(variable);
  }
  const writes = tree.scopes.scopes
    .flatMap((scope) => scope.references)
    .filter((reference) => reference.isWrite() && reference.writeExpr != null && reference.resolved != null && isInside(reference.identifier, inside) && !asks(reference.writeExpr, tree));
  for (let size = 0; size < names.size; ) {
    size = names.size;
    for (const { writeExpr, resolved } of writes) if (mentions(writeExpr!, names)) names.add(resolved!);
  }
  return names;
}

/** Whether an expression waits for somebody. */
function asks(expression: Node, tree: Network['tree']): boolean {
  for (const node of within(expression, tree)) if (node.type === 'AwaitExpression') return true;
  return false;
}

/** Whether a read and a write name the same key, in the same words: `get(key)` and `set(key, …)`. */
export function isSameKey(read: Operation, write: Operation, network: Network): boolean {
  const [from, to] = [read.given.arguments, write.given.arguments];
  const same = (at: number) => from[at] !== undefined && to[at] !== undefined && textOf(from[at], network) === textOf(to[at], network);
  return from.length > 0 && targetOf(read, network) === targetOf(write, network) && from.every((argument, at) => argument.type !== 'ObjectExpression' && same(at));
}

/** Whether a read and a write are about records of the same kind: the same model, table or collection. */
export function isSameKind(read: Operation, write: Operation, network: Network): boolean {
  const [from, to] = [targetOf(read, network), targetOf(write, network)];
  return from !== undefined && from === to;
}

/** What an operation is about, as the source calls it: a table, `prisma.account`, `db('accounts')`. */
function targetOf({ statement, given, fact, chain }: Operation, network: Network): string | undefined {
  if (statement !== undefined) return /\b(?:from|update|into)\s+([\w."`[\]]+)/i.exec(statement)?.[1]?.replace(/["`[\]]/g, '').toLowerCase();
  if (given.type === 'NewExpression') {
    const [input] = given.arguments;
    const literal = input && unwrap(network.bindings.value(input));
    const names = literal?.type === 'ObjectExpression' ? literal.properties.filter((property) => property.type === 'Property' && /^(?:TableName|Bucket|Key)$/.test(textOf(property.key, network))) : [];
    // Objects are told by their keys; the key of a record is a part of what is put.
    const said = names.filter((property) => fact.data === undefined || !textOf(property, network).startsWith("Key")).map((property) => textOf(property, network));
    return said.length > 0 ? said.sort().join() : undefined;
  }
  const callee = unwrap(given.callee);
  if (callee.type === 'Identifier') return textOf(given, network);
  if (callee.type !== 'MemberExpression') return undefined;
  const table = chain.find(({ method }) => /^(?:from|into|table)$/.test(method))?.node ?? given;
  const method = memberName(unwrap(table.callee) as typeof callee);
  // `db.select().from(accounts)` and `db.update(accounts)`
  if (/^(?:from|into|table|update|insert)$/.test(method ?? '') && table.arguments[0]?.type === 'Identifier') return textOf(table.arguments[0], network);
  return textOf(callee.object, network);
}

export function textOf(node: Node, { tree }: Network): string {
  return plainText(unwrap(node), tree).replace(/\s+/g, '');
}

/** Whether a write goes to what was read only as long as that is what it was: its filter names more of it than an id. */
export function isConditional(write: Operation, names: ReadonlySet<Variable>, network: Network): boolean {
  const filter = placeIn(write, write.fact.key, network);
  let found = false;
  for (const part of [...(filter ? [filter] : []), ...write.chain.filter(({ method }) => /where/i.test(method)).flatMap(({ node }) => node.arguments)]) {
    eachNode([part], network.tree, (node) => {
      const name = node.type === 'MemberExpression' && mentions(node, names) ? memberName(node) : undefined;
      found ||= name !== undefined && !/id$|^(?:email|name|slug|key|code|eq|token)$/i.test(name);
    });
  }
  return found;
}
