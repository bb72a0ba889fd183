import { cleartextSchemes, identityOption, urlFlags, verificationOptions, verificationVariable } from '../libraries/tls-options.js';
import { createPrefilter } from '../source/prefilter.js';
import type { Range } from '../source/range.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { isChosen, isStated } from './branches.js';
import { constantOf } from './constants.js';
import { callsGiven } from './given-to.js';
import type { Client, Credentials, Network, RemoteCall } from './network.js';
import { optionsOf, type Options } from './options.js';
import { calleeName, firstLine, isFunction, keyName, memberName, unwrap, type Syntax } from './syntax.js';
import { reachOf, urlStart, urlText, type Reach } from './url.js';

/** A connection in clear text. */
export interface Cleartext {
  /** What is to be changed: the URL's literal, the host, the credentials. */
  readonly range: Range;
  readonly call: RemoteCall | Client;
  /** The host as written; `undefined` where only the scheme is known. */
  readonly host: string | undefined;
  readonly reach: Reach | 'unknown';
  /** Whether a setting chooses this branch. */
  readonly chosen: boolean;
  /** How the text says that it is clear: `http://`, or the option. */
  readonly by: string;
  /** The scheme to replace and the encrypted one. */
  readonly upgrade?: { readonly range: Range; readonly to: string };
  readonly credentials?: Credentials;
}

/** Connections in clear text that the file makes. Each literal once, however many calls use it. */
export function cleartexts(network: Network): Cleartext[] {
  const found = new Map<Node, Cleartext>();
  for (const call of [...network.clients, ...network.calls]) {
    if (call.provides.includes('tls')) continue;
    for (const expression of addresses(call, network.bindings)) {
      const hit = ofUrl(expression, call, network);
      if (hit && !found.has(hit.node)) found.set(hit.node, hit.cleartext);
    }
    for (const hit of [ofHost(call, network), ofCredentials(call, network)]) {
      if (hit && !found.has(hit.node)) found.set(hit.node, hit.cleartext);
    }
  }
  return [...found.values()].sort((a, b) => a.range[0] - b.range[0]);
}

interface Hit {
  readonly node: Node;
  readonly cleartext: Cleartext;
}

/** The expressions that hold the address of a call or client. A name that is given several values may hold any of them. */
function addresses(call: RemoteCall | Client, bindings: Bindings): Node[] {
  const inOptions = (options: Options) => (call.request.urlOptions ?? []).flatMap((path) => options.read(path).node ?? []);
  const given = call.node.arguments.flatMap((argument) => (argument.type === 'Identifier' ? bindings.candidates(argument) : []));
  const literals = given.filter((value) => value.type === 'ObjectExpression');
  const texts = call.laid.url ? [call.laid.url, ...bindings.candidates(call.laid.url)] : [];
  return [...texts, ...inOptions(call.options), ...literals.flatMap((literal) => inOptions(optionsOf(literal, 'call', bindings)))];
}

function ofUrl(expression: Node, call: RemoteCall | Client, network: Network): Hit | undefined {
  const { tree, bindings } = network;
  const text = urlText(carriedUrl(expression, bindings), bindings);
  if (text === undefined) return undefined;
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text.known)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  const flag = urlFlags.find((candidate) => candidate.means === 'cleartext' && candidate.text.test(text.known));
  const secure = Object.hasOwn(cleartextSchemes, scheme) ? cleartextSchemes[scheme] : undefined;
  if (secure === undefined && flag === undefined) return undefined;
  const host = urlStart(text)?.host;
  const source = tree.text.slice(...text.node.range);
  const at = source.toLowerCase().indexOf(`${scheme}://`);
  return {
    node: text.node,
    cleartext: {
      range: firstLine(text.node, tree.text),
      call,
      host,
      reach: host === undefined ? 'unknown' : reachOf(host),
      chosen: isChosen(text.node, tree) || isChosen(call.node, tree),
      by: secure === undefined ? 'sslmode=disable' : `${scheme}://`,
      // What only speaks clear text refuses the encrypted scheme.
      ...(secure !== undefined &&
        call.request.cleartextHosts?.when !== 'always' &&
        at >= 0 && { upgrade: { range: [text.node.range[0] + at, text.node.range[0] + at + scheme.length], to: secure } }),
    },
  };
}

/** `new Request('http://…')` given to fetch: the address is the request's. */
function carriedUrl(expression: Node, bindings: Bindings): Node {
  const value = unwrap(bindings.value(expression));
  if (value.type !== 'NewExpression' || value.callee.type !== 'Identifier' || value.callee.name !== 'Request') return expression;
  return value.arguments[0] ?? expression;
}

