import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
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
  readonly write: string;
  readonly read: string;
}

interface Errand {
  readonly name: string;
  readonly does: 'reads' | 'writes';
}

/** Shorter pauses are for something else. */
const shortest = 500;
/** What else people pause for: the limits of a peer, and what a person sees. */
const otherwise = /rate|limit|throttl|quota|pac(?:e|ing)|polite|back_?off|retry|anim|cool_?down|\bUI\b/i;

/** Reads that follow a write after a pause of a fixed length, in straight-line code. */
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
    const list: readonly Node[] = around.type === 'BlockStatement' || around.type === 'Program' ? around.body : [];
    const at = list.indexOf(node);
    const [before, after] = [list[at - 1], list[at + 1]];
    if (before === undefined || after === undefined || otherwise.test(tree.text.slice(before.range[1], after.range[0]))) return [];
    known ??= errandsIn(network, operations());
    const write = errandsOf(list.slice(0, at), known, network).at(-1);
    const [read] = errandsOf(list.slice(at + 1), known, network);
    return write?.does === 'writes' && read?.does === 'reads' ? [{ node, write: write.name, read: read.name }] : [];
  });
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
