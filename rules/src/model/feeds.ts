import type { TSESTree } from '@typescript-eslint/utils';
import type { FeedFact } from '../libraries/feed-fact.js';
import { requestFeed } from '../libraries/feed-fact.js';
import type { Node } from '../source/tree.js';
import { annotated } from './annotations.js';
import type { Bindings } from './bindings.js';
import { callersOf, mentionsByName } from './callers.js';
import { constantOf, textOf } from './constants.js';
import type { Handlers } from './handlers.js';
import { feedOfType, knownAt } from './library-index.js';
import type { Network } from './network.js';
import { memberName, unwrap, wrapped, type CallNode, type FunctionNode } from './syntax.js';

/** Something in this file that hands over what other programs send. */
export interface Feed {
  readonly fact: FeedFact;
  /** The call that makes it, where it is made in this file. */
  readonly call?: CallNode;
}

/** Methods by which a function is told of events. */
export const listening = /^(?:on|once|addListener|prependListener)$/;
/** Methods that give back what they are called on. */
const chaining = /^(?:on|once|addListener|prependListener|off|setEncoding|setTimeout|setNoDelay|setKeepAlive|resume|unref|ref)$/;

/** Tells which values are feeds. */
export class Feeds {
  readonly #known = new Map<Node, Feed | undefined>();

  constructor(
    readonly network: Network,
    readonly handlers: Handlers,
  ) {}

  /** The feed that a value is, if it is one. */
  of(expression: Node): Feed | undefined {
    const node = bare(expression);
    if (this.#known.has(node)) return this.#known.get(node);
    // What leads to itself leads nowhere.
    this.#known.set(node, undefined);
    const feed = this.#find(node);
    this.#known.set(node, feed);
    return feed;
  }

  #find(node: Node): Feed | undefined {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') return this.#ofCall(node);
    const { bindings } = this.network;
    const origin = bindings.origin(node);
    const found =
      origin?.kind === 'result'
        ? below(this.of(origin.call), origin.path)
        : origin?.kind === 'parameter' && origin.path.length === 0
          ? this.#ofParameter(origin.of, origin.index)
          : origin === undefined
            ? this.#ofAny([...bindings.candidates(node), ...bindings.fieldCandidates(node)])
            : undefined;
    if (found) return found;
    if (this.handlers.isRequest(node)) return { fact: requestFeed };
    // `this.child.stdout`, where the field is given several times.
    if (node.type === 'MemberExpression' && node.object.type !== 'ThisExpression') {
      const member = below(this.of(node.object), [memberName(node) ?? '']);
      if (member) return member;
    }
    const typed = annotated(node, bindings);
    const fact = typed && feedOfType(typed.type);
    return fact && below({ fact }, typed.path);
  }

  /** What a name or a field is, that is given a feed now and nothing before or after. */
  #ofAny(given: readonly Node[]): Feed | undefined {
    const values = given.filter((value) => constantOf(value, this.network.bindings) === undefined);
    const feeds = values.map((value) => this.of(value));
    const [first] = feeds;
    return first !== undefined && feeds.every((feed) => feed?.fact === first.fact) ? first : undefined;
  }

  #ofCall(call: CallNode): Feed | undefined {
    const made = this.network.of(call);
    if (made !== undefined && made.kind !== 'carrier' && 'feed' in made.fact && made.fact.feed) return { fact: made.fact.feed, call };
    const known = knownAt(this.network.bindings.origin(call.callee), this.network.settings)?.fact;
    if (known?.kind === 'feed') return (known.new ?? false) === (call.type === 'NewExpression') ? { fact: known.feed, call } : undefined;
    const callee = unwrap(call.callee);
    if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression') return undefined;
    const method = memberName(callee) ?? '';
    if (chaining.test(method)) return this.of(callee.object);
    return method === 'then' ? this.#ofThen(call) : this.#opened(call, callee);
  }

  /** `connection.createChannel()`, `stream.consumers.get(…)` */
  #opened(call: CallNode, callee: TSESTree.MemberExpression): Feed | undefined {
    const path: string[] = [];
    for (let at: Node = callee; at.type === 'MemberExpression' && path.length < 2; at = unwrap(at.object)) {
      path.unshift(memberName(at) ?? '');
      const opens = this.of(at.object)?.fact.opens;
      const name = path.join('.');
      if (opens && Object.hasOwn(opens, name)) return { fact: opens[name]!, call };
    }
    return undefined;
  }

  /** `connect(url).then((connection) => connection.createChannel())` */
  #ofThen({ arguments: [callback] }: CallNode): Feed | undefined {
    const target = callback && this.network.bindings.functionOf(callback);
    if (target === undefined) return undefined;
    if (target.body.type !== 'BlockStatement') return this.of(target.body);
    const last = target.body.body.at(-1);
    return last?.type === 'ReturnStatement' && last.argument ? this.of(last.argument) : undefined;
  }

  #ofParameter(inside: FunctionNode, index: number): Feed | undefined {
    for (const argument of this.#mentions(inside)) {
      const call = wrapped(argument).parent;
      if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') continue;
      if (!call.arguments.some((candidate) => candidate === wrapped(argument))) continue;
      const given = this.#handed(call, index);
      if (given) return given;
    }
    const callers = callersOf(inside, this.network.bindings) ?? [];
    const feeds = callers.map((call) => {
      const argument = call.arguments[index];
      return argument === undefined || argument.type === 'SpreadElement' ? undefined : this.of(argument);
    });
    return feeds[0] !== undefined && feeds.every((feed) => feed?.fact === feeds[0]?.fact) ? feeds[0] : undefined;
  }

  /** Where a function is named, or itself where it stands among the arguments of a call. */
  #mentions(inside: FunctionNode): readonly Node[] {
    return [inside, ...(mentionsByName(inside, this.network.bindings) ?? [])];
  }

  /** The feed that a call hands to a function among its arguments. */
  #handed(call: CallNode, index: number): Feed | undefined {
    const callee = unwrap(call.callee);
    const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    if (callee.type === 'MemberExpression' && method === 'then') return index === 0 ? this.of(callee.object) : undefined;
    if (callee.type === 'MemberExpression' && method !== undefined && listening.test(method)) {
      const event = eventOf(call, this.network.bindings);
      const handing = this.of(callee.object)?.fact.hands?.find(({ events, parameter }) => parameter === index && event !== undefined && events?.includes(event));
      return handing && { fact: handing.feed };
    }
    const handing = this.of(call)?.fact.hands?.find(({ events, parameter }) => parameter === index && events === undefined);
    return handing && { fact: handing.feed };
  }
}

/** The event that a listener is told of, where it is constant. */
export function eventOf({ arguments: [event] }: CallNode, bindings: Bindings): string | undefined {
  return textOf(event, bindings);
}

/** The member of a feed that is a feed itself. */
function below(feed: Feed | undefined, path: readonly string[]): Feed | undefined {
  return path.reduce<Feed | undefined>((at, name) => {
    const members = at?.fact.members;
    return members && Object.hasOwn(members, name) ? { fact: members[name]! } : undefined;
  }, feed);
}

/** The value without what waits for it. */
function bare(expression: Node): Node {
  let node = unwrap(expression);
  while (node.type === 'AwaitExpression') node = unwrap(node.argument);
  return node;
}
