import type { BodyFact } from '../libraries/library.js';
import { tellingText } from '../source/telling-text.js';
import type { Node, Tree } from '../source/tree.js';
import { addressOf } from './address.js';
import { textOf } from './constants.js';
import type { Handlers } from './handlers.js';
import type { Client, Network, Parser, RemoteCall, Server } from './network.js';
import { plainText } from './plain-text.js';
import { enclosingFunction, isFunction, memberName, unwrap, wrapped, type FunctionNode, type Syntax } from './syntax.js';
import { urlStart, urlText } from './url.js';
import { usesOf } from './uses.js';

/** A body that is gathered piece by piece with nothing to stop it. */
export interface Accumulation {
  /** `body += chunk`, `chunks.push(chunk)` */
  readonly node: Node;
  readonly direction: BodyFact['direction'];
  /** The name it grows in. */
  readonly into: string;
  /** Whether strangers are refused before anything is read. */
  readonly authenticated: boolean;
}

/** A limit that is missing or switched off. */
export interface MissingLimit {
  readonly made: Parser | Server | Client | RemoteCall;
  readonly body: BodyFact;
  /** The value that switches the limit off; missing where no limit is given at all. */
  readonly off?: Node;
  /** Whether files go to disk, and only of those who are let in. */
  readonly authenticated: boolean;
}

/** Signs that somebody counts: a comparison of a size, a refusal, a look at the declared length. */
const counted = /length\b[^;\n]{0,40}[<>]|[<>]=?\s*[\w.]*(?:max|limit|size)|(?:size|total|bytes|received|count)\w*\s*[<>]|content-length|\.destroy\(|\bmax\w*(?:size|length|bytes)|\blimit\b/i;

/** Bodies of requests to us, and answers of peers, that are gathered without a limit. */
export function accumulations(network: Network, handlers: Handlers, syntax: Syntax): Accumulation[] {
  const found: Accumulation[] = [];
  const answers = answerParameters(network);
  const directionOf = (expression: Node): BodyFact['direction'] | undefined => {
    if (handlers.isRequest(expression)) return 'request';
    const origin = network.bindings.origin(expression);
    return origin?.kind === 'parameter' && origin.path.length === 0 && origin.index === 0 && answers.has(origin.of) ? 'response' : undefined;
  };
  const gather = (body: Node, chunk: Node | undefined, direction: BodyFact['direction']): void => {
    if (chunk?.type !== 'Identifier') return;
    const hit = growth(body, chunk.name, network);
    const around = enclosingFunction(body);
    const text = plainText(around ?? network.tree.program, network.tree);
    if (hit && !counted.test(text)) found.push({ ...hit, direction, authenticated: direction === 'request' && refusesFirst(body, handlers, network) });
  };
  for (const call of syntax.calls) {
    if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || !/^(?:on|addListener)$/.test(memberName(call.callee) ?? '')) continue;
    const [event, listener] = call.arguments;
    if (textOf(event, network.bindings) !== 'data' || !listener || !isFunction(listener)) continue;
    const direction = directionOf(sourceOfChain(call.callee.object));
    if (direction) gather(listener, firstName(listener), direction);
  }
  for (const loop of syntax.loops) {
    if (loop.type !== 'ForOfStatement' || !loop.await) continue;
    const direction = directionOf(loop.right);
    const [declarator] = loop.left.type === 'VariableDeclaration' ? loop.left.declarations : [];
    if (direction) gather(loop.body, declarator?.id, direction);
  }
  return found;
}

/** Whether strangers are refused, with 401 or 403, before a body is read: in the function that reads, or in each that calls it. */
function refusesFirst(reading: Node, handlers: Handlers, network: Network): boolean {
  const isBehindRefusal = (node: Node) => {
    const inside = enclosingFunction(node);
    return inside !== undefined && refusal.test(tellingText(network.tree).slice(inside.range[0], node.range[0]));
  };
  for (let at = reading, around = enclosingFunction(at); around !== undefined; at = around, around = enclosingFunction(at)) {
    if (isBehindRefusal(at)) return true;
    const calls = handlers.callsOf(around);
    if (calls.length > 0) return calls.every(isBehindRefusal);
  }
  return false;
}

/** An answer to whoever has not proved who they are. */
const refusal = /\b40[13]\b/;
/** Middleware that lets nobody through who is not known, by what it is called. */
const doorkeeper = /auth|admin|protect|log(?:ged)?_?in|require_?(?:user|role|login|session)|permission|guard|jwt|passport/i;

/** Whether uploads go to disk and each route that takes them asks first who is there: `router.post('/', requireUser, upload.single('file'))`. */
function isBehindDoor({ node, options }: Parser, { disk = [] }: BodyFact, { bindings, tree }: Network): boolean {
  const isOnDisk = disk.some(({ option, made }) => {
    const given = options.read(option);
    return given.state === 'set' && (made === undefined || (given.node !== undefined && made.test(plainText(bindings.value(given.node), tree))));
  });
  const routes = isOnDisk ? usesOf(node, bindings).calls.map((use) => wrapped(use.node).parent) : [];
  return routes.length > 0 && routes.every((route) => route?.type === 'CallExpression' && route.arguments.some((argument) => doorkeeper.test(saidBy(argument, tree))));
}

