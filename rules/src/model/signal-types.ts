import type { TSESTree } from '@typescript-eslint/utils';
import type { Tree } from '../source/tree.js';
import { keyName } from './syntax.js';

/** What a type says about a signal. */
export interface SignalType {
  /** Whether it may be missing. */
  readonly isOptional: boolean;
  /** Whether it may be `null`. */
  readonly isNullable: boolean;
}

/** A signal among the members of a type. */
export interface SignalMember {
  readonly name: string;
  readonly type: SignalType;
  /** Whether the object that it is a member of may be missing. */
  readonly isInOptional: boolean;
}

/** How many names of types are followed. */
const maxHops = 6;

/** Whether a type is `AbortSignal`, alone or with nothing: `AbortSignal | undefined`. */
export function readSignalType(type: TSESTree.TypeNode, isOptional: boolean): SignalType | undefined {
  const parts = partsOf(type);
  if (!parts.some((part) => nameOf(part) === 'AbortSignal')) return undefined;
  return { isOptional: isOptional || parts.some((part) => part.type === 'TSUndefinedKeyword'), isNullable: parts.some((part) => part.type === 'TSNullKeyword') };
}

/** The member of a type that is a signal by its name and its own type, as far as the type is written in this file. */
export function memberTyped(type: TSESTree.TypeNode, name: RegExp, tree: Tree): SignalMember | undefined {
  const isInOptional = partsOf(type).some((part) => part.type === 'TSUndefinedKeyword' || part.type === 'TSNullKeyword');
  const open: { readonly type: TSESTree.TypeNode; readonly hops: number }[] = [{ type, hops: maxHops }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { hops } = at;
    for (const part of partsOf(at.type)) {
      const found = membersOf(part, tree).map((member) => signalIn(member, name)).find((member) => member !== undefined);
      if (found) return { ...found, isInOptional };
      if (hops > 0) open.push(...within(part, tree).map((inner) => ({ type: inner, hops: hops - 1 })));
    }
  }
  return undefined;
}

function signalIn(member: TSESTree.TypeElement, name: RegExp): { readonly name: string; readonly type: SignalType } | undefined {
  if (member.type !== 'TSPropertySignature' || member.typeAnnotation === undefined) return undefined;
  const key = keyName(member);
  const type = key !== undefined && name.test(key) ? readSignalType(member.typeAnnotation.typeAnnotation, member.optional) : undefined;
  return key !== undefined && type ? { name: key, type } : undefined;
}

/** The members that a type has of its own. */
function membersOf(type: TSESTree.TypeNode, tree: Tree): readonly TSESTree.TypeElement[] {
  if (type.type === 'TSTypeLiteral') return type.members;
  const declared = declarationOf(type, tree);
  return declared?.type === 'TSInterfaceDeclaration' ? declared.body.body : [];
}

/** The types that a type is made of: parts of an intersection, what a name stands for, what an interface extends. */
function within(type: TSESTree.TypeNode, tree: Tree): readonly TSESTree.TypeNode[] {
  if (type.type === 'TSIntersectionType') return type.types;
  if (/^(?:Readonly|Partial|Required)$/.test(nameOf(type) ?? '') && type.type === 'TSTypeReference') return type.typeArguments?.params ?? [];
  const declared = declarationOf(type, tree);
  return declared?.type === 'TSTypeAliasDeclaration' ? [declared.typeAnnotation] : [];
}

function declarationOf(type: TSESTree.TypeNode, { program }: Tree): TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration | undefined {
  const name = nameOf(type);
  if (name === undefined) return undefined;
  for (const statement of program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if ((declared?.type === 'TSInterfaceDeclaration' || declared?.type === 'TSTypeAliasDeclaration') && declared.id.name === name) return declared;
  }
  return undefined;
}

function partsOf(type: TSESTree.TypeNode): readonly TSESTree.TypeNode[] {
  return type.type === 'TSUnionType' ? type.types : [type];
}

function nameOf(type: TSESTree.TypeNode): string | undefined {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : undefined;
}
