import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { enclosingFunction, memberName, wrapped, type FunctionNode } from './syntax.js';

/** A place where a value whose type nobody knows is said to have one. */
export interface TypeClaim {
  readonly type: TSESTree.TypeNode;
  /** The value it is said of. */
  readonly value: Node;
  /** Where a reader finds that said: the type, or the value where the type stands elsewhere. */
  readonly at: Node;
  /** The function that promises it to its callers. */
  readonly promisedBy?: FunctionNode;
}

/**
 * The types that a value, or a part of it, is said to have: by `as`, by the annotation of a name that takes it, by what
 * the function promises to return. None is looked for behind the first one on a way.
 */
export function typeClaims(value: Node, bindings: Bindings): TypeClaim[] {
  const claims: TypeClaim[] = [];
  const seen = new Set<Node>();
  const open: Node[] = [value];
  for (let at = open.shift(); at !== undefined && seen.size < 200; at = open.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const step = stepFrom(at, bindings);
    if (step.claim) claims.push(step.claim);
    if (step.to) open.push(...step.to);
  }
  return claims;
}

/** The claims about what a name or a pattern takes. */
export function claimsOfTarget(target: Node, bindings: Bindings): TypeClaim[] {
  const { claim, to = [] } = intoTarget(target, target, bindings);
  return [...(claim ? [claim] : []), ...to.flatMap((node) => typeClaims(node, bindings))];
}

interface Step {
  readonly claim?: TypeClaim;
  readonly to?: readonly Node[];
}

const nowhere: Step = {};

function stepFrom(value: Node, bindings: Bindings): Step {
  const { parent } = value;
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return claimed(parent.typeAnnotation, parent, parent.typeAnnotation) ?? { to: [parent] };
    case 'AwaitExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return { to: [parent] };
    case 'LogicalExpression':
      return parent.operator === '&&' && parent.left === value ? nowhere : { to: [parent] };
    case 'VariableDeclarator':
      return parent.init === value ? intoTarget(parent.id, value, bindings) : nowhere;
    case 'AssignmentExpression':
      return parent.right === value && parent.operator === '=' ? intoTarget(parent.left, value, bindings) : nowhere;
    case 'MemberExpression':
      return parent.object === value ? intoMember(parent, bindings) : nowhere;
    case 'ReturnStatement':
      return intoResult(enclosingFunction(parent), value);
    case 'ArrowFunctionExpression':
      return parent.body === value ? intoResult(parent, value) : nowhere;
    default:
      return nowhere;
  }
}

/** What a type says; nothing where it says that nothing is known. `any` says that everything is there. */
function claimed(type: TSESTree.TypeNode, value: Node, at: Node, promisedBy?: FunctionNode): Step | undefined {
  const said = awaited(type);
  if (said.type === 'TSUnknownKeyword' || (promisedBy && said.type === 'TSAnyKeyword')) return undefined;
  if (said.type === 'TSTypeReference' && said.typeName.type === 'Identifier' && said.typeName.name === 'const') return undefined;
  return { claim: { type: said, value, at, ...(promisedBy && { promisedBy }) } };
}

/** `User` of `Promise<User>`. */
function awaited(type: TSESTree.TypeNode): TSESTree.TypeNode {
  const isPromise = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && /^Promise(?:Like)?$/.test(type.typeName.name);
  return (isPromise ? type.typeArguments?.params[0] : undefined) ?? type;
}

function intoTarget(target: Node, value: Node, bindings: Bindings): Step {
  const holder = target.type === 'AssignmentPattern' ? target.left : target;
  const declared = holder.type === 'Identifier' ? (bindings.variable(holder)?.defs[0]?.name as Node | undefined) : holder;
  const annotation = declared?.type === 'Identifier' || declared?.type === 'ObjectPattern' || declared?.type === 'ArrayPattern' ? declared.typeAnnotation?.typeAnnotation : undefined;
  const step = annotation && claimed(annotation, value, declared === holder ? annotation : value);
  if (step) return step;
  if (holder.type === 'ObjectPattern') {
    // `const { data } = await res.json()`: parts of it may be said to be something further on.
    return { to: holder.properties.flatMap((property) => (property.type === 'Property' ? mentionsOf(property.value, bindings) : [])) };
  }
  return { to: mentionsOf(holder, bindings) };
}

/** Where a name is read that is given one value alone. */
function mentionsOf(name: Node, bindings: Bindings): readonly Node[] {
  const variable = name.type === 'Identifier' ? bindings.variable(name) : undefined;
  const writes = variable?.references.filter((reference) => reference.isWrite()) ?? [];
  if (variable === undefined || writes.filter(({ init }) => init !== true).length > 1) return [];
  return variable.references.flatMap((reference) => (reference.isRead() ? [reference.identifier as Node] : []));
}

function intoMember(member: TSESTree.MemberExpression, bindings: Bindings): Step {
  const call = member.parent;
  if (call.type !== 'CallExpression' || call.callee !== member) return { to: [member] };
  const name = memberName(member);
  if (name === 'catch' || name === 'finally') return { to: [call] };
  const [callback] = call.arguments;
  const parameter = name === 'then' && callback ? bindings.functionOf(callback)?.params[0] : undefined;
  return parameter ? intoTarget(parameter, parameter, bindings) : nowhere;
}

/** The function that gives a value back to its callers as what it is said to be. */
export function givenBackBy(value: Node, bindings: Bindings): FunctionNode | undefined {
  const open: Node[] = [value];
  const seen = new Set<Node>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const node = wrapped(at);
    const { parent } = node;
    const inside = parent?.type === 'ReturnStatement' ? enclosingFunction(parent) : parent?.type === 'ArrowFunctionExpression' && parent.body === node ? parent : undefined;
    const chain = inside && chainAround(inside);
    if (chain) open.push(chain);
    else if (inside) return inside;
    else if (parent?.type === 'AwaitExpression') open.push(parent);
    else if (parent?.type === 'VariableDeclarator') open.push(...mentionsOf(parent.id, bindings));
  }
  return undefined;
}

