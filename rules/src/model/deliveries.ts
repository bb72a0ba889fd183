import type { TSESTree } from '@typescript-eslint/utils';
import type { DeliveryFact, FeedFact } from '../libraries/feed-fact.js';
import { libraries } from '../libraries/index.js';
import type { Fact } from '../libraries/library.js';
import type { Node } from '../source/tree.js';
import { eventOf, Feeds, listening, type Feed } from './feeds.js';
import { messageOfType } from './library-index.js';
import type { Handlers } from './handlers.js';
import type { Network } from './network.js';
import { optionsOf } from './options.js';
import { isFunction, memberName, unwrap, type CallNode, type FunctionNode, type Syntax } from './syntax.js';

/** A function, or a loop, that is run for each message. */
export interface Delivery {
  readonly fact: DeliveryFact;
  readonly handler: FunctionNode | TSESTree.ForOfStatement;
  /** What holds the message: a name or a pattern. */
  readonly target: Node;
  /** Where the function is given; missing where only the type of its parameter says what it is. */
  readonly call?: CallNode;
  readonly feed?: Feed;
}

/** Events that say something about the connection and bring no message. */
const ofConnection = /^(?:connect|connection|connect_error|connecting|disconnect|disconnecting|error|open|close|end|ping|pong|reconnect\w*)$/;

/** Methods that are given a function to run for each message. */
const delivering: ReadonlySet<string> = new Set(
  libraries.flatMap(({ exports, feedTypes = {} }) => [...Object.values(exports).flatMap(feedsIn), ...Object.values(feedTypes)]).flatMap(methodsOf),
);

function feedsIn(fact: Fact): FeedFact[] {
  const own = 'feed' in fact && fact.feed ? [fact.feed] : [];
  return fact.kind === 'client' ? [...own, ...Object.values(fact.derives ?? {}).flatMap(feedsIn)] : own;
}

function methodsOf(feed: FeedFact): string[] {
  const own = (feed.delivers ?? []).flatMap(({ by }) => ('method' in by ? [by.method] : []));
  const inner = [...Object.values(feed.opens ?? {}), ...(feed.hands ?? []).map((handing) => handing.feed)];
  return [...own, ...inner.flatMap(methodsOf)];
}

/** Everything in a file that is run for messages which arrive. */
export class Deliveries {
  readonly feeds: Feeds;
  readonly all: Delivery[] = [];
  readonly #byHandler = new Map<Node, Delivery[]>();

  constructor(
    readonly network: Network,
    handlers: Handlers,
    syntax: Syntax,
  ) {
    this.feeds = new Feeds(network, handlers);
    for (const call of syntax.calls) this.#ofCall(call);
    for (const { left, right } of syntax.assignments) this.#ofAssignment(left, right);
    for (const loop of syntax.loops) if (loop.type === 'ForOfStatement' && loop.await) this.#ofLoop(loop);
    for (const inside of syntax.functions) this.#ofTypes(inside);
    this.all.sort((a, b) => a.handler.range[0] - b.handler.range[0]);
  }

  /** The deliveries for which a function or a loop is run. */
  by(handler: Node): readonly Delivery[] {
    return this.#byHandler.get(handler) ?? [];
  }

