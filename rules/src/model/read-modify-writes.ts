import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { mentions } from './acknowledgements.js';
import { within } from './guards.js';
import type { Network } from './network.js';
import { placeIn, type Operation } from './operations.js';
import { plainText } from './plain-text.js';
import { isConditional, isGuarded, isSameKey, isSameKind, namesOfRead } from './same-record.js';
import { eachNode, enclosingFunction, isInside, keyName, memberName, unwrap, type FunctionNode } from './syntax.js';

/** A record that is read, changed here, and written back as though nobody had written it meanwhile. */
export interface ReadModifyWrite {
  readonly read: Operation;
  readonly write: Operation;
  /** The step that the store could take by itself: `row.n + 1`. */
  readonly step?: TSESTree.BinaryExpression;
}

/** Records that are read and written back in the same function. */
export function readModifyWrites(operations: readonly Operation[], network: Network): ReadModifyWrite[] {
  const reads = operations.filter(({ fact }) => fact.does === 'reads');
  const writes = operations.filter(({ fact }) => fact.does === 'changes');
  if (reads.length === 0 || writes.length === 0) return [];
  return writes.flatMap((write) => {
    const inside = enclosingFunction(write.node);
    if (inside === undefined || isGuarded(write, inside, network)) return [];
    for (const read of reads.toReversed()) {
      if (read.library !== write.library || enclosingFunction(read.node) !== inside || read.node.range[0] > write.node.range[1]) continue;
      const found = changed(read, write, inside, network);
      if (found) return [{ read, write, ...(found.step && { step: found.step }) }];
    }
    return [];
  });
}

interface Change {
  readonly step?: TSESTree.BinaryExpression;
}

function changed(read: Operation, write: Operation, inside: FunctionNode, network: Network): Change | undefined {
  const names = namesOfRead(read.node, inside, network);
  const value = wholeValue(write);
  if (value) return isSameKey(read, write, network) && isMadeOf(value, read, names, network) ? {} : undefined;
  const record = recordOf(write, names, network);
  if (record) return isStepped(record, read, write, network) ? {} : undefined;
  if (!isSameKind(read, write, network) || isConditional(write, names, network)) return undefined;
  return changeIn(write, names, network);
}

/** What is put in place of all that a key held: the value of `set(key, value)`. */
function wholeValue({ fact: { data, key }, given }: Operation): Node | undefined {
  if (data === undefined || key === undefined || data.path !== undefined || key.path !== undefined || key.argument !== 0 || data.argument === 0) return undefined;
  const value = given.arguments[data.argument];
  return value?.type === 'ObjectExpression' || value?.type === 'SpreadElement' ? undefined : value;
}

/** Whether a value is made of what was read, and is not just that. */
function isMadeOf(value: Node, read: Operation, names: ReadonlySet<Variable>, { bindings }: Network): boolean {
  if (isInside(read.node, value)) return true;
  if (!mentions(value, names)) return false;
  const whole = unwrap(value);
  const [text] = whole.type === 'CallExpression' ? whole.arguments : [];
  const bare = text ? unwrap(text) : whole;
  const variable = bare.type === 'Identifier' ? bindings.variable(bare) : undefined;
  if (variable === undefined || variable.references.filter((reference) => reference.isWrite()).length > 1) return true;
  const given = variable.references.find((reference) => reference.isWrite())?.writeExpr;
  // What is written back as it was read only lives longer.
  return given == null || !isJust(given, read.node) || variable.references.some(({ identifier }) => !isInside(identifier, value) && mayChange(identifier));
}

/** `await redis.get(key)`, `JSON.parse(await redis.get(key))` */
function isJust(given: Node, read: Node): boolean {
  const bare = unwrap(given);
  if (bare === read) return true;
  if (bare.type === 'AwaitExpression') return isJust(bare.argument, read);
  return bare.type === 'CallExpression' && bare.arguments.length === 1 && isJust(bare.arguments[0]!, read);
}

/** Whether a value may be another one after a mention of it: a member is assigned, a method called, or somebody is given it. */
function mayChange(identifier: Node): boolean {
  let outer: Node = identifier;
  while (outer.parent?.type === 'MemberExpression' && outer.parent.object === outer) outer = outer.parent;
  const { parent } = outer;
  if (parent?.type === 'AssignmentExpression') return parent.left === outer && outer !== identifier;
  if (parent?.type === 'UpdateExpression' || (parent?.type === 'UnaryExpression' && parent.operator === 'delete')) return true;
  return parent?.type === 'CallExpression' && (parent.callee === outer || outer === identifier);
}

