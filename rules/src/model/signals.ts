import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import { libraries } from '../libraries/index.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { textOf } from './constants.js';
import { memberTyped, readSignalType, type SignalType } from './signal-types.js';
import type { Network } from './network.js';
import { above, isInside, keyName, memberName, unwrap, wrapped, type FunctionNode } from './syntax.js';

/** A signal by which whoever calls a function tells it that they have given up. */
export interface Signal extends SignalType {
  /** How the function names it: `signal`, `options.signal`. */
  readonly code: string;
  /** The variable that the code begins with. */
  readonly root: Variable;
  /** The places that name it, or something that holds it. */
  readonly mentions: readonly Node[];
  /** Where it can be named from. */
  readonly from: number;
}

const signalName = /^(?:abort_?)?signal$/i;
/** Other things are called `signal` too: what the system sends a process, what a chart or a radio shows. */
const surelySignal = /^abort_?signal$/i;

/** The signals that a function is given by its caller, told by types, or by names and what is done with them. */
export function signalsOf(inside: FunctionNode, network: Network): readonly Signal[] {
  return inside.params.flatMap((parameter) => ofParameter(parameter, inside, network));
}

function ofParameter(parameter: TSESTree.Parameter, inside: FunctionNode, network: Network): readonly Signal[] {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (target.type === 'ObjectPattern') return ofPattern(target, target.typeAnnotation?.typeAnnotation, inside.range[0], inside, network);
  if (target.type !== 'Identifier') return [];
  const variable = network.bindings.variable(target);
  if (variable === undefined) return [];
  const annotation = target.typeAnnotation?.typeAnnotation;
  const own = annotation && readSignalType(annotation, target.optional);
  if (own) return [named(variable, own, inside.range[0], network.bindings)];
  if (signalName.test(target.name) && annotation === undefined) return known(variable, inside.range[0], surelySignal.test(target.name), inside, network);
  // `const { signal } = options` in the body is the name to use; `options.signal` where there is none.
  const taken = takenFrom(variable, network.bindings).flatMap((pattern) => ofPattern(pattern, annotation, pattern.parent.range[1], inside, network));
  if (taken.length > 0) return taken.map((signal) => ({ ...signal, mentions: [...signal.mentions, ...holdersOf(variable, network.bindings)] }));
  const member = annotation && memberTyped(annotation, signalName, network.tree);
  if (member === undefined) return ofMember(variable, inside, network);
  const isMissable = target.optional || member.isInOptional;
  return [{ ...member.type, isOptional: member.type.isOptional || isMissable, code: `${target.name}${isMissable ? '?.' : '.'}${member.name}`, root: variable, mentions: holdersOf(variable, network.bindings), from: inside.range[0] }];
}

/** `context.signal`, where the type can't be seen but the function uses the member as a signal. */
function ofMember(root: Variable, inside: FunctionNode, network: Network): readonly Signal[] {
  const mentions = mentionsOf(root, network.bindings);
  const used = mentions.map((mention) => wrapped(mention).parent).find((member) => {
    const name = member?.type === 'MemberExpression' && !member.computed ? memberName(member) : undefined;
    return name !== undefined && signalName.test(name) && member !== undefined && isUsedAsSignal(member, inside, network);
  });
  if (used === undefined) return [];
  return [{ isOptional: true, isNullable: false, code: network.tree.text.slice(...used.range), root, mentions: holdersOf(root, network.bindings), from: inside.range[0] }];
}

/** `{ signal }` among what a function takes apart, at any depth of the pattern's first level. */
function ofPattern(pattern: TSESTree.ObjectPattern, type: TSESTree.TypeNode | undefined, from: number, inside: FunctionNode, network: Network): readonly Signal[] {
  return pattern.properties.flatMap((property) => {
    const name = property.type === 'Property' ? keyName(property) : undefined;
    if (property.type !== 'Property' || name === undefined || !signalName.test(name)) return [];
    const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    const variable = target.type === 'Identifier' ? network.bindings.variable(target) : undefined;
    if (variable === undefined) return [];
    const member = type && memberTyped(type, signalName, network.tree);
    if (member) return [named(variable, member.type, from, network.bindings)];
    return known(variable, from, surelySignal.test(name) || isHandedOne(inside, network), inside, network);
  });
}

/** A name without a type, if what is done with it says what it is. */
function known(variable: Variable, from: number, isSure: boolean, inside: FunctionNode, network: Network): readonly Signal[] {
  const mentions = mentionsOf(variable, network.bindings);
  return isSure || mentions.some((mention) => isUsedAsSignal(mention, inside, network)) ? [named(variable, { isOptional: !isSure, isNullable: false }, from, network.bindings)] : [];
}

