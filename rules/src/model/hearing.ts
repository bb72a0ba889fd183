import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { membersOf } from './callers.js';
import { constantOf } from './constants.js';
import { exportsIt, isCommonJsExport } from './exports.js';
import { fieldName } from './fields.js';
import type { Network } from './network.js';
import { classOfThis, isFunction, keyName, memberName, unwrap, wrapped, type ClassNode } from './syntax.js';

/** Whether somebody listens for the errors of an emitter. */
export interface Hearing {
  /** `unknown`: code that can't be followed gets hold of it and may listen. */
  readonly heard: 'yes' | 'no' | 'unknown';
  /** Names by which other files can reach it; `*` for any. */
  readonly reachedAs: ReadonlySet<string>;
  /** Methods called on it. */
  readonly methods: ReadonlySet<string>;
  /** What listens to it, by event, as far as it was looked for: all of it unless somebody hears its errors. */
  readonly listeners: ReadonlyMap<string, readonly Node[]>;
}

/** Whether a call drops what its function gives: a listener's, a timer's. */
function isDropped(call: Node | undefined): boolean {
  if (call?.type !== 'CallExpression') return false;
  return call.callee.type === 'MemberExpression' ? listens.test(memberName(call.callee) ?? '') : call.callee.type === 'Identifier' && /^set(?:Timeout|Interval|Immediate)$/.test(call.callee.name);
}

const errors = ['error'];
const listens = /^(?:on|once|addListener|prependListener|prependOnceListener|addEventListener)$/;
/** Methods that hand back the emitter itself. */
const chaining = /^(?:on|once|addListener|prependListener|prependOnceListener|off|removeListener|setMaxListeners|setTimeout|setNoDelay|setKeepAlive|setSocketKeepAlive|setHeader|setEncoding|end|ref|unref|pause|resume|destroy)$/;

/** Follows an emitter through this file and looks who listens for its errors, or for one of the events that are named. */
export function hearingOf(emitter: Node, network: Network, events: readonly string[] = errors): Hearing {
  const search = new Search(network, events);
  search.follow(emitter);
  return search.result(emitter);
}

/** The same for an emitter that a name takes: a parameter. */
export function hearingOfTarget(target: Node, network: Network, events: readonly string[] = errors): Hearing {
  const search = new Search(network, events);
  search.followTarget(target);
  return search.result(undefined);
}

/** The same to its end, though somebody hears the errors: for other events. */
export function listeningTo(emitter: Node, network: Network): Hearing {
  const search = new Search(network, errors);
  search.follow(emitter);
  return search.result(emitter, true);
}

class Search {
  readonly #seen = new Set<Node>();
  readonly #open: Node[] = [];
  readonly #reachedAs = new Set<string>();
  readonly #methods = new Set<string>();
  readonly #listeners = new Map<string, Node[]>();
  #isHeard = false;
  #isUnknown = false;

  constructor(
    readonly network: Network,
    readonly events: readonly string[],
  ) {}

  /** Notes an expression that stands for the emitter. */
  follow(node: Node): void {
    if (this.#seen.has(node)) return;
    this.#seen.add(node);
    this.#open.push(node);
  }

  /** @param made the expression that makes the emitter */
  result(made: Node | undefined, toTheEnd = false): Hearing {
    for (let node = this.#open.pop(); node !== undefined && (toTheEnd || !this.#isHeard); node = this.#open.pop()) this.#visit(wrapped(node), node === made);
    return { heard: this.#isHeard ? 'yes' : this.#isUnknown ? 'unknown' : 'no', reachedAs: this.#reachedAs, methods: this.#methods, listeners: this.#listeners };
  }

  #visit(node: Node, isMade: boolean): void {
    const parent = node.parent;
    switch (parent?.type) {
      case 'ExpressionStatement':
      case 'IfStatement':
      case 'WhileStatement':
      case 'BinaryExpression':
      case 'UnaryExpression':
      case 'TemplateLiteral':
      case 'TSTypeQuery':
        return;
      case 'AwaitExpression':
        return this.follow(parent);
      case 'MemberExpression':
        return parent.object === node ? this.#visitMember(parent, isMade) : this.#lose();
      case 'VariableDeclarator':
        return this.followTarget(parent.id);
      case 'PropertyDefinition':
        return parent.value === node && !parent.static && parent.parent.type === 'ClassBody' ? this.#followField(parent.parent.parent, keyName(parent)) : this.#lose();
      case 'AssignmentExpression':
        if (parent.right !== node) return;
        this.followTarget(parent.left);
        return this.follow(parent);
      case 'LogicalExpression':
        // `socket && socket.end()`: what is tested is not what comes out.
        return parent.left === node && parent.operator === '&&' ? undefined : this.follow(parent);
      case 'ConditionalExpression':
        return parent.test === node ? undefined : this.follow(parent);
      case 'CallExpression':
      case 'NewExpression':
        return this.#visitArgument(parent, node);
      case 'ArrowFunctionExpression':
      case 'ReturnStatement':
        return this.#visitReturn(parent);
      case 'ExportDefaultDeclaration':
      case 'TSExportAssignment':
        return this.#reach('*');
      case 'ExportSpecifier':
        return this.#reach(parent.exported.type === 'Identifier' ? parent.exported.name : '*');
      case 'Property':
        return exportsIt(node) ? this.#reach(keyName(parent) ?? '*') : this.#lose();
      default:
        return this.#lose();
    }
  }

  #visitMember(member: TSESTree.MemberExpression, isMade: boolean): void {
    const name = memberName(member);
    if (name === undefined) return this.#lose();
    const outer = wrapped(member);
    const use = outer.parent;
    if (use?.type === 'AssignmentExpression' && use.left === outer) {
      this.#isHeard ||= this.events.some((event) => name === `on${event}`);
      if (name.startsWith('on')) this.#listen(name.slice(2), use.right);
      return;
    }
    if (use?.type === 'CallExpression' && use.callee === outer) return this.#visitCall(use, name, isMade);
    // `socket.on.bind(socket)`, `listen(socket.once)`
    if (listens.test(name)) this.#lose();
  }

  #visitCall(call: TSESTree.CallExpression, method: string, isMade: boolean): void {
    this.#methods.add(method);
    if (method === 'then') return this.#visitThen(call);
    if (method === 'catch' || method === 'finally') return this.follow(call);
    if (listens.test(method)) {
      const [event, listener] = call.arguments;
      const constant = event && constantOf(event, this.network.bindings);
      if (constant === undefined) this.#lose();
      this.#isHeard ||= this.events.some((event) => constant?.value === event);
      if (typeof constant?.value === 'string' && listener !== undefined) this.#listen(constant.value, listener);
    }
    const made = this.network.of(call);
    // `await createClient().connect()` is the client; so may be what any other method of a nameless one gives, but for `pipe`.
    const isSame = chaining.test(method) || (made?.kind === 'call' && made.fact.gives === 'connection') || (isMade && made === undefined && method !== 'pipe');
    if (isSame) this.follow(call);
  }

