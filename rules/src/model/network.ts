import type { BodyFact, CallFact, ClientFact, CredentialsFact, Library, ParserFact, RequestFact, RetryFact, ServerFact } from '../libraries/library.js';
import type { Guarantee, Settings } from '../source/settings.js';
import type { Node, Tree } from '../source/tree.js';
import { annotated } from './annotations.js';
import { layOut, type Laid } from './arguments.js';
import type { Bindings, Origin } from './bindings.js';
import { isExported } from './exports.js';
import { callOnClass, callOnElement, callOnType } from './known-calls.js';
import { guaranteesAround } from './guarantees.js';
import { callOn, isAside, type Known, knownAt, type KnownClient, knownInstance } from './library-index.js';
import { saidName } from './names.js';
import { givenOptions, noOptions, optionsOf, unknownOptions, type Facet, type FacetSource, type Options } from './options.js';
import { requestIn } from './versions.js';
import { enclosingFunction, isFunction, resultsOf, type CallNode, type FunctionNode, type Syntax } from './syntax.js';

interface Made {
  readonly node: CallNode;
  /** As a reader would say it: `axios.get`, `new Pool`. */
  readonly name: string;
  readonly library: Library;
  readonly laid: Laid;
  readonly options: Options;
  readonly provides: readonly Guarantee[];
}

/** One call that leaves the machine. */
export interface RemoteCall extends Made {
  readonly kind: 'call';
  readonly fact: CallFact;
  readonly request: RequestFact;
  /** The client it is made on, where that is made in this file. */
  readonly client?: Client;
  /** Options that come with a `Request` made earlier. */
  readonly carried?: Options;
  /** The function around it. */
  readonly inside: FunctionNode | undefined;
}

/** Something made once for many calls: an instance, a pool, a channel. */
export interface Client extends Made {
  readonly kind: 'client';
  readonly fact: ClientFact;
  readonly request: RequestFact;
  /** The client it was derived from. */
  readonly base?: Client;
  readonly calls: readonly RemoteCall[];
  /** Whether other files can get hold of it. */
  readonly exported: boolean;
}

/** Where requests from other machines arrive. */
export interface Server extends Made {
  readonly kind: 'server';
  readonly fact: ServerFact;
}

/** What reads the bodies of requests (middleware). */
export interface Parser extends Made {
  readonly kind: 'parser';
  readonly fact: ParserFact;
  readonly body: BodyFact;
}

/** Credentials of a channel. */
export interface Credentials extends Made {
  readonly kind: 'credentials';
  readonly fact: CredentialsFact;
}

/** What a library tries again. */
export interface Retry extends Made {
  readonly kind: 'retry';
  readonly fact: RetryFact;
}

type Maker = Client | Server | Parser | Credentials | RemoteCall | Retry | { readonly kind: 'carrier'; readonly options: Options };

const httpVerb = /^[A-Z]+$/;

/** Everything in a file that talks to other machines, in the order of the source. */
export class Network {
  readonly calls: RemoteCall[] = [];
  readonly clients: Client[] = [];
  readonly servers: Server[] = [];
  readonly parsers: Parser[] = [];
  readonly credentials: Credentials[] = [];
  readonly retries: Retry[] = [];

  readonly #made = new Map<CallNode, Maker | undefined>();
  readonly #requests = new Map<Library, RequestFact>();
  readonly #callsOf = new Map<Client, RemoteCall[]>();
  /** Calls whose functions are being looked at. */
  readonly #asked = new Set<CallNode>();

  constructor(
    readonly tree: Tree,
    syntax: Syntax,
    readonly bindings: Bindings,
    readonly settings: Settings,
  ) {
    for (const call of syntax.calls) {
      const made = this.of(call);
      if (made?.kind === 'call') {
        this.calls.push(made);
        if (made.client) this.#callsOf.get(made.client)?.push(made);
      } else if (made?.kind === 'client') this.clients.push(made);
      else if (made?.kind === 'server') this.servers.push(made);
      else if (made?.kind === 'parser') this.parsers.push(made);
      else if (made?.kind === 'credentials') this.credentials.push(made);
      else if (made?.kind === 'retry') this.retries.push(made);
    }
    for (const list of [this.calls, this.clients, this.servers, this.parsers, this.credentials, this.retries]) {
      list.sort((a, b) => a.node.range[0] - b.node.range[0]);
    }
  }

