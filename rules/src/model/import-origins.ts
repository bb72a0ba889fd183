import type { Definition } from '@typescript-eslint/scope-manager';
import type { Node } from '../source/tree.js';
import type { Origin } from './bindings.js';

/** What an import brings. */
export function ofImport(definition: Definition): Origin | undefined {
  const { node, parent } = definition as unknown as { node: Node; parent: Node | null };
  if (node.type === 'TSImportEqualsDeclaration') {
    const reference = node.moduleReference;
    return reference.type === 'TSExternalModuleReference' && reference.expression.type === 'Literal'
      ? { kind: 'module', module: reference.expression.value, path: [] }
      : undefined;
  }
  if (parent?.type !== 'ImportDeclaration') return undefined;
  const module = parent.source.value;
  if (node.type !== 'ImportSpecifier') return { kind: 'module', module, path: [] };
  const name = node.imported.type === 'Identifier' ? node.imported.name : node.imported.value;
  return { kind: 'module', module, path: name === 'default' ? [] : [name] };
}
