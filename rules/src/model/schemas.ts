import type { TSESTree } from '@typescript-eslint/utils';
import { schemaLibraries } from '../libraries/schemas.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';

/** The code that checks a value against the schema which tells a type, with `{value}` for the value; `undefined` where no schema of the file does. */
export function checkOf(type: TSESTree.TypeNode, bindings: Bindings): string | undefined {
  if (type.type !== 'TSTypeReference' || type.typeArguments != null || type.typeName.type !== 'Identifier') return undefined;
  const declaration = bindings.variable(type.typeName)?.defs[0]?.node as Node | undefined;
  const told = declaration?.type === 'TSTypeAliasDeclaration' ? declaration.typeAnnotation : undefined;
  if (told?.type !== 'TSTypeReference' || told.typeName.type !== 'TSQualifiedName' || told.typeName.left.type !== 'Identifier') return undefined;
  const { left, right } = told.typeName;
  const [query] = told.typeArguments?.params ?? [];
  if (query?.type !== 'TSTypeQuery' || query.exprName.type !== 'Identifier') return undefined;
  const origin = bindings.origin(left);
  const library = origin?.kind === 'module' ? schemaLibraries.find(({ modules, infers }) => modules.includes(origin.module) && infers.includes(right.name)) : undefined;
  return library?.check.replace('{library}', left.name).replace('{schema}', query.exprName.name);
}
