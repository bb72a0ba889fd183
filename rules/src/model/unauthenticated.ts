import { defaultCredentials } from '../libraries/default-credentials.js';
import type { Node } from '../source/tree.js';
import { isForDevelopers } from './branches.js';
import { constantOf } from './constants.js';
import type { Client, Network, RemoteCall } from './network.js';
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
      if (reach === 'loopback' || reach === 'local' || found.has(address.node) || isForDevelopers(address.node, network.tree)) continue;
      const wellKnown = wellKnownIn(address, made, network);
      if (wellKnown === undefined && !isAnonymous(address, made, network)) continue;
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
  // What is asked for in the URL may be a password.
  if (isUrl && /[?&](?:password|pass|user|username|auth|token|credentials)\w*=/i.test(tree.text.slice(...node.range))) return false;
  if (credentials.some((path) => made.options.read(path).state !== 'unset')) return false;
  const uses = usesOf(made.node, bindings);
  return !uses.calls.some(({ method }) => /^auth(?:enticate)?$/i.test(method));
}
