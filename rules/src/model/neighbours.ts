import type { Host } from '../source/host.js';
import { mentionsLibrary } from '../source/mentions.js';
import { importedBy } from '../source/imports.js';
import { resolveImport } from '../source/resolve-import.js';
import type { Settings } from '../source/settings.js';
import type { Node } from '../source/tree.js';
import { shareOf, type Share } from '../source/versions.js';
import type { Origin } from './bindings.js';
import type { Exported } from './exported.js';
import type { Foreign } from './foreign.js';
import { clientAt, isLibraryModule, knownAt, type Known, type KnownClient } from './library-index.js';
import { importersGive, readNeighbour, type Neighbour } from './neighbour.js';

/** How many files stand between an import and what it means, at most: `index` files that hand on. */
const maxHops = 4;

type ModuleOrigin = Extract<Origin, { kind: 'module' }>;

/** Something that is asked of what an import means. */
interface Question<Answer> {
  /** What was found out, as long as a host is used. Plain facts: no tree is kept. */
  readonly answers: WeakMap<Host, Map<string, Answer | undefined>>;
  inLibrary(origin: ModuleOrigin, settings: Settings): Answer | undefined;
  /**
   * The answer for a member of what a file exports itself, or the import that it leads to.
   * @param ask asks the same of an import of that file
   */
  inFile(neighbour: Neighbour, node: Node, path: readonly string[], ask: (module: string, path: readonly string[]) => Answer | undefined): Answer | ModuleOrigin | undefined;
}

/** What a call of it is. */
const calls: Question<Known> = {
  answers: new WeakMap(),
  inLibrary: knownAt,
  inFile: (neighbour, node, path) => neighbour.known(node, path),
};

/** The class of a library that it extends. */
const bases: Question<KnownClient> = {
  answers: new WeakMap(),
  inLibrary: clientAt,
  inFile: (neighbour, node, path, ask) => (path.length === 0 ? neighbour.base(node, ask) : undefined),
};

/** The client that it is. */
const clients: Question<KnownClient> = {
  answers: new WeakMap(),
  inLibrary: () => undefined,
  inFile: (neighbour, node, path) => neighbour.client(node, path),
};

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
    return this.#ask(calls, module, path);
  }

  base(module: string, path: readonly string[]): KnownClient | undefined {
    return this.#ask(bases, module, path);
  }

  client(module: string, path: readonly string[]): KnownClient | undefined {
    return this.#ask(clients, module, path);
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
      if (exported.kind === 'from' ? leadsOn(exported.module) : neighbour.isNetwork(exported.node, leadsOn) || neighbour.base(exported.node, (module, path) => this.#inModule(bases, module, path, neighbour, hops - 1)) !== undefined) return true;
    }
    return false;
  }

  #ask<Answer extends object>(question: Question<Answer>, module: string, path: readonly string[]): Answer | undefined {
    if (!this.settings.project) return undefined;
    const file = resolveImport(module, this.path, this.host);
    return file === undefined || file === this.path ? undefined : this.#exported(question, file, path, maxHops);
  }

  #exported<Answer extends object>(question: Question<Answer>, file: string, path: readonly string[], hops: number): Answer | undefined {
    const known = question.answers.get(this.host) ?? new Map<string, Answer | undefined>();
    question.answers.set(this.host, known);
    const key = `${file}\0${path.join('.')}`;
    if (!known.has(key)) {
      // What leads to itself leads nowhere.
      known.set(key, undefined);
      known.set(key, this.#find(question, file, path, hops));
    }
    return known.get(key);
  }

  #find<Answer extends object>(question: Question<Answer>, file: string, path: readonly string[], hops: number): Answer | undefined {
    const neighbour = hops > 0 ? this.#read(file) : undefined;
    if (neighbour === undefined) return undefined;
    const [name = 'default', ...rest] = path;
    const named = neighbour.exports.named.get(name);
    if (named) return this.#follow(question, named, rest, neighbour, hops);
    // A member of what is exported by default looks the same as an export by that name.
    const byDefault = neighbour.exports.named.get('default');
    if (byDefault) return this.#follow(question, byDefault, path, neighbour, hops);
    for (const module of neighbour.exports.all) {
      const found = this.#inModule(question, module, path, neighbour, hops - 1);
      if (found) return found;
    }
    return undefined;
  }

  #follow<Answer extends object>(question: Question<Answer>, exported: Exported, rest: readonly string[], neighbour: Neighbour, hops: number): Answer | undefined {
    if (exported.kind === 'from') return this.#inModule(question, exported.module, [...exported.path, ...rest], neighbour, hops - 1);
    // A class that extends one of another file takes no hop: what each extends is remembered.
    const found = question.inFile(neighbour, exported.node, rest, (module, path) => this.#inModule(question, module, path, neighbour, hops));
    return found !== undefined && 'module' in found ? this.#inModule(question, found.module, found.path, neighbour, hops - 1) : found;
  }

  #inModule<Answer extends object>(question: Question<Answer>, module: string, path: readonly string[], { file }: Neighbour, hops: number): Answer | undefined {
    const library = question.inLibrary({ kind: 'module', module, path }, this.settings);
    if (library) return library;
    const next = resolveImport(module, file, this.host);
    return next === undefined ? undefined : this.#exported(question, next, path, hops);
  }

  #read(file: string): Neighbour | undefined {
    if (!this.#files.has(file)) this.#files.set(file, readNeighbour(file, this.host, this.settings));
    return this.#files.get(file);
  }
}
