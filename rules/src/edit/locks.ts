import type { TSESTree } from '@typescript-eslint/utils';
import type { Bindings } from '../model/bindings.js';
import type { UndyingClaim } from '../model/locks.js';
import type { RemoteCall } from '../model/network.js';
import { childrenOf, isInside, wrapped } from '../model/syntax.js';
import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { beginsLine, holdsComment, indentAt, inQuotesOf, writeNumber } from './layout.js';
import { giveOption } from './options.js';

/** Edits that make a claim expire, and the code that they put in. */
export interface Expiring {
  readonly code: string;
  readonly edits: readonly Edit[];
}

/** Gives a claim an expiry. `undefined` where the way it is written, or the use of its result, leaves no sure place. */
export function addExpiry(claim: UndyingClaim, ttlMs: number, tree: Tree, bindings: Bindings): Expiring | undefined {
  const { call, fact, says } = claim;
  const ttl = writeNumber(ttlMs);
  if (says?.write) {
    const value = inQuotesOf(tree.text, says.write.value.replace('{ttl}', ttl));
    const edits = giveOption(call, says.write.path, value, tree);
    return edits && { code: `${says.write.path}: ${value}`, edits };
  }
  return withExpiry(claim, 'PX', ttl, fact, tree, bindings);
}

/** Takes the expiry of a command that follows at once into the claim, and that command away. */
export function joinExpiry(claim: UndyingClaim, tree: Tree, bindings: Bindings): Expiring | undefined {
  const { call, later, fact } = claim;
  const after = later?.node.arguments[1];
  const fits = later?.fact.onKey?.does === 'expire' ? later.fact.onKey.unit : undefined;
  if (later === undefined || after === undefined || fits === undefined || !isKnownAt(after, call.node, tree, bindings)) return undefined;
  const gone = statementThatFollows(call, later, bindings);
  if (gone === undefined || holdsComment(tree, gone)) return undefined;
  const made = claim.says?.write ? withOption(claim, fits, tree.text.slice(...after.range), tree) : withExpiry(claim, fits, tree.text.slice(...after.range), fact, tree, bindings);
  return made && { code: made.code, edits: [...made.edits, removeStatement(gone, tree)] };
}

/** `{ NX: true }` becomes `{ NX: true, EX: 30 }`; only where the option of the suggestion is one of the unit's kind. */
function withOption({ call, says }: UndyingClaim, unit: string, ttl: string, tree: Tree): Expiring | undefined {
  if (says?.write?.path !== 'PX') return undefined;
  const edits = giveOption(call, unit, ttl, tree);
  return edits && { code: `${unit}: ${ttl}`, edits };
}

function withExpiry({ call, says }: UndyingClaim, unit: string, ttl: string, fact: UndyingClaim['fact'], tree: Tree, bindings: Bindings): Expiring | undefined {
  if (says !== undefined) {
    if (says.write) return undefined;
    // Before the word by which the key has to be new.
    const code = inQuotesOf(tree.text, `'${unit}', ${ttl}`);
    return { code, edits: [{ range: [says.node.range[0], says.node.range[0]], text: `${code}, ` }] };
  }
  const { node } = call;
  const { callee } = node;
  const [, last, ...more] = node.arguments;
  if (last === undefined || more.length > 0 || callee.type !== 'MemberExpression' || callee.computed) return undefined;
  // `(value)` in parentheses of its own, or a comment: what is put behind it would land inside.
  if (!/^\s*,?\s*$/.test(tree.text.slice(last.range[1], node.range[1] - 1))) return undefined;
  if (fact.instead === undefined || !isOnlyTrueOrFalse(node, bindings)) return undefined;
  const rest = inQuotesOf(tree.text, fact.instead.rest.replace('{unit}', unit).replace('{ttl}', ttl));
  return {
    code: `${fact.instead.method}(…, ${rest})`,
    edits: [
      { range: callee.property.range, text: fact.instead.method },
      { range: [last.range[1], last.range[1]], text: `, ${rest}` },
    ],
  };
}

/** Whether nobody looks at a result more closely than `if (result)`. */
function isOnlyTrueOrFalse(node: Node, bindings: Bindings): boolean {
  const result = outcome(node);
  if (result.parent?.type === 'ExpressionStatement' || isCondition(result)) return true;
  if (result.parent?.type !== 'VariableDeclarator' || result.parent.id.type !== 'Identifier' || result.parent.id.typeAnnotation != null) return false;
  const variable = bindings.variable(result.parent.id);
  return variable !== undefined && bindings.references(variable).every((reference) => isCondition(wrapped(reference.identifier)));
}

