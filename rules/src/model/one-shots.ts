import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import { isHarmless } from './attempts.js';
import { callsOf, callsOfExported } from './callers.js';
import { functionName } from './lifetimes.js';
import type { Client, Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import type { ProjectView } from './project-view.js';
import { isRunByHand } from './retries.js';
import { nameOfCallee, nodesOf } from './rests.js';
import { above, enclosingFunction, isFunction, memberName, wrapped, type FunctionNode } from './syntax.js';

/** Words by which code says that it connects again, or waits for the peer. */
const triesAgain = /retr(?:y|ies)|attempt|back_?off|try_?again|reconnect|setTimeout|setInterval|\bsleep\b|\bdelay\b|wait_?(?:for|until)|supervis/i;
/** Names of functions that are run once, when a process starts. */
const starts = /^(?:connect|init|setup|start|boot|main|run$|listen|open(?:Connection|Channel)?$)/i;
/** What is closed where it was opened was for one question. */
const closes = /\.(?:close|end|quit|disconnect|destroy|drain|release)\(/;

/** Connections that a process makes when it starts, in one attempt and with nothing in sight that would make another. */
export function oneShots(network: Network, project: ProjectView): (RemoteCall | Client)[] {
  const made = [...network.clients, ...network.calls].filter((one) => one.fact.oneShot !== undefined);
  if (made.length === 0 || triesAgain.test(tellingText(network.tree)) || isRunByHand(project)) return [];
  return made.filter((one) => {
    const { unless, when } = one.fact.oneShot!;
    const of = one.kind === 'call' ? (one.client ?? one) : one;
    if (one.provides.includes('retry') || (unless !== undefined && of.options.read(unless).state !== 'unset')) return false;
    if (when && !when.values.includes(of.options.read(when.path).constant?.value)) return false;
    if (addressOf(of, network) === 'loopback' || closes.test(plainText(enclosingFunction(one.node) ?? network.tree.program, network.tree))) return false;
    return isAtStart(one.node, network, project, new Set());
  });
}

/** Whether a node runs when the process starts, and whoever hears of its failure gives up. */
function isAtStart(node: Node, network: Network, project: ProjectView, seen: Set<FunctionNode>): boolean {
  const inside = enclosingFunction(node);
  if (above(node, (at) => /^(?:While|DoWhile|For|ForOf|ForIn)Statement$/.test(at.type), inside) !== undefined || !isGivenUp(node, network)) return false;
  if (inside === undefined) return true;
  if (seen.has(inside)) return false;
  seen.add(inside);
  const { parent } = inside;
  // `(async () => { … })()`
  if (parent.type === 'CallExpression' && parent.callee === inside) return isAtStart(parent, network, project, seen);
  const callers = callsOf(inside, network.bindings);
  if (callers.length > 0) return callers.every((caller) => isAtStart(caller, network, project, seen));
  return starts.test(functionName(inside) ?? '') && callsOfExported(inside, network.bindings) !== undefined && project.reachersMention(triesAgain) === false;
}

/** Whether nobody takes care of a failure, or whoever does writes it down, ends the process or fails too. */
function isGivenUp(node: Node, network: Network): boolean {
  const inside = enclosingFunction(node);
  const attempt = above(node, (at) => at.parent?.type === 'TryStatement' && at.parent.block === at && at.parent.handler != null, inside)?.parent;
  if (attempt?.type === 'TryStatement') return onlyGivesUp(attempt.handler!, network);
  for (let at: Node = wrapped(node), parent = at.parent; parent?.type === 'MemberExpression' && parent.object === at; parent = at.parent) {
    const call: Node = parent.parent;
    if (call.type !== 'CallExpression') return true;
    const handler = memberName(parent) === 'catch' ? call.arguments[0] : memberName(parent) === 'then' ? call.arguments[1] : undefined;
    if (handler) {
      const own = network.bindings.functionOf(handler);
      return own ? onlyGivesUp(own, network) : plainText(handler, network.tree).startsWith('console.');
    }
    at = wrapped(call);
  }
  return true;
}

function onlyGivesUp(handler: Node, { tree }: Network): boolean {
  for (const node of nodesOf([isFunction(handler) ? handler.body : handler], tree)) {
    if (/^(?:Assignment|Update|Await)Expression$/.test(node.type)) return false;
    if (node.type === 'ReturnStatement' && node.argument != null) return false;
    if ((node.type === 'CallExpression' || node.type === 'NewExpression') && !isHarmless(node) && nameOfCallee(node) !== 'exit') return false;
  }
  return true;
}