/** A host given by name to a library that would speak clear text with it. */
function ofHost(call: RemoteCall | Client, network: Network): Hit | undefined {
  const { tree, bindings } = network;
  const { cleartextHosts, hostOptions } = call.request;
  if (cleartextHosts === undefined) return undefined;
  if (cleartextHosts.when !== 'always') {
    const facet = call.options.read(cleartextHosts.option);
    const isClear = cleartextHosts.when === 'unset' ? facet.state === 'unset' : facet.constant?.value === false;
    if (!isClear) return undefined;
  }
  // Encryption that is switched off in so many words is off for the host of a URL, too.
  const paths = [...(hostOptions ?? []), ...(cleartextHosts.when === 'false' ? (call.request.urlOptions ?? []) : [])];
  for (const path of paths) {
    const facet = call.options.read(path);
    const text = facet.node && urlText(facet.node, bindings);
    if (text?.complete !== true) continue;
    const host = /^[\w.-]+$/.test(text.known) ? text.known : /[?&]ssl/.test(text.known) ? undefined : urlStart(text)?.host;
    if (host === undefined) continue;
    return {
      node: text.node,
      cleartext: {
        range: firstLine(text.node, tree.text),
        call,
        host,
        reach: reachOf(host),
        chosen: isChosen(text.node, tree) || isChosen(call.node, tree),
        by: cleartextHosts.when === 'always' ? call.library.name : `no \`${cleartextHosts.option}\``,
      },
    };
  }
  return undefined;
}

