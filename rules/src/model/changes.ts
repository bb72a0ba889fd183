import type { Variable } from '@typescript-eslint/scope-manager';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { isLibraryModule } from './library-index.js';
import { memberName, wrapped, type CallNode } from './syntax.js';

const assigned = new WeakMap<Variable, ReadonlySet<string>>();

/** Names of the members of a variable's object that are assigned or deleted after it was made, `*` for a computed name. */
export function assignedMembers(variable: Variable): ReadonlySet<string> {
  const known = assigned.get(variable);
  if (known) return known;
  const names = new Set<string>();
  for (const { identifier } of variable.references) {
    const mention = wrapped(identifier);
    const member = mention.parent;
    if (member?.type === 'MemberExpression' && member.object === mention && isTarget(member)) names.add(memberName(member) ?? '*');
  }
  assigned.set(variable, names);
  return names;
}

/** Whether a member, or something below it, is assigned. */
function isTarget(member: Node): boolean {
  let outer = wrapped(member);
  while (outer.parent?.type === 'MemberExpression' && outer.parent.object === outer) outer = wrapped(outer.parent);
  const use = outer.parent;
  return (
    (use?.type === 'AssignmentExpression' && use.left === outer) ||
    use?.type === 'UpdateExpression' ||
    (use?.type === 'UnaryExpression' && use.operator === 'delete')
  );
}

/** Whether code that can't be followed may change a variable's object, told by all its mentions but one. */
export function isHandedOn(variable: Variable, except: Node, bindings: Bindings): boolean {
  return bindings.references(variable).some(({ identifier }) => identifier !== except && isGivenAway(identifier, bindings));
}

function isGivenAway(identifier: Node, bindings: Bindings): boolean {
  const mention = wrapped(identifier);
  const parent = mention.parent;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== mention && !onlyReads(parent, bindings);
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier';
    case 'AssignmentExpression':
      return parent.right === mention && parent.left.type !== 'ObjectPattern';
    case 'Property':
    case 'ArrayExpression':
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'YieldExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
      return true;
    default:
      return false;
  }
}

const readers = /^(?:console\.\w+|JSON\.stringify|structuredClone|fetch|Request|Object\.(?:keys|values|entries|freeze))$/;

/** Calls that only look at what they are given: those of known libraries, the console and the like. */
function onlyReads(call: CallNode, bindings: Bindings): boolean {
  const seen = new Set<CallNode>();
  let origin = bindings.origin(call.callee);
  // A method of what a library made is the library's too.
  while (origin?.kind === 'result' && !seen.has(origin.call)) {
    seen.add(origin.call);
    origin = bindings.origin(origin.call.callee);
  }
  if (origin?.kind === 'global') return readers.test(origin.path.join('.'));
  return origin?.kind === 'module' && isLibraryModule(origin.module);
}
