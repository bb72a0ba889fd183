import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Tree } from '../source/tree.js';
import { keyName, memberName } from './syntax.js';

/** What a file exports under a name: an expression of its own, or an export of another file. */
export type Exported =
  | { readonly kind: 'own'; readonly node: Node }
  | { readonly kind: 'from'; readonly module: string; readonly path: readonly string[] };

/** A file's exports by name; `default` is what `module.exports` holds too. What lies behind `export *` comes last. */
export interface Exports {
  readonly named: ReadonlyMap<string, Exported>;
  readonly all: readonly string[];
}

/** Reads what a file exports from its top-level statements. */
export function exportsOf({ program }: Tree): Exports {
  const named = new Map<string, Exported>();
  const all: string[] = [];
  for (const statement of program.body) {
    switch (statement.type) {
      case 'ExportDefaultDeclaration':
        named.set('default', { kind: 'own', node: statement.declaration });
        break;
      case 'TSExportAssignment':
        named.set('default', { kind: 'own', node: statement.expression });
        break;
      case 'ExportNamedDeclaration':
        for (const [name, exported] of ofNamed(statement)) named.set(name, exported);
        break;
      case 'ExportAllDeclaration':
        if (statement.exported) named.set(statement.exported.name, { kind: 'from', module: statement.source.value, path: [] });
        else all.push(statement.source.value);
        break;
      case 'ExpressionStatement':
        for (const [name, node] of ofCommonJs(statement.expression)) named.set(name, { kind: 'own', node });
        break;
    }
  }
  return { named, all };
}

function* ofNamed(statement: TSESTree.ExportNamedDeclaration): Iterable<readonly [string, Exported]> {
  const { declaration, source } = statement;
  if (declaration?.type === 'VariableDeclaration') {
    for (const { id } of declaration.declarations) if (id.type === 'Identifier') yield [id.name, { kind: 'own', node: id }];
  } else if ((declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration') && declaration.id) {
    yield [declaration.id.name, { kind: 'own', node: declaration.id }];
  }
  for (const { local, exported } of statement.specifiers) {
    const name = nameOf(exported);
    yield [name, source ? { kind: 'from', module: source.value, path: nameOf(local) === 'default' ? [] : [nameOf(local)] } : { kind: 'own', node: local }];
  }
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

/** `module.exports = x`, `module.exports = { a, b }`, `exports.a = x`. */
function* ofCommonJs(expression: Node): Iterable<readonly [string, Node]> {
  if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'MemberExpression') return;
  const { object } = expression.left;
  const name = memberName(expression.left);
  if (name === undefined) return;
  if (object.type === 'Identifier' && object.name === 'exports') {
    yield [name, expression.right];
  } else if (object.type === 'Identifier' && object.name === 'module' && name === 'exports') {
    yield ['default', expression.right];
    if (expression.right.type !== 'ObjectExpression') return;
    for (const property of expression.right.properties) {
      const key = property.type === 'Property' ? keyName(property) : undefined;
      if (property.type === 'Property' && key !== undefined) yield [key, property.value];
    }
  } else if (object.type === 'MemberExpression' && object.object.type === 'Identifier' && object.object.name === 'module' && memberName(object) === 'exports') {
    yield [name, expression.right];
  }
}
