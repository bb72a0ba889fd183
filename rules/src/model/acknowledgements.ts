import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Deliveries, Delivery } from './deliveries.js';
import { within } from './guards.js';
import { knownAt } from './library-index.js';
import { plainText } from './plain-text.js';
import { enclosingFunction, isFunction, isInside, keyName, memberName, unwrap, type CallNode, type FunctionNode, type Syntax } from './syntax.js';
import { patternPath } from './writes.js';

/** A call by which a broker is told that it may forget a message. */
export interface Acknowledgement {
  readonly call: CallNode;
  /** The function or the body of the loop in which the message is handled. */
  readonly scope: Node;
  /** Names of the message and of everything that is made of it there. */
  readonly message: ReadonlySet<Variable>;
}

/** An acknowledgement that comes before the work it stands for. */
export interface EarlyAcknowledgement {
  readonly call: CallNode;
  /** The call that is awaited after it. */
  readonly work: CallNode;
  /** The statement that acknowledges, and the last one with work, where it could stand behind that. */
  readonly move?: { readonly statement: TSESTree.Statement; readonly behind: TSESTree.Statement };
}

/** An acknowledgement that comes although the work failed. */
export interface HollowAcknowledgement {
  readonly call: CallNode;
  readonly work: CallNode;
}

/** Names of what is done with a message beside the work: nobody misses it. */
export const aside = /(?:\bl|L)og(?:s|ger|ging)?(?![a-z])|[mM]etric|[tT]elemetr|(?:\bt|T)rac(?:e|k|ing)|[sS]pan(?![a-z])|[aA]udit|(?:\bs|S)tatsd?(?![a-z])|[mM]onitor|[dD]ebug|[oO]bserve|(?:\bs|S)leep|(?:\bd|D)elay|\bwait(?![a-z])/;
/** Calls that write an error down, and those that make a text of it. */
const reporting = /(?:^|\.)(?:console|log|logger|sentry|metrics?|statsd|tracer|span|newrelic|bugsnag)\.(?:\w+\.)*\w+$|(?:^|\.)(?:log|debug|captureException|captureMessage|recordException|toString|stringify|inspect|format|String)$/i;
const atMostOnce = /at[- ]most[- ]once/i;

/** Every acknowledgement in a file that can be told to be one. */
export function acknowledgements(deliveries: Deliveries, { calls }: Syntax): Acknowledgement[] {
  const mayAcknowledge = deliveries.all.some(({ fact }) => fact.acknowledgement !== undefined);
  return calls.flatMap((call) => (mayAcknowledge ? ofDelivery(call, deliveries) : undefined) ?? ofHandle(call, deliveries) ?? []);
}

/** Acknowledgements after which work on the message is still awaited, and none was before. */
export function earlyAcknowledgements(found: readonly Acknowledgement[], deliveries: Deliveries): EarlyAcknowledgement[] {
  const { tree } = deliveries.network;
  return found.flatMap((acknowledgement) => {
    const { call, scope } = acknowledgement;
    const statement = statementAround(call, scope);
    if (statement === undefined || isIntended(statement, deliveries)) return [];
    const following = statementsAfter(statement, scope);
    const others = found.filter((other) => other.scope === scope);
    const isWork = (work: CallNode) => !others.some((other) => isInside(other.call, work));
    const works = following.flatMap((later) => awaitedWork(later, acknowledgement, deliveries).filter(isWork));
    const [work] = works;
    const before = awaitedWork(scope, acknowledgement, deliveries).some((other) => other.range[1] <= call.range[0] && isWork(other));
    if (work === undefined || before) return [];
    const last = works.at(-1)!;
    const behind = following.find((later) => isInside(last, later));
    const isPlain = statement.type === 'ExpressionStatement' && behind?.parent === statement.parent && others.length === 1;
    const leaves = following.some((later) => later.range[0] <= last.range[0] && [...within(later, tree)].some((node) => /^(?:Return|Continue|Break)Statement$/.test(node.type)));
    return [{ call, work, ...(isPlain && behind && !leaves && { move: { statement, behind } }) }];
  });
}