function named(root: Variable, type: SignalType, from: number, bindings: Bindings): Signal {
  return { ...type, code: root.name, root, mentions: mentionsOf(root, bindings), from };
}

function mentionsOf(variable: Variable, bindings: Bindings): readonly Node[] {
  return bindings.references(variable).map((reference) => reference.identifier as Node);
}

/** The mentions of an object by which its signal may go somewhere: other members of it are something else. */
function holdersOf(variable: Variable, bindings: Bindings): readonly Node[] {
  return mentionsOf(variable, bindings).filter((mention) => {
    const at = wrapped(mention);
    const { parent } = at;
    if (parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern') return parent.id.properties.some((property) => property.type === 'RestElement' || signalName.test(keyName(property) ?? 'signal'));
    const name = parent?.type === 'MemberExpression' && parent.object === at ? memberName(parent) : undefined;
    return name === undefined || signalName.test(name);
  });
}

/** The patterns that take a variable's object apart: `const { signal } = options`. */
function takenFrom(variable: Variable, bindings: Bindings): readonly (TSESTree.ObjectPattern & { parent: Node })[] {
  return mentionsOf(variable, bindings).flatMap((mention) => {
    const { parent } = wrapped(mention);
    return parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern' ? [parent.id] : [];
  });
}

/** Whether only an `AbortSignal` is used like this: `signal.aborted`, `fetch(url, { signal })`. */
function isUsedAsSignal(mention: Node, inside: FunctionNode, network: Network): boolean {
  const at = wrapped(mention);
  const { parent } = at;
  if (parent?.type === 'MemberExpression' && parent.object === at) return /^(?:aborted|throwIfAborted|onabort)$/.test(memberName(parent) ?? '') || isAbortListener(parent, network.bindings);
  const call = above(mention, (node) => node.type === 'CallExpression' && node !== mention, inside);
  if (call?.type !== 'CallExpression') return false;
  const origin = network.bindings.origin(call.callee);
  if (origin?.kind === 'global' && origin.path.join('.') === 'AbortSignal.any') return true;
  const made = network.of(call);
  return made?.kind === 'call' && parent?.type === 'Property' && signalName.test(keyName(parent) ?? '');
}

function isAbortListener(member: TSESTree.MemberExpression, bindings: Bindings): boolean {
  const call = member.parent;
  return memberName(member) === 'addEventListener' && call.type === 'CallExpression' && textOf(call.arguments[0], bindings) === 'abort';
}

/** Whether a library hands a signal to the function: `queryFn: ({ signal }) => …`. */
function isHandedOne(inside: FunctionNode, { tree }: Network): boolean {
  const property = wrapped(inside).parent;
  const name = property?.type === 'Property' ? keyName(property) : undefined;
  if (name === undefined || property?.type !== 'Property' || property.value !== inside) return false;
  return libraries.some((library) => library.signalTo?.includes(name) && library.modules.some((module) => tree.program.body.some((statement) => imports(statement, module))));
}

function imports(statement: TSESTree.ProgramStatement, module: string): boolean {
  if (statement.type === 'ImportDeclaration') return statement.source.value === module;
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.some(({ init }) => {
    const call = init && unwrap(init);
    return call?.type === 'CallExpression' && call.arguments[0]?.type === 'Literal' && call.arguments[0].value === module;
  });
}

/** The mentions of a signal, and of names for what was made with it: functions, helpers, further signals. */
export function derivedFrom(signal: Signal, owner: FunctionNode, network: Network): ReadonlySet<Node> {
  const mentions = new Set<Node>(signal.mentions);
  const variables = network.tree.scopes.scopes.filter(({ block }) => isInside(block, owner)).flatMap((scope) => scope.variables).filter((variable) => variable !== signal.root);
  for (let size = 0; size !== mentions.size; ) {
    size = mentions.size;
    for (const variable of variables) {
      if (makersOf(variable).some((maker) => [...mentions].some((mention) => isInside(mention, maker) && !isAwaited(mention, maker)))) {
        for (const mention of mentionsOf(variable, network.bindings)) mentions.add(mention);
      }
    }
  }
  return mentions;
}

function makersOf({ references, defs }: Variable): readonly Node[] {
  return [...references.flatMap(({ writeExpr }) => writeExpr ?? []), ...defs.flatMap(({ node, type }) => ((type as string) === 'FunctionName' ? [node] : []))];
}

/** What an awaited call gives is data: it ends nothing. */
function isAwaited(mention: Node, maker: Node): boolean {
  return above(mention, (node) => node.type === 'AwaitExpression', maker) !== undefined || maker.type === 'AwaitExpression';
}
