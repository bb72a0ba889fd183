import type { Definition, Reference, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Tree } from '../source/tree.js';
import { assignedMembers } from './changes.js';
import { nothingForeign, type Foreign } from './foreign.js';
import { fieldName, fieldValues, type FieldValues } from './fields.js';
import { ofImport } from './import-origins.js';
import { calleeName, classOfThis, isClass, isFunction, keyName, memberName, unwrap, type CallNode, type ClassNode, type FunctionNode, isInside } from './syntax.js';
import { assigning, givenBy, patternPath } from './writes.js';

/** Where a value comes from, as far as the source says it. `path` are the members taken from there, `or` the module that may stand in: `secure ? https : http`. */
export type Origin =
  | { readonly kind: 'module'; readonly module: string; readonly path: readonly string[]; readonly or?: string }
  | { readonly kind: 'global'; readonly path: readonly string[] }
  | { readonly kind: 'result'; readonly call: CallNode; readonly path: readonly string[] }
  | { readonly kind: 'parameter'; readonly of: FunctionNode; readonly index: number; readonly path: readonly string[] }
  | { readonly kind: 'value'; readonly node: Node };

/** Names that stand for the global object. */
const globalObjects = new Set(['globalThis', 'window', 'self', 'global']);

/** Compilers wrap what they import in these; the module is their argument. */
const interop = /^_*(?:interopRequire(?:Default|Wildcard)|importDefault|importStar|toESM|interop_require_(?:default|wildcard))$/;

/** Follows names to where their values come from. One instance per file; every answer is remembered. */
export class Bindings {
  readonly #origins = new Map<Node, Origin | undefined>();
  #variables: Map<Node, Variable> | undefined;
  readonly #fields = new Map<ClassNode, FieldValues>();

  /** @param foreign what other files of the project export and give */
  constructor(
    readonly tree: Tree,
    readonly foreign: Foreign = nothingForeign,
  ) {}

  /** The variable that an identifier refers to or declares; `undefined` for globals that nothing declares. */
  variable(identifier: Node): Variable | undefined {
    this.#variables ??= this.#collectVariables();
    return this.#variables.get(identifier);
  }

  /** Where the value of an expression comes from; `undefined` if the source does not say. */
  origin(expression: Node): Origin | undefined {
    const node = unwrap(expression);
    if (this.#origins.has(node)) return this.#origins.get(node);
    // What leads to itself has no origin.
    this.#origins.set(node, undefined);
    const origin = this.#find(node);
    this.#origins.set(node, origin);
    return origin;
  }

  /** Where a member of the value of an expression comes from, taken by a path. */
  memberOf(expression: Node, path: readonly string[]): Origin | undefined {
    return step(this.origin(expression), path, this);
  }

  /** The expression whose value `expression` has, followed through `const` names and fields with a single value. */
  value(expression: Node): Node {
    const node = unwrap(expression);
    const origin = node.type === 'Identifier' || node.type === 'MemberExpression' ? this.origin(node) : undefined;
    if (origin?.kind === 'value') return origin.node;
    if (origin?.kind === 'result' && origin.path.length === 0) return origin.call;
    return node;
  }

  /** Every expression that a name is ever given, for questions that any of them answers. */
  candidates(expression: Node): readonly Node[] {
    const node = unwrap(expression);
    const variable = node.type === 'Identifier' ? this.variable(node) : undefined;
    return (variable?.references ?? []).flatMap((reference) => {
      const given = reference.isWrite() ? givenBy(reference) : undefined;
      return given !== undefined && patternPath(reference.identifier)?.length === 0 ? [unwrap(given)] : [];
    });
  }

  /** Every expression that a field of a class is ever given: `this.socket`. */
  fieldCandidates(expression: Node): readonly Node[] {
    const node = unwrap(expression);
    const owner = node.type === 'MemberExpression' && node.object.type === 'ThisExpression' ? classOfThis(node) : undefined;
    const name = node.type === 'MemberExpression' ? fieldName(node) : undefined;
    const given = owner && name !== undefined ? this.#fieldsOf(owner).get(name) : undefined;
    return (given ?? []).map((value) => unwrap(value.type === 'AssignmentExpression' ? value.right : value));
  }

  /** The function that an expression stands for, if it is written in this file. */
  functionOf(expression: Node): FunctionNode | undefined {
    const seen = new Set<Node>();
    // `this.run = this.run.bind(this)` leads to itself.
    for (let value = this.value(expression); !seen.has(value); value = this.value(value.callee.object)) {
      if (isFunction(value)) return value;
      seen.add(value);
      // `handler.bind(this)` is still the handler.
      if (value.type !== 'CallExpression' || value.callee.type !== 'MemberExpression' || !isPlainBind(value)) return undefined;
    }
    return undefined;
  }

  /** All mentions of a variable but its declaration. */
  references(variable: Variable): readonly Reference[] {
    return variable.references.filter((reference) => reference.init !== true);
  }

  #collectVariables(): Map<Node, Variable> {
    const variables = new Map<Node, Variable>();
    for (const scope of this.tree.scopes.scopes) {
      for (const variable of scope.variables) {
        for (const identifier of variable.identifiers) variables.set(identifier, variable);
      }
      for (const reference of scope.references) {
        if (reference.resolved != null && reference.resolved.defs.length > 0) variables.set(reference.identifier, reference.resolved);
      }
    }
    return variables;
  }