  #ofCall(call: CallNode): void {
    const { network } = this;
    const made = network.of(call);
    if ((made?.kind === 'call' || made?.kind === 'client') && made.fact.feed && made.laid.callback) {
      for (const fact of made.fact.feed.delivers ?? []) if ('callback' in fact.by) this.#add(fact, made.laid.callback, { fact: made.fact.feed, call }, call);
    }
    const callee = unwrap(call.callee);
    if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression') return;
    const method = memberName(callee) ?? '';
    const isListener = listening.test(method);
    const isTarget = method === 'addEventListener';
    if (!isListener && !isTarget && !delivering.has(method)) return;
    const event = isListener || isTarget ? eventOf(call, network.bindings) : undefined;
    if ((isListener || isTarget) && event === undefined) return;
    const feed = this.feeds.of(callee.object);
    for (const fact of feed?.fact.delivers ?? []) {
      const { by } = fact;
      const events = isListener && 'events' in by ? by.events : isTarget && 'targetEvents' in by ? by.targetEvents : undefined;
      if (event !== undefined && events !== undefined && isAmong(event, events)) this.#add(fact, call.arguments[1], feed, call);
      if (!('method' in by) || by.method !== method) continue;
      const argument = call.arguments[by.argument];
      if (argument === undefined || argument.type === 'SpreadElement') continue;
      this.#add(fact, by.option === undefined ? argument : this.#option(argument, by.option), feed, call);
    }
  }

  /** The function that stands under a name in a literal: `{ eachMessage: async (…) => … }`. */
  #option(argument: Node, name: string): Node | undefined {
    return optionsOf(argument, 'call', this.network.bindings).read(name).node;
  }

  #ofAssignment(left: Node, right: Node): void {
    const name = left.type === 'MemberExpression' ? memberName(left) : undefined;
    if (left.type !== 'MemberExpression' || !name?.startsWith('on') || !isFunctionLike(right)) return;
    const feed = this.feeds.of(left.object);
    for (const fact of feed?.fact.delivers ?? []) {
      if ('targetEvents' in fact.by && isAmong(name.slice(2), fact.by.targetEvents)) this.#add(fact, right, feed);
    }
  }

  #ofLoop(loop: TSESTree.ForOfStatement): void {
    const feed = this.feeds.of(loop.right);
    const target = loop.left.type === 'VariableDeclaration' ? loop.left.declarations[0]?.id : loop.left;
    const fact = feed?.fact.delivers?.find(({ by }) => 'loop' in by);
    if (fact && target) this.#keep({ fact, handler: loop, target, ...(feed && { feed }) });
  }

  /** `(event: SQSEvent) => …`, `const handler: SQSHandler = async (event) => …` */
  #ofTypes(inside: FunctionNode): void {
    if (this.#byHandler.has(inside)) return;
    for (const target of inside.params) {
      const named = target.type === 'Identifier' || target.type === 'ObjectPattern' ? this.#typed(target.typeAnnotation?.typeAnnotation) : undefined;
      if (named) this.#keep({ fact: named, handler: inside, target });
    }
    const { parent } = inside;
    const held = parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? this.#typed(parent.id.typeAnnotation?.typeAnnotation) : undefined;
    const target = held && inside.params[held.parameter];
    if (held && target) this.#keep({ fact: held, handler: inside, target });
  }

  #typed(type: TSESTree.TypeNode | undefined): DeliveryFact | undefined {
    if (type?.type === 'TSUnionType') {
      const [only, ...others] = type.types.filter((part) => part.type !== 'TSNullKeyword' && part.type !== 'TSUndefinedKeyword');
      return others.length === 0 ? this.#typed(only) : undefined;
    }
    if (type?.type !== 'TSTypeReference') return undefined;
    const { typeName } = type;
    const origin = this.network.bindings.origin(typeName.type === 'TSQualifiedName' ? typeName.left : typeName);
    if (origin?.kind !== 'module') return undefined;
    return messageOfType(typeName.type === 'TSQualifiedName' ? { ...origin, path: [...origin.path, typeName.right.name] } : origin);
  }

  #add(fact: DeliveryFact, listener: Node | undefined, feed: Feed | undefined, call?: CallNode): void {
    const handler = listener && this.network.bindings.functionOf(listener);
    const target = handler?.params[fact.parameter];
    if (handler && target) this.#keep({ fact, handler, target, ...(feed && { feed }), ...(call && { call }) });
  }

  #keep(delivery: Delivery): void {
    this.all.push(delivery);
    this.#byHandler.set(delivery.handler, [...this.by(delivery.handler), delivery]);
  }
}

function isAmong(event: string, events: readonly string[] | 'any'): boolean {
  return events === 'any' ? !ofConnection.test(event) : events.includes(event);
}

function isFunctionLike(node: Node): boolean {
  const value = unwrap(node);
  return isFunction(value) || value.type === 'Identifier' || value.type === 'MemberExpression' || value.type === 'CallExpression';
}