/** Acknowledgements that come after the work in any case: its error is only written down. */
export function hollowAcknowledgements(found: readonly Acknowledgement[], deliveries: Deliveries): HollowAcknowledgement[] {
  return found.flatMap((acknowledgement) => {
    const { call, scope } = acknowledgement;
    const statement = statementAround(call, scope);
    if (statement === undefined || isIntended(statement, deliveries)) return [];
    const attempt = attemptBefore(statement, deliveries);
    const work = attempt && awaitedWork(attempt.block, acknowledgement, deliveries)[0];
    return work ? [{ call, work }] : [];
  });
}

/** `channel.ack(message)`, `message.ack()` of a message that a delivery brought. */
function ofDelivery(call: CallNode, deliveries: Deliveries): Acknowledgement | undefined {
  const callee = unwrap(call.callee);
  if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression') return undefined;
  const method = memberName(callee) ?? '';
  for (let at: Node | undefined = call.parent; at != null; at = at.parent) {
    for (const delivery of deliveries.by(at)) {
      const { ofMessage = [], given = [] } = delivery.fact.acknowledgement ?? {};
      const names = namesOf(delivery, deliveries);
      const message = madeOf(names, at, deliveries);
      const isOwn = ofMessage.includes(method) && names.has(variableOf(callee.object, deliveries)!);
      const isGiven = given.includes(method) && call.arguments.some((argument) => mentions(argument, message));
      if (isOwn || isGiven) return { call, scope: isFunction(at) ? at : at.type === 'ForOfStatement' ? at.body : at, message };
    }
    if (isFunction(at) && enclosingFunction(call) === at) return undefined;
  }
  return undefined;
}

/** `client.send(new DeleteMessageCommand({ ReceiptHandle: message.ReceiptHandle }))` */
function ofHandle(call: CallNode, deliveries: Deliveries): Acknowledgement | undefined {
  const { network } = deliveries;
  const [options] = call.arguments;
  if (options?.type !== 'ObjectExpression') return undefined;
  const made = network.of(call);
  const known = made === undefined ? knownAt(network.bindings.origin(call.callee), network.settings)?.fact : undefined;
  const handle = made?.kind === 'call' ? made.fact.acknowledges : known?.kind === 'acknowledgement' ? known.handle : undefined;
  if (handle === undefined) return undefined;
  const given = options.properties.find((property) => property.type === 'Property' && keyName(property) === handle);
  const value = given?.type === 'Property' ? unwrap(given.value) : undefined;
  const variable = value?.type === 'MemberExpression' && memberName(value) === handle ? variableOf(value.object, deliveries) : undefined;
  const inside = enclosingFunction(call);
  if (variable === undefined || inside === undefined) return undefined;
  const scope = loopAround(call, inside)?.body ?? inside;
  return { call, scope, message: madeOf(new Set([variable]), inside, deliveries) };
}

function loopAround(node: Node, inside: FunctionNode): TSESTree.ForOfStatement | undefined {
  for (let at = node.parent; at != null && at !== inside; at = at.parent) if (at.type === 'ForOfStatement') return at;
  return undefined;
}

function variableOf(expression: Node, { network }: Deliveries): Variable | undefined {
  const node = unwrap(expression);
  return node.type === 'Identifier' ? network.bindings.variable(node) : undefined;
}

/** The names in a delivery's parameter that stand for the message, or for the whole of which it is a part. */
export function namesOf({ target, fact }: Delivery, deliveries: Deliveries): ReadonlySet<Variable> {
  const names = new Set<Variable>();
  for (const node of within(target, deliveries.network.tree)) {
    const path = node.type === 'Identifier' ? patternPath(node) : undefined;
    const variable = path && deliveries.network.bindings.variable(node);
    const isPart = path?.every((name, index) => index >= fact.content.length || fact.content[index] === name);
    if (variable && isPart) names.add(variable);
  }
  return names;
}

/** Names, and those within a node that are made of what they name. */
export function madeOf(names: ReadonlySet<Variable>, top: Node, deliveries: Deliveries): ReadonlySet<Variable> {
  const made = new Set(names);
  const writes = deliveries.network.tree.scopes.scopes
    .flatMap((scope) => scope.references)
    .filter((reference) => reference.isWrite() && reference.writeExpr != null && reference.resolved != null && isInside(reference.identifier, top));
  // What is made of what is made: until nothing is added.
  for (let size = 0; size < made.size; ) {
    size = made.size;
    for (const { writeExpr, resolved } of writes) if (mentions(writeExpr!, made)) made.add(resolved!);
  }
  return made;
}

