import type { Host } from '../source/host.js';
import { handsOn, mentionsLibrary } from '../source/mentions.js';
import { importedBy } from '../source/imports.js';
import { importersOf } from '../source/importers.js';
import { resolveImport } from '../source/resolve-import.js';
import type { Settings } from '../source/settings.js';
import type { Node, Tree } from '../source/tree.js';
import { shareOf, type Share } from '../source/versions.js';
import { addressOf } from './address.js';
import { Bindings, type Origin } from './bindings.js';
import { Deadlines } from './deadlines.js';
import { exportsOf, type Exported, type Exports } from './exported.js';
import { nothingForeign, type Foreign } from './foreign.js';
import { callOn, isLibraryModule, knownAt, withoutOwnLimit, type Known } from './library-index.js';
import { Network, type Client } from './network.js';
import { ProjectView } from './project-view.js';
import { indexSyntax, type FunctionNode } from './syntax.js';
import { wrapperOf } from './wrappers.js';

/** How many files stand between an import and what it means, at most: `index` files that hand on. */
const maxHops = 4;
/** How many importers are read to see whether they give an option. */
const maxImporters = 200;

/** What was found out about other files, as long as a host is used. Plain facts: no tree is kept. */
const remembered = new WeakMap<Host, Map<string, Known | undefined>>();

/** Whether a file exports anything that talks to other machines, as long as a host is used. */
const reaching = new WeakMap<Host, Map<string, boolean>>();

/** Looks at the files that a file imports from its own project: one hop, and through `index` files that hand on. */
export class Neighbours implements Foreign {
  /** Those that were read for this file. */
  readonly #files = new Map<string, Neighbour | undefined>();

  constructor(
    readonly path: string,
    readonly host: Host,
    readonly settings: Settings,
  ) {}

  known(module: string, path: readonly string[]): Known | undefined {
    if (!this.settings.project) return undefined;
    const file = resolveImport(module, this.path, this.host);
    return file === undefined || file === this.path ? undefined : this.#exported(file, path, maxHops);
  }

  gives(names: readonly string[]): boolean | undefined {
    return this.settings.project ? importersGive(this.path, names, this.host) : undefined;
  }

  shareOf(modules: readonly string[], range: string): Share {
    return this.settings.project ? shareOf(modules, range, this.path, this.host) : 'some';
  }

  /**
   * Whether a text imports anything from a file of the project that talks to other machines.
   * @param isTyped whether a compiler knows the types of what is imported: then it is enough that the file knows a library
   */
  isReachedBy(text: string, isTyped: boolean): boolean {
    if (!this.settings.project) return false;
    for (const specifier of importedBy(text)) {
      const file = resolveImport(specifier, this.path, this.host);
      if (file === undefined || file === this.path) continue;
      if (isTyped ? mentionsLibrary(this.host.read(file) ?? '') : this.#reaches(file, maxHops)) return true;
    }
    return false;
  }

  /** Whether something that a file exports is a client, makes one, or is a wrapper around a call. */
  #reaches(file: string, hops: number): boolean {
    const known = reaching.get(this.host) ?? new Map<string, boolean>();
    reaching.set(this.host, known);
    const answer = known.get(file);
    if (answer !== undefined) return answer;
    // What leads to itself leads nowhere.
    known.set(file, false);
    const neighbour = hops > 0 ? this.#read(file) : undefined;
    const result = neighbour !== undefined && this.#exportsNetwork(neighbour, hops);
    known.set(file, result);
    return result;
  }

  #exportsNetwork(neighbour: Neighbour, hops: number): boolean {
    const leadsOn = (module: string): boolean => {
      if (isLibraryModule(module)) return true;
      const next = resolveImport(module, neighbour.file, this.host);
      return next !== undefined && this.#reaches(next, hops - 1);
    };
    if (neighbour.exports.all.some(leadsOn)) return true;
    for (const exported of neighbour.exports.named.values()) {
      if (exported.kind === 'from' ? leadsOn(exported.module) : neighbour.isNetwork(exported.node, leadsOn)) return true;
    }
    return false;
  }

  #exported(file: string, path: readonly string[], hops: number): Known | undefined {
    const known = remembered.get(this.host) ?? new Map<string, Known | undefined>();
    remembered.set(this.host, known);
    const key = `${file}\0${path.join('.')}`;
    if (!known.has(key)) {
      // What leads to itself leads nowhere.
      known.set(key, undefined);
      known.set(key, this.#find(file, path, hops));
    }
    return known.get(key);
  }

  #find(file: string, path: readonly string[], hops: number): Known | undefined {
    const neighbour = hops > 0 ? this.#read(file) : undefined;
    if (neighbour === undefined) return undefined;
    const [name = 'default', ...rest] = path;
    const named = neighbour.exports.named.get(name);
    if (named) return this.#follow(named, rest, neighbour, hops);
    // A member of what is exported by default looks the same as an export by that name.
    const byDefault = neighbour.exports.named.get('default');
    if (byDefault) return this.#follow(byDefault, path, neighbour, hops);
    for (const module of neighbour.exports.all) {
      const found = this.#inModule(module, path, neighbour, hops);
      if (found) return found;
    }
    return undefined;
  }

  #follow(exported: Exported, rest: readonly string[], neighbour: Neighbour, hops: number): Known | undefined {
    if (exported.kind === 'from') return this.#inModule(exported.module, [...exported.path, ...rest], neighbour, hops);
    const found = neighbour.known(exported.node, rest);
    if (found !== undefined && 'module' in found) return this.#inModule(found.module, found.path, neighbour, hops);
    return found;
  }

  #inModule(module: string, path: readonly string[], { file }: Neighbour, hops: number): Known | undefined {
    const library = knownAt({ kind: 'module', module, path }, this.settings);
    if (library) return library;
    const next = resolveImport(module, file, this.host);
    return next === undefined ? undefined : this.#exported(next, path, hops - 1);
  }

  #read(file: string): Neighbour | undefined {
    if (!this.#files.has(file)) this.#files.set(file, readNeighbour(file, this.host, this.settings));
    return this.#files.get(file);
  }
}

