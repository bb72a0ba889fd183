import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { memberName, wrapped } from './syntax.js';

/** Whether other files can get hold of what an expression makes: it is exported, itself or by its name. */
export function isExported(node: Node, bindings: Bindings): boolean {
  const outer = wrapped(node.parent?.type === 'AwaitExpression' ? node.parent : node);
  const holder = outer.parent;
  if (holder === undefined) return false;
  if (holder.type === 'ExportDefaultDeclaration' || holder.type === 'TSExportAssignment') return true;
  if (holder.type === 'AssignmentExpression' && holder.right === outer) return isCommonJsExport(holder.left);
  if (holder.type === 'Property' && holder.value === outer && holder.parent.type === 'ObjectExpression') return isExported(holder.parent, bindings);
  if (holder.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return false;
  if (holder.parent.parent.type === 'ExportNamedDeclaration') return true;
  if (holder.parent.parent.type !== 'Program') return false;
  const variable = bindings.variable(holder.id);
  return (variable ? bindings.references(variable) : []).some((reference) => exportsIt(reference.identifier));
}

/** `module.exports`, `exports.x`. */
export function isCommonJsExport(target: Node): boolean {
  for (let at = target; at.type === 'MemberExpression'; at = at.object) {
    if (at.object.type === 'Identifier' && (at.object.name === 'exports' || (at.object.name === 'module' && memberName(at) === 'exports'))) return true;
  }
  return false;
}

/** Whether a mention of a name exports what it holds. */
export function exportsIt(mention: Node): boolean {
  const parent = mention.parent;
  switch (parent?.type) {
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      return true;
    case 'AssignmentExpression':
      return parent.right === mention && isCommonJsExport(parent.left);
    case 'Property':
      return parent.value === mention && parent.parent.type === 'ObjectExpression' && exportsIt(parent.parent);
    default:
      return false;
  }
}
