import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { functionName } from './lifetimes.js';
import type { Client, Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { nameOfCallee, nodesOf } from './rests.js';
import { above, enclosingFunction, isFunction, isInside, type CallNode, type FunctionNode, type Syntax } from './syntax.js';

/** What one attempt asks of another machine: directly, or through a function of this file that asks. */
export interface Question {
  readonly node: CallNode;
  /** As a reader would say it. */
  readonly name: string;
  readonly remote: RemoteCall | Client;
}

/** Names of what is meant to go on as long as the process lives, or until something comes up: consumers, reconnections, probes. */
const lasting = /connect|subscri|receive|poll|consum|listen|watch|wait|\bping|health|ready|heartbeat|keep_?alive|daemon|worker|^xread|^b[lr]pop|^brpoplpush|until|^log_?(?:in|on)$|^(?:establish|boot|start|init|run$|main$|loop)|Loop$/i;

/** Errors of a race that was lost: trying again at once is how optimistic writers work. */
const races = /unique|duplicate|conflict|collision|P2002|P2034|23505|40001|40P01|\b409\b|11000|serializ|deadlock|stale|optimistic|version|EEXIST|already/i;

/** Errors after which something else is asked for: another login, another page. */
const renewals = /\b401\b|\b403\b|unauthor|forbidden|expired|\btoken|csrf|session|captcha/i;

/** Conditions that tell a peer in trouble, or a number of attempts, from whatever else may go wrong. */
const trouble = /\b429\b|\b50\d\b|>=? ?500|ECONN|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|EPIPE|time_?out|too_?many|rate_?limit|throttl|unavailable|transient|temporar|retr(?:y|iable|yable)|network|abort|fetch failed|TypeError/i;

/** Calls in an error handler that change nothing about the next attempt. */
const reports = /^(?:log|warn|error|info|debug|trace|verbose|silly|notice|write|print|println|captureException|captureMessage|addBreadcrumb|increment|inc|count|record\w*|observe|recordException|setStatus|setAttributes?|addEvent|push|String|toString|stringify|get|isAxiosError|isInstance|includes|join|test|toFixed|now|max|min|pow|floor|ceil|round|random|abs|log2|toISOString|Number|Error)$/;

/** Names that give the same each time. */
const steady = /stringify|encode|^String$|toString|toISOString|timeout$|headers?$|auth|url$|uri$|endpoint$|options$|config$|^trim$|toLowerCase|^join$|^from$|^format|^get\w*|^build\w*|^serialize/i;
const unsteady = /random|next|pick|choose|select|rotate|shift|pop|generate|create|unique|uuid|nanoid|candidate|\bnow\b/i;

/** Calls that are awaited in a block of statements and go to another machine. */
export function questionsIn(block: Node, network: Network, syntax: Syntax): Question[] {
  const inside = enclosingFunction(block);
  const found: Question[] = [];
  for (const node of syntax.calls) {
    if (!isInside(node, block) || enclosingFunction(node) !== inside) continue;
    if (above(node, (at) => at.type === 'AwaitExpression', block) === undefined) continue;
    const made = network.of(node);
    const remote = made?.kind === 'call' ? made : askedBy(network.bindings.functionOf(node.callee), network);
    if (remote) found.push({ node, name: made?.kind === 'call' ? made.name : nameOfCallee(node), remote });
  }
  return found.sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** The call that a function of this file makes, or the connection, and whose failure it hands to its caller. */
export function askedBy(own: FunctionNode | undefined, network: Network): RemoteCall | Client | undefined {
  if (own === undefined) return undefined;
  const isAsked = ({ node }: RemoteCall | Client): boolean => {
    const inside = enclosingFunction(node);
    const isOwn = inside === own || (inside !== undefined && isExecutor(inside) && enclosingFunction(inside) === own);
    return isOwn && above(node, (at) => at.parent?.type === 'TryStatement' && at.parent.handler != null && at.parent.block === at, own) === undefined;
  };
  return network.calls.find(isAsked) ?? network.clients.find((client) => isConnection(client) && isAsked(client));
}

/** Whether something makes a connection when it is called. */
export function isConnection(made: RemoteCall | Client): boolean {
  return made.kind === 'call' ? made.fact.gives === 'connection' : made.fact.noun.startsWith('connection');
}

/** `new Promise((resolve, reject) => …)`: runs at once, as a part of the function around it. */
function isExecutor({ parent }: FunctionNode): boolean {
  return parent.type === 'NewExpression' && nameOfCallee(parent) === 'Promise';
}

/** Whether what is repeated is meant to go on, or a transaction whose failure is mostly a lost race: by what it asks, or by what the functions around it are called. */
export function isLasting(questions: readonly Question[], node: Node): boolean {
  if (questions.some(({ name, remote }) => lasting.test(name) || isConnection(remote) || (remote.kind === 'call' && (remote.fact.gives === 'stream' || remote.fact.inTransaction)))) return true;
  for (let inside = enclosingFunction(node); inside !== undefined; inside = enclosingFunction(inside)) {
    if (lasting.test(functionName(inside) ?? '')) return true;
  }
  return false;
}

/** Whether a piece of code goes on by itself as long as the process lives, told by a name. */
export function soundsLasting(name: string | undefined): boolean {
  return lasting.test(name ?? '');
}

/** Whether an error handler is about something else than a peer in trouble, or does something that may change the next attempt. */
export function isAboutElse(handler: Node, own: readonly CallNode[], bindings: Bindings): boolean {
  const { tree } = bindings;
  const text = plainText(handler, tree);
  if (races.test(text) || renewals.test(text) || isSelective(handler, own, bindings)) return true;
  for (const node of nodesOf([handler], tree)) {
    if ((node.type === 'CallExpression' || node.type === 'NewExpression') && !own.includes(node)) {
      const isThrown = above(node, (at) => at.type === 'ThrowStatement', handler) !== undefined;
      if (!isThrown && !isHarmless(node)) return true;
    }
  }
  return false;
}

/** Whether a handler goes on after errors of one kind alone, and that kind is no trouble of the peer. */
function isSelective(handler: Node, again: readonly CallNode[], { tree }: Bindings): boolean {
  const error = handler.type === 'CatchClause' ? handler.param : isFunction(handler) ? handler.params[0] : undefined;
  if (error?.type !== 'Identifier') return false;
  const mention = new RegExp(`\\b${error.name.replaceAll('$', '\\$')}\\b`);
  for (const node of nodesOf(isFunction(handler) ? [handler.body] : [handler], tree)) {
    if (node.type !== 'IfStatement') continue;
    const test = plainText(node.test, tree);
    if (!mention.test(test) || trouble.test(test)) continue;
    const goesOn = leads(node.consequent, again);
    // `if (is(error)) continue; throw error;`, and `if (!is(error)) throw error;`
    if (goesOn === true || (goesOn === false && test.includes('!'))) return true;
  }
  return false;
}

/** Where a branch leads: to the next attempt, to the end, or (`undefined`) on with what stands behind it. */
function leads(branch: Node, again: readonly CallNode[]): boolean | undefined {
  const last = branch.type === 'BlockStatement' ? branch.body.at(-1) : branch;
  if (last?.type === 'ContinueStatement' || (last && again.some((call) => isInside(call, last)))) return true;
  return last && /^(?:Throw|Return|Break)Statement$/.test(last.type) ? false : undefined;
}

/** Whether a call reports, tests or sleeps: it changes nothing about the next attempt. */
export function isHarmless(node: CallNode): boolean {
  const name = nameOfCallee(node);
  if (node.type === 'NewExpression') return /^(?:Promise|Date|AbortController|Headers|URL|URLSearchParams|FormData)$|Error$/.test(name);
  return reports.test(name) || /^(?:is|has|should|can)[A-Z]/.test(name) || node.parent.type === 'AwaitExpression' || /^(?:setTimeout|clearTimeout|abort)$/.test(name);
}

/** Whether a call asks the same each time that code around it runs: nothing it is given changes from one turn to the next. */
export function asksTheSame(call: CallNode, around: Node, bindings: Bindings): boolean {
  const { tree } = bindings;
  const changed = new Set<string>();
  for (const node of nodesOf([around], tree)) {
    const target = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined;
    if (target?.type === 'MemberExpression') changed.add(plainText(target, tree));
  }
  const seen = new Set<Node>();
  const stack: Node[] = [...call.arguments, ...(call.callee.type === 'MemberExpression' ? [call.callee.object] : [])];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (isFunction(node)) {
      if (mentionsChanged(node, around, bindings)) return false;
      continue;
    }
    if (node.type === 'MemberExpression' && changed.has(plainText(node, tree))) return false;
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression' || node.type === 'UpdateExpression') return false;
    if (node.type === 'CallExpression' && node !== call && (unsteady.test(nameOfCallee(node)) || !steady.test(nameOfCallee(node)))) return false;
    if (node.type === 'Identifier') {
      const given = givenWithin(node, around, bindings);
      if (given === undefined) return false;
      stack.push(...given);
      continue;
    }
    stack.push(...valuesBelow(node, bindings));
  }
  return true;
}

/** Whether a function uses what the code around it changes from turn to turn. */
function mentionsChanged(inside: FunctionNode, around: Node, { tree }: Bindings): boolean {
  return tree.scopes.scopes.some((scope) =>
    scope.references.some(({ identifier, resolved }) => isInside(identifier, inside) && resolved?.references.some((other) => other.isWrite() && isInside(other.identifier, around) && !isInside(other.identifier, inside)) === true),
  );
}

/** What a name is given in each turn; `undefined` where a turn changes it. */
function givenWithin(identifier: TSESTree.Identifier, around: Node, bindings: Bindings): readonly Node[] | undefined {
  const variable = bindings.variable(identifier);
  if (variable === undefined) return [];
  const writes = variable.references.filter((reference) => reference.isWrite() && isInside(reference.identifier, around));
  if (writes.length === 0) return [];
  const isOwn = variable.identifiers.every((declared) => isInside(declared, around));
  const [write] = writes;
  return isOwn && writes.length === 1 && write?.init === true && write.writeExpr != null ? [write.writeExpr] : undefined;
}

/** The children of a node that are values: names of members and keys are none. */
function valuesBelow(node: Node, { tree }: Bindings): readonly Node[] {
  if (node.type === 'MemberExpression') return node.computed ? [node.object, node.property] : [node.object];
  if (node.type === 'Property') return node.computed ? [node.key, node.value] : [node.value];
  const fields = node as unknown as Record<string, Node | (Node | null)[] | null | undefined>;
  return (tree.visitorKeys[node.type] ?? []).flatMap((key) => {
    if (/^(?:typeAnnotation|typeArguments|typeParameters|returnType)$/.test(key)) return [];
    const child = fields[key];
    return child == null ? [] : Array.isArray(child) ? child.filter((item) => item != null) : [child];
  });
}
