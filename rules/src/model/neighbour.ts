import type { Host } from '../source/host.js';
import { importersOf } from '../source/importers.js';
import { handsOn, mentionsLibrary } from '../source/mentions.js';
import type { Settings } from '../source/settings.js';
import { withoutDirectives } from '../source/telling-text.js';
import type { Node, Tree } from '../source/tree.js';
import { shareOf } from '../source/versions.js';
import { addressOf } from './address.js';
import { Bindings, type Origin } from './bindings.js';
import { libraryBase } from './classes.js';
import { Deadlines } from './deadlines.js';
import { exportsOf, type Exports } from './exported.js';
import { nothingForeign, type Foreign } from './foreign.js';
import { saysAttempts } from './jobs.js';
import { callOn, clientAt, withoutOwnLimit, type Known, type KnownClient } from './library-index.js';
import { Network, type Client } from './network.js';
import { ProjectView } from './project-view.js';
import { indexSyntax, isClass, type FunctionNode, type Syntax } from './syntax.js';
import { wrapperOf } from './wrappers.js';

type ModuleOrigin = Extract<Origin, { kind: 'module' }>;

/** How many importers are read to see whether they give an option. */
const maxImporters = 200;

/** Words of a class that may extend a library's through a class of the project. */
const extendsModel = /\bextends\s+(?:\w*Model|\w*Entity|\w*Client|Base\w*)\b/;

/** Reads a file, if anything in it may matter to others. */
export function readNeighbour(file: string, host: Host, settings: Settings): Neighbour | undefined {
  const text = host.read(file);
  if (text === undefined || !(mentionsLibrary(text) || handsOn(text) || extendsModel.test(text))) return undefined;
  const tree = host.parse(text, file);
  return tree && new Neighbour(file, tree, host, settings);
}

/** One file of the project, as others see it. */
export class Neighbour {
  readonly exports: Exports;
  readonly #bindings: Bindings;
  readonly #syntax: Syntax;
  #made: { readonly network: Network; readonly deadlines: Deadlines } | undefined;

  constructor(
    readonly file: string,
    readonly tree: Tree,
    readonly host: Host,
    readonly settings: Settings,
  ) {
    this.exports = exportsOf(tree);
    // A hop further nothing is looked at, but the versions are the project's.
    this.#bindings = new Bindings(tree, { ...nothingForeign, shareOf: (modules, range) => shareOf(modules, range, file, host) });
    // What is asked of a class needs no more than this.
    this.#syntax = indexSyntax(tree);
  }

