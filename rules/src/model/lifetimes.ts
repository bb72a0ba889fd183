import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Handlers } from './handlers.js';
import type { Client, Network } from './network.js';
import { plainText } from './plain-text.js';
import { enclosingFunction, isFunction, isInside, isLoop, memberName, topStatement, wrapped, type FunctionNode } from './syntax.js';
import { usesOf } from './uses.js';

/** A client that is made anew for each piece of work. */
export interface ShortLived {
  readonly client: Client;
  /** `request`: in a handler; `call`: in a function that makes it, uses it and lets it go. */
  readonly per: 'request' | 'call';
  /** The declaration that could stand at the top of the file as it is. */
  readonly hoist?: TSESTree.VariableDeclaration;
}

/** Functions that run once in a process by what they are called: their clients live as long as they need to. */
const runsOnce = /^(?:main|run|start|stop|init\w*|set_?up\w*|boot\w*|connect\w*|disconnect\w*|open\w*|migrat\w*|seed\w*|test\w*|check\w*|create\w*|make\w*|build\w*|new\w*|load\w*|register\w*|install\w*|get\w*(?:client|pool|connection|db|database|redis|agent)|wait\w*|ping\w*|health\w*|backup\w*|restore\w*|drop\w*|reset\w*)$/i;
const runsOncePath = /(?:^|\/)(?:migrations?|seeds?|seeders?|scripts?|bin|cli|tools?)\//i;

/** Clients whose making costs connections, made once per request or per call. */
export function shortLived(network: Network, handlers: Handlers, inside: string): ShortLived[] {
  const found: ShortLived[] = [];
  for (const client of network.clients) {
    if (client.fact.cost !== 'connects') continue;
    const around = enclosingFunction(client.node);
    if (around === undefined || dependsOnCall(client.node, around, network)) continue;
    const uses = usesOf(client.node, network.bindings);
    if (uses.escapes || uses.tested || isKept(client.node, around, network)) continue;
    if (handlers.handlerAround(client.node)) {
      found.push({ client, per: 'request', ...hoistable(client, network) });
    } else if (usesAndForgets(client, around, network, handlers) && !runsOncePath.test(inside)) {
      found.push({ client, per: 'call', ...hoistable(client, network) });
    }
  }
  return found;
}

/** Whether the client is assigned to something that outlives the function. */
function isKept(node: Node, around: FunctionNode, network: Network): boolean {
  for (let at: Node = wrapped(node), parent = at.parent; parent != null && parent !== around; at = parent, parent = at.parent) {
    if (parent.type !== 'AssignmentExpression' || parent.right !== at) continue;
    if (parent.left.type !== 'Identifier') return true;
    const variable = network.bindings.variable(parent.left);
    const declared = variable?.identifiers[0] as Node | undefined;
    if (declared === undefined || enclosingFunction(declared) !== around) return true;
  }
  return false;
}