  #find(node: Node): Origin | undefined {
    switch (node.type) {
      case 'Identifier':
        return this.#ofIdentifier(node);
      case 'MemberExpression':
        return this.#ofMember(node);
      case 'AwaitExpression':
        return this.origin(node.argument);
      case 'AssignmentExpression':
        return assigning.has(node.operator) ? this.origin(node.right) : undefined;
      case 'LogicalExpression':
        return this.#ofFallback(node);
      case 'ConditionalExpression':
        return this.#ofChoice(node.consequent, node.alternate) ?? { kind: 'value', node };
      case 'ImportExpression':
        return node.source.type === 'Literal' && typeof node.source.value === 'string'
          ? { kind: 'module', module: node.source.value, path: [] }
          : undefined;
      case 'CallExpression':
        return this.#ofCall(node);
      case 'NewExpression':
        return { kind: 'result', call: node, path: [] };
      default:
        return { kind: 'value', node };
    }
  }

  #ofIdentifier(node: TSESTree.Identifier): Origin | undefined {
    const variable = this.variable(node);
    if (variable === undefined) return { kind: 'global', path: globalObjects.has(node.name) ? [] : [node.name] };
    return this.#ofVariable(variable);
  }

  #ofVariable(variable: Variable): Origin | undefined {
    const definition = variable.defs[0];
    if (definition === undefined || variable.defs.length > 1) return undefined;
    const written = variable.references.filter((reference) => reference.isWrite());
    switch (definition.type as string) {
      case 'ImportBinding':
        return ofImport(definition);
      case 'FunctionName':
      case 'ClassName':
        return written.length === 0 ? { kind: 'value', node: definition.node } : undefined;
      case 'Parameter':
        return written.length === 0 ? this.#ofParameter(definition) : undefined;
      case 'Variable': {
        const [write, other] = written;
        if (write === undefined || written.length > 2) return undefined;
        return other === undefined ? this.#ofWrite(write) : this.#ofChoice(wholeGivenBy(write), wholeGivenBy(other));
      }
      default:
        return undefined;
    }
  }

  #ofWrite(write: Reference): Origin | undefined {
    const given = givenBy(write);
    const path = patternPath(write.identifier);
    if (given === undefined || path === undefined) return undefined;
    return this.#isChanged(given, path[0]) ? undefined : step(this.origin(given), path, this);
  }

  /** The same member of two packages: `secure ? https : http`, or a name that is given both. */
  #ofChoice(one?: Node, other?: Node): Origin | undefined {
    const [first, second] = [one && this.origin(one), other && this.origin(other)];
    if (first?.kind !== 'module' || second?.kind !== 'module' || first.or !== undefined || second.or !== undefined) return undefined;
    const isSame = first.path.join('.') === second.path.join('.') && ![first, second].some(({ module }) => module.startsWith('.'));
    return isSame ? { ...first, or: second.module } : undefined;
  }

  #ofParameter(definition: Definition): Origin | undefined {
    const of = definition.node;
    if (!isFunction(of)) return undefined;
    const index = of.params.findIndex((parameter) => isInside(definition.name, parameter));
    const path = patternPath(definition.name);
    if (index < 0 || path === undefined) return undefined;
    // `import('x').then((module) => …)`
    const call = of.parent;
    if (index === 0 && call.type === 'CallExpression' && call.arguments[0] === of && call.callee.type === 'MemberExpression') {
      const { object } = call.callee;
      if (memberName(call.callee) === 'then' && object.type === 'ImportExpression') return step(this.origin(object), path, this);
    }
    return { kind: 'parameter', of, index, path };
  }

  #ofMember(node: TSESTree.MemberExpression): Origin | undefined {
    const name = fieldName(node);
    if (name === undefined) return undefined;
    if (node.object.type === 'ThisExpression') {
      const owner = classOfThis(node);
      const [value, other] = (owner && this.#fieldsOf(owner).get(name)) ?? [];
      return value && other === undefined ? this.origin(value) : undefined;
    }
    return this.#isChanged(node.object, name) ? undefined : step(this.origin(node.object), [name], this);
  }

  /** Whether a member of an object that is written in this file is given another value later. */
  #isChanged(expression: Node, member: string | undefined): boolean {
    const object = unwrap(expression);
    if (member === undefined || this.origin(object)?.kind !== 'value') return false;
    if (object.type === 'Identifier') {
      const variable = this.variable(object);
      return variable !== undefined && [member, '*'].some((name) => assignedMembers(variable).has(name));
    }
    const owner = object.type === 'MemberExpression' && object.object.type === 'ThisExpression' ? classOfThis(object) : undefined;
    return owner !== undefined && object.type === 'MemberExpression' && this.#fieldsOf(owner).has(`${fieldName(object) ?? ''}.${member}`);
  }

  /** `a.pool ?? new Pool()` and `global.pool || new Pool()`: the cached value is what the right side made. */
  #ofFallback(node: TSESTree.LogicalExpression): Origin | undefined {
    const right = unwrap(node.right);
    if (node.operator === '&&') return undefined;
    return right.type === 'NewExpression' || right.type === 'CallExpression' || right.type === 'AssignmentExpression'
      ? this.origin(right)
      : undefined;
  }

  #ofCall(node: TSESTree.CallExpression): Origin | undefined {
    const [first] = node.arguments;
    if (node.callee.type === 'Identifier' && node.callee.name === 'require' && this.variable(node.callee) === undefined) {
      return first?.type === 'Literal' && typeof first.value === 'string' ? { kind: 'module', module: first.value, path: [] } : undefined;
    }
    if (first !== undefined && interop.test(calleeName(node) ?? '')) return this.origin(first);
    if (node.callee.type === 'MemberExpression' && isPlainBind(node)) return this.origin(node.callee.object);
    return { kind: 'result', call: node, path: [] };
  }

  #fieldsOf(owner: ClassNode): FieldValues {
    const known = this.#fields.get(owner);
    if (known) return known;
    const fields = fieldValues(owner, this.tree);
    this.#fields.set(owner, fields);
    return fields;
  }
}

