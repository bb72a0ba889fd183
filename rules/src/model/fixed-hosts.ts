import type { TSESTree } from '@typescript-eslint/utils';
import { addressOptions, nestedOptions, placeholderHosts, standingAddresses, standingHosts, textualModules } from '../libraries/addresses.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { isForDevelopers } from './branches.js';
import { assignedMembers } from './changes.js';
import { constantOf } from './constants.js';
import type { Client, Network, RemoteCall } from './network.js';
import { isFunction, keyName, unwrap, type CallNode, type Syntax } from './syntax.js';
import { urlText, type UrlText } from './url.js';

/** An address of one's own machines that is written in code. */
export interface FixedHost {
  /** The literal or template in which it stands. */
  readonly node: Node;
  readonly host: string;
  /** What a setting would hold, as it is written: the scheme, credentials, host and port of a URL, or the host with its port. */
  readonly authority: string;
  /** Whether that is a URL. */
  readonly isUrl: boolean;
}

/** Hosts of one's own that no setting can change. Each literal once, however many calls use it. */
export function fixedHosts(network: Network, syntax: Syntax): FixedHost[] {
  const found = new Map<Node, FixedHost>();
  for (const call of syntax.calls) {
    const made = network.of(call);
    // A server's host is the address it listens at.
    if (made?.kind === 'server' || made?.kind === 'parser') continue;
    const known = made?.kind === 'client' || made?.kind === 'call' ? made : undefined;
    const origin = network.bindings.origin(call.callee);
    if (known === undefined && (origin?.kind !== 'module' || textualModules.test(origin.module))) continue;
    for (const { value, bare } of addressesOf(call, known, network.bindings)) {
      const hit = fixedIn(value, bare, network.bindings);
      if (hit === undefined || found.has(hit.node) || (known === undefined && !isCertain(hit))) continue;
      if (!isForDevelopers(hit.node, network.tree) && !isForDevelopers(call, network.tree)) found.set(hit.node, hit);
    }
  }
  return [...found.values()].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** An expression that holds an address; `bare` where a name alone, without a scheme, is a host there. */
interface Address {
  readonly value: Node;
  readonly bare: boolean;
}

/** Expressions that hold an address: the call's own, those that are called so among its options, and a host behind a port. */
function* addressesOf(call: CallNode, known: Client | RemoteCall | undefined, bindings: Bindings): Iterable<Address> {
  if (known?.laid.url) yield { value: known.laid.url, bare: false };
  for (const [index, argument] of call.arguments.entries()) {
    if (argument.type === 'SpreadElement') return;
    const value = unwrap(bindings.value(argument));
    if (value.type === 'ObjectExpression') {
      // What a call sends may hold addresses that nobody is asked at.
      const isSent = known?.kind === 'call' && known.options.literal !== value;
      if (!isSent && !isChanged(argument, bindings)) yield* inOptions(value, bindings, 0);
    } else if (known && index === 1 && typeof constantOf(call.arguments[0]!, bindings)?.value === 'number') yield { value: argument, bare: true };
    else if (known === undefined && index < 2) yield { value: argument, bare: false };
    else if (known?.kind === 'client' && value.type === 'ArrayExpression' && index === 0) yield* inArray(value, bindings);
  }
}

/** Whether somebody assigns members of the object that a name holds: the address may be one of them. */
function isChanged(argument: Node, bindings: Bindings): boolean {
  const node = unwrap(argument);
  const variable = node.type === 'Identifier' ? bindings.variable(node) : undefined;
  return variable !== undefined && assignedMembers(variable).size > 0;
}

function* inOptions(literal: TSESTree.ObjectExpression, bindings: Bindings, depth: number): Iterable<Address> {
  // What is spread may bring the address from the configuration.
  if (literal.properties.some(({ type }) => type === 'SpreadElement') || isSetting(literal, 'socketPath')) return;
  for (const property of literal.properties) {
    const name = property.type === 'Property' ? keyName(property) : undefined;
    if (property.type !== 'Property' || name === undefined || isFunction(property.value)) continue;
    const value = unwrap(bindings.value(property.value));
    if (value.type === 'ObjectExpression') {
      if (depth < 2 && nestedOptions.has(name)) yield* inOptions(value, bindings, depth + 1);
    } else if (addressOptions.has(name)) {
      if (value.type === 'ArrayExpression') yield* inArray(value, bindings);
      else yield { value: property.value, bare: /host|server/i.test(name) };
    }
  }
}

function* inArray(array: TSESTree.ArrayExpression, bindings: Bindings): Iterable<Address> {
  for (const element of array.elements) {
    if (element == null || element.type === 'SpreadElement') continue;
    const value = unwrap(bindings.value(element));
    if (value.type === 'ObjectExpression') yield* inOptions(value, bindings, 2);
    else yield { value: element, bare: true };
  }
}

function isSetting(literal: TSESTree.ObjectExpression, name: string): boolean {
  return literal.properties.some((property) => property.type === 'Property' && keyName(property) === name);
}

/** The host of one's own that an address is fixed to. */
function fixedIn(expression: Node, bare: boolean, bindings: Bindings): FixedHost | undefined {
  const text = urlText(expression, bindings);
  if (text === undefined || isDefault(text.node)) return undefined;
  const parts = partsOf(text, bare);
  return parts && isOwnHost(parts.host) ? { ...parts, node: text.node } : undefined;
}

/** The default of a parameter or of a setting that was taken out of an object: whoever calls or starts it may say another one. */
function isDefault({ parent, range }: Node): boolean {
  return parent?.type === 'AssignmentPattern' && parent.right.range[0] === range[0];
}

/** The beginning of a URL, or `host:port`, where all of it is known. */
function partsOf({ known, complete }: UrlText, bare: boolean): Omit<FixedHost, 'node'> | undefined {
  const url = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@\s]*@)?(\[[^\]]*\]|[^/?#:@,\s]+)(?::(\d+))?(?=([/?#,]|$))/i.exec(known);
  if (url) return complete || url[3] !== '' ? { host: url[1]!.toLowerCase(), authority: url[0], isUrl: true } : undefined;
  // An address in front of `':' + port`.
  const open = /^[a-z][a-z\d+.-]*:\/\/([\w-]+(?:\.[\w-]+)+)(?=:$)/i.exec(known);
  if (open && !complete) return { host: open[1]!.toLowerCase(), authority: open[0], isUrl: true };
  // Without a scheme it is an address only with a port, or where nothing but a host can stand.
  const plain = /^([\w.-]+)(:\d+)?$/.exec(known);
  if (plain === null || !complete || (!bare && plain[2] === undefined)) return undefined;
  return { host: plain[1]!.toLowerCase(), authority: plain[0], isUrl: false };
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
function isCertain({ host, authority, isUrl }: FixedHost): boolean {
  if (isAddress(host) || /\.(?:svc|internal|consul|intranet)$|\.svc\./.test(host)) return true;
  return isUrl && (host.includes('.') || host.includes('-') || /:\d+$/.test(authority));
}
