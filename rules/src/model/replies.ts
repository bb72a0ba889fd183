import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { callsOf } from './callers.js';
import type { Handlers } from './handlers.js';
import type { Network } from './network.js';
import { plainText } from './plain-text.js';
import type { Route } from './routes.js';
import { calleeName, enclosingFunction, isFunction, keyName, memberName, unwrap, wrapped, type CallNode, type FunctionNode } from './syntax.js';

/** Names of what a handler answers with, where that is not its first parameter, and of a context that is. */
const answering = /^_?(?:res|resp|response|reply|rep)$/i;
const context = /^_?(?:c|ctx|context)$/i;
/** Methods that send what they are given. */
const sends = /^(?:json|jsonp|send|end|render|success|ok)$/;
/** Members that hold the records of what a store hands back. */
const holders = /^(?:rows|recordsets?|records|docs|documents|items|Items|data|results?)$/;
/** Members that tell of them. */
const told = /^(?:count|total|length|rowCount|fields|meta)$/;
/** Methods that give a list of about the same length. */
const relisting = /^(?:map|flatMap|filter|sort|toSorted|reverse|toReversed|concat|flat|toArray|catch|finally)$/;
/** Functions that write the same in another form. */
const rewriting = /stringify|serializ|present|sanitiz|normaliz|format|dto|plainTo|toPlain|camel|snake/i;

/** Where the answers to requests are made. */
export class Replies {
  readonly #handlers: ReadonlySet<FunctionNode>;

  constructor(
    readonly network: Network,
    readonly handlers: Handlers,
    routes: readonly Route[],
  ) {
    this.#handlers = new Set(routes.map(({ handler }) => handler));
  }

  /** Whether a value, or a list made of its elements, goes into an answer. */
  holds(value: Node): boolean {
    return this.#from(value, new Set());
  }

  /** Whether what a function gives back is the answer to a request. */
  isReply(inside: FunctionNode): boolean {
    return this.#handlers.has(inside) || this.handlers.handlerAround(inside.body) === inside || isResolver(inside) || isProcedure(inside, this.network);
  }

  /** @param index the position among what is waited for together: `const [a, b] = await Promise.all([…])` */
  #from(value: Node, seen: Set<Node>, index = 0): boolean {
    const at = wrapped(value);
    const { parent } = at;
    if (parent == null || seen.has(at)) return false;
    seen.add(at);
    switch (parent.type) {
      case 'AwaitExpression':
      case 'SpreadElement':
        return this.#from(parent, seen, index);
      case 'ArrayExpression':
        return this.#from(parent, seen, parent.elements.indexOf(at as TSESTree.Expression));
      case 'Property':
        return parent.value === at && this.#from(parent.parent, seen);
      case 'ConditionalExpression':
        return parent.test !== at && this.#from(parent, seen);
      case 'LogicalExpression':
        return (parent.right === at || parent.operator !== '&&') && this.#from(parent, seen);
      case 'ReturnStatement': {
        const inside = enclosingFunction(parent);
        return inside !== undefined && this.#returned(inside, seen);
      }
      case 'ArrowFunctionExpression':
        return parent.body === at && this.#returned(parent, seen);
      case 'VariableDeclarator':
        return parent.init === at && this.#into(parent.id, index, seen);
      case 'AssignmentExpression':
        return parent.right === at && (isBody(parent.left, this.network) || this.#into(parent.left, index, seen));
      case 'MemberExpression':
        return parent.object === at && this.#member(parent, seen);
      case 'CallExpression':
      case 'NewExpression':
        return parent.callee !== at && this.#passed(parent, at, seen, index);
      default:
        return false;
    }
  }

