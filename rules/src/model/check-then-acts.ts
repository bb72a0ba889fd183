import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { mentions } from './acknowledgements.js';
import { leaves } from './branches.js';
import type { Network } from './network.js';
import { placeIn, type Operation } from './operations.js';
import { plainText } from './plain-text.js';
import type { ProjectView } from './project-view.js';
import { isGuarded, isSameKind, namesOfRead, textOf } from './same-record.js';
import { eachNode, enclosingFunction, keyName, memberName, unwrap, type FunctionNode } from './syntax.js';

/** A record that is created because a look found none, as though nobody else had looked at the same time. */
export interface CheckThenAct {
  readonly read: Operation;
  readonly write: Operation;
}

/** Words of those who know that the store refuses the second, or that it takes both for one. */
const decided = /P2002|23505|11000|ER_DUP|duplicate[\s_-]?(?:key|entry)|unique|constraint|on_?conflict|skipDuplicates|upsert|findOrCreate|idempoten/i;

/** Records that are created where a look before found none. */
export function checkThenActs(operations: readonly Operation[], network: Network, project: ProjectView): CheckThenAct[] {
  const reads = operations.filter(({ fact }) => fact.does === 'reads');
  if (reads.length === 0) return [];
  const found: CheckThenAct[] = [];
  for (const write of operations) {
    const creation = creationOf(write, network);
    const inside = creation && enclosingFunction(write.node);
    if (!inside || isGuarded(write, inside, network) || decided.test(plainText(inside, network.tree))) continue;
    const read = reads.findLast((one) => one.library === write.library && enclosingFunction(one.node) === inside && one.node.range[0] < write.node.range[0] && isFor(one, creation, inside, network, project));
    if (read) found.push({ read, write });
  }
  return found;
}

interface Creation {
  /** The operation that says what kind of record it is. */
  readonly write: Operation;
  /** The same kind as the source calls it, where the operation is called on the record itself. */
  readonly kind?: string;
  readonly data: readonly Node[];
}

/** What is surely new: `create(…)`, `new User(…)` that is saved, `save(users.create(…))`. */
function creationOf(write: Operation, network: Network): Creation | undefined {
  const { fact, given, chain } = write;
  if (fact.does === 'creates') return fact.sends ? undefined : { write, data: [...given.arguments, ...chain.flatMap(({ node }) => node.arguments)] };
  const callee = unwrap(given.callee);
  if (fact.does !== 'changes' || callee.type !== 'MemberExpression' || memberName(callee) !== 'save') return undefined;
  const [saved] = given.arguments;
  const origin = network.bindings.origin(callee.object);
  if (origin?.kind === 'result' && origin.path.length === 0 && origin.call.type === 'NewExpression') return { write, kind: textOf(origin.call.callee, network), data: origin.call.arguments };
  const record = saved && unwrap(network.bindings.value(saved));
  if (record?.type !== 'CallExpression' || record.callee.type !== 'MemberExpression' || memberName(record.callee) !== 'create') return undefined;
  return textOf(record.callee.object, network) === textOf(callee.object, network) ? { write, data: record.arguments } : undefined;
}

/** Whether a record is created because a look found none of its kind with its values. */
function isFor(read: Operation, { write, kind, data }: Creation, inside: FunctionNode, network: Network, project: ProjectView): boolean {
  const callee = unwrap(read.given.callee);
  const isSame = kind === undefined ? isSameKind(read, write, network) : callee.type === 'MemberExpression' && textOf(callee.object, network) === kind;
  if (!isSame || !runsWhereNone(write.node, read, namesOfRead(read.node, inside, network), inside)) return false;
  const asked = columnsAsked(read, network);
  return asked.length > 0 && asked.every(({ column, value }) => isGiven(column, value, write, data, network)) && !isUnique(read, asked.map(({ column }) => column), project, network);
}