/** The name of the record that was read, where it is written back as a whole: `user.save()`, `users.save(user)`. */
function recordOf(write: Operation, names: ReadonlySet<Variable>, network: Network): Variable | undefined {
  const { given, fact } = write;
  const { bindings } = network;
  const callee = unwrap(given.callee);
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  const owner = object?.type === 'Identifier' ? bindings.variable(object) : undefined;
  if (owner && names.has(owner)) return given.arguments.length === 0 || given.arguments[0]?.type !== 'ObjectExpression' ? owner : undefined;
  const data = fact.data ? placeIn(write, fact.data, network) : given.arguments.length === 1 ? given.arguments[0] : undefined;
  const whole = data && unwrap(data);
  const variable = whole?.type === 'Identifier' ? bindings.variable(whole) : undefined;
  return variable && names.has(variable) ? variable : undefined;
}

/** Whether a member of a record is given a new value that is counted from the old one, between the read and the write. */
function isStepped(record: Variable, read: Operation, write: Operation, { tree }: Network): boolean {
  return record.references.some(({ identifier }) => {
    const member = identifier.parent;
    if (member.type !== 'MemberExpression' || member.object !== identifier || member.range[0] < read.node.range[1] || member.range[1] > write.node.range[0]) return false;
    let outer: Node = member;
    while (outer.parent?.type === 'MemberExpression' && outer.parent.object === outer) outer = outer.parent;
    const { parent } = outer;
    if (parent?.type === 'UpdateExpression') return true;
    if (parent?.type !== 'AssignmentExpression' || parent.left !== outer) return false;
    const said = plainText(outer, tree);
    return parent.operator === '=' ? isArithmeticOf(parent.right, (node) => plainText(node, tree) === said, tree) : /^[-+*/]=$/.test(parent.operator);
  });
}

/** Whether something is counted, or put together, from an expression. */
function isArithmeticOf(value: Node, isIt: (node: Node) => boolean, tree: Network['tree']): boolean {
  const top = unwrap(value);
  if (top.type !== 'BinaryExpression' || !/^[-+*/]$/.test(top.operator)) return false;
  for (const node of within(top, tree)) if (isIt(node)) return true;
  return false;
}

/** The column of a write that is counted from the same column of what was read. */
function changeIn(write: Operation, names: ReadonlySet<Variable>, network: Network): Change | undefined {
  const { tree, bindings } = network;
  let change: Change | undefined;
  const roots = [...write.given.arguments, ...write.chain.flatMap(({ node }) => node.arguments)];
  eachNode(roots, tree, (node) => {
    if (change) return;
    const name = write.statement === undefined ? (node.type === 'Property' ? keyName(node) : undefined) : undefined;
    if (name !== undefined && node.type === 'Property') change = counted(unwrap(bindings.value(node.value)), (column) => column === name, names, network, node.value);
  });
  if (change || write.statement === undefined) return change;
  const columns = columnsIn(write.statement);
  for (const root of roots) {
    const parts = root.type === 'ArrayExpression' ? root.elements : root.type === 'TemplateLiteral' ? root.expressions : [root];
    for (const part of parts) {
      const value = part && part.type !== 'SpreadElement' ? unwrap(bindings.value(part)) : undefined;
      // Who names the old value compares it.
      if (value?.type === 'MemberExpression' && mentions(value, names) && columns.has(plain(memberName(value) ?? ''))) return undefined;
      if (value && counted(value, (column) => columns.has(plain(column)), names, network)) change = {};
    }
  }
  return change;
}

/** Whether a value is counted from a column of what was read, or puts something beside what stood there. */
function counted(value: Node, isColumn: (name: string) => boolean, names: ReadonlySet<Variable>, { tree }: Network, written?: Node): Change | undefined {
  const isIt = (node: Node) => node.type === 'MemberExpression' && isColumn(memberName(node) ?? '') && mentions(node.object, names);
  if (isArithmeticOf(value, isIt, tree)) return { ...(value.type === 'BinaryExpression' && value === written && isIt(unwrap(value.left)) && { step: value }) };
  const parts = value.type === 'ArrayExpression' ? value.elements : value.type === 'ObjectExpression' ? value.properties : [];
  return parts.some((part) => part?.type === 'SpreadElement' && [...within(part.argument, tree)].some(isIt)) ? {} : undefined;
}

/** The columns that an `UPDATE` sets, without regard to how their words are joined. */
function columnsIn(statement: string): ReadonlySet<string> {
  const set = /\bset\b([^]*?)(?:\bwhere\b|$)/i.exec(statement)?.[1] ?? '';
  return new Set([...set.matchAll(/["`]?(\w+)["`]?\s*=/g)].map((match) => plain(match[1]!)));
}

function plain(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
