import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { keyName, wrapped } from './syntax.js';

/** A declaration that holds a value in a name of its own, where a statement can be put behind it. */
export interface Holder {
  readonly name: string;
  readonly statement: TSESTree.VariableDeclaration;
}

/** The declaration that holds a value, if it stands in a list of statements and declares nothing behind it. */
export function holderOf(value: Node): Holder | undefined {
  const declarator = wrapped(value).parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return undefined;
  const statement = declarator.parent;
  const isLast = statement.declarations.at(-1) === declarator;
  const isListed = /^(?:BlockStatement|Program|ExportNamedDeclaration)$/.test(statement.parent.type);
  return isLast && isListed ? { name: declarator.id.name, statement } : undefined;
}

/** What code calls the place that holds a value: `api`, `this.http`; `undefined` where it has no name of its own. */
export function nameOfHolder(value: Node): string | undefined {
  const outer = wrapped(value);
  const holder = outer.parent;
  if (holder?.type === 'PropertyDefinition') return holder.static ? undefined : nameOfField(keyName(holder));
  const target = holder?.type === 'VariableDeclarator' ? holder.id : holder?.type === 'AssignmentExpression' ? holder.left : undefined;
  if (target?.type === 'Identifier') return target.name;
  return target?.type === 'MemberExpression' && target.object.type === 'ThisExpression'
    ? nameOfField(keyName({ key: target.property, computed: target.computed }))
    : undefined;
}

function nameOfField(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `this.${name}`;
}
