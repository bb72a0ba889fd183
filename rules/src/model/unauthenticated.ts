import { defaultCredentials } from '../libraries/default-credentials.js';
import type { Node } from '../source/tree.js';
import { isForDevelopers } from './branches.js';
import { constantOf } from './constants.js';
import type { Bindings } from './bindings.js';
import type { Client, Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { keyName, unwrap } from './syntax.js';
import { reachOf } from './url.js';
import { usesOf } from './uses.js';
import { writtenAddresses, type WrittenAddress } from './written-addresses.js';

/** A store or a broker of another machine that lets in whoever comes. */
export interface Unauthenticated {
  /** The literal in which its address stands. */
  readonly node: Node;
  readonly host: string;
  readonly made: Client | RemoteCall;
  /** Credentials that everybody knows; missing where there are none at all. */
  readonly wellKnown?: string;
  /** Whether the host is a name without a dot, as containers of one composition have. */
  readonly isNearby: boolean;
}

/** Connections to stores and brokers without credentials, or with those that everybody knows. Each address once. */
export function unauthenticated(network: Network): Unauthenticated[] {
  const found = new Map<Node, Unauthenticated>();
  for (const made of [...network.clients, ...network.calls]) {
    const isConnection = made.kind === 'client' ? made.base === undefined : made.client === undefined && made.fact.gives === 'connection';
    if (!isConnection) continue;
    for (const address of writtenAddresses(made.node, made, network.bindings)) {
      const reach = reachOf(address.host);
      if (reach === 'loopback' || reach === 'local' || found.has(address.node) || [address.node, made.node].some((node) => isForDevelopers(node, network.tree))) continue;
      const written = wellKnownIn(address, made, network);
      if (written === undefined && !isAnonymous(address, made, network)) continue;
      const wellKnown = written ?? made.request.credentialsByDefault;
      found.set(address.node, { node: address.node, host: address.host, made, isNearby: !/[.:]/.test(address.host), ...(wellKnown !== undefined && { wellKnown }) });
    }
  }
  return [...found.values()].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** Credentials that everybody knows, in the address or among the options. */
function wellKnownIn({ authority }: WrittenAddress, made: Client | RemoteCall, { bindings }: Network): string | undefined {
  const written = /\/\/([^/@]+)@/.exec(authority)?.[1];
  const option = (name: string) => {
    const { node } = made.options.read(name);
    return node && constantOf(node, bindings)?.value;
  };
  const said = written ?? `${String(option('user') ?? option('username') ?? '')}:${String(option('password') ?? option('pass') ?? '')}`;
  return defaultCredentials.has(said) ? said : undefined;
}

/** Whether neither the address nor an option proves who the client is, nor a command behind it. */
function isAnonymous({ authority, isUrl, node }: WrittenAddress, made: Client | RemoteCall, { bindings, tree }: Network): boolean {
  const { credentials } = made.request;
  if (credentials === undefined || authority.includes('@')) return false;
  // What is asked for in the URL may be a password, a certificate or a signature; what it ends with may be unknown.
  const text = plainText(joinedWith(node), tree);
  if (isUrl && (inQuery.test(text) || (node.type !== 'Literal' && /\?\$\{|^.?wss?:/.test(text)))) return false;
  if (credentials.some((path) => made.options.read(path).state !== 'unset')) return false;
  const names = new Set(credentials.map((path) => path.slice(path.lastIndexOf('.') + 1)));
  if (made.node.arguments.some((argument) => isGiven(names, argument, bindings, deepest))) return false;
  const uses = usesOf(made.node, bindings);
  if (uses.escapes && loginsInText.test(plainText(tree.program, tree))) return false;
  return !uses.calls.some(({ method, node: { arguments: [first] } }) => logsIn.test(method) || (first && isAuth(first, bindings)));
}

/** The whole text that a literal is the beginning of: `'mysql://db/shop' + '?user=shop'`. */
function joinedWith(node: Node): Node {
  let outer = node;
  while (outer.parent?.type === 'BinaryExpression' && outer.parent.operator === '+') outer = outer.parent;
  return outer;
}

/** Parts of a URL's query that may say who asks. */
const inQuery = /[?&][\w.-]*(?:pass|user|auth|token|cred|cert|sign|secret|key|jwt)[\w.-]*=/i;

/** Methods that say who asks once the connection stands: of Redis, MongoDB and MySQL. */
const logsIn = /^(?:auth(?:enticate)?|hello|changeUser)$/i;
/** The same anywhere, where a client is kept in a field or handed on. */
const loginsInText = /\.(?:auth(?:enticate)?|hello|changeUser)\s*\(|['"`]auth['"`]/i;

/** A command by its name: `call('AUTH', …)`, `sendCommand(['AUTH', …])`. */
function isAuth(argument: Node, bindings: Bindings): boolean {
  const value = unwrap(bindings.value(argument));
  const word = value.type === 'ArrayExpression' ? value.elements[0] : value;
  const name = word && word.type !== 'SpreadElement' ? constantOf(word, bindings)?.value : undefined;
  return typeof name === 'string' && /^(?:auth|hello)$/i.test(name);
}

/** How deep nodes of a cluster and their options stand in the arguments. */
const deepest = 4;

/** Whether an argument holds one of these options anywhere: beside an address, in one node of a list. What is spread may. */
function isGiven(names: ReadonlySet<string>, argument: Node, bindings: Bindings, depth: number): boolean {
  if (depth === 0) return false;
  const value = unwrap(bindings.value(argument));
  if (value.type === 'ArrayExpression') return value.elements.some((element) => element != null && (element.type === 'SpreadElement' || isGiven(names, element, bindings, depth - 1)));
  if (value.type !== 'ObjectExpression') return false;
  return value.properties.some((property) => {
    if (property.type === 'SpreadElement') return true;
    const name = keyName(property);
    if (name === undefined) return true;
    const constant = constantOf(property.value, bindings);
    if (names.has(name)) return constant === undefined || constant.value !== undefined;
    return isGiven(names, property.value, bindings, depth - 1);
  });
}