  #visitThen(call: TSESTree.CallExpression): void {
    const [callback] = call.arguments;
    const target = callback && this.network.bindings.functionOf(callback);
    if (target === undefined) return this.#lose();
    const [parameter] = target.params;
    if (parameter !== undefined) this.followTarget(parameter);
  }

  /** Given to a function of this file it is that function's parameter; any other may listen. */
  #visitArgument(call: TSESTree.CallExpression | TSESTree.NewExpression, argument: Node): void {
    const { bindings } = this.network;
    const origin = bindings.origin(call.callee);
    if (origin?.kind === 'global' && origin.path[0] === 'console') return;
    // `pipe` listens only to pass an error on, where nobody else does; what it gives is what it was given.
    if (call.callee.type === 'MemberExpression' && memberName(call.callee) === 'pipe') return this.follow(call);
    const index = call.arguments.findIndex((given) => given === argument);
    const callee = call.type === 'CallExpression' ? bindings.functionOf(call.callee) : undefined;
    const parameter = callee?.params[index];
    const isPlain = !call.arguments.slice(0, index + 1).some((given) => given.type === 'SpreadElement');
    if (parameter === undefined || !isPlain) return this.#lose();
    this.followTarget(parameter);
  }

  /** What the callback of `.then` returns goes on where the chain goes on. */
  #visitReturn(parent: TSESTree.ArrowFunctionExpression | TSESTree.ReturnStatement): void {
    let inside: Node | undefined = parent;
    while (inside != null && !isFunction(inside)) inside = inside.parent;
    const call = inside?.parent;
    const isThen = call?.type === 'CallExpression' && call.arguments[0] === inside && call.callee.type === 'MemberExpression' && memberName(call.callee) === 'then';
    if (isThen) this.follow(call);
    else if (!isDropped(call)) this.#lose();
  }

  /** A name, a field or an export that takes the emitter. */
  followTarget(target: Node): void {
    const place = unwrap(target);
    if (place.type === 'AssignmentPattern') return this.followTarget(place.left);
    if (place.type === 'MemberExpression') {
      const owner = place.object.type === 'ThisExpression' ? classOfThis(place) : undefined;
      if (owner) return this.#followField(owner, fieldName(place));
      return isCommonJsExport(place) ? this.#reach(memberName(place) === 'exports' ? '*' : (memberName(place) ?? '*')) : this.#lose();
    }
    const variable = place.type === 'Identifier' ? this.network.bindings.variable(place) : undefined;
    if (variable === undefined) return this.#lose();
    const declared = variable.defs[0]?.node as Node | undefined;
    if (declared?.parent?.parent?.type === 'ExportNamedDeclaration') this.#reach(variable.name);
    for (const reference of variable.references) if (reference.isRead()) this.follow(reference.identifier);
  }

  #followField(owner: ClassNode, name: string | undefined): void {
    if (name === undefined) return this.#lose();
    for (const mention of membersOf(owner, this.network.tree).get(name) ?? []) this.follow(mention);
    // Whoever has the object has the field. `self.socket` and what subclasses do are found by the same words.
    if (!name.startsWith('#')) this.#reach(name);
  }

  #listen(event: string, listener: Node): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  #reach(name: string): void {
    this.#reachedAs.add(name);
  }

  #lose(): void {
    this.#isUnknown = true;
  }
}
