import type { RepeatFact } from '../libraries/library.js';
import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import { askedAgain } from './asked-again.js';
import { constantOf } from './constants.js';
import { functionName } from './lifetimes.js';
import { methodOf, type Client, type Network, type RemoteCall, type Retry } from './network.js';
import type { Facet } from './options.js';
import { isUnkeyed } from './payments.js';
import { plainText } from './plain-text.js';
import type { Repetitions } from './repetitions.js';
import { enclosingFunction, unwrap, type CallNode, type Syntax } from './syntax.js';
import { urlText } from './url.js';

/** Work that a peer is asked to do again though it may have been done. */
export interface RepeatedWrite {
  /** What is to be changed: the call, or the option that lets it be sent again. */
  readonly at: Node;
  readonly by: 'code' | 'option' | 'default';
  /** The call as a reader would say it. */
  readonly name: string;
  /** What sends it again, where nobody told it to. */
  readonly retry?: string;
  /** The call, where `at` is another place. */
  readonly call?: RemoteCall;
  /** The list of methods that are tried again, where it is written as one. */
  readonly methods?: Extract<Node, { type: 'ArrayExpression' }>;
}

const unsafe = new Set(['POST', 'PATCH']);

/** Words of a request that only asks something, or whose repetition does no harm: a login, a notice, a measurement. */
const asks =
  /^(?:graphql|ql|search\w*|quer(?:y|ies|ying)|rpc|completions?|chats?|prompts?|llm|openai|anthropic|gemini|ollama|embed\w*|generat\w*|infer\w*|predict\w*|classif\w*|moderat\w*|translat\w*|transcri\w*|rerank\w*|summar\w*|tokens?|auth\w*|log|logs|login|logon|signin|sign|sessions?|refresh\w*|introspect\w*|valid\w*|verif\w*|check|checks|lookup|look|find|filters?|lists?|listing|export\w*|reports?|render\w*|preview\w*|convert\w*|estimat\w*|calculat\w*|quotes?|analy\w*|scrap\w*|crawl\w*|health\w*|ping|heartbeats?|status|poll\w*|\w*hooks?|notif\w*|alerts?|metrics?|telemetry|track\w*|events?|collect\w*|ingest\w*|revalidat\w*|invalidat\w*|purge|sync\w*|upsert\w*|replace|cancel\w*|deletes?|remove|disable|download\w*|slack|discord|telegram|read|reads|batch|rates?|prices?)$/;

/** How functions begin that get something. */
const gets = /^(?:get|fetch|load|list|find|resolve|is|has|ask|retrieve|request)$/;

/** Words of work that is done once more each time it is asked for. */
const creates = /^(?:charges?|charging|pay|pays|payments?|payouts?|orders?|creat\w*|inserts?|book|bookings?|reserv\w*|transfers?|refunds?|submit\w*|register|registrations?|purchas\w*|checkout|invoices?|transactions?|withdraw\w*|deposits?|add|adds|place|issue)$/;

/** Parts of an address that say nothing about what is asked for. */
const empty = /^(?:https?|api|apis|v|rest|url|uri|base|root|host|server|endpoint|com|org|net|io|dev|example|www)$/;

/** Somebody thought of doing it twice, in words of their own. */
const minded = /idempot|dedup|exactly.?once|ClientToken|client_?(?:request|order)_?id|nonce/i;

/** Failures that say that nothing was done: the request was refused, or never arrived. */
const refused = /\b429\b|\b503\b|too_?many|rate_?limit|throttl|ECONNREFUSED|ENOTFOUND|EAI_AGAIN/i;
/** Others after which it may have been. */
const open = /\b50[0-24]\b|\b5xx\b|>=? ?500|ECONNRESET|ETIMEDOUT|ECONNABORTED|EPIPE|time_?out|network|socket|transient|unavailable/i;