/** Whether what the client is made of comes from this very call: a tenant, a password, an address. */
function dependsOnCall(node: Client['node'], around: FunctionNode, network: Network): boolean {
  const seen = new Set<Node>();
  const depends = (expression: Node): boolean => {
    if (seen.has(expression)) return false;
    seen.add(expression);
    if (isFunction(expression)) return false;
    if (expression.type === 'Identifier') {
      const parent = expression.parent;
      const isName =
        (parent.type === 'MemberExpression' && parent.property === expression && !parent.computed) ||
        (parent.type === 'Property' && parent.key === expression && !parent.computed && !parent.shorthand);
      if (isName) return false;
      const variable = network.bindings.variable(expression);
      const [definition] = variable?.defs ?? [];
      if (variable === undefined || definition === undefined) return false;
      if ((definition.type as string) === 'Parameter') return true;
      const declared = definition.name as Node;
      if (enclosingFunction(declared) === undefined) return false;
      // A local: depends on the call if what it is made of does.
      return variable.references.some((reference) => reference.isWrite() && reference.writeExpr != null && depends(reference.writeExpr));
    }
    for (const key of network.tree.visitorKeys[expression.type] ?? []) {
      if (/^(?:typeAnnotation|typeArguments|typeParameters|returnType)$/.test(key)) continue;
      const child = (expression as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
      const children = Array.isArray(child) ? child : [child];
      if (children.some((item) => item != null && depends(item))) return true;
    }
    return false;
  };
  // The constructor itself may be a local too: `const { Client } = require('pg')` in the function is no matter.
  // What is made from another client depends on whatever that depends on.
  const base = node.callee.type === 'MemberExpression' ? [node.callee.object] : [];
  return [...base, ...node.arguments].some((expression) => depends(expression)) || [...enclosingLoops(node, around)].length > 0;
}

/** Loops between a node and its function: a client for each of several targets. */
function* enclosingLoops(node: Node, around: FunctionNode): Iterable<Node> {
  for (let at = node.parent; at != null && at !== around; at = at.parent) {
    if (isLoop(at)) yield at;
  }
}

/** A function with work of its own to do (it takes something, or others call it) that awaits calls on its own client. */
function usesAndForgets(client: Client, around: FunctionNode, network: Network, handlers: Handlers): boolean {
  const name = functionName(around);
  if (name === undefined || runsOnce.test(name)) return false;
  const isNested = enclosingFunction(around) !== undefined && around.type !== 'FunctionExpression' && around.type !== 'ArrowFunctionExpression';
  if (isNested || around.params.length === 0) return false;
  const calledAtTop = handlers.callsOf(around).some((call) => enclosingFunction(call) === undefined);
  if (calledAtTop) return false;
  return usesOf(client.node, network.bindings).calls.some((use) => isAwaited(use.node) && enclosingFunction(use.node) === around && !/^(?:on|once|connect|disconnect|end|close|quit|destroy|terminate|release|ping)$/.test(use.method));
}

/** Whether nobody takes what a call gives: `await client.connect();`. */
export function isDropped(node: Node): boolean {
  const parent = wrapped(node).parent;
  return (parent?.type === 'AwaitExpression' ? parent.parent : parent)?.type === 'ExpressionStatement';
}

function isAwaited(node: Node): boolean {
  const parent = wrapped(node).parent;
  return parent?.type === 'AwaitExpression' || parent?.type === 'ReturnStatement' || (parent?.type === 'MemberExpression' && memberName(parent) === 'then');
}

/** What a function is called by whoever calls it. */
export function functionName(inside: FunctionNode): string | undefined {
  if (inside.id) return inside.id.name;
  const { parent } = inside;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if ((parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') && parent.key.type === 'Identifier') return parent.key.name;
  if (parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') return memberName(parent.left);
  return undefined;
}

/** The declaration, if it could be moved to the top of the file as it stands. */
function hoistable(client: Client, network: Network): Pick<ShortLived, 'hoist'> {
  const declarator = wrapped(client.node).parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier' || declarator.init !== wrapped(client.node)) return {};
  const declaration = declarator.parent;
  const { name } = declarator.id;
  if (declaration.kind !== 'const' || declaration.declarations.length !== 1 || declaration.parent.type !== 'BlockStatement') return {};
  // Whoever closes it at the end of the function would close it for everybody.
  // The same for whoever opens it: a connection opens only once.
  const closes = usesOf(client.node, network.bindings).calls.some(
    ({ method, node }) => /^(?:end|close|quit|disconnect|destroy|release)$/.test(method) || (method === 'connect' && isDropped(node)),
  );
  const isTaken = network.tree.scopes.scopes.some((scope) => (scope.type as string) !== 'function' && (scope.type as string) !== 'block' && scope.set.has(name));
  return closes || isTaken || needsItsPlace(client.node, network) ? {} : { hoist: declaration };
}

/** Whether an expression would mean something else, or nothing, at the top of the file. */
function needsItsPlace(node: Client['node'], network: Network): boolean {
  const top = topStatement(node);
  const isMissingThere = (declared: Node) => enclosingFunction(declared) !== undefined || declared.range[0] >= top.range[0];
  const mentionsLocals = network.tree.scopes.scopes.some((scope) =>
    scope.references.some(({ identifier, resolved }) => {
      if (!isInside(identifier, node)) return false;
      const [definition] = resolved?.defs ?? [];
      return definition !== undefined && (definition.type as string) !== 'ImportBinding' && isMissingThere(definition.name);
    }),
  );
  return mentionsLocals || /\b(?:this|super|await|yield|arguments)\b/.test(plainText(node, network.tree));
}