/** Whether code runs only where a read found nothing. */
function runsWhereNone(node: Node, read: Operation, names: ReadonlySet<Variable>, inside: FunctionNode): boolean {
  for (let at = node, parent = at.parent; parent != null && at !== inside; at = parent, parent = at.parent) {
    if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') {
      const says = parent.test === at ? undefined : saysThere(parent.test, read, names);
      if (says === (parent.alternate === at)) return says !== undefined;
    } else if (parent.type === 'LogicalExpression' && parent.right === at) {
      const says = saysThere(parent.left, read, names);
      if (says !== undefined && says === (parent.operator !== '&&')) return true;
    } else if (parent.type === 'BlockStatement') {
      const left = parent.body.some((sibling) => sibling.range[1] <= at.range[0] && sibling.type === 'IfStatement' && leaves(sibling.consequent) && saysThere(sibling.test, read, names) === true);
      if (left) return true;
    }
  }
  return false;
}

/** `true` where a test holds if something was found, `false` where it holds if nothing was. */
function saysThere(test: Node, read: Operation, names: ReadonlySet<Variable>): boolean | undefined {
  const node = unwrap(test);
  if (node.type === 'AwaitExpression') return saysThere(node.argument, read, names);
  if (node.type === 'UnaryExpression' && node.operator === '!') return opposite(saysThere(node.argument, read, names));
  if (node.type === 'LogicalExpression') return saysThere(node.left, read, names) ?? saysThere(node.right, read, names);
  if (node.type === 'BinaryExpression') {
    const there = saysThere(node.left, read, names);
    const right = unwrap(node.right);
    const isNothing = (right.type === 'Literal' && (right.value === null || right.value === 0)) || (right.type === 'Identifier' && right.name === 'undefined');
    if (there === undefined) return undefined;
    if (right.type === 'Literal' && right.value === 1 && node.operator === '>=') return there;
    if (!isNothing) return undefined;
    return /^(?:!==?|>)$/.test(node.operator) ? there : /^===?$/.test(node.operator) ? !there : undefined;
  }
  if (node === read.node || node === read.given) return true;
  if (node.type === 'Identifier') return mentions(node, names) ? true : undefined;
  if (node.type !== 'MemberExpression') return undefined;
  const isCount = node.computed || /^(?:length|rowCount|rows|size|count)$/.test(memberName(node) ?? '');
  return isCount ? saysThere(node.object, read, names) : undefined;
}

function opposite(says: boolean | undefined): boolean | undefined {
  return says === undefined ? undefined : !says;
}

interface Asked {
  readonly column: string;
  readonly value?: Node;
}

