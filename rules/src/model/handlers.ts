import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { textOf } from './constants.js';
import type { Network, Server } from './network.js';
import { enclosingFunction, isFunction, memberName, type CallNode, type FunctionNode, type Syntax } from './syntax.js';

/** Types that say that a parameter is a request which arrived here. */
export const requestTypes: readonly string[] = ['IncomingMessage', 'Http2ServerRequest', 'NextApiRequest', 'FastifyRequest', 'Request'];

/** The position of the request among a handler's parameters, and the members of it that hold the request if it is a context. */
interface RequestPlace {
  readonly index: number;
  readonly members: readonly string[] | undefined;
}

/** Functions that are run once for each request, and the values in them that are requests. */
export class Handlers {
  /** Where a handler gets the request. */
  readonly #handlers = new Map<FunctionNode, RequestPlace>();
  readonly #callsByFunction = new Map<FunctionNode, CallNode[]>();

  constructor(
    readonly network: Network,
    syntax: Syntax,
  ) {
    for (const server of network.servers) {
      if (server.fact.handlerArgument && server.laid.callback) this.#add(server.laid.callback, server);
    }
    for (const call of syntax.calls) {
      if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') continue;
      const server = serverOf(call.callee.object, network);
      if (server) this.#register(call, server);
    }
    for (const call of syntax.calls) {
      const callee = network.bindings.functionOf(call.callee);
      if (callee === undefined) continue;
      const calls = this.#callsByFunction.get(callee);
      if (calls) calls.push(call);
      else this.#callsByFunction.set(callee, [call]);
    }
  }

  /** Whether a node runs once for each request: its function or one around it is a handler. */
  handlerAround(node: Node): FunctionNode | undefined {
    for (let at = enclosingFunction(node); at !== undefined; at = enclosingFunction(at)) {
      if (this.#handlers.has(at)) return at;
    }
    return undefined;
  }

  /** Calls of a function in this file. */
  callsOf(inside: FunctionNode): readonly CallNode[] {
    return this.#callsByFunction.get(inside) ?? [];
  }

  /** Whether a value is a request that arrived at a server in this file. */
  isRequest(expression: Node, depth = 0): boolean {
    const origin = this.network.bindings.origin(expression);
    if (origin?.kind !== 'parameter') return false;
    const place = this.#handlers.get(origin.of);
    if (place?.index === origin.index && place.members !== undefined) return origin.path.length === 1 && place.members.includes(origin.path[0]!);
    if (origin.path.length > 0) return false;
    if (place?.index === origin.index) return true;
    if (isTypedRequest(origin.of.params[origin.index])) return true;
    // A function of this file that is handed a request by a handler.
    return depth < 3 && this.callsOf(origin.of).some((call) => {
      const argument = call.arguments[origin.index];
      return argument !== undefined && argument.type !== 'SpreadElement' && this.isRequest(argument, depth + 1);
    });
  }

  #register(call: TSESTree.CallExpression, server: Server): void {
    const method = call.callee.type === 'MemberExpression' ? memberName(call.callee) : undefined;
    if (method === undefined) return;
    if (server.fact.routes.includes(method)) {
      for (const argument of call.arguments) this.#add(argument, server);
      return;
    }
    const [event, listener] = call.arguments;
    if (!/^(?:on|once|addListener)$/.test(method) || listener === undefined) return;
    if (server.fact.events?.includes(textOf(event, this.network.bindings) ?? '')) this.#add(listener, server);
  }

  #add(argument: Node, server: Server): void {
    if (argument.type === 'ArrayExpression') {
      for (const element of argument.elements) if (element) this.#add(element, server);
      return;
    }
    if (argument.type === 'SpreadElement') return;
    const handler = this.network.bindings.functionOf(argument) ?? this.#wrappedHandler(argument);
    // Express tells an error handler by its four parameters: `(error, request, response, next)`.
    if (handler) this.#handlers.set(handler, { index: handler.params.length === 4 ? 1 : 0, members: server.fact.requestIn });
  }

  /** `asyncHandler(async (req, res) => …)`: a function given inline to a wrapper is still the handler. */
  #wrappedHandler(argument: Node): FunctionNode | undefined {
    if (argument.type !== 'CallExpression' || argument.arguments.length !== 1) return undefined;
    const [inner] = argument.arguments;
    return inner && isFunction(inner) && inner.params.length >= 2 ? inner : undefined;
  }
}

/** The server or router that a value is: `app`, `app.route('/x')`. */
export function serverOf(expression: Node, network: Network): Server | undefined {
  const seen = new Set<CallNode>();
  // `socket = socket.setEncoding('utf8')` leads to itself.
  for (let origin = network.bindings.origin(expression); origin?.kind === 'result' && origin.path.length === 0 && !seen.has(origin.call); ) {
    const made = network.of(origin.call);
    if (made?.kind === 'server') return made;
    seen.add(origin.call);
    const { callee } = origin.call;
    if (callee.type !== 'MemberExpression' || memberName(callee) === undefined) return undefined;
    origin = network.bindings.origin(callee.object);
  }
  return undefined;
}

function isTypedRequest(parameter: Node | undefined): boolean {
  const annotation = parameter?.type === 'Identifier' ? parameter.typeAnnotation?.typeAnnotation : undefined;
  if (annotation?.type !== 'TSTypeReference') return false;
  const { typeName } = annotation;
  const name = typeName.type === 'TSQualifiedName' ? typeName.right.name : typeName.type === 'Identifier' ? typeName.name : '';
  return requestTypes.includes(name) && parameter?.type === 'Identifier' && !/^res/i.test(parameter.name);
}