  #member(member: TSESTree.MemberExpression, seen: Set<Node>): boolean {
    const name = memberName(member);
    const outer = wrapped(member);
    const call = outer.parent;
    if (call?.type !== 'CallExpression' || call.callee !== outer) return name !== undefined && holders.test(name) && this.#from(member, seen);
    if (name === 'then') {
      const callback = call.arguments[0] && this.network.bindings.functionOf(call.arguments[0]);
      const [parameter] = callback?.params ?? [];
      return parameter !== undefined && this.#into(parameter, 0, seen);
    }
    return name !== undefined && relisting.test(name) && this.#from(call, seen);
  }

  #passed(call: CallNode, argument: Node, seen: Set<Node>, index: number): boolean {
    if (this.isSending(call)) return true;
    const name = calleeName(call);
    const callee = unwrap(call.callee);
    if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise') return this.#from(call, seen, index);
    return name !== undefined && rewriting.test(name) && call.arguments[0] === argument && this.#from(call, seen);
  }

  /** Whether a call sends what it is given: `res.json(…)`, `Response.json(…)`, `respond(res, …)`. */
  isSending(call: CallNode): boolean {
    const callee = unwrap(call.callee);
    if (call.type === 'NewExpression') return callee.type === 'Identifier' && callee.name.endsWith('Response');
    const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    if (callee.type === 'MemberExpression' && method !== undefined && sends.test(method)) {
      let object = unwrap(callee.object);
      // `res.status(200).json(…)`
      while (object.type === 'CallExpression' && object.callee.type === 'MemberExpression') object = unwrap(object.callee.object);
      if (this.#isAnswering(object) || (object.type === 'Identifier' && object.name.endsWith('Response'))) return true;
    }
    return call.arguments.some((argument) => this.#isAnswering(argument));
  }

  #isAnswering(node: Node): boolean {
    return isParameterNamed(node, this.network);
  }

  #into(target: Node, index: number, seen: Set<Node>): boolean {
    switch (target.type) {
      case 'Identifier':
        return (this.network.bindings.variable(target)?.references ?? []).some((reference) => reference.isRead() && this.#from(reference.identifier, seen));
      case 'AssignmentPattern':
        return this.#into(target.left, index, seen);
      case 'ObjectPattern':
        return target.properties.some((property) => property.type === 'Property' && !told.test(keyName(property) ?? '') && this.#into(property.value, 0, seen));
      case 'ArrayPattern': {
        const element = target.elements[index];
        return element != null && this.#into(element, 0, seen);
      }
      default:
        return false;
    }
  }

  /** What a function of this file gives back goes on where it is called. */
  #returned(inside: FunctionNode, seen: Set<Node>): boolean {
    if (this.isReply(inside)) return true;
    const { parent } = inside;
    if (parent.type === 'CallExpression' && calleeName(parent) === 'then') return this.#from(parent, seen);
    return callsOf(inside, this.network.bindings).some((call) => this.#from(call, seen));
  }

  /** Whether what a function is called back with, behind the error, goes into an answer. */
  holdsCalledBack(callback: FunctionNode): boolean {
    const [, records] = callback.params;
    return records !== undefined && this.#into(records, 0, new Set());
  }
}

function isParameterNamed(node: Node, { bindings }: Network): boolean {
  const name = unwrap(node);
  if (name.type !== 'Identifier') return false;
  const origin = bindings.origin(name);
  if (origin?.kind !== 'parameter' || origin.path.length > 0) return false;
  return origin.index > 0 ? answering.test(name.name) : context.test(name.name);
}

/** `ctx.body`, `ctx.response.body` */
function isBody(target: Node, network: Network): boolean {
  if (target.type !== 'MemberExpression' || memberName(target) !== 'body') return false;
  const object = unwrap(target.object);
  return isParameterNamed(object.type === 'MemberExpression' && memberName(object) === 'response' ? object.object : object, network);
}

/** A function of GraphQL that answers a query: below `Query`, or the `resolve` of a field with a type. */
function isResolver(inside: FunctionNode): boolean {
  const { parent } = inside;
  if (parent.type !== 'Property' || parent.parent.type !== 'ObjectExpression') return false;
  const owner = parent.parent;
  if (keyName(parent) === 'resolve') return owner.properties.some((property) => property.type === 'Property' && keyName(property) === 'type');
  const above = wrapped(owner).parent;
  const name = above?.type === 'Property' ? keyName(above) : above?.type === 'VariableDeclarator' && above.id.type === 'Identifier' ? above.id.name : undefined;
  return name !== undefined && /^(?:Root)?Query(?:Resolvers?)?$/.test(name);
}

/** `publicProcedure.query(async () => …)` */
function isProcedure(inside: FunctionNode, { tree }: Network): boolean {
  const call = inside.parent;
  if (call.type !== 'CallExpression' || !isFunction(call.arguments[0]) || call.callee.type !== 'MemberExpression' || memberName(call.callee) !== 'query') return false;
  return /procedure/i.test(plainText(call.callee.object, tree));
}