/** What sets a pause or a limit says nothing about a failure. */
const limits = /\b(?:set|clear)Timeout\b|\btimeout(?:Ms)?\s*[:(]/gi;

/** Calls whose repetition may do their work twice. */
export function repeatedWrites(repetitions: Repetitions, network: Network, syntax: Syntax): RepeatedWrite[] {
  if (network.calls.length + network.clients.length === 0 || minded.test(tellingText(network.tree))) return [];
  const found: RepeatedWrite[] = [];
  for (const asked of askedAgain(repetitions, network, syntax)) {
    if (isWrite(asked.call, asked.at, network) && !isOnlyRefused(asked.decides, network)) found.push({ at: unwrap(asked.at.callee), by: 'code', name: asked.name });
  }
  for (const { of, fact } of repetitions.byLibraries) {
    if (of.kind === 'retry' && fact.writes) found.push(...ofRetrier(of, fact.writes, network));
  }
  for (const made of [...network.clients, ...network.calls]) {
    const writes = made.request.repeats?.writes;
    if (writes) found.push(...ofOption(made, writes, network));
  }
  return found;
}

/** Whether a call asks for work that is done once more each time. Where the source does not say what it asks for, it is none. */
function isWrite(call: RemoteCall, at: CallNode, network: Network): boolean {
  if (call.fact.movesMoney) return isUnkeyed(call, network.bindings);
  if (!unsafe.has(methodOf(call) ?? '') || call.request.status === undefined) return false;
  const around = [...namesAround(call.node), ...namesAround(at)].map(wordsOf);
  const { url } = call.laid;
  const address = url === undefined ? undefined : urlText(url, network.bindings);
  const written = wordsOf(url === undefined ? '' : `${plainText(url, network.tree)} ${address?.known ?? ''}`);
  if ([...written, ...around.flat()].some((word) => asks.test(word)) || around.some(([first = '']) => gets.test(first))) return false;
  const path = url === undefined || unwrap(url).type === 'Identifier' || unwrap(url).type === 'MemberExpression' ? '' : plainText(url, network.tree).replace(/\$\{[^}]*\}|[a-z]+:\/\/[^/`'"]*/gi, ' ');
  const known = (address?.known ?? '').replace(/^[a-z]+:\/\/[^/]*/i, ' ');
  return wordsOf(`${/[`'"]/.test(path) ? path : ''} ${known}`).some((word) => !empty.test(word)) || [...written, ...around.flat()].some((word) => creates.test(word));
}

/** The words that a name or an address is made of. */
function wordsOf(text: string): string[] {
  return text.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/).filter(Boolean);
}

/** The names of the functions around a node. */
function namesAround(node: Node): string[] {
  const names: string[] = [];
  for (let inside = enclosingFunction(node); inside !== undefined; inside = enclosingFunction(inside)) names.push(functionName(inside) ?? '');
  return names;
}

/** Whether another attempt is only made where the peer said that it did nothing. */
function isOnlyRefused(decides: Node, { tree }: Network): boolean {
  const code = plainText(decides, tree).replace(limits, '');
  return refused.test(code) && !open.test(code) && /\bthrow\b|\breturn\b|=>/.test(code);
}

/** A client or a library whose requests are tried again: the calls of this file that are writes. */
function ofRetrier(retry: Retry, writes: NonNullable<RepeatFact['writes']>, network: Network): RepeatedWrite[] {
  const list = writes.methods === undefined ? undefined : retry.options.read(writes.methods);
  if (list?.state === 'set') return ofMethods(list, writesIn(network), network);
  const [first] = retry.node.arguments;
  const client = first && network.clientOf(first);
  const calls = client ? client.calls : callsOfModule(first, network);
  const call = calls.find((made) => isWrite(made, made.node, network));
  const condition = writes.condition === undefined ? undefined : retry.options.read(writes.condition);
  const lets = condition?.state === 'set' && condition.node ? letsThrough(condition.node, writes, network) : condition?.state !== 'unknown' && writes.byDefault === true;
  if (!lets || call === undefined) return [];
  return condition?.node ? [{ at: condition.node, by: 'option', name: call.name, call }] : [{ at: unwrap(retry.node.callee), by: 'default', name: call.name, retry: retry.name, call }];
}

/** Calls on a library itself, or on what a retrier handed back for it. */
function callsOfModule(first: Node | undefined, network: Network): readonly RemoteCall[] {
  const origin = first && network.bindings.origin(first);
  if (origin?.kind !== 'module' || origin.path.length > 0) return [];
  return network.calls.filter(({ client, library }) => client === undefined && library.modules.includes(origin.module));
}

/** Whether a condition lets requests of every method through: it never looks at the method. */
function letsThrough(condition: Node, { blind = [] }: NonNullable<RepeatFact['writes']>, network: Network): boolean {
  const { bindings, tree } = network;
  const own = bindings.functionOf(condition);
  if (own === undefined) {
    const origin = bindings.origin(condition);
    return origin?.kind === 'module' && blind.includes(origin.path.at(-1) ?? '');
  }
  const code = plainText(own, tree);
  if (/method|idempot|safe/i.test(code) || isOnlyRefused(own, network)) return false;
  // What another function decides may be about the method as well.
  const others = [...code.matchAll(/\b(\w+)\s*\(/g)].map(([, name = '']) => name);
  return others.every((name) => blind.includes(name) || /^(?:if|includes|has|test|String|Number|Boolean|isAxiosError|return|function|log|warn|info|debug|error|for|switch|while)$/.test(name));
}

/** Options of requests themselves: a list of methods, or a number of attempts for one request. */
function ofOption(made: Client | RemoteCall, writes: NonNullable<RepeatFact['writes']>, network: Network): RepeatedWrite[] {
  const list = writes.methods === undefined ? undefined : made.options.read(writes.methods);
  if (list?.state === 'set' && isOwn(list, made)) {
    const calls = made.kind === 'client' ? made.calls : [made];
    const concerned = calls.filter((call) => unsafe.has(methodOf(call) ?? ''));
    if (made.kind === 'call' && concerned.length === 0) return [];
    return ofMethods(list, concerned, network);
  }
  const path = made.request.repeats?.attempts.option;
  if (!writes.byNumber || made.kind !== 'call' || path === undefined) return [];
  const number = made.options.read(path);
  const isMany = number.state === 'set' && typeof number.constant?.value === 'number' && number.constant.value > 0;
  return isMany && number.node && isWrite(made, made.node, network) ? [{ at: number.node, by: 'option', name: made.name, call: made }] : [];
}

function isOwn({ node }: Facet, made: Client | RemoteCall): boolean {
  return node !== undefined && node.range[0] >= made.node.range[0] && node.range[1] <= made.node.range[1];
}

function writesIn(network: Network): readonly RemoteCall[] {
  return network.calls.filter((call) => unsafe.has(methodOf(call) ?? ''));
}

/** A list that names a method whose requests may do their work twice. */
function ofMethods({ node }: Facet, calls: readonly RemoteCall[], network: Network): RepeatedWrite[] {
  const list = node && unwrap(network.bindings.value(node));
  if (list?.type !== 'ArrayExpression') return [];
  const named = list.elements.flatMap((element) => {
    const value = element && element.type !== 'SpreadElement' ? constantOf(element, network.bindings)?.value : undefined;
    return typeof value === 'string' && unsafe.has(value.toUpperCase()) ? [value.toUpperCase()] : [];
  });
  const concerned = calls.filter((call) => named.includes(methodOf(call) ?? ''));
  const call = concerned.find((made) => isWrite(made, made.node, network));
  if (named.length === 0 || (calls.length > 0 && call === undefined)) return [];
  // Whose calls stand elsewhere: the list alone says that they are sent again.
  if (call === undefined && wordsOf(network.tree.text).some((word) => /^(?:graphql|ql|openai|anthropic|completions|search|rpc)$/.test(word))) return [];
  return [{ at: list, by: 'option', name: call?.name ?? named.join(' and '), ...(call && { call }), methods: list }];
}
