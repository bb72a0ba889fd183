import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings, Origin } from './bindings.js';
import { fieldName } from './fields.js';
import { classOfThis, keyName, unwrap, type ClassNode } from './syntax.js';

/** A value whose type is written where it is declared, and the members taken from it. */
export interface Annotated {
  /** The import that the type's name comes from. */
  readonly type: Extract<Origin, { kind: 'module' }>;
  readonly path: readonly string[];
}

/**
 * What is known of the type of the object that a member is taken from: by the compiler, where one has looked at the
 * file, else by what is written where the object is declared.
 */
export function typed(expression: Node, bindings: Bindings): Annotated | undefined {
  const { typeOf } = bindings.tree;
  if (typeOf !== undefined) {
    const path: string[] = [];
    for (let node = unwrap(expression); node.type === 'MemberExpression'; ) {
      const name = fieldName(node);
      if (name === undefined) break;
      path.unshift(name);
      node = unwrap(node.object);
      const type = typeOf(node);
      if (type) return { type: { kind: 'module', module: type.module, path: type.name === 'default' ? [] : [type.name] }, path };
    }
  }
  return annotated(expression, bindings);
}

/** What the annotation of a parameter, a variable or a field says about the object that a member is taken from: `this.http.get`. */
export function annotated(expression: Node, bindings: Bindings): Annotated | undefined {
  const path: string[] = [];
  for (let node = unwrap(expression); ; ) {
    const annotation = annotationOf(node, bindings);
    const type = annotation && importedType(annotation, bindings);
    if (type) return { type, path };
    if (node.type !== 'MemberExpression') return undefined;
    const name = fieldName(node);
    if (name === undefined) return undefined;
    path.unshift(name);
    node = unwrap(node.object);
  }
}

function annotationOf(node: Node, bindings: Bindings): TSESTree.TypeNode | undefined {
  if (node.type === 'Identifier') {
    const name = bindings.variable(node)?.defs[0]?.name as Node | undefined;
    const declared = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
    return declared ?? returnType(bindings.origin(node), bindings);
  }
  if (node.type === 'CallExpression' || node.type === 'AwaitExpression') return returnType(bindings.origin(node), bindings);
  if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return undefined;
  const owner = classOfThis(node);
  const name = fieldName(node);
  return owner && name !== undefined ? fieldAnnotation(owner, name) : undefined;
}

/** What a function of this file says that it gives: `function getRedis(): Redis | null`. */
function returnType(origin: Origin | undefined, bindings: Bindings): TSESTree.TypeNode | undefined {
  if (origin?.kind !== 'result' || origin.path.length > 0) return undefined;
  const type = bindings.functionOf(origin.call.callee)?.returnType?.typeAnnotation;
  const isPromise = type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise';
  return isPromise ? type.typeArguments?.params[0] : type;
}

/** The type of a field: of its own declaration, or of the constructor's parameter that makes it. */
function fieldAnnotation({ body }: ClassNode, name: string): TSESTree.TypeNode | undefined {
  for (const member of body.body) {
    if (member.type === 'PropertyDefinition' && keyName(member) === name) return member.typeAnnotation?.typeAnnotation;
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') continue;
    for (const parameter of member.value.params) {
      const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : undefined;
      const declared = target?.type === 'AssignmentPattern' ? target.left : target;
      if (declared?.type === 'Identifier' && declared.name === name) return declared.typeAnnotation?.typeAnnotation;
    }
  }
  return undefined;
}

function importedType(type: TSESTree.TypeNode, bindings: Bindings): Annotated['type'] | undefined {
  if (type.type === 'TSUnionType') {
    const [only, ...others] = type.types.filter((part) => part.type !== 'TSNullKeyword' && part.type !== 'TSUndefinedKeyword');
    return only && others.length === 0 ? importedType(only, bindings) : undefined;
  }
  if (type.type !== 'TSTypeReference') return undefined;
  const origin = bindings.origin(type.typeName.type === 'TSQualifiedName' ? type.typeName.left : type.typeName);
  if (origin?.kind !== 'module') return undefined;
  return type.typeName.type === 'TSQualifiedName' ? { ...origin, path: [...origin.path, type.typeName.right.name] } : origin;
}