/** `f.bind(this)` is `f`; with more arguments its parameters are others. */
function isPlainBind(call: TSESTree.CallExpression): boolean {
  return calleeName(call) === 'bind' && call.arguments.length <= 1;
}

/** Takes members from an origin. `.default` is the module itself: compilers and dynamic imports put it there. */
function step(origin: Origin | undefined, path: readonly string[], bindings: Bindings): Origin | undefined {
  if (origin === undefined) return undefined;
  if (origin.kind === 'value') return path.length === 0 ? origin : memberOfLiteral(origin.node, path, bindings);
  if (origin.kind === 'global' && origin.path.length === 0 && path.length > 0 && globalObjects.has(path[0]!)) {
    return step(origin, path.slice(1), bindings);
  }
  const members = origin.kind === 'module' ? path.filter((name) => name !== 'default') : path;
  return members.length === 0 ? origin : { ...origin, path: [...origin.path, ...members] };
}

/** `{ a: { b: x } }` with `a.b` taken is `x`, as long as nothing in between hides it; so is a static field of a class. */
function memberOfLiteral(node: Node, path: readonly string[], bindings: Bindings): Origin | undefined {
  const [name, ...rest] = path;
  if (isClass(node)) {
    const field = node.body.body.find((member) => member.type === 'PropertyDefinition' && member.static && keyName(member) === name);
    return field?.type === 'PropertyDefinition' && field.value ? step(bindings.origin(field.value), rest, bindings) : undefined;
  }
  if (node.type !== 'ObjectExpression' || name === undefined) return undefined;
  for (const property of node.properties.toReversed()) {
    if (property.type === 'SpreadElement') return undefined;
    // What a getter gives is not the getter.
    if (keyName(property) === name) return property.kind === 'init' ? step(bindings.origin(property.value), rest, bindings) : undefined;
    if (property.computed && keyName(property) === undefined) return undefined;
  }
  return undefined;
}

/** What a name is given as a whole. */
function wholeGivenBy(write: Reference): Node | undefined {
  return patternPath(write.identifier)?.length === 0 ? givenBy(write) : undefined;
}
