import type { TSESTree } from '@typescript-eslint/utils';
import { tellingText } from '../source/telling-text.js';
import type { Node, Tree } from '../source/tree.js';
import { functionBehind } from './callers.js';
import { constantOf } from './constants.js';
import { methodOf, type Network } from './network.js';
import type { Operation } from './operations.js';
import { pausesIn } from './pauses.js';
import { nodesOf } from './rests.js';
import { isFunction, type CallNode, type Syntax } from './syntax.js';

/** A read of what another machine is taken to have finished, after a pause of a fixed length. */
export interface HastyRead {
  /** The statement that pauses. */
  readonly node: TSESTree.ExpressionStatement;
  /** What sets the work going; missing where only a comment says that there is some. */
  readonly write?: string;
  readonly read: string;
}

interface Errand {
  readonly name: string;
  readonly does: 'reads' | 'writes';
}

/** Shorter pauses are for something else. */
const shortest = 500;
/** What else people pause for: the limits of a peer, and what a person sees. */
const otherwise = /(?<![a-z])rate|limit|throttl|quota|pac(?:e|ing)|polite|back_?off|retry|anim|cool_?down|\bUI\b/i;

/** A comment that says that the pause is for the work of somebody else. */
const announced = /\b(?:giv|let|allow|leav)(?:e|es|ing|s|ting)?\b.*\b(?:chance|time|a (?:moment|second|bit))\b|\bwait(?:s|ing)?\b.*\b(?:for|until|so that)\b.*\b(?:propagat|replicat|generat|process|finish|complet|synchroni|sync\b|commit|index|settl|appear|visible|available)/i;

/** Reads that follow a write after a pause of a fixed length, in straight-line code, or a pause that a comment says to be for work of others. */
export function hastyReads(network: Network, operations: () => readonly Operation[], { calls }: Syntax): HastyRead[] {
  const { tree, bindings } = network;
  if (network.calls.length === 0 && operations().length === 0) return [];
  const pauses = new Set<TSESTree.ExpressionStatement>();
  for (const { parent } of calls) if (parent?.type === 'AwaitExpression' && parent.parent.type === 'ExpressionStatement') pauses.add(parent.parent);
  let known: ReadonlyMap<CallNode, Errand> | undefined;
  return [...pauses].flatMap((node) => {
    const [length] = pausesIn([node.expression], bindings);
    const milliseconds = length && constantOf(length, bindings)?.value;
    if (length === undefined || typeof milliseconds !== 'number' || milliseconds < shortest || isRepeated(node)) return [];
    const around = node.parent;
    const list: readonly Node[] = around.type === 'BlockStatement' || around.type === 'Program' ? around.body : around.type === 'SwitchCase' ? around.consequent : [];
    const at = list.indexOf(node);
    const [before, after] = [list[at - 1], list[at + 1]];
    if (after === undefined || otherwise.test(tellingText(tree).slice(before?.range[1] ?? around.range[0], after.range[0]))) return [];
    known ??= errandsIn(network, operations());
    const write = errandsOf(list.slice(0, at), known, network).at(-1);
    const [read] = errandsOf(list.slice(at + 1), known, network);
    if (write?.does === 'writes') return read?.does === 'reads' ? [{ node, write: write.name, read: read.name }] : [];
    const later = read ?? firstBehind(after, known, network);
    return isAnnounced(node, tree) && later?.does === 'reads' ? [{ node, read: later.name }] : [];
  });
}

/** Whether the comment in front of a pause says that it is for the work of somebody else. */
function isAnnounced(node: Node, tree: Tree): boolean {
  return tree.comments.some(({ value, range }) => range[1] <= node.range[0] && tellingText(tree).slice(range[1], node.range[0]).trim() === '' && announced.test(value));
}

/** The first errand of a function of this file that a statement calls. */
function firstBehind(statement: Node, known: ReadonlyMap<CallNode, Errand>, { bindings, tree }: Network): Errand | undefined {
  for (const node of nodesOf([statement], tree)) {
    const inside = node.type === 'CallExpression' ? functionBehind(node.callee, bindings) : undefined;
    if (inside) return [...nodesOf([inside.body], tree)].flatMap((at) => (at.type === 'CallExpression' ? (known.get(at) ?? []) : []))[0];
  }
  return undefined;
}

/** In a loop or after an error, the pause is between attempts. */
function isRepeated(node: Node): boolean {
  for (let at = node.parent; at != null && !isFunction(at); at = at.parent) {
    if (/^(?:For\w*|While|DoWhile)Statement$/.test(at.type) || at.type === 'CatchClause') return true;
  }
  return false;
}

function errandsIn(network: Network, operations: readonly Operation[]): ReadonlyMap<CallNode, Errand> {
  const errands = new Map<CallNode, Errand>();
  for (const call of network.calls) {
    const method = call.fact.method === undefined ? undefined : methodOf(call);
    if (method !== undefined) errands.set(call.node, { name: call.name, does: /^(?:GET|HEAD)$/.test(method) ? 'reads' : 'writes' });
    else if (call.fact.sends !== undefined) errands.set(call.node, { name: call.name, does: 'writes' });
  }
  for (const { node, name, fact } of operations) errands.set(node, { name, does: fact.does === 'reads' ? 'reads' : 'writes' });
  return errands;
}

/** What statements that follow each other ask of other machines. What runs under a condition may have nothing to do with a pause. */
function errandsOf(statements: readonly Node[], known: ReadonlyMap<CallNode, Errand>, { tree }: Network): Errand[] {
  const straight = statements.filter(({ type }) => /^(?:ExpressionStatement|VariableDeclaration|ReturnStatement)$/.test(type));
  return [...nodesOf(straight, tree)].flatMap((node) => (node.type === 'CallExpression' ? (known.get(node) ?? []) : []));
}
