import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { unwrap } from './syntax.js';

/** What the source says about a URL. */
export interface UrlText {
  /** The text up to the first part that is not known. */
  readonly known: string;
  /** Whether that is all of it. */
  readonly complete: boolean;
  /** The literal or template in which the text begins. */
  readonly node: Node;
}

/** The text of a URL expression: literals, templates, joined texts, `new URL(…)`, through names that are given once. */
export function urlText(expression: Node, bindings: Bindings, depth = 0): UrlText | undefined {
  if (depth > 8) return undefined;
  const node = unwrap(bindings.value(expression));
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number' ? { known: String(node.value), complete: true, node } : undefined;
    case 'TemplateLiteral':
      return ofTemplate(node, bindings, depth);
    case 'BinaryExpression': {
      if (node.operator !== '+') return undefined;
      const left = urlText(node.left, bindings, depth + 1);
      if (left?.complete !== true) return left;
      const right = urlText(node.right, bindings, depth + 1);
      return { known: left.known + (right?.known ?? ''), complete: right?.complete ?? false, node: left.node };
    }
    case 'NewExpression':
      return ofUrlObject(node, bindings, depth);
    case 'CallExpression': {
      // `url.toString()`, `` `…`.trim() ``: still the same text at its beginning.
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
      if (callee.property.name === 'toString') return urlText(callee.object, bindings, depth + 1);
      if (callee.property.name === 'concat') {
        const start = urlText(callee.object, bindings, depth + 1);
        return start && { ...start, complete: false };
      }
      return undefined;
    }
    case 'MemberExpression':
      return node.property.type === 'Identifier' && node.property.name === 'href' ? urlText(node.object, bindings, depth + 1) : undefined;
    case 'Identifier':
      return ofDefault(node, bindings, depth);
    default:
      return undefined;
  }
}

/** Parts that are constant belong to the known text: `${BASE}/x`, `http://${HOST}/x`. */
function ofTemplate(template: Extract<Node, { type: 'TemplateLiteral' }>, bindings: Bindings, depth: number): UrlText | undefined {
  let known = template.quasis[0]!.value.cooked ?? '';
  let node: Node = template;
  for (const [index, part] of template.expressions.entries()) {
    const text = urlText(part, bindings, depth + 1);
    if (text === undefined) return known === '' ? undefined : { known, complete: false, node };
    if (known === '') node = text.node;
    known += text.known;
    if (!text.complete) return { known, complete: false, node };
    known += template.quasis[index + 1]?.value.cooked ?? '';
  }
  return { known, complete: true, node };
}

function ofUrlObject(node: Extract<Node, { type: 'NewExpression' }>, bindings: Bindings, depth: number): UrlText | undefined {
  const callee = bindings.origin(node.callee);
  const isUrl = (callee?.kind === 'global' && callee.path.join('.') === 'URL') || (callee?.kind === 'module' && /^(node:)?url$/.test(callee.module));
  const [input, base] = node.arguments;
  if (!isUrl || input === undefined) return undefined;
  const text = urlText(input, bindings, depth + 1);
  if (base === undefined || (text !== undefined && /^[a-z][a-z\d+.-]*:/i.test(text.known))) return text;
  const start = urlText(base, bindings, depth + 1);
  if (start === undefined) return undefined;
  // A path closes the host; whatever else is joined may be a whole URL of its own.
  const isPath = text !== undefined && !text.known.startsWith('//') && start.complete;
  return { ...start, known: isPath ? start.known.replace(/\/?$/, '/') : start.known, complete: false };
}

/** A parameter's default value: `(base = 'http://…') => fetch(base)`. */
function ofDefault(node: Node, bindings: Bindings, depth: number): UrlText | undefined {
  const definition = bindings.variable(node)?.defs[0];
  if (definition === undefined || (definition.type as string) !== 'Parameter') return undefined;
  const name = definition.name as Node;
  const pattern = name.parent;
  return pattern?.type === 'AssignmentPattern' && pattern.left === name ? urlText(pattern.right, bindings, depth + 1) : undefined;
}

/** The parts of an absolute URL's beginning that matter to us. */
export interface UrlStart {
  readonly scheme: string;
  /** The host without port and credentials; `undefined` if it is not (wholly) known. */
  readonly host: string | undefined;
}

/**
 * Reads scheme and host. The host must be closed by what follows: `http://local` + x may become anything, and what stands
 * before a colon may still turn out to be a user.
 */
export function urlStart(url: UrlText): UrlStart | undefined {
  const match = /^([a-z][a-z\d+.-]*):\/\/(?:[^/?#\\]*@)?(\[[^\]]*\]|[^/?#:@\\]*)(.?)(.*)/is.exec(url.known);
  if (match === null) return undefined;
  const [, scheme, host = '', after, rest = ''] = match;
  const mayBeUser = !url.complete && after === ':' && !/^\d+$|[/?#]/.test(rest) && !isSurelyHost(host);
  const closed = (url.complete || after !== '') && !mayBeUser;
  return { scheme: scheme!.toLowerCase(), host: closed && host !== '' ? host.toLowerCase() : undefined };
}

/** Users are rarely called like this: `localhost`, a name with a dot, an address. */
function isSurelyHost(name: string): boolean {
  return /[.[]/.test(name) || reachOf(name) === 'loopback';
}

/**
 * Where a host stands, seen from its name alone: on this machine, in a service mesh or on a name reserved for local use
 * (where the wire is somebody else's business), on a private network, or anywhere else.
 */
export type Reach = 'loopback' | 'local' | 'internal' | 'public';

/** Tells hosts apart by name. The whole name is looked at: `localhost.evil.example` is public. */
export function reachOf(host: string): Reach {
  const name = host.replace(/^\[(?:::ffff:)?|\]$/gi, '').replace(/\.$/, '').toLowerCase();
  if (/^\d+(?:\.\d+){3}$/.test(name)) return reachOfAddress(name);
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1' || name === '::') return 'loopback';
  if (/\.(local|localdomain|test|invalid|svc)$/.test(name) || /\.svc\.[a-z\d.-]+$/.test(name)) return 'local';
  if (!name.includes('.') && !name.includes(':')) return 'internal';
  if (/\.(internal|intranet|lan|home|corp|arpa|consul)$/.test(name)) return 'internal';
  return /^(?:fe80|f[cd][\da-f]{2}):/.test(name) ? 'internal' : 'public';
}

function reachOfAddress(address: string): Reach {
  if (address === '0.0.0.0' || address.startsWith('127.')) return 'loopback';
  return /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address) ? 'internal' : 'public';
}
