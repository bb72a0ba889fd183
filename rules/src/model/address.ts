import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { callersOf } from './callers.js';
import type { Client, Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { memberName, unwrap } from './syntax.js';
import { reachOf, urlStart, urlText, type Reach } from './url.js';

/** Where a call goes: how far its host is, `relative` where only a browser knows the host, `unknown` where the source does not say. */
export type Address = Reach | 'relative' | 'unknown';

/** Where a call goes, by its URL, its host or the base address of its client. */
export function addressOf(call: RemoteCall | Client, { bindings }: Network): Address {
  const { url } = call.laid;
  const own = url === undefined ? byOptions(call, bindings) : ofExpressions(valuesOf(url, bindings), bindings);
  const client = call.kind === 'call' ? call.client : call.base;
  // A path given to a client is relative to the client's own address.
  if (client === undefined) return own === 'relative' && call.kind === 'call' && call.fact.based ? 'unknown' : own;
  return own === 'unknown' || own === 'relative' ? byOptions(client, bindings) : own;
}

/** The address in the options: a URL, a base URL or a host name. */
function byOptions(made: RemoteCall | Client, bindings: Bindings): Address {
  for (const path of made.request.urlOptions ?? []) {
    const { node } = made.options.read(path);
    const address = node === undefined ? 'unknown' : ofExpressions(valuesOf(node, bindings), bindings);
    if (address !== 'unknown' && address !== 'relative') return address;
  }
  for (const path of made.request.hostOptions ?? []) {
    const host = made.options.read(path).constant?.value;
    if (typeof host === 'string') return reachOf(host);
  }
  return 'unknown';
}

/** What all the values say; `unknown` if they differ. */
function ofExpressions(expressions: readonly Node[], bindings: Bindings): Address {
  const addresses = new Set(expressions.map((expression) => ofExpression(expression, bindings)));
  const [only] = addresses;
  return addresses.size === 1 && only !== undefined ? only : 'unknown';
}

function ofExpression(expression: Node, bindings: Bindings): Address {
  const text = urlText(expression, bindings);
  if (text === undefined) return isPathCall(expression) || beginsAtPage(expression, bindings) ? 'relative' : 'unknown';
  const start = urlStart(text);
  if (start !== undefined) return start.host === undefined ? 'unknown' : reachOf(start.host);
  const isRelative = /^(?:\/(?!\/)|\.{1,2}\/|[\w-]+(?:\/|$))/.test(text.known) && !text.known.includes('://');
  return isRelative ? 'relative' : 'unknown';
}

/** `formatPath('/api/files')`: a function that is named for paths and gets one. */
function isPathCall(expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type !== 'CallExpression') return false;
  const name = node.callee.type === 'Identifier' ? node.callee.name : node.callee.type === 'MemberExpression' ? memberName(node.callee) : undefined;
  return /path|route/i.test(name ?? '') && node.arguments.some((argument) => argument.type === 'Literal' && /^\/(?!\/)/.test(String(argument.value)));
}

/**
 * `${import.meta.env.BASE_URL}api/users`: the path below which a bundler puts the pages, which has no host. What is made
 * into a `URL` gets one.
 */
function beginsAtPage(expression: Node, bindings: Bindings): boolean {
  const node = unwrap(bindings.value(expression));
  if (node.type === 'NewExpression') return false;
  return /\bimport\.meta\.env\.BASE_URL\b/.test(plainText(node, bindings.tree));
}

/** The values that an address may have: those given to its name, or to its function by callers that are all in sight. */
function valuesOf(expression: Node, bindings: Bindings): readonly Node[] {
  const given = bindings.candidates(expression);
  if (given.length > 1) return given;
  const origin = bindings.origin(expression);
  if (origin?.kind !== 'parameter' || origin.path.length > 0) return [expression];
  const passed = callersOf(origin.of, bindings)?.map((call) => call.arguments[origin.index]);
  return passed !== undefined && passed.length > 0 && passed.every((argument) => argument !== undefined) ? passed : [expression];
}
