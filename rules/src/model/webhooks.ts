import { partners } from '../libraries/partners.js';
import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import { isBroker, isStore } from './library-index.js';
import type { Network } from './network.js';
import { plainText } from './plain-text.js';
import { routesOf } from './routes.js';
import { isClass, isInside, unwrap, wrapped, type FunctionNode, type Syntax } from './syntax.js';

/** A function that takes what a partner sends, and looks at nothing that proves who sent it. */
export interface OpenWebhook {
  readonly path: string;
  readonly handler: FunctionNode;
  /** Where it is put: the call's path, or the function itself. */
  readonly at: Node;
}

const partner = new RegExp(String.raw`(?:^|[/_-])(?:${partners.join('|')})(?:$|[/_-])`, 'i');
/** `/webhook`, `/hooks/stripe`, `/callback/github`; `/webhooks` alone is where webhooks of our own are kept. */
const incoming = /(?:^|[/_-])web-?hook(?:$|[/_-])/i;
const hooks = /(?:^|[/_-])(?:web-?hooks?|hooks|callbacks?|ipn|notify)(?:$|[/_-])/i;
/** Words of whoever asks for a proof: a signature, a secret that comes along, a name and password. */
const proof = /verif|signature|signing|hmac|timing_?safe|construct_?event|svix|web_?hook_?secret|endpoint_?secret|hook_?token|headers\b|\.header\(|authori[sz]|authenticat|\w*auth\b|digest|public_?key|allow_?list|white_?list|basic_?auth|passport|mtls|query\.(?:token|secret|key)/i;
/** Decorators that ask for nothing. */
const plainDecorator = /^(?:Post|All|HttpCode|Header|Controller|Api\w*|Public|SkipThrottle|Injectable|Version)$/;

/** Whether a look at the routes of a file is worth it. */
function mayHoldWebhooks(text: string, path: string): boolean {
  return (/hook|callback|\bipn\b/i.test(text) || hooks.test(path)) && !proof.test(text);
}

/** Routes that a partner calls whose file says nothing about a proof. */
export function openWebhooks(network: Network, syntax: Syntax, pathInProject: string): OpenWebhook[] {
  if (!mayHoldWebhooks(tellingText(network.tree), pathInProject)) return [];
  return routesOf(network, syntax, pathInProject, 'posts').flatMap(({ path, handler, call }) => {
    const isWebhook = incoming.test(path) || (hooks.test(path) && partner.test(path));
    // Where a path has a parameter, whoever knows it may be whom it was given to.
    if (!isWebhook || /[:[{]/.test(path)) return [];
    if (!readsBody(handler, network) || isHandedOn(handler, network) || asksBack(handler, network)) return [];
    if (call?.arguments.some((argument) => mayAsk(argument, handler, network))) return [];
    if (isGuarded(handler)) return [];
    return [{ path, handler, at: call?.arguments[0] ?? handler }];
  });
}

/** Whether the handler does something with what was sent. */
function readsBody(handler: FunctionNode, { tree }: Network): boolean {
  return /\bbody\b|\.json\(\)|@Body\b|\bpayload\b/.test(plainText(handler, tree));
}

/** Whether the whole request goes to a function that may look at its headers. */
function isHandedOn({ params: [request] }: FunctionNode, { bindings }: Network): boolean {
  const variable = request?.type === 'Identifier' ? bindings.variable(request) : undefined;
  return (variable?.references ?? []).some(({ identifier }) => {
    const mention = wrapped(identifier);
    const { parent } = mention;
    return (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.callee !== mention;
  });
}

/** Asking the partner whether it is so is a proof too. */
function asksBack(handler: FunctionNode, { calls }: Network): boolean {
  return calls.some(({ node, library }) => isInside(node, handler) && !isStore(library) && !isBroker(library));
}

/** Whether something between the path and the handler may ask for a proof: all but what reads bodies. */
function mayAsk(argument: Node, handler: FunctionNode, network: Network): boolean {
  const value = unwrap(argument);
  if (isInside(handler, value) || network.bindings.functionOf(value) === handler) return false;
  if (value.type === 'Literal' || value.type === 'TemplateLiteral' || value.type === 'ObjectExpression') return false;
  if (value.type === 'ArrayExpression') return value.elements.some((element) => element !== null && mayAsk(element, handler, network));
  return !(value.type === 'CallExpression' && network.of(value)?.kind === 'parser');
}

/** `@UseGuards(…)` at a method or its class. */
function isGuarded(handler: FunctionNode): boolean {
  const method = handler.parent;
  if (method.type !== 'MethodDefinition') return false;
  const owner = method.parent.parent;
  const decorators = [...(method.decorators ?? []), ...(isClass(owner) ? (owner.decorators ?? []) : [])];
  return decorators.some(({ expression }) => {
    const callee = expression.type === 'CallExpression' ? expression.callee : expression;
    return !(callee.type === 'Identifier' && plainDecorator.test(callee.name));
  });
}
