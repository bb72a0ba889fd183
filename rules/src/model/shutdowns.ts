import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { constantOf } from './constants.js';
import { serverOf } from './handlers.js';
import type { Network } from './network.js';
import { plainText } from './plain-text.js';
import type { ProjectView } from './project-view.js';
import { isRunByHand } from './retries.js';
import { above, childrenOf, enclosingFunction, isFunction, isInside, memberName, unwrap, wrapped, type FunctionNode, type Syntax } from './syntax.js';

/** A handler of SIGTERM that ends the process with work under way. */
export interface AbruptShutdown {
  /** `process.exit(0)`, or `process.exit` where that is the handler. */
  readonly exit: Node;
  /** What is cut off: `requests`. */
  readonly work: string;
  /** The one server that could be closed first, by its name where the process exits. */
  readonly server?: string;
}

/** Handlers of SIGTERM that do nothing for what is under way, in files that take in work from other machines. */
export function abruptShutdowns(network: Network, syntax: Syntax, project: ProjectView): AbruptShutdown[] {
  if (!network.tree.text.includes('SIGTERM')) return [];
  const exits = new Set<Node>();
  for (const call of syntax.calls) {
    const handler = call.type === 'CallExpression' ? terminationHandler(call, network) : undefined;
    const exit = handler && exitOf(handler, network);
    if (exit) exits.add(exit);
  }
  if (exits.size === 0 || isRunByHand(project)) return [];
  const work = workOf(network, syntax, project);
  if (work === undefined) return [];
  return [...exits].map((exit) => ({ exit, work, ...closable(exit, network, syntax) }));
}

/** Whether an expression is a member of `process`. */
function isOfProcess(expression: Node, name: string, { bindings }: Network): boolean {
  const origin = bindings.origin(expression);
  if (origin?.kind === 'global') return origin.path.join('.') === `process.${name}`;
  return origin?.kind === 'module' && /^(?:node:)?process$/.test(origin.module) && origin.path.join('.') === name;
}

/** The function that `process.on('SIGTERM', …)` is given. */
function terminationHandler(call: TSESTree.CallExpression, network: Network): Node | undefined {
  const [signal, handler] = call.arguments;
  if (signal === undefined || !listensToProcess(call, network)) return undefined;
  return signalsOf(signal, network).includes('SIGTERM') ? handler : undefined;
}

/** `process.on(…)`, at the end of a chain too: each hands back the process. */
function listensToProcess(call: TSESTree.CallExpression, network: Network): boolean {
  let first = call;
  for (let { callee } = first; callee.type === 'MemberExpression' && callee.object.type === 'CallExpression'; { callee } = first) {
    if (!/^(?:on|once|addListener)$/.test(memberName(callee) ?? '')) return false;
    first = callee.object;
  }
  return ['on', 'once', 'addListener'].some((name) => isOfProcess(first.callee, name, network));
}

/** The signals that a name stands for: itself, or each of a list that is gone through. */
function signalsOf(signal: Node, { bindings }: Network): readonly unknown[] {
  const constant = constantOf(signal, bindings);
  if (constant !== undefined) return [constant.value];
  const declared = signal.type === 'Identifier' ? (bindings.variable(signal)?.defs[0]?.name as Node | undefined) : undefined;
  const loop = declared && above(declared, (node) => node.type === 'ForOfStatement' || isFunction(node));
  const call = isFunction(loop) && loop.parent.type === 'CallExpression' ? loop.parent.callee : undefined;
  const isEach = call?.type === 'MemberExpression' && memberName(call) === 'forEach';
  const list = loop?.type === 'ForOfStatement' ? loop.right : isEach ? call.object : undefined;
  const array = list && unwrap(bindings.value(list));
  if (array?.type !== 'ArrayExpression') return [];
  return array.elements.map((element) => element && constantOf(element, bindings)?.value);
}

/** The call by which a handler ends the process at once; `undefined` where it does anything for what is under way, or may. */
function exitOf(handler: Node, network: Network): Node | undefined {
  if (isOfProcess(handler, 'exit', network)) return handler;
  const inside = network.bindings.functionOf(handler);
  const outcome = inside && outcomeOf(inside, network, 3);
  return typeof outcome === 'object' ? outcome : undefined;
}

/** What code comes to: the call that ends the process, nothing that matters, or something that may close what is open. */
type Outcome = Node | 'nothing' | 'unknown';

function outcomeOf({ body }: FunctionNode, network: Network, depth: number): Outcome {
  return body.type === 'BlockStatement' ? outcomeOfAll(body.body, network, depth) : outcomeOfExpression(body, network, depth);
}

function outcomeOfAll(statements: readonly Node[], network: Network, depth: number): Outcome {
  for (const statement of statements) {
    const outcome = outcomeOfStatement(statement, network, depth);
    if (outcome !== 'nothing') return outcome;
  }
  return 'nothing';
}

