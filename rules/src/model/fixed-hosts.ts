import { placeholderHosts, standingAddresses, standingHosts, textualModules } from '../libraries/addresses.js';
import type { Node } from '../source/tree.js';
import { isForDevelopers } from './branches.js';
import type { Network } from './network.js';
import type { Syntax } from './syntax.js';
import { writtenAddresses, type WrittenAddress } from './written-addresses.js';

/** Hosts of one's own that no setting can change. Each literal once, however many calls use it. */
export function fixedHosts(network: Network, syntax: Syntax): WrittenAddress[] {
  const found = new Map<Node, WrittenAddress>();
  for (const call of syntax.calls) {
    const made = network.of(call);
    // A server's host is the address it listens at.
    if (made?.kind === 'server' || made?.kind === 'parser') continue;
    const known = made?.kind === 'client' || made?.kind === 'call' ? made : undefined;
    const origin = network.bindings.origin(call.callee);
    if (known === undefined && (origin?.kind !== 'module' || textualModules.test(origin.module))) continue;
    for (const hit of writtenAddresses(call, known, network.bindings)) {
      if (!isOwnHost(hit.host) || found.has(hit.node) || (known === undefined && !isCertain(hit))) continue;
      if (!isForDevelopers(hit.node, network.tree) && !isForDevelopers(call, network.tree)) found.set(hit.node, hit);
    }
  }
  return [...found.values()].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** Whether a host is one of the machines or services that somebody here runs and will move. */
function isOwnHost(host: string): boolean {
  const name = host.replace(/\.$/, '');
  if (isAddress(name)) return !/^(?:127\.|0\.)/.test(name) && name.split('.').every((part) => Number(part) < 256) && !standingAddresses.test(name);
  if (standingHosts.some((pattern) => pattern.test(name))) return false;
  if (/\.(?:svc|internal|intranet|lan|home|corp|consul|local)$|\.svc\.[a-z\d.-]+$/.test(name)) return true;
  return /^[a-z][a-z\d_-]*[a-z\d]$/.test(name) && !placeholderHosts.test(name);
}

function isAddress(name: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(name);
}

/**
 * Whether an address is one beyond doubt, for packages that nothing is known of: a whole URL or an address of a network.
 * A name alone has to have a port or a hyphen too, as machines' names have and other words have not.
 */
function isCertain({ host, authority, isUrl }: WrittenAddress): boolean {
  if (isAddress(host) || /\.(?:svc|internal|consul|intranet)$|\.svc\./.test(host)) return true;
  return isUrl && (host.includes('.') || host.includes('-') || /:\d+$/.test(authority));
}