/** A channel that is opened with credentials which encrypt nothing. */
function ofCredentials(call: RemoteCall | Client, network: Network): Hit | undefined {
  const { tree, bindings } = network;
  if (call.kind !== 'client' || call.laid.url === undefined) return undefined;
  for (const argument of call.node.arguments) {
    const origin = argument.type === 'SpreadElement' ? undefined : bindings.origin(argument);
    const credentials = origin?.kind === 'result' && origin.path.length === 0 ? network.of(origin.call) : undefined;
    if (credentials?.kind !== 'credentials' || credentials.fact.encrypted) continue;
    const address = urlText(call.laid.url, bindings);
    const host = address === undefined ? undefined : /^(?:dns:\/*)?([\w.-]+)(?::\d+)?$/.exec(address.known)?.[1];
    // An address from elsewhere may be this machine or a mesh: only a literal host says more.
    if (address?.complete !== true || host === undefined) return undefined;
    return {
      node: credentials.node,
      cleartext: {
        range: firstLine(credentials.node.callee, tree.text),
        call,
        host,
        reach: reachOf(host),
        chosen: isChosen(credentials.node, tree),
        by: credentials.name,
        credentials,
      },
    };
  }
  return undefined;
}

/** A place where the check of a peer's certificate or host name is switched off. */
export interface Unverified {
  /** The value that does it. */
  readonly node: Node;
  readonly kind: 'certificate' | 'identity' | 'process' | 'url';
  /** The option or variable by name. */
  readonly option: string;
  /** Whether a setting chooses it. */
  readonly chosen: boolean;
  /** The value that switches the check on again, where replacing the value is enough. */
  readonly secure?: string;
}

/** Places that take any certificate for the right one. */
export function unverified(network: Network, syntax: Syntax): Unverified[] {
  const byOption = mentionsVerification(network.tree.text) ? unverifiedByOption(network, syntax) : [];
  return [...byOption, ...unverifiedUrls(network)].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

const mentionsVerification = createPrefilter([...Object.keys(verificationOptions), identityOption, verificationVariable]);

function unverifiedByOption(network: Network, syntax: Syntax): Unverified[] {
  const found: Unverified[] = [];
  const { tree } = network;
  const consider = (name: string | undefined, value: Node, at: Node): void => {
    if (name === undefined) return;
    if (name === identityOption) {
      if (returnsNothing(value)) found.push({ node: value, kind: 'identity', option: name, chosen: isChosen(at, tree) });
      return;
    }
    if (!Object.hasOwn(verificationOptions, name)) return;
    const off = verificationOptions[name]!;
    const constant = constantOf(value, network.bindings);
    const byEnvironment = constant === undefined && isEnvironmentTest(value, tree.text);
    if (constant?.value === off || byEnvironment) {
      if (isStated(at, tree)) return;
      const chosen = byEnvironment || isChosen(at, tree) || isDefault(at, network.bindings);
      found.push({ node: value, kind: 'certificate', option: name, chosen, ...(constant && { secure: String(!off) }) });
    }
  };
  for (const property of syntax.properties) {
    if (property.parent.type !== 'ObjectExpression' || isFunctionless(property.value) || isListening(property.parent, network)) continue;
    consider(keyName(property), property.value, property);
  }
  for (const assignment of syntax.assignments) {
    if (assignment.left.type !== 'MemberExpression' || assignment.operator !== '=') continue;
    const name = memberName(assignment.left);
    if (name === verificationVariable) {
      const constant = constantOf(assignment.right, network.bindings);
      if (constant !== undefined && String(constant.value) === '0') {
        found.push({ node: assignment.right, kind: 'process', option: name, chosen: isChosen(assignment, tree) || onlyLoopback(network) });
      }
      continue;
    }
    consider(name, assignment.right, assignment);
  }
  return found;
}

function unverifiedUrls(network: Network): Unverified[] {
  return [...network.clients, ...network.calls].flatMap((call) =>
    addresses(call, network.bindings).flatMap((expression): Unverified[] => {
      const text = urlText(expression, network.bindings);
      const flag = text && urlFlags.find((candidate) => candidate.means === 'unverified' && candidate.text.test(text.known));
      return text && flag ? [{ node: text.node, kind: 'url', option: 'sslmode=no-verify', chosen: isChosen(text.node, network.tree) }] : [];
    }),
  );
}

/** `_.defaults(this, given, { rejectUnauthorized: false })`: holds only where whoever gives the record says nothing. */
function isDefault({ parent: literal }: Node, bindings: Bindings): boolean {
  if (literal?.type !== 'ObjectExpression') return false;
  return callsGiven(literal, bindings).some((call) => call.arguments[0] !== literal && /^defaults(?:Deep)?$/.test(calleeName(call) ?? ''));
}

/** A schema or a type of the option, not a value: `rejectUnauthorized: { type: 'boolean' }`. */
function isFunctionless(value: Node): boolean {
  return value.type === 'ObjectExpression' || value.type === 'AssignmentPattern';
}

/** Options of a listening server: there, `rejectUnauthorized` is about certificates of clients. */
function isListening(literal: Node, network: Network): boolean {
  if (literal.type !== 'ObjectExpression') return false;
  if (literal.properties.some((property) => property.type === 'Property' && keyName(property) === 'requestCert')) return true;
  return callsGiven(literal, network.bindings).some((call) => /^(?:create(?:Secure)?Server|\w*Server)$/.test(calleeName(call) ?? '') || network.of(call)?.kind === 'server');
}

/** `process.env.TLS_VERIFY !== 'false'`: the operator decides. */
function isEnvironmentTest(value: Node, text: string): boolean {
  return value.type === 'BinaryExpression' && /\bprocess\.env\b/.test(text.slice(...value.range));
}

/** `() => undefined`, `() => {}`: every host name will do. */
function returnsNothing(value: Node): boolean {
  const node = unwrap(value);
  if (!isFunction(node)) return false;
  if (node.body.type !== 'BlockStatement') {
    return (node.body.type === 'Identifier' && node.body.name === 'undefined') || (node.body.type === 'Literal' && node.body.value === null) || (node.body.type === 'UnaryExpression' && node.body.operator === 'void');
  }
  const [only] = node.body.body;
  if (node.body.body.length === 0) return true;
  return (
    node.body.body.length === 1 &&
    only?.type === 'ReturnStatement' &&
    (only.argument == null || (only.argument.type === 'Identifier' && only.argument.name === 'undefined') || (only.argument.type === 'Literal' && only.argument.value === null))
  );
}

/** Whether every address that the file says talks to this machine alone, by its URL or by its host: `host: HOST || '127.0.0.1'`. */
function onlyLoopback(network: Network): boolean {
  const { bindings } = network;
  const hosts = [...network.clients, ...network.calls].flatMap((call) => [
    ...addresses(call, bindings).map((expression) => {
      const text = urlText(expression, bindings);
      return text && urlStart(text)?.host;
    }),
    ...(call.request.hostOptions ?? []).flatMap((path) => {
      const { node } = call.options.read(path);
      return node ? [constantOf(defaultOf(unwrap(bindings.value(node)), bindings), bindings)?.value] : [];
    }),
  ]);
  return hosts.length > 0 && hosts.every((host) => typeof host === 'string' && reachOf(host) === 'loopback');
}

/** `HOST || '127.0.0.1'`: where it goes unless the operator says otherwise. */
function defaultOf(expression: Node, bindings: Bindings): Node {
  const [only, ...others] = bindings.candidates(expression);
  const node = only && others.length === 0 ? only : expression;
  return node.type === 'LogicalExpression' && node.operator !== '&&' ? node.right : node;
}