/** The columns that a read compares, without those that only leave out what was deleted. */
function columnsAsked(read: Operation, network: Network): Asked[] {
  const found: Asked[] = [];
  if (read.statement !== undefined) {
    const where = /\bwhere\b([^]*)$/i.exec(read.statement)?.[1] ?? '';
    for (const [, column] of where.matchAll(/([\w.]+)["`\])]*\s*(?:=|\bi?like\b)/gi)) found.push({ column: plain(column!) });
  }
  const filter = placeIn(read, read.fact.key, network);
  const literal = filter && unwrap(network.bindings.value(filter));
  if (literal?.type === 'ObjectExpression') addColumns(literal, found);
  for (const { method, node } of [...(read.given === read.node ? [] : [{ method: memberOf(read.given), node: read.given }]), ...read.chain]) {
    if (/^(?:where|andWhere|first)$/.test(method)) addArguments(node, found, network);
  }
  return found.filter(({ column }) => !/^(?:deleted_?at|is_?deleted|archived_?at)$/i.test(column));
}

function memberOf(node: Node): string {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return callee?.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
}

/** `{ where: { email } }`, `{ $or: [{ email }, { name }] }` */
function addColumns(literal: TSESTree.ObjectExpression, found: Asked[]): void {
  for (const property of literal.properties) {
    const name = property.type === 'Property' ? keyName(property) : undefined;
    if (property.type !== 'Property' || name === undefined) continue;
    const value = unwrap(property.value);
    if (/^(?:where|AND|\$and)$/.test(name)) {
      const parts = value.type === 'ArrayExpression' ? value.elements : [value];
      for (const part of parts) if (part?.type === 'ObjectExpression') addColumns(part, found);
    } else if (!/^(?:select|include|attributes|order|orderBy|raw|transaction|lean)$/.test(name)) found.push({ column: name, value });
  }
}

/** `.where('email', email)`, `.where({ email })`, `.where(eq(users.email, email))` */
function addArguments(call: TSESTree.CallExpression | TSESTree.NewExpression, found: Asked[], network: Network): void {
  const [first, second] = call.arguments;
  const given = first && unwrap(first);
  if (given?.type === 'ObjectExpression') addColumns(given, found);
  if (given?.type === 'Literal' && typeof given.value === 'string') found.push({ column: plain(given.value), ...(second && { value: second }) });
  if (given?.type !== 'CallExpression') return;
  eachNode([given], network.tree, (node) => {
    const column = node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'eq' ? node.arguments[0] : undefined;
    if (column?.type === 'MemberExpression' && node.type === 'CallExpression') found.push({ column: memberName(column) ?? '', ...(node.arguments[1] && { value: node.arguments[1] }) });
  });
}

function plain(column: string): string {
  return column.slice(column.lastIndexOf('.') + 1).replace(/["`\s]/g, '');
}

/** Whether a record is created with the value that was looked for. */
function isGiven(column: string, value: Node | undefined, write: Operation, data: readonly Node[], network: Network): boolean {
  if (write.statement !== undefined) {
    const columns = /\binto\s+[^(]*\(([^)]*)\)/i.exec(write.statement)?.[1] ?? '';
    return columns.split(',').some((one) => plain(one.trim()) === column);
  }
  const said = value && textOf(value, network);
  let isThere = false;
  for (const part of data) {
    const known = unwrap(network.bindings.value(part));
    // `create(request.body)` behind a look for `request.body.email`
    isThere ||= said?.startsWith(`${textOf(part, network)}.`) ?? false;
    eachNode([known], network.tree, (node) => {
      if (node.type === 'Property') isThere ||= keyName(node) === column;
      if (node.type === 'SpreadElement') isThere ||= said?.startsWith(`${textOf(node.argument, network)}.`) ?? false;
    });
  }
  return isThere;
}

/** Whether the store surely refuses the second, or that can't be told. */
function isUnique(read: Operation, columns: readonly string[], project: ProjectView, network: Network): boolean {
  const { root } = project.project ?? {};
  // Only what is unique can be asked for like this.
  if (memberOf(read.given).startsWith('findUnique') || columns.some((column) => /^_?id$/i.test(column))) return true;
  const callee = unwrap(read.given.callee);
  const kind = callee.type === 'MemberExpression' ? textOf(callee.object, network).replace(/^.*\./, '') : '';
  for (const path of root === undefined ? [] : [`${root}/prisma/schema.prisma`, `${root}/schema.prisma`]) {
    const model = new RegExp(`\\bmodel\\s+${escaped(kind)}\\s*\\{[^}]*\\}`, 'i').exec(project.host.read(path) ?? '')?.[0];
    if (model !== undefined) return columns.some((column) => isMarked(column, model));
  }
  return columns.every((column) => project.mentions(markOf(column)) !== false);
}

function isMarked(column: string, model: string): boolean {
  return markOf(column).test(model);
}

const marks = new Map<string, RegExp>();

/** A column beside the word unique: `email: { type: String, unique: true }`, `email String @unique`, `unique(['email'])`. */
function markOf(column: string): RegExp {
  const known = marks.get(column);
  if (known) return known;
  const name = escaped(column);
  const mark = new RegExp(`\\b${name}\\b['"\`]?\\??\\s*[:)(,\\s][^;{}]{0,30}\\{?[^;{}\\n]{0,80}(?:\\n[^;{}]{0,200})?\\bunique\\b|\\bunique[^;\\n]{0,120}(?:\\n[^;\\n]{0,80})?\\b${name}\\b`, 'i');
  marks.set(column, mark);
  return mark;
}

function escaped(text: string): string {
  return text.replace(/[^\w]/g, '\\$&');
}
