import type { TSESTree } from '@typescript-eslint/utils';
import { addressOptions, nestedOptions } from '../libraries/addresses.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { assignedMembers } from './changes.js';
import { constantOf } from './constants.js';
import type { Client, RemoteCall } from './network.js';
import { isFunction, keyName, unwrap, type CallNode } from './syntax.js';
import { urlText, type UrlText } from './url.js';

/** An address that is written in code, where no setting, caller or spread may say another one. */
export interface WrittenAddress {
  /** The literal or template in which it stands. */
  readonly node: Node;
  readonly host: string;
  /** What a setting would hold, as it is written: the scheme, credentials, host and port of a URL, or the host with its port. */
  readonly authority: string;
  /** Whether that is a URL. */
  readonly isUrl: boolean;
}

/** The addresses that a call is given, by its arguments and by options that are called so. */
export function* writtenAddresses(call: CallNode, known: Client | RemoteCall | undefined, bindings: Bindings): Iterable<WrittenAddress> {
  for (const { value, bare } of addressesOf(call, known, bindings)) {
    const text = urlText(value, bindings);
    const parts = text && !isDefault(text.node) ? partsOf(text, bare) : undefined;
    if (text && parts) yield { ...parts, node: text.node };
  }
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
    } else if (known && connects(known) && index === 1 && typeof constantOf(call.arguments[0]!, bindings)?.value === 'number') yield { value: argument, bare: true };
    else if (known === undefined && index < 2) yield { value: argument, bare: false };
    else if (known?.kind === 'client' && value.type === 'ArrayExpression' && index === 0) yield* inArray(value, bindings);
  }
}

/** Whether what follows a number may be a host behind its port: in a command it is a value like any other. */
function connects(known: Client | RemoteCall): boolean {
  return known.kind === 'client' || known.fact.gives !== 'body';
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
    } else if (value.type === 'ArrayExpression' && nestedOptions.has(name)) {
      for (const node of value.elements) if (node?.type === 'ObjectExpression') yield* inOptions(node, bindings, 2);
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

/** The default of a parameter or of a setting that was taken out of an object: whoever calls or starts it may say another one. */
function isDefault({ parent, range }: Node): boolean {
  return parent?.type === 'AssignmentPattern' && parent.right.range[0] === range[0];
}

/** The beginning of a URL, or `host:port`, where all of it is known. */
function partsOf({ known, complete }: UrlText, bare: boolean): Omit<WrittenAddress, 'node'> | undefined {
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