function readNeighbour(file: string, host: Host, settings: Settings): Neighbour | undefined {
  const text = host.read(file);
  if (text === undefined || !(mentionsLibrary(text) || handsOn(text))) return undefined;
  const tree = host.parse(text, file);
  return tree && new Neighbour(file, tree, host, settings);
}

/** One file of the project, as others see it. */
class Neighbour {
  readonly exports: Exports;
  readonly #network: Network;
  readonly #bindings: Bindings;
  readonly #deadlines: Deadlines;

  constructor(
    readonly file: string,
    tree: Tree,
    readonly host: Host,
    settings: Settings,
  ) {
    this.exports = exportsOf(tree);
    // A hop further nothing is looked at, but the versions are the project's.
    this.#bindings = new Bindings(tree, { ...nothingForeign, shareOf: (modules, range) => shareOf(modules, range, file, host) });
    const syntax = indexSyntax(tree);
    this.#network = new Network(tree, syntax, this.#bindings, settings);
    this.#deadlines = new Deadlines(this.#network, new ProjectView(tree, host, settings));
  }

  /** What an exported expression is, or the module that it comes from. */
  known(node: Node, path: readonly string[]): Known | Extract<Origin, { kind: 'module' }> | undefined {
    const origin = this.#bindings.origin(node);
    if (origin?.kind === 'module') return { ...origin, path: [...origin.path, ...path] };
    if (origin?.kind === 'value') {
      const inside = path.length === 0 ? this.#bindings.functionOf(origin.node) : undefined;
      return inside && (this.#makerOf(inside) ?? wrapperOf(inside, this.#network, this.#deadlines, (names) => importersGive(this.file, names, this.host)));
    }
    const client = this.#network.clientOf(node);
    return client && this.#onClient(client, path);
  }

  /** Whether an exported expression is anything that others could call to reach another machine. */
  isNetwork(node: Node, leadsOn: (module: string) => boolean): boolean {
    const origin = this.#bindings.origin(node);
    if (origin?.kind === 'module') return leadsOn(origin.module);
    if (this.#network.clientOf(node) !== undefined) return true;
    const found = this.known(node, []);
    return found !== undefined && !('module' in found);
  }

  /** A call on a client that is made elsewhere: what the client lacks is said there. */
  #onClient(client: Client, path: readonly string[]): Known | undefined {
    if (addressOf(client, this.#network) === 'loopback') return undefined;
    const { fact, library, provides } = client;
    const method = path.join('.');
    const derived = fact.derives && Object.hasOwn(fact.derives, method) ? fact.derives[method] : undefined;
    const call = derived ?? callOn(fact, path);
    if (call === undefined) return undefined;
    const request = withoutOwnLimit({ ...client.request, ...call.request });
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
    const { new: _new, ...fact } = client.fact;
    return { library: client.library, path: '', provides: client.provides, fact: { ...fact, signature: [], cost: 'none', request: withoutOwnLimit(client.request) } };
  }
}

/** Whether a file that imports `path` has the words that give one of these options; `undefined` where not all of them can be seen. */
function importersGive(path: string, names: readonly string[], host: Host): boolean | undefined {
  const importers = importersOf(path, host);
  if (importers.length === 0 || importers.length > maxImporters) return undefined;
  const word = new RegExp(`\\b(?:${names.map((name) => name.split('.', 1)[0]).join('|')})\\b`);
  let isHandedOn = false;
  for (const importer of importers) {
    const text = host.read(importer);
    if (text === undefined) return undefined;
    if (word.test(text)) return true;
    isHandedOn ||= handsOn(text);
  }
  return isHandedOn ? undefined : false;
}