/** What a middleware is called: `guard` of `guard('admin')`. */
function saidBy(argument: Node, { text }: Tree): string {
  const named = argument.type === 'CallExpression' ? argument.callee : argument;
  return named.type === 'Identifier' || named.type === 'MemberExpression' ? text.slice(...named.range) : '';
}

/** `req.setEncoding('utf8').on('data', …)`, `req.on('error', …).on('data', …)`: the chain begins at the request. */
function sourceOfChain(node: Node): Node {
  let at = unwrap(node);
  while (at.type === 'CallExpression' && at.callee.type === 'MemberExpression' && /^(?:on|once|setEncoding)$/.test(memberName(at.callee) ?? '')) {
    at = unwrap(at.callee.object);
  }
  return at;
}

function firstName(listener: FunctionNode): Node | undefined {
  return listener.params[0];
}

/** Callbacks whose first parameter is the answer to a request for an address that somebody else chose. */
function answerParameters(network: Network): ReadonlySet<FunctionNode> {
  const functions = new Set<FunctionNode>();
  for (const call of network.calls) {
    if (call.fact.gives !== 'request' || call.laid.callback === undefined || !isForeignAddress(call, network)) continue;
    const callback = network.bindings.functionOf(call.laid.callback);
    if (callback) functions.add(callback);
  }
  return functions;
}

/** Whether a call's address comes from outside this function: a parameter, a document, a request. */
function isForeignAddress(call: RemoteCall, network: Network): boolean {
  const { url } = call.laid;
  if (url === undefined || addressOf(call, network) === 'loopback') return false;
  const start = urlText(url, network.bindings);
  if (start !== undefined && urlStart(start)?.host !== undefined) return false;
  return network.bindings.origin(url)?.kind === 'parameter';
}

/** The statement in which a chunk is kept: `body += chunk`, `chunks.push(chunk)`, `body = Buffer.concat([body, chunk])`. */
function growth(body: Node, chunk: string, network: Network): Pick<Accumulation, 'node' | 'into'> | undefined {
  const { tree } = network;
  const mentionsChunk = (node: Node) => new RegExp(`\\b${chunk.replace(/\$/g, '\\$')}\\b`).test(plainText(node, tree));
  const stack: Node[] = [body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier' && mentionsChunk(node.right)) {
      const own = node.left.name;
      const grows = node.operator === '+=' || new RegExp(`\\b${own}\\b`).test(plainText(node.right, tree));
      if (grows && !/\.(?:byte)?length$/i.test(plainText(node.right, tree))) return { node, into: own };
    }
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      memberName(node.callee) === 'push' &&
      node.callee.object.type === 'Identifier' &&
      node.arguments.some((argument) => mentionsChunk(argument)) &&
      isPlainArray(node.callee.object, network)
    ) {
      return { node, into: node.callee.object.name };
    }
    for (const key of tree.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
      if (Array.isArray(child)) stack.push(...child.filter((item) => item != null).toReversed());
      else if (child != null) stack.push(child);
    }
  }
  return undefined;
}

/** `chunks` in `chunks.push`: an array, and not a stream, which has a `push` too. */
function isPlainArray(node: Node, network: Network): boolean {
  return network.bindings.value(node).type === 'ArrayExpression';
}

/** Limits on bodies that are missing or switched off. */
export function missingLimits(network: Network): MissingLimit[] {
  const found: MissingLimit[] = [];
  for (const made of [...network.parsers, ...network.servers, ...network.clients, ...network.calls]) {
    const body = made.kind === 'parser' ? made.body : made.kind === 'server' ? made.fact.body : made.request.body;
    if (body === undefined || made.provides.includes('bodyLimit')) continue;
    const facet = made.options.read(body.option);
    if (facet.state === 'set' && facet.node && isOff(facet.constant?.value, body)) {
      found.push({ made, body, off: facet.node, authenticated: false });
    } else if (facet.state === 'unset' && body.byDefault === undefined && made.kind === 'parser' && takesFiles(made, network)) {
      found.push({ made, body, authenticated: isBehindDoor(made, body, network) });
    }
  }
  return found.sort((a, b) => a.made.node.range[0] - b.made.node.range[0]);
}

/** A limit in the gigabytes is none: the process dies before it is reached. */
function isOff(value: unknown, body: BodyFact): boolean {
  if (body.off.includes(value)) return true;
  return typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*[gt]i?b?\s*$/i.test(value);
}

/** `multer().none()` refuses every file. */
function takesFiles(parser: Parser, network: Network): boolean {
  const { calls, escapes } = usesOf(parser.node, network.bindings);
  return escapes || calls.length === 0 || calls.some((use) => use.method !== 'none');
}

/** Calls that read a whole answer into memory from an address that arrived in a request. */
export function bufferedAnswers(network: Network, handlers: Handlers): RemoteCall[] {
  return network.calls.filter((call) => {
    const { body } = call.request;
    const { url } = call.laid;
    if (call.fact.gives !== 'answer' || body?.direction !== 'response' || url === undefined) return false;
    const origin = network.bindings.origin(url);
    const requested = origin?.kind === 'parameter' && origin.path.length > 0 && handlers.isRequest(origin.of.params[origin.index] ?? url);
    if (!requested || call.provides.includes('bodyLimit')) return false;
    return call.options.read(body.option).state === 'unset' && (call.client === undefined || call.client.options.read(body.option).state === 'unset');
  });
}

