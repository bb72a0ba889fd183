import type { DriverLimit } from '../libraries/library.js';
import { tellingText } from '../source/telling-text.js';
import type { Node, Tree } from '../source/tree.js';
import { addressOf } from './address.js';
import type { Deadlines } from './deadlines.js';
import { nameOfHolder } from './holders.js';
import type { Client, Network } from './network.js';
import { plainText } from './plain-text.js';
import type { ProjectView } from './project-view.js';
import { calleeName, eachNode } from './syntax.js';
import { urlText } from './url.js';
import { usesOf } from './uses.js';

/** A client of a driver that brings no time limits and is given none. */
export interface UnlimitedClient {
  readonly client: Client;
  /** The name that holds it, else what made it. */
  readonly name: string;
  readonly missing: readonly DriverLimit[];
  /** Whether its address comes from elsewhere, and might bring limits. */
  readonly mayBeInAddress: boolean;
}

/** Clients without the limits that their drivers leave to whoever makes them, each once. */
export function unlimitedClients(network: Network, deadlines: Deadlines, project: ProjectView): UnlimitedClient[] {
  return network.clients.flatMap((client) => {
    const { limits } = client.fact;
    if (limits === undefined || client.provides.includes('deadline') || addressOf(client, network) === 'loopback') return [];
    if (client.fact.withoutAddress !== undefined && client.node.arguments.length === 0) return [];
    const name = nameOfHolder(client.node) ?? client.name;
    const address = addressIn(client, network);
    const written = address ? plainText(address, network.tree) : '';
    const missing = limits.filter((limit) => isMissing(limit, client, name, network) && !isNamed(limit, written));
    if (missing.every(({ minor }) => minor) || isBoundedByCalls(client, deadlines) || asksNobody(client, network)) return [];
    const elsewhere = [client.library.deadlineSetElsewhere, ...missing.map(({ setElsewhere }) => setElsewhere)];
    if (elsewhere.some((pattern) => pattern !== undefined && project.mentions(pattern) !== false)) return [];
    return [{ client, name, missing, mayBeInAddress: address !== undefined && urlText(address, network.bindings)?.complete !== true }];
  });
}

function isMissing({ path, off = [], when, instead = [], range, breaks }: DriverLimit, client: Client, name: string, network: Network): boolean {
  const { options, library } = client;
  if (range !== undefined && network.bindings.foreign.shareOf(library.modules, range) !== 'all') return false;
  if (when && !when.values.includes(options.read(when.path).constant?.value)) return false;
  const given = options.read(path);
  const isOff = given.state === 'set' && given.constant !== undefined && off.includes(given.constant.value);
  if (given.state !== 'unset' && !isOff) return false;
  if (instead.some((other) => options.read(other).state !== 'unset')) return false;
  if (breaks === undefined) return true;
  const { toldBy, methods } = breaks;
  const told = toldBy && options.read(toldBy.path);
  if (told?.constant && told.constant.value === toldBy?.value) return false;
  const uses = usesOf(client.node, network.bindings);
  if (methods.test(name) || uses.calls.some(({ method }) => methods.test(method))) return false;
  // Where others have it too, what they call on it can't be seen here.
  return !uses.escapes || !callsAny(methods, network.tree);
}

function callsAny(methods: RegExp, tree: Tree): boolean {
  let isCalled = false;
  eachNode([tree.program], tree, (node) => {
    isCalled ||= node.type === 'CallExpression' && methods.test(calleeName(node) ?? '');
  });
  return isCalled;
}

/** Whether an address brings a limit by its name: `?socketTimeoutMS=10000`. */
function isNamed({ path, instead = [] }: DriverLimit, address: string): boolean {
  return [path, ...instead].some((option) => address.includes(`${option.slice(option.lastIndexOf('.') + 1)}=`));
}

/** The code that says where a client connects to; missing where it is given none. */
function addressIn(client: Client, { bindings }: Network): Node | undefined {
  const [expression] = [...(client.laid.url ? [client.laid.url] : []), ...(client.request.urlOptions ?? []).flatMap((path) => client.options.read(path).node ?? [])];
  return expression && bindings.value(expression);
}

/** Whether each of its calls is in sight and brings a limit of its own, or may do so where the client goes. */
function isBoundedByCalls({ calls, exported, fact, node }: Client, deadlines: Deadlines): boolean {
  if (exported) return false;
  const { bindings, tree } = deadlines.network;
  if (usesOf(node, bindings).escapes) {
    const names = Object.values(fact.calls).flatMap(({ request }) => request?.deadline?.options ?? []).flatMap(({ path, callOnly }) => (callOnly ? [path] : []));
    return names.some((name) => tellingText(tree).includes(name));
  }
  if (calls.length === 0) return false;
  return calls.every((call) => {
    const own = deadlines.ownOf(call);
    return own.state === 'unknown' || (own.state === 'set' && own.from === 'call');
  });
}

/** Whether it is only reckoned with: an address is signed without a word to anybody. */
function asksNobody({ fact: { reckoning }, calls, exported, node }: Client, { bindings }: Network): boolean {
  if (reckoning === undefined || exported || calls.length > 0) return false;
  const { passed } = usesOf(node, bindings);
  return passed.length > 0 && passed.every((call) => reckoning.test(calleeName(call) ?? ''));
}
