import picomatch from 'picomatch/posix.js';
import { libraries } from '../libraries/index.js';
import type { CallFact, ClientFact, DeliveryFact, Fact, FeedFact, Library, RequestFact, ServerFact } from '../libraries/library.js';
import { stores, caches } from '../libraries/stores/index.js';
import { brokers } from '../libraries/brokers/index.js';
import type { Guarantee, Settings } from '../source/settings.js';
import type { Origin } from './bindings.js';

/** An export of a known library (or of a client of the team's own) that a value comes from. */
export interface Known {
  readonly library: Library;
  readonly path: string;
  readonly fact: Fact;
  /** What the team's settings say is taken care of. */
  readonly provides: readonly Guarantee[];
}

/** A client, or a class whose instances are clients. */
export type KnownClient = Known & { readonly fact: ClientFact };

const byModule = new Map<string, Library>(libraries.flatMap((library) => library.modules.map((module) => [module, library] as const)));
const byGlobal = new Map<string, { readonly library: Library; readonly path: string }>(
  libraries.flatMap((library) => Object.entries(library.globals ?? {}).map(([name, path]) => [name, { library, path }] as const)),
);
const generating = libraries.filter(({ generated }) => generated !== undefined);
const byName = new Map<string, Library>(libraries.map((library) => [library.name, library]));

/** What is known of a value whose type is imported: an instance of a class that a library exports, or of a type that it names. */
export function knownInstance(origin: Extract<Origin, { kind: 'module' }>): KnownClient | undefined {
  const library = libraryAt(origin);
  const name = origin.path.join('.');
  const made = library && (library.types?.[name] ?? name);
  const client = library && made !== undefined && Object.hasOwn(library.exports, made) ? library.exports[made] : undefined;
  return library && client?.kind === 'client' ? { library, path: '', fact: client, provides: [] } : undefined;
}

/** The client that an import of a library is. */
export function clientAt(origin: Origin, settings: Settings): KnownClient | undefined {
  const known = knownAt(origin, settings);
  return known?.fact.kind === 'client' ? { ...known, fact: known.fact } : undefined;
}

/** What a member of a class that extends a library's is. `[]` is the class called with `new`. */
export function inherited({ library, fact, provides }: KnownClient, path: readonly string[], ofInstance: boolean): Known | undefined {
  // What `new` makes a client of has nothing to call on the class itself.
  const made: ClientFact | undefined = fact.new ? fact : fact.instances;
  const said = path.join('.');
  if (path.length === 0) return made && { library, path: said, fact: { ...made, new: true, limits: [] }, provides };
  const on = ofInstance ? made : fact.new ? undefined : fact;
  return on && onClientElsewhere({ library, path: '', fact: on, provides }, path);
}

/** A call on a client that is made elsewhere: what the client lacks is said there. */
export function onClientElsewhere({ library, fact, provides }: KnownClient, path: readonly string[]): Known | undefined {
  const call = callOn(fact, path);
  return call && { library, path: path.join('.'), fact: { ...call, based: true, request: withoutOwnLimit({ ...library.request, ...fact.request, ...call.request }) }, provides };
}

/** What hands messages over, where its type is imported: an instance of what a library exports, or a type that it names. */
export function feedOfType({ module, path }: Extract<Origin, { kind: 'module' }>): FeedFact | undefined {
  const library = byModule.get(module);
  const name = path.join('.');
  const named = library?.feedTypes && Object.hasOwn(library.feedTypes, name) ? library.feedTypes[name] : undefined;
  const made = library && (library.types?.[name] ?? name);
  const fact = library && made !== undefined && Object.hasOwn(library.exports, made) ? library.exports[made] : undefined;
  return named ?? (fact !== undefined && 'feed' in fact ? fact.feed : undefined);
}

/** A message, where its type is imported. */
export function messageOfType({ module, path }: Extract<Origin, { kind: 'module' }>): DeliveryFact | undefined {
  const types = byModule.get(module)?.messageTypes;
  const name = path.join('.');
  return types && Object.hasOwn(types, name) ? types[name] : undefined;
}

/** The call that a client's member at a path is. */
export function callOn({ calls, notCalls = [] }: ClientFact, path: readonly string[]): CallFact | undefined {
  const method = path.join('.');
  if (Object.hasOwn(calls, method)) return calls[method];
  // A client that is called itself is no method of it.
  if (path.length === 0) return undefined;
  const anywhere = `**.${path.at(-1)!}`;
  if (Object.hasOwn(calls, anywhere)) return calls[anywhere];
  return (path.length === 1 && !notCalls.includes(method) ? calls['*'] : undefined) ?? calls['**'];
}

/** Facts for calls on a client that is made elsewhere: a limit that is missing is to be given there. */
export function withoutOwnLimit(request: Partial<RequestFact>): Partial<RequestFact> {
  if (request.deadline === undefined) return request;
  const { whenSilent, ...deadline } = request.deadline;
  const whenDisabled = deadline.whenDisabled ?? whenSilent;
  return { ...request, deadline: { ...deadline, ...(whenDisabled !== undefined && { whenDisabled }) } };
}

/** What routes are asked for: those that answer reads, or those that take what others send. */
export type Asked = 'reads' | 'posts';

