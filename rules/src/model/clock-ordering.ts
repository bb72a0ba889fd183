import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { wordsOf } from './names.js';
import type { Network } from './network.js';
import { plainText } from './plain-text.js';
import { nameOfCallee } from './rests.js';
import { above, eachNode, isFunction, memberName, unwrap, wrapped } from './syntax.js';

/** A decision between two versions by the clocks of the machines that made them. */
export interface ClockOrdering {
  readonly test: TSESTree.BinaryExpression;
  /** The two times, as they are written. */
  readonly theirs: string;
  readonly ours: string;
}

/** Whose version something is, by its name. */
type Side = 'theirs' | 'ours';

const theirNames: readonly string[] = ['remote', 'incoming', 'theirs', 'peer'];
const ourNames = /^(?:local|ours|mine|own|client|existing|current|stored|saved)$/;
const stamps: readonly string[] = ['updatedAt', 'updated_at', 'modifiedAt', 'modified_at', 'lastModified', 'last_modified', 'changedAt', 'editedAt', 'timestamp', 'ts', 'mtime'];
/** The last words of names that hold such a time themselves: `remoteUpdatedAt`. */
const stampWords = /(?:^| )(?:(?:updated|modified|changed|edited) at|last modified|timestamp|ts|mtime)$/;
/** A number that one place gives out, or that counts what each has seen, is compared first. */
const givenOut = /version|revision|\brev\b|etag|sequence|\bseq\b|lamport|vector|counter|generation/i;

/** Words one of which stands in every file whose ordering is found without a sign of the network beside it. */
export const orderingWords: readonly string[] = theirNames.flatMap((name) => stamps.flatMap((stamp) => ['.', '?.', '!.'].map((dot) => `${name}${dot}${stamp}`)));

/** Cheap, and most files have none of it. */
const mayOrder = new RegExp(`(?:${theirNames.join('|')})\\w*[?!]*\\.?(?:${stamps.join('|')})\\b`, 'i');

/** Decisions which of two versions, one from here and one from another machine, is the newer by the clock. */
export function clockOrderings(network: Network): ClockOrdering[] {
  const { tree, calls, clients, servers } = network;
  if (!mayOrder.test(tree.text)) return [];
  const isOnNetwork = calls.length + clients.length + servers.length > 0;
  const found: ClockOrdering[] = [];
  eachNode([tree.program], tree, (node) => {
    if (node.type !== 'BinaryExpression' || !/^[<>]=?$/.test(node.operator)) return;
    const [left, right] = [stampIn(node.left), stampIn(node.right)];
    if (left === undefined || right === undefined || left.side === right.side || left.stamp !== right.stamp) return;
    const [theirs, ours] = (left.side === 'theirs' ? [left, right] : [right, left]).map(({ node: stamp }) => plainText(stamp, tree).replace(/\s+/g, ''));
    if (!isOnNetwork && !orderingWords.includes(theirs!)) return;
    if (decides(node, network)) found.push({ test: node, theirs: theirs!, ours: ours! });
  });
  return found.sort((a, b) => a.test.range[0] - b.test.range[0]);
}

interface Stamp {
  readonly node: Node;
  readonly side: Side;
  /** What of the version it is: both have to be the same. */
  readonly stamp: string;
}

/** The time in an operand: `new Date(remote.updatedAt).getTime()`, `remoteUpdatedAt`. */
function stampIn(operand: Node): Stamp | undefined {
  for (let node = unwrap(operand); ; ) {
    switch (node.type) {
      case 'NewExpression':
      case 'CallExpression': {
        const callee = unwrap(node.callee);
        const [first, ...others] = node.arguments;
        if (callee.type === 'MemberExpression' && /^(?:getTime|valueOf|toMillis|unix)$/.test(memberName(callee) ?? '')) node = unwrap(callee.object);
        else if (first !== undefined && others.length === 0 && /^(?:Date|parse|Number|dayjs|moment|parseISO|fromISO)$/.test(nameOfCallee(node))) node = unwrap(first);
        else return undefined;
        break;
      }
      case 'UnaryExpression':
        if (node.operator !== '+') return undefined;
        node = unwrap(node.argument);
        break;
      case 'LogicalExpression':
        if (node.operator === '&&') return undefined;
        node = unwrap(node.left);
        break;
      case 'MemberExpression': {
        const stamp = memberName(node);
        const side = stamp !== undefined && stamps.includes(stamp) ? sideOf(node.object) : undefined;
        return side && { node, side, stamp: stamp! };
      }
      case 'Identifier': {
        const words = wordsOf(node.name);
        const stamp = stampWords.exec(words.join(' '))?.[0].trim();
        const side = stamp === undefined ? undefined : sideOfWords(words);
        return side && { node, side, stamp: stamp! };
      }
      default:
        return undefined;
    }
  }
}

function sideOf(holder: Node): Side | undefined {
  const node = unwrap(holder);
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : undefined;
  return name === undefined ? undefined : sideOfWords(wordsOf(name));
}

function sideOfWords(words: readonly string[]): Side | undefined {
  const isTheirs = words.some((word) => theirNames.includes(word));
  const isOurs = words.some((word) => ourNames.test(word));
  if (isTheirs === isOurs) return undefined;
  return isTheirs ? 'theirs' : 'ours';
}

/** Whether something comes of a comparison: one of the two is taken, a branch is entered, or the answer is handed back. */
function decides(test: Node, { tree }: Network): boolean {
  if (above(test, isOfSorting)) return false;
  let at: Node = wrapped(test);
  while (at.parent?.type === 'LogicalExpression' || (at.parent?.type === 'UnaryExpression' && at.parent.operator === '!')) at = wrapped(at.parent);
  // `remote.version > local.version || (… && remote.updatedAt > local.updatedAt)`: the time only tells between equals.
  if (at !== test && givenOut.test(plainText(at, tree))) return false;
  const { parent } = at;
  switch (parent?.type) {
    case 'ConditionalExpression':
      return parent.test === at && !isShown(parent);
    case 'IfStatement':
      return parent.test === at;
    case 'ReturnStatement':
      return true;
    case 'ArrowFunctionExpression':
      return parent.body === at;
    default:
      return false;
  }
}

/** Lists for people to look at. */
function isOfSorting(node: Node): boolean {
  const call = isFunction(node) ? node.parent : undefined;
  return call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' && /^(?:sort|toSorted|sortBy|orderBy)$/.test(memberName(call.callee) ?? '');
}

/** A choice between numbers or texts orders a list or labels something. */
function isShown({ consequent, alternate }: TSESTree.ConditionalExpression): boolean {
  return [consequent, alternate].every((branch) => /^(?:Literal|TemplateLiteral|UnaryExpression|JSXElement)$/.test(unwrap(branch).type));
}