/** The `.then(…)` that a function is given to. */
function chainAround(inside: FunctionNode): TSESTree.CallExpression | undefined {
  const call = inside.parent;
  const isChained = call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' && memberName(call.callee) === 'then' && call.arguments[0] === inside;
  return isChained ? call : undefined;
}

/** What a function gives back: to the chain that it is a part of, or to its callers, to whom its type promises something. */
function intoResult(inside: FunctionNode | undefined, value: Node): Step {
  if (inside === undefined) return nowhere;
  const step = inside.returnType ? claimed(inside.returnType.typeAnnotation, value, value, inside) : undefined;
  if (step) return step;
  const chain = chainAround(inside);
  return chain ? { to: [chain] } : nowhere;
}

/** Names of types that promise nothing, or speak of failures, which nobody counts on. */
const promisesNothing = /^(?:Partial|DeepPartial|Json\w*|JSON\w*|Record|object|Object|Map)$|Error|Failure|Partial|Unknown|^Response$/;

/** What is no value of a body but a way to read one. */
const rawContent = /^(?:Buffer|ArrayBuffer|Uint8Array|Blob|File|FormData|Readable|ReadableStream|Stream|NodeJS\.\w+)$|Stream$/;

/** Whether a type promises nothing that could be missing: everything in it is optional, or it is left open. */
export function isLoose(type: TSESTree.TypeNode, bindings: Bindings, depth = 0): boolean {
  if (depth > 4) return true;
  const loose = (inner: TSESTree.TypeNode) => isLoose(inner, bindings, depth + 1);
  switch (type.type) {
    case 'TSAnyKeyword':
      // Taken for granted where it is the whole; `any[]` and `Record<string, any>` leave things open.
      return depth > 0;
    case 'TSUnknownKeyword':
    case 'TSObjectKeyword':
    case 'TSVoidKeyword':
    case 'TSUndefinedKeyword':
    case 'TSNullKeyword':
    case 'TSNeverKeyword':
      return true;
    case 'TSTypeLiteral':
      return type.members.every((member) => isLooseMember(member, loose));
    case 'TSArrayType':
      return loose(type.elementType);
    case 'TSTypeOperator':
      return type.typeAnnotation === undefined || loose(type.typeAnnotation);
    case 'TSUnionType':
      return type.types.some(loose);
    case 'TSIntersectionType':
      return type.types.every(loose);
    case 'TSTypeReference':
      return isLooseReference(type, bindings, loose);
    // Strings and numbers by themselves: a part of a body, which is seldom worth a schema.
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
    case 'TSMappedType':
    case 'TSConditionalType':
    case 'TSTypeQuery':
      return true;
    default:
      return false;
  }
}

function isLooseReference(type: TSESTree.TSTypeReference, bindings: Bindings, loose: (inner: TSESTree.TypeNode) => boolean): boolean {
  if (type.typeName.type !== 'Identifier') return rawContent.test(bindings.tree.text.slice(...type.typeName.range));
  const { name } = type.typeName;
  const [argument] = type.typeArguments?.params ?? [];
  if (/^(?:Readonly|Required|NonNullable|Array|ReadonlyArray|Awaited|Promise)$/.test(name)) return argument === undefined || loose(argument);
  if (promisesNothing.test(name) || rawContent.test(name)) return true;
  const declaration = bindings.variable(type.typeName)?.defs[0]?.node as Node | undefined;
  switch (declaration?.type) {
    // Whoever calls it says what it is.
    case 'TSTypeParameter':
      return true;
    case 'TSInterfaceDeclaration':
      return declaration.extends.length === 0 && declaration.body.body.every((member) => isLooseMember(member, loose));
    case 'TSTypeAliasDeclaration':
      // `z.infer<typeof schema>` is as strict as its schema.
      return declaration.typeAnnotation.type === 'TSTypeReference' && declaration.typeAnnotation.typeName.type !== 'Identifier' ? false : loose(declaration.typeAnnotation);
    default:
      return false;
  }
}

function isLooseMember(member: TSESTree.TypeElement, loose: (inner: TSESTree.TypeNode) => boolean): boolean {
  if (member.type === 'TSIndexSignature') return true;
  if (member.type !== 'TSPropertySignature') return false;
  const type = member.typeAnnotation?.typeAnnotation;
  return member.optional || type === undefined || /^TS(?:Any|Unknown|Null|Undefined)Keyword$/.test(type.type) || (type.type === 'TSUnionType' && loose(type) && mayBeMissing(type));
}

/** `string | undefined`, `string | null` */
function mayBeMissing(type: TSESTree.TSUnionType): boolean {
  return type.types.some(({ type: name }) => /^TS(?:Undefined|Null|Unknown|Any)Keyword$/.test(name));
}

/** What a message calls a type, on one line: `User`, `{ results, … }`. */
export function typeName(type: TSESTree.TypeNode, text: string): string {
  const written = text.slice(...type.range).replace(/\s+/g, ' ');
  if (written.length <= 40) return written;
  if (type.type === 'TSArrayType') return `${typeName(type.elementType, text)}[]`;
  const [first] = type.type === 'TSTypeLiteral' ? type.members : [];
  if (first?.type === 'TSPropertySignature') return `{ ${text.slice(...first.key.range)}, … }`;
  return `${written.slice(0, 36)} …`;
}