  get #network(): Network {
    return this.#parts.network;
  }

  get #parts(): { readonly network: Network; readonly deadlines: Deadlines } {
    if (this.#made === undefined) {
      const network = new Network(this.tree, this.#syntax, this.#bindings, this.settings);
      this.#made = { network, deadlines: new Deadlines(network, new ProjectView(this.tree, this.host, this.settings)) };
    }
    return this.#made;
  }

  /**
   * The class of a library that an exported class extends.
   * @param follow finds it for a class of another file
   */
  base(node: Node, follow: Foreign['base']): KnownClient | undefined {
    const origin = this.#bindings.origin(node);
    if (origin?.kind === 'module') return clientAt(origin, this.settings) ?? follow(origin.module, origin.path);
    const owner = isClass(node) ? node : origin?.kind === 'value' && isClass(origin.node) ? origin.node : undefined;
    return owner && libraryBase(owner, this.#bindings, this.settings, follow);
  }

  /** What an exported expression is, or the module that it comes from. */
  known(node: Node, path: readonly string[]): Known | ModuleOrigin | undefined {
    const origin = this.#bindings.origin(node);
    if (origin?.kind === 'module') return { ...origin, path: [...origin.path, ...path] };
    const inside = origin?.kind === 'value' && path.length === 0 ? this.#bindings.functionOf(origin.node) : undefined;
    if (inside) {
      return this.#makerOf(inside) ?? wrapperOf(inside, this.#network, this.#parts.deadlines, (names) => importersGive(this.file, names, this.host));
    }
    // `export default { client, transaction }`
    for (let taken = 0; taken <= path.length; taken += 1) {
      const made = this.#clientAt(node, path.slice(0, taken));
      if (made) return this.#onClient(made, path.slice(taken));
    }
    return undefined;
  }

  /** The client that an exported expression, or a member of it, is. */
  client(node: Node, path: readonly string[]): KnownClient | ModuleOrigin | undefined {
    const origin = this.#bindings.memberOf(node, path);
    if (origin?.kind === 'module') return origin;
    const client = this.#clientAt(node, path);
    return client && { library: client.library, path: '', fact: client.fact, provides: client.provides };
  }

  #clientAt(node: Node, path: readonly string[]): Client | undefined {
    if (path.length === 0) {
      const [client] = [node, ...this.#bindings.candidates(node)].flatMap((value) => this.#network.clientOf(value) ?? []);
      return client;
    }
    const member = this.#bindings.memberOf(node, path);
    return member?.kind === 'result' && member.path.length === 0 ? this.#network.clientOf(member.call) : undefined;
  }

  /** Whether an exported expression is anything that others could call to reach another machine. */
  isNetwork(node: Node, leadsOn: (module: string) => boolean): boolean {
    const origin = this.#bindings.origin(node);
    if (origin?.kind === 'module') return leadsOn(origin.module);
    if (this.#clientAt(node, []) !== undefined) return true;
    const found = this.known(node, []);
    if (found !== undefined && !('module' in found)) return true;
    // `export default { client, transaction }`
    const members = origin?.kind === 'value' && origin.node.type === 'ObjectExpression' ? origin.node.properties : [];
    return members.some((member) => member.type === 'Property' && this.#clientAt(member.value, []) !== undefined);
  }

  /** A call on a client that is made elsewhere: what the client lacks is said there. */
  #onClient(client: Client, path: readonly string[]): Known | undefined {
    if (addressOf(client, this.#network) === 'loopback') return undefined;
    const { fact, library, provides } = client;
    const method = path.join('.');
    if (path.length === 0 && fact.instances) return { library, path: '', fact: fact.instances, provides };
    const derived = fact.derives && Object.hasOwn(fact.derives, method) ? fact.derives[method] : undefined;
    const call = derived ?? callOn(fact, path);
    if (call === undefined) return undefined;
    const request = withoutOwnLimit({ ...requestOf(client), ...call.request });
    return { library, path: method, fact: call.kind === 'call' ? { ...call, based: true, request } : { ...call, request }, provides };
  }

  /** A function that makes a client and returns it. */
  #makerOf(inside: FunctionNode): Known | undefined {
    const made = this.#network.clients.filter((client) => {
      const { parent } = client.node;
      const isResult = parent.type === 'ReturnStatement' || (parent.type === 'ArrowFunctionExpression' && parent === inside);
      return isResult && client.node.range[0] >= inside.range[0] && client.node.range[1] <= inside.range[1];
    });
    const [client] = made;
    if (client === undefined || made.length > 1 || addressOf(client, this.#network) === 'loopback') return undefined;
    const { new: _new, limits: _saidThere, ...fact } = client.fact;
    return { library: client.library, path: '', provides: client.provides, fact: { ...fact, signature: [], cost: 'none', request: withoutOwnLimit(requestOf(client)) } };
  }
}

/** What holds for the requests of a client: how often jobs are tried is said where their queue is made. */
function requestOf(client: Client): Client['request'] {
  return saysAttempts(client) ? { ...client.request, retries: 'by-default' } : client.request;
}

/** Whether a file that imports `path` has the words that give one of these options; `undefined` where not all of them can be seen. */
export function importersGive(path: string, names: readonly string[], host: Host): boolean | undefined {
  const importers = importersOf(path, host);
  if (importers.length === 0 || importers.length > maxImporters) return undefined;
  const word = new RegExp(`\\b(?:${names.map((name) => name.split('.', 1)[0]).join('|')})\\b`);
  let isHandedOn = false;
  for (const importer of importers) {
    const text = host.read(importer);
    if (text === undefined) return undefined;
    if (word.test(withoutDirectives(text))) return true;
    isHandedOn ||= handsOn(text);
  }
  return isHandedOn ? undefined : false;
}