/** Whether one of some names stands in a node. */
export function mentions(node: Node, names: ReadonlySet<Variable>): boolean {
  for (const variable of names) if (variable.references.some(({ identifier }) => isInside(identifier, node))) return true;
  return false;
}

/** Calls within a node whose promise is waited for, or watched, and that are given the message. */
function awaitedWork(node: Node, { message }: Acknowledgement, deliveries: Deliveries): CallNode[] {
  const { tree } = deliveries.network;
  const found: CallNode[] = [];
  for (const at of within(node, tree)) {
    const awaited = at.type === 'AwaitExpression' ? unwrap(at.argument) : undefined;
    if (awaited?.type !== 'CallExpression' || aside.test(plainText(awaited.callee, tree).slice(-60))) continue;
    if (mentions(awaited, message)) found.push(awaited);
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

/** The statement of the same function that a call stands in. */
function statementAround(call: Node, scope: Node): TSESTree.Statement | undefined {
  for (let at: Node = call; at !== scope; at = at.parent!) {
    if (at.parent == null || (isFunction(at) && at !== scope)) return undefined;
    if (at.parent.type === 'BlockStatement' || at.parent.type === 'SwitchCase') return at as TSESTree.Statement;
  }
  return undefined;
}

/** The statements that are run after one, up to the end of the scope; none behind one that leaves. */
function statementsAfter(statement: TSESTree.Statement, scope: Node): TSESTree.Statement[] {
  const found: TSESTree.Statement[] = [];
  for (let at: Node = statement; at !== scope && at.parent != null; at = at.parent) {
    const parent: Node = at.parent;
    const list: readonly Node[] = parent.type === 'BlockStatement' ? parent.body : parent.type === 'SwitchCase' ? parent.consequent : [];
    const [, end] = at.range;
    const later = list.filter((sibling) => sibling.range[0] >= end);
    found.push(...(later as TSESTree.Statement[]));
    if (later.some((sibling) => /^(?:Return|Throw|Continue|Break)Statement$/.test(sibling.type))) break;
    // In `finally`, and in `catch`, the work was before.
    if (parent.type === 'TryStatement' && at !== parent.block) break;
    if (parent.type === 'CatchClause') break;
  }
  return found;
}

/** The `try` before a statement, or whose `finally` it stands in, that lets the work fail in silence. */
function attemptBefore(statement: TSESTree.Statement, deliveries: Deliveries): TSESTree.TryStatement | undefined {
  const { parent } = statement;
  if (parent.type !== 'BlockStatement') return undefined;
  const outer = parent.parent;
  if (outer?.type === 'TryStatement' && outer.finalizer === parent) return outer.handler == null || onlyReports(outer.handler, deliveries) ? outer : undefined;
  const index = parent.body.indexOf(statement);
  const attempt = parent.body.slice(0, index).findLast((sibling) => sibling.type === 'TryStatement');
  return attempt?.type === 'TryStatement' && attempt.handler != null && onlyReports(attempt.handler, deliveries) ? attempt : undefined;
}

/** Whether an error is written down and nothing else comes of it. */
function onlyReports(handler: TSESTree.CatchClause, { network: { tree } }: Deliveries): boolean {
  for (const node of within(handler.body, tree)) {
    if (/^(?:Throw|Return|Continue|Break)Statement$|^(?:Assignment|Update|Await)Expression$/.test(node.type)) return false;
    if (node.type === 'CallExpression' && !reporting.test(plainText(node.callee, tree))) return false;
  }
  return true;
}

/** Whether somebody wrote beside it that a lost message is no loss. */
export function isIntended(statement: Node, { network: { tree } }: Deliveries): boolean {
  const start = tree.text.lastIndexOf('\n', statement.range[0] - 240);
  return tree.comments.some(({ range, value }) => atMostOnce.test(value) && range[0] >= start && range[1] <= statement.range[1] + 120);
}