function outcome(node: Node): Node {
  const outer = wrapped(node);
  return outer.parent?.type === 'AwaitExpression' ? wrapped(outer.parent) : outer;
}

function isCondition(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'UnaryExpression') return parent.operator === '!';
  return (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression' || parent?.type === 'WhileStatement') && parent.test === node;
}

/** Whether an expression means the same at an earlier place: numbers, and names that are given once, before it. */
function isKnownAt(expression: Node, place: Node, tree: Tree, bindings: Bindings): boolean {
  const stack = [expression];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!/^(?:Literal|Identifier|MemberExpression|ThisExpression|BinaryExpression|TS\w+Expression)$/.test(node.type)) return false;
    const variable = node.type === 'Identifier' ? bindings.variable(node) : undefined;
    if (variable?.defs.some((definition) => definition.name.range[0] > place.range[0])) return false;
    stack.push(...childrenOf(node, tree));
  }
  return true;
}

/** The statement that can go with the expiry, if the expiry is what comes next after the claim or after a look at its result. */
function statementThatFollows({ node }: RemoteCall, later: RemoteCall, bindings: Bindings): Node | undefined {
  const own = outcome(later.node).parent;
  if (own?.type !== 'ExpressionStatement') return undefined;
  const claimed = statementOf(node);
  if (claimed && isNext(claimed, own)) return own;
  const branch = branchThatStartsWith(own);
  if (branch === undefined) return undefined;
  const isAsked = isInside(node, branch.test) || (claimed !== undefined && isNext(claimed, branch));
  if (!isAsked) return undefined;
  if (branch.consequent.type === 'BlockStatement' && branch.consequent.body.length > 1) return own;
  // An `if` that only lets the key expire goes as a whole, as long as its question is asked elsewhere too.
  const isPlain = branch.alternate === null && branch.test.type === 'Identifier' && !isInside(node, branch);
  const variable = isPlain ? bindings.variable(branch.test) : undefined;
  return variable && bindings.references(variable).some(({ identifier }) => !isInside(identifier, branch)) ? branch : undefined;
}

/** The `if` whose first statement this is. */
function branchThatStartsWith(statement: Node): TSESTree.IfStatement | undefined {
  const { parent } = statement;
  const consequent = parent?.type === 'BlockStatement' && parent.body[0] === statement ? parent : statement;
  return consequent.parent?.type === 'IfStatement' && consequent.parent.consequent === consequent ? consequent.parent : undefined;
}

/** The statement that a claim is, or whose value it gives. */
function statementOf(node: Node): Node | undefined {
  const { parent } = outcome(node);
  if (parent?.type === 'ExpressionStatement') return parent;
  return parent?.type === 'VariableDeclarator' ? parent.parent : undefined;
}

/** Whether a statement comes right behind another one in its list; one that only leaves in between (`if (!got) return;`) does no harm. */
function isNext(first: Node, second: Node): boolean {
  const block = first.parent;
  if (block !== second.parent || (block?.type !== 'BlockStatement' && block?.type !== 'Program')) return false;
  const body: readonly Node[] = block.body;
  const [at, to] = [body.indexOf(first), body.indexOf(second)];
  const [between] = body.slice(at + 1, to);
  return to === at + 1 || (to === at + 2 && between?.type === 'IfStatement' && between.alternate === null && leaves(between.consequent));
}

function leaves(node: Node): boolean {
  const last = node.type === 'BlockStatement' && node.body.length === 1 ? node.body[0]! : node;
  return last.type === 'ReturnStatement' || last.type === 'ThrowStatement' || last.type === 'ContinueStatement';
}

/** Takes a statement away, with its line where it has one for itself. */
function removeStatement(statement: Node, { text }: Tree): Edit {
  const [start, end] = statement.range;
  const rest = /^[ \t]*(?:\r?\n)?/.exec(text.slice(end))![0];
  const ownsLine = beginsLine(text, start) && (rest.endsWith("\n") || end + rest.length === text.length);
  if (!ownsLine) return { range: [start, end + (/^ ?/.exec(text.slice(end))![0].length)], text: '' };
  return { range: [start - indentAt(text, start).length, end + rest.length], text: '' };
}