  /** What a call makes or does on the network; `undefined` for every other call. */
  of(call: CallNode): Maker | undefined {
    if (this.#made.has(call)) return this.#made.get(call);
    this.#made.set(call, undefined);
    const made = this.#make(call);
    this.#made.set(call, made);
    return made;
  }

  /** Adds a call that is known by what its function does. */
  add(call: CallNode, known: Known): void {
    const made = this.#made.get(call) === undefined ? this.#fromFact(call, known) : undefined;
    if (made?.kind !== 'call') return;
    this.#made.set(call, made);
    const at = this.calls.findIndex(({ node }) => node.range[0] > call.range[0]);
    this.calls.splice(at < 0 ? this.calls.length : at, 0, made);
  }

  /** The client that a value is, if it is made in this file. */
  clientOf(expression: Node): Client | undefined {
    const origin = this.bindings.origin(expression);
    return origin?.kind === 'result' && origin.path.length === 0 ? this.#clientFrom(origin.call) : undefined;
  }

  /** The client that a call makes, or that a function of this file hands back to it. */
  #clientFrom(call: CallNode): Client | undefined {
    const made = this.of(call);
    if (made?.kind === 'client') return made;
    if (made !== undefined || call.type === 'NewExpression' || this.#asked.has(call)) return undefined;
    // What leads to itself leads nowhere.
    this.#asked.add(call);
    const own = this.bindings.functionOf(call.callee);
    // `remember('prisma', () => new PrismaClient())`: a function that is given the way to make a client hands it back.
    const makers = own ? [own] : call.arguments.flatMap((argument) => (isFunction(argument) && argument.params.length === 0 ? [argument] : []));
    const [client] = makers.flatMap((maker) => resultsOf(maker, this.tree).flatMap((result) => this.clientOf(result) ?? []));
    this.#asked.delete(call);
    return client;
  }

  /** The client that a value is, made in another file or known by its type alone. */
  clientElsewhere(expression: Node): KnownClient | undefined {
    const origin = this.bindings.origin(expression);
    if (origin?.kind === 'module') return this.bindings.foreign.client(origin.module, origin.path);
    const type = origin?.kind === 'parameter' || origin === undefined ? annotated(expression, this.bindings) : undefined;
    return type?.path.length === 0 ? knownInstance(type.type) : undefined;
  }

  #make(call: CallNode): Maker | undefined {
    const origin = this.bindings.origin(call.callee);
    const known = knownAt(origin, this.settings) ?? (origin?.kind === 'module' ? this.bindings.foreign.known(origin.module, origin.path) : undefined);
    if (known) return this.#fromFact(call, known);
    const made = origin?.kind === 'result' ? this.#onMade(call, origin) : undefined;
    if (made) return made;
    const ofClass = callOnClass(call, origin, this.bindings, this.settings);
    if (ofClass) return this.#fromFact(call, ofClass);
    if (call.type === 'NewExpression') return this.#byCredentials(call);
    const found = callOnType(call, origin, this.bindings) ?? callOnElement(call, origin, this);
    return found && this.#fromFact(call, found);
  }

  #fromFact(call: CallNode, { library, fact, provides }: Known): Maker | undefined {
    if (isAside(fact)) return undefined;
    const isNew = call.type === 'NewExpression';
    // `new` where it belongs and nowhere else; a class called without it throws before it calls anybody.
    if (fact.kind !== 'credentials' && fact.kind !== 'parser' && (fact.new ?? false) !== isNew) {
      if (!(fact.kind === 'server' && isNew)) return undefined;
    }
    if (fact.kind === 'carrier') return { kind: 'carrier', options: this.#optionsFor(layOut(call, fact.signature, this.bindings), 'call') };
    if (fact.kind === 'credentials') return { ...this.#base(call, library, [], [], 'call'), kind: 'credentials', fact };
    if (fact.kind === 'retry') return { ...this.#base(call, library, fact.signature, provides, 'call'), kind: 'retry', fact };
    if (fact.kind === 'call') return this.#call(call, library, fact, provides, undefined);
    if (fact.kind === 'client') return this.#client(call, library, fact, provides, undefined);
    const base = this.#base(call, library, fact.signature, provides, 'call');
    return fact.kind === 'server' ? { ...base, kind: 'server', fact } : { ...base, kind: 'parser', fact, body: fact.body };
  }

  /** A call on something that an earlier call made: `client.get(…)`, `client.extend(…)`. */
  #onMade(call: CallNode, origin: Extract<Origin, { kind: 'result' }>): Maker | undefined {
    const given = this.of(origin.call);
    const { records } = given?.kind === 'call' ? given.fact : {};
    if (given?.kind === 'call' && records) {
      const fact = callOn(records, origin.path);
      return fact && this.#call(call, given.library, fact, given.provides, undefined);
    }
    const maker = this.#clientFrom(origin.call);
    if (maker === undefined) return undefined;
    const method = origin.path.join('.');
    const { derives, instances } = maker.fact;
    if (method === '' && call.type === 'NewExpression') return instances && this.#client(call, maker.library, instances, maker.provides, maker);
    if (derives && Object.hasOwn(derives, method)) return this.#client(call, maker.library, derives[method]!, maker.provides, maker);
    const fact = callOn(maker.fact, origin.path);
    return fact && this.#call(call, maker.library, fact, maker.provides, maker);
  }

  /** A generated constructor that is given a known library's credentials: `new Orders(address, credentials.createSsl())`. */
  #byCredentials(call: CallNode): Client | undefined {
    for (const [index, argument] of call.arguments.entries()) {
      const origin = argument.type === 'SpreadElement' ? undefined : this.bindings.origin(argument);
      const maker = origin?.kind === 'result' && origin.path.length === 0 ? this.of(origin.call) : undefined;
      if (maker?.kind === 'credentials' && maker.fact.makes.argument === index) {
        return this.#client(call, maker.library, maker.fact.makes.client, [], undefined);
      }
    }
    return undefined;
  }