/** Whether an import is a decorator that says which requests a class or a method answers. */
export function routeDecorator({ module, path }: Extract<Origin, { kind: 'module' }>, asked: Asked): 'prefix' | 'route' | undefined {
  const [name = ''] = path;
  for (const { routeDecorators } of libraries) {
    if (routeDecorators?.module !== module || path.length > 1) continue;
    if (routeDecorators.prefixes.includes(name)) return 'prefix';
    if (routeDecorators[asked].includes(name)) return 'route';
  }
  return undefined;
}

/** Where a file lies among those that answer requests by their place: the path of the requests, and the exports that answer them. */
export function fileRoute(pathInProject: string, asked: Asked): { readonly path: string; readonly names: readonly string[] } | undefined {
  for (const { file, [asked]: names } of libraries.flatMap(({ fileRoutes = [] }) => fileRoutes)) {
    const path = file.exec(pathInProject)?.[1];
    if (path !== undefined) return { path: `/${path.replace(/\([^)]*\)\//g, '')}`, names };
  }
  return undefined;
}

const applications: readonly (readonly [RegExp, ServerFact])[] = libraries.flatMap(({ modules, exports }) => {
  const made = Object.values(exports).find((fact) => fact.kind === 'server' && (fact.listensBy ?? fact.opensBy) !== undefined);
  return made?.kind === 'server' ? [[new RegExp(`['"](?:${modules.join('|')})['"]`), made] as const] : [];
});

/** The kind of application that a file makes, by the text that imports its library. */
export function serverMadeBy(text: string): ServerFact | undefined {
  return applications.find(([imports]) => imports.test(text))?.[1];
}

/** The path of what a library is mostly used by: its main export, or its global. */
function mainPath(library: Library): string {
  return Object.values(library.globals ?? {})[0] ?? '';
}

const kept = new Set<Library>(stores);
const copied = new Set<Library>(caches);
const sent = new Set<Library>(brokers);

/** Whether a library is a database, a cache, or what maps objects onto one. */
export function isStore(library: Library): boolean {
  return kept.has(library);
}

/** The library that an import comes from, or whose generator wrote what is imported. */
function libraryAt({ module, path: [name = ''] }: Extract<Origin, { kind: 'module' }>): Library | undefined {
  return byModule.get(module) ?? generating.find(({ generated }) => generated!.exports.includes(name) && generated!.modules.test(module));
}

/** Whether a library mostly keeps copies of what stands elsewhere. */
export function isCache(library: Library): boolean {
  return copied.has(library);
}

/** Whether a library hands messages, jobs or mail over to others. */
export function isBroker(library: Library): boolean {
  return sent.has(library);
}

/** Whether a module is a known library. */
export function isLibraryModule(module: string): boolean {
  return byModule.has(module);
}

/** Finds what is known about the place that a value comes from. */
export function knownAt(origin: Origin | undefined, settings: Settings): Known | undefined {
  if (origin === undefined) return undefined;
  if (origin.kind === 'global') {
    const [name, ...rest] = origin.path;
    const global = name === undefined ? undefined : byGlobal.get(name);
    return global && entry(global.library, [global.path, ...rest].filter(Boolean).join('.'), []);
  }
  if (origin.kind !== 'module') return undefined;
  const library = origin.or === undefined ? libraryAt(origin) : eitherOf(byModule.get(origin.module), byModule.get(origin.or));
  if (library) return entry(library, origin.path.join('.'), []);
  return settings.clients.length > 0 ? ownClient(origin.module, origin.path, settings) : undefined;
}

/** What holds for two libraries of which a program takes one. */
function eitherOf(one: Library | undefined, other: Library | undefined): Library | undefined {
  if (one === undefined || other === undefined || one === other) return one === other ? one : undefined;
  if (one.twin === other.name) return one;
  return other.twin === one.name ? other : undefined;
}

function entry(library: Library, path: string, provides: readonly Guarantee[]): Known | undefined {
  const fact = Object.hasOwn(library.exports, path) ? library.exports[path] : undefined;
  return fact && { library, path, fact, provides };
}

function ownClient(module: string, path: readonly string[], settings: Settings): Known | undefined {
  for (const client of settings.clients) {
    const library = byName.get(client.like);
    const members = client.name === 'default' ? path : path[0] === client.name ? path.slice(1) : undefined;
    if (library === undefined || members === undefined || !isFrom(client.from, module)) continue;
    return entry(library, [mainPath(library), ...members].filter(Boolean).join('.'), client.provides ?? []);
  }
  return undefined;
}

/** Whether a module is the one that a setting means: written the same, or matched as a glob. */
export function isFrom(pattern: string | undefined, module: string): boolean {
  return pattern === undefined || pattern === module || picomatch.isMatch(module.replace(/^(?:\.{1,2}\/)+/, ''), pattern);
}

type Aside = 'global' | 'race' | 'feed' | 'acknowledgement' | 'command' | 'keeper' | 'schedule';
const asides: ReadonlySet<string> = new Set<Aside>(['global', 'race', 'feed', 'acknowledgement', 'command', 'keeper', 'schedule']);

/** Whether what is known of a function is said beside calls and clients: other parts of the model ask for it. */
export function isAside(fact: Fact): fact is Extract<Fact, { readonly kind: Aside }> {
  return asides.has(fact.kind);
}