function outcomeOfStatement(statement: Node, network: Network, depth: number): Outcome {
  switch (statement.type) {
    case 'ExpressionStatement':
      return outcomeOfExpression(statement.expression, network, depth);
    case 'ReturnStatement':
      return statement.argument ? outcomeOfExpression(statement.argument, network, depth) : 'nothing';
    case 'BlockStatement':
      return outcomeOfAll(statement.body, network, depth);
    default:
      return onlySays(statement, network) ? 'nothing' : 'unknown';
  }
}

function outcomeOfExpression(expression: Node, network: Network, depth: number): Outcome {
  const node = unwrap(expression);
  if (node.type === 'AwaitExpression' || (node.type === 'UnaryExpression' && node.operator === 'void')) return outcomeOfExpression(node.argument, network, depth);
  if (node.type !== 'CallExpression') return onlySays(node, network) ? 'nothing' : 'unknown';
  if (isOfProcess(node.callee, 'exit', network)) return node;
  const called = depth > 0 ? network.bindings.functionOf(node.callee) : undefined;
  if (called) return outcomeOf(called, network, depth - 1);
  return onlySays(node, network) ? 'nothing' : 'unknown';
}

const saying = /^(?:log|info|warn|error|debug|trace|fatal|verbose|notice|success|write)$/;
const closing = /close|stop|end|disconnect|drain|quit|destroy|shut/i;

/** Whether code calls nothing but what writes logs and clears timers. */
function onlySays(top: Node, network: Network): boolean {
  const stack: Node[] = [top];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'NewExpression' || node.type === 'AwaitExpression' || node.type === 'TaggedTemplateExpression') return false;
    if (node.type === 'CallExpression') {
      if (!isHarmless(node, network)) return false;
      continue;
    }
    stack.push(...childrenOf(node, network.tree));
  }
  return true;
}

function isHarmless(call: TSESTree.CallExpression, { bindings, tree }: Network): boolean {
  const callee = unwrap(call.callee);
  const origin = bindings.origin(callee);
  if (origin?.kind === 'global' && /^clear(?:Timeout|Interval|Immediate)$/.test(origin.path.join('.'))) return true;
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  return name !== undefined && saying.test(name) && !call.arguments.some((argument) => closing.test(namesOfCalls(argument, tree)));
}

/** The callees in an expression, as they are written. */
function namesOfCalls(top: Node, tree: Network['tree']): string {
  const names: string[] = [];
  const stack: Node[] = [top];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'CallExpression') names.push(plainText(node.callee, tree));
    stack.push(...childrenOf(node, tree));
  }
  return names.join(' ');
}

/** What arrives from other machines here; `undefined` where nothing is known to. */
function workOf({ servers, clients, calls }: Network, syntax: Syntax, project: ProjectView): string | undefined {
  const received = [...clients, ...calls].find(({ fact }) => fact.receives !== undefined)?.fact.receives;
  if (servers.length > 0) return servers.some(({ fact }) => fact.handlerArgument === true || fact.routes.length > 0) ? 'requests' : 'connections';
  if (received !== undefined) return received;
  const listens = syntax.calls.some(({ callee }) => callee.type === 'MemberExpression' && memberName(callee) === 'listen');
  return listens || project.reachersMention(/\.listen\s*\(/) ? 'requests' : undefined;
}

/** The one server in sight where the process exits, if there is just one. */
function closable(exit: Node, network: Network, syntax: Syntax): Pick<AbruptShutdown, 'server'> {
  const made = network.servers.flatMap(({ fact, node }) => (fact.closes ? [node as Node] : []));
  const listening = syntax.calls.filter(({ callee }) => {
    if (callee.type !== 'MemberExpression') return false;
    const method = memberName(callee);
    return method !== undefined && serverOf(callee.object, network)?.fact.listensBy === method;
  });
  const [only, ...others] = [...made, ...listening];
  if (only === undefined || others.length > 0) return {};
  const name = constantHolding(only);
  return name !== undefined && isSeenFrom(exit, name, network) ? { server: name.name } : {};
}

/** The `const` that holds what a call makes, or what is chained to it: `createServer(…).listen(8080)`. */
function constantHolding(made: Node): TSESTree.Identifier | undefined {
  let value = wrapped(made);
  while (value.parent?.type === 'MemberExpression' && /^(?:listen|on|once)$/.test(memberName(value.parent) ?? '') && value.parent.parent.type === 'CallExpression') {
    value = wrapped(value.parent.parent);
  }
  const holder = value.parent;
  return holder?.type === 'VariableDeclarator' && holder.init === value && holder.id.type === 'Identifier' && holder.parent.kind === 'const' ? holder.id : undefined;
}

/** Whether a name means the same variable at another place. */
function isSeenFrom(place: Node, name: TSESTree.Identifier, { tree }: Network): boolean {
  const around = tree.scopes.scopes.filter(({ block, set }) => set.has(name.name) && (isInside(place, block as Node) || (block as Node).type === 'Program'));
  const innermost = around.toSorted((a, b) => b.block.range[0] - a.block.range[0] || a.block.range[1] - b.block.range[1])[0];
  const isDeclaredThere = innermost?.set.get(name.name)?.identifiers.some((identifier) => (identifier as Node) === name);
  return isDeclaredThere === true && (enclosingFunction(name) === undefined || isInside(place, enclosingFunction(name)!));
}
