import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { constantOf } from './constants.js';
import { exportsOf } from './exported.js';
import { serverOf } from './handlers.js';
import { fileRoute, routeDecorator, type Asked } from './library-index.js';
import type { Network } from './network.js';
import { isFunction, keyName, memberName, unwrap, type FunctionNode, type Syntax } from './syntax.js';

/** A function of this file that answers requests of a path. */
export interface Route {
  /** As it is written here; a router may be mounted below another path. */
  readonly path: string;
  readonly handler: FunctionNode;
  /** The call that puts it there, where one does. */
  readonly call?: TSESTree.CallExpression;
}

/** Methods of servers and routers that take a path and answer what is asked for there. */
const methods: Readonly<Record<Asked, RegExp>> = { reads: /^(?:get|head|all|use)$/, posts: /^(?:post|all|use)$/ };
const verbs: Readonly<Record<Asked, RegExp>> = { reads: /^(?:GET|HEAD|\*)$/i, posts: /^(?:POST|\*)$/i };

/** Where requests of a path are answered: by calls, by objects, by decorators, by where the file lies. */
export function routesOf(network: Network, syntax: Syntax, pathInProject: string, asked: Asked): Route[] {
  const found: Route[] = [];
  for (const call of syntax.calls) {
    if (call.type === 'CallExpression' && call.callee.type === 'MemberExpression') found.push(...ofCall(call, call.callee, network, asked));
  }
  for (const inside of syntax.functions) {
    if (inside.parent.type === 'MethodDefinition') found.push(...ofMethod(inside, inside.parent, network, asked));
  }
  return [...found, ...ofFile(network, pathInProject, asked)];
}

/** `app.get('/x', handler)`, `app.route('/x').get(handler)`, `app.route({ method: 'GET', url: '/x', handler })`. */
function* ofCall(call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, network: Network, asked: Asked): Iterable<Route> {
  const method = memberName(callee);
  const [first, ...rest] = call.arguments;
  if (method === undefined || first === undefined) return;
  if (method === 'route') {
    yield* ofObject(first, network, asked);
    return;
  }
  const isServer = serverOf(callee.object, network) !== undefined;
  if (!methods[asked].test(method) || (!isServer && !mayBeServer(call, callee, network))) return;
  const object = unwrap(callee.object);
  const isOfRoute = object.type === 'CallExpression' && object.callee.type === 'MemberExpression' && memberName(object.callee) === 'route';
  const paths = isOfRoute ? object.arguments[0] : first;
  for (const path of paths ? textsOf(paths, network) : []) {
    for (const argument of isOfRoute ? call.arguments : rest) {
      for (const handler of handlersIn(argument, network)) yield { path, handler, call };
    }
  }
}

/** Whether something that is made elsewhere is used like a server: it takes a path and, last, a function. */
function mayBeServer(call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, network: Network): boolean {
  const origin = network.bindings.origin(callee.object);
  const last = call.arguments.at(-1);
  const isElsewhere = origin === undefined || origin.kind === 'parameter' || (origin.kind === 'module' && /^[./~@#]/.test(origin.module));
  return isElsewhere && network.of(call) === undefined && last !== undefined && handlersIn(last, network).length > 0;
}

function* ofObject(argument: Node, network: Network, asked: Asked): Iterable<Route> {
  const literal = unwrap(network.bindings.value(argument));
  if (literal.type !== 'ObjectExpression') return;
  const values = new Map(literal.properties.flatMap((property) => (property.type === 'Property' ? [[keyName(property), property.value] as const] : [])));
  const path = values.get('url') ?? values.get('path');
  const handler = values.get('handler');
  const verb = values.get('method');
  if (path === undefined || handler === undefined || verb === undefined) return;
  if (!textsOf(verb, network).some((text) => verbs[asked].test(text))) return;
  for (const text of textsOf(path, network)) for (const inside of handlersIn(handler, network)) yield { path: text, handler: inside };
}

/** The constant texts that an expression or the elements of a list are. */
function textsOf(expression: Node, { bindings }: Network): readonly string[] {
  const value = unwrap(bindings.value(expression));
  const nodes = value.type === 'ArrayExpression' ? value.elements.filter((element) => element !== null) : [value];
  return nodes.flatMap((node) => {
    const text = constantOf(node, bindings)?.value;
    return typeof text === 'string' ? [text] : [];
  });
}

/** The functions of this file that an argument brings: itself, one in a wrapper, those of a list, the `handler` among options. */
function handlersIn(argument: Node, network: Network): readonly FunctionNode[] {
  const own = argument.type === 'SpreadElement' ? undefined : network.bindings.functionOf(argument);
  if (own) return [own];
  switch (argument.type) {
    case 'CallExpression':
      return argument.arguments.flatMap((inner) => (isFunction(inner) ? [inner] : []));
    case 'ArrayExpression':
      return argument.elements.flatMap((element) => (element ? handlersIn(element, network) : []));
    case 'ObjectExpression':
      return argument.properties.flatMap((property) => (property.type === 'Property' && keyName(property) === 'handler' && isFunction(property.value) ? [property.value] : []));
    default:
      return [];
  }
}

/** A method of a class whose decorators say its path. */
function* ofMethod(handler: FunctionNode, method: TSESTree.MethodDefinition, network: Network, asked: Asked): Iterable<Route> {
  const own = pathsBy(method.decorators, 'route', network, asked);
  if (own.length === 0) return;
  const outer = pathsBy(method.parent.parent.decorators, 'prefix', network, asked);
  for (const prefix of outer.length > 0 ? outer : ['']) {
    for (const path of own) yield { path: `/${prefix}/${path}`.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, ''), handler };
  }
}

function pathsBy(decorators: readonly TSESTree.Decorator[] | null | undefined, kind: 'prefix' | 'route', network: Network, asked: Asked): readonly string[] {
  return (decorators ?? []).flatMap(({ expression }) => {
    const origin = expression.type === 'CallExpression' ? network.bindings.origin(expression.callee) : undefined;
    if (expression.type !== 'CallExpression' || origin?.kind !== 'module' || routeDecorator(origin, asked) !== kind) return [];
    const [argument] = expression.arguments;
    return argument === undefined ? [''] : textsOf(pathOption(argument, network), network);
  });
}

/** `@Controller({ path: 'health' })` */
function pathOption(argument: Node, { bindings }: Network): Node {
  const literal = unwrap(bindings.value(argument));
  const property = literal.type === 'ObjectExpression' ? literal.properties.find((candidate) => candidate.type === 'Property' && keyName(candidate) === 'path') : undefined;
  return property?.type === 'Property' ? property.value : argument;
}

function* ofFile(network: Network, pathInProject: string, asked: Asked): Iterable<Route> {
  const route = fileRoute(pathInProject, asked);
  if (route === undefined) return;
  const { named } = exportsOf(network.tree);
  for (const name of route.names) {
    const exported = named.get(name);
    const handler = exported?.kind === 'own' ? (isFunction(exported.node) ? exported.node : network.bindings.functionOf(exported.node)) : undefined;
    if (handler) yield { path: route.path, handler };
  }
}
