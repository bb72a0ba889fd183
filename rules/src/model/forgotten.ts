import type { Node } from '../source/tree.js';
import { textOf } from './constants.js';
import type { Deliveries } from './deliveries.js';
import { within } from './guards.js';
import type { Network } from './network.js';
import { noOptions, optionsOf, type Facet } from './options.js';
import { plainText } from './plain-text.js';
import { enclosingFunction, isFunction, type CallNode } from './syntax.js';

/** A consumer whose messages are forgotten before they are handled, or a message that nobody confirms. */
export interface Forgotten {
  /** `unacknowledged`: the broker forgets what it sends; `committed`: the client says that it is done, at some time; `unconfirmed`: the broker says nothing of what it is sent. */
  readonly by: 'unacknowledged' | 'committed' | 'unconfirmed';
  /** The option as it is written, or the call that lacks it. */
  readonly node: Node;
  readonly option: string;
}

/** Signs that a queue is nobody's but this process's, or that every process gets a copy: what is lost there is lost with it. */
const ownQueue = /\bexclusive\s*:\s*true|\bauto_?delete\s*:\s*true|['"]fanout['"]|amq\.rabbitmq\.reply-to|\breply_?to\b|\bcorrelationId\b/i;

/** Consumers whose messages are done with before, or while, their handlers work; and messages that are sent without a word back. */
export function forgottenMessages({ all, network }: Deliveries): Forgotten[] {
  const found: Forgotten[] = [];
  for (const delivery of all) {
    const { fact, call, feed, handler } = delivery;
    if (call === undefined || !isFunction(handler) || !handler.async || ![...within(handler.body, network.tree)].some((node) => node.type === 'AwaitExpression')) continue;
    const { unacknowledged } = fact;
    if (unacknowledged && !isOwnQueue(call, network)) {
      const facet = optionAt(call, unacknowledged.argument, unacknowledged.option, network);
      if (facet.constant?.value === true && facet.node) found.push({ by: 'unacknowledged', node: facet.node.parent?.type === 'Property' ? facet.node.parent : facet.node, option: unacknowledged.option });
    }
    const commit = feed?.fact.autoCommit;
    if (commit === undefined || feed?.call === undefined || fact.awaited) continue;
    const facet = optionAt(feed.call, commit.argument, commit.option, network);
    const isOn = facet.state === 'set' ? facet.constant !== undefined && facet.constant.value !== false : facet.state === 'unset' && commit.byDefault;
    if (!isOn) continue;
    const written = facet.state === 'set' ? facet.node : undefined;
    found.push({ by: 'committed', node: written?.parent?.type === 'Property' ? written.parent : (written ?? feed.call.callee), option: commit.option });
  }
  for (const { fact, options } of network.calls) {
    const facet = fact.unconfirmed && options.read(fact.unconfirmed.option);
    if (facet?.state !== 'set' || facet.node?.parent?.type !== 'Property' || facet.constant?.value !== fact.unconfirmed!.value) continue;
    found.push({ by: 'unconfirmed', node: facet.node.parent, option: fact.unconfirmed!.option });
  }
  return found;
}

function optionAt(call: CallNode, position: number, path: string, { bindings }: Deliveries['network']): Facet {
  const argument = call.arguments[position];
  if (argument === undefined) return noOptions('call').read(path);
  if (argument.type === 'SpreadElement') return { state: 'unknown', from: 'call', why: 'the arguments are spread' };
  return optionsOf(argument, 'call', bindings).read(path);
}

function isOwnQueue(call: CallNode, { bindings, tree }: Network): boolean {
  const around = enclosingFunction(call);
  const [queue] = call.arguments;
  if (textOf(queue, bindings) === '') return true;
  return ownQueue.test(plainText(around ?? tree.program, tree));
}