  #call(node: CallNode, library: Library, fact: CallFact, provides: readonly Guarantee[], client: Client | undefined): RemoteCall | undefined {
    const base = this.#base(node, library, fact.signature, [...provides, ...guaranteesAround(node, this.bindings, this.settings)], 'call');
    if (client === undefined && needsAddress(fact) && node.arguments.length === 0) return undefined;
    // A generated client's method without a callback is a stream, not a question with one answer.
    if (client?.fact.calls['*'] === fact && base.laid.callback === undefined) return undefined;
    const carried = this.#carried(base.laid);
    return {
      ...base,
      kind: 'call',
      fact,
      request: { ...this.#requestOf(library), ...client?.request, ...fact.request },
      inside: enclosingFunction(node),
      ...(client && { client }),
      ...(carried && { carried }),
    };
  }

  /** The options of a `Request` that a call is given: seen if it is made in this file, unknown if it may come from elsewhere. */
  #carried({ url, request }: Laid): Options | undefined {
    const argument = request ?? url;
    const origin = argument && this.bindings.origin(argument);
    const carrier = origin?.kind === 'result' && origin.path.length === 0 ? this.of(origin.call) : undefined;
    if (carrier?.kind === 'carrier') return carrier.options;
    return request && unknownOptions('call', request);
  }

  #client(node: CallNode, library: Library, fact: ClientFact, provides: readonly Guarantee[], base: Client | undefined): Client {
    const calls: RemoteCall[] = [];
    const client: Client = {
      ...this.#base(node, library, fact.signature, provides, 'client'),
      kind: 'client',
      fact,
      request: { ...this.#requestOf(library), ...base?.request, ...fact.request },
      calls,
      exported: isExported(node, this.bindings),
      ...(base && { base }),
    };
    this.#callsOf.set(client, calls);
    return client;
  }

  /** What holds for a library's requests in the version that is in use. */
  #requestOf(library: Library): RequestFact {
    const known = this.#requests.get(library) ?? requestIn(library, (modules, range) => this.bindings.foreign.shareOf(modules, range));
    this.#requests.set(library, known);
    return known;
  }

  #base(node: CallNode, library: Library, signature: CallFact['signature'], provides: readonly Guarantee[], from: FacetSource): Made {
    const laid = layOut(node, signature, this.bindings);
    return { node, name: saidName(node, this.tree.text) ?? library.name, library, laid, options: this.#optionsFor(laid, from), provides };
  }

  #optionsFor(laid: Laid, from: FacetSource): Options {
    if (laid.addressOrOptions) return givenOptions(laid.addressOrOptions, from, this.bindings);
    if (laid.options === undefined) return noOptions(from);
    return laid.options === 'unknown' ? unknownOptions(from) : optionsOf(laid.options, from, this.bindings);
  }
}

/** Whether a call fails before it asks anybody if it is given no argument. */
function needsAddress({ signature: [first = []] }: CallFact): boolean {
  return first.includes('url') && !first.includes('options');
}

/** The HTTP method of a call in capitals; `undefined` where it depends. */
export function methodOf(call: RemoteCall): string | undefined {
  if (call.fact.method !== 'option') return call.fact.method;
  const facet: Facet = call.options.read('method');
  if (facet.state === 'unset') return 'GET';
  const value = facet.constant?.value;
  return typeof value === 'string' && httpVerb.test(value.toUpperCase()) ? value.toUpperCase() : undefined;
}
