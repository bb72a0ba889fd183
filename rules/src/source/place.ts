import picomatch from 'picomatch/posix.js';
import type { Host } from './host.js';
import { importersOf } from './importers.js';
import { isUnseen, pathInProject, projectOf, repositoryOf, type Project } from './project.js';
import { componentKind, type BlockFacts } from './script-blocks.js';
import type { Settings } from './settings.js';

/** Where a file's code runs. */
export type Place = 'server' | 'browser' | 'test';

/** A place, and what tells it, as a clause: `it imports node:fs`. */
export interface PlaceReading {
  readonly place: Place;
  readonly why: string;
}

/** What is known of a file before its model is built. */
export interface PlaceEvidence {
  readonly path: string;
  readonly text: string;
  readonly hasDomElements: boolean;
  /** What is known of the part of a component that the text is. */
  readonly block?: BlockFacts | undefined;
}

const testFolder = /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|cypress|fixtures?|mocks?|testing|test-utils?|stories|playwright)\//i;
const testFile = /(?:^|[/.\-_])(?:tests?|specs?|e2e|cy|stories|mocks?|bench)\.[cm]?[jt]sx?$|\.(?:tests?|specs?|e2e|cy|stories|story)\.(?:vue|svelte|astro)$|(?:^|\/)(?:jest|vitest|playwright|cypress)[.\w-]*\.(?:config|setup)\.[cm]?[jt]s$|(?:^|\/)(?:setup-?tests?|tests?-(?:setup|utils?|helpers?))\.[cm]?[jt]sx?$/i;
const testImport = /(?:from|require\()\s*['"](?:vitest|@jest\/globals|node:test|mocha|chai|sinon|supertest|nock|msw|ava|tap|@playwright\/test|playwright(?:-core)?|puppeteer(?:-core)?|@testing-library\/[\w-]+|cypress)['"]/;
const testCall = /^\s*(?:describe|it|test|beforeEach)(?:\.\w+)?\(\s*['"`(]/m;

const serverText = /^#!.*\bnode\b|(?:^|\n)\s*['"]use server['"]|(?:from|require\()\s*['"](?:node:[\w/]+|fs|fs\/promises|path|os|http|https|net|tls|crypto|child_process|cluster|worker_threads|stream|express|fastify|koa|pg|ioredis|redis|mongoose|mysql2|multer|ws|next\/server|server-only|@nestjs\/[\w-]+|@hono\/node-server|dotenv(?:\/config)?)['"]/;
const serverPath = /(?:^|\/)pages\/api\/|^(?:src\/)?api\/|(?:^|\/)(?:route|middleware|proxy)\.[cm]?[jt]s$|(?:^|\/)(?:server|backend)\/|\.server\.[cm]?[jt]sx?$/;

const browserText = /(?:^|\n)\s*['"]use client['"]|\b(?:localStorage|sessionStorage)\.\w|\bnavigator\.(?:userAgent|onLine|serviceWorker|clipboard|language|sendBeacon|geolocation|mediaDevices)|(?<![.\w])location\.(?:origin|href|pathname|search|host|hostname|reload|assign|replace)\b|\bnew XMLHttpRequest\b|\b(?:chrome|browser)\.(?:runtime|tabs|storage)\.|(?:from|require\()\s*['"](?:react|react-dom(?:\/[\w-]+)?|react-native|vue|vue-router|vuex|pinia|svelte(?:\/\w+)?|@angular\/[\w-]+|preact(?:\/\w+)?|solid-js|jquery|swr(?:\/\w+)?|@tanstack\/(?:react|vue|svelte)-query|next\/(?:router|navigation)|react-query|react-redux|@reduxjs\/toolkit(?:\/[\w/]+)?|react-router(?:-dom)?)['"]/;
/** Members of a page's `document` and `window` that values of the same names elsewhere don't have. */
const pageText = /\b(?:globalThis\.(?:document|window)\b|(?<![.\w])(?:document\.(?:get(?:Element|Selection)\w*|querySelector|create(?:Element|TextNode|DocumentFragment|Range|TreeWalker)|documentElement|cookie|referrer|visibilityState|activeElement|(?:add|remove)EventListener|execCommand|currentScript|readyState|body\.(?:append|insert|class|style|remove|contains|scroll)|head\.)|window\.(?:document|location|navigator|history|(?:add|remove)EventListener|matchMedia|open\(|scroll|inner(?:Width|Height)|localStorage|sessionStorage|requestAnimationFrame|getComputedStyle|parent\.|postMessage|fetch|confirm|alert)))/;
/** Names that pages have, and that code about documents and spans of time gives to values of its own. */
const pageName = /(?<![.\w])(document|window)\.\w/g;

const browserFolder = /(?:^|\/)(?:client|client-only|frontend|front-end|browser|webapp|components|hooks|composables|public|static)\//;

/** The name under which ESLint lints a script of an Astro component. */
const astroScript = /\.astro\/[^/]+$/;

const frontEnd = /^(?:react-dom|vue|svelte|@angular\/core|preact|solid-js|react-native|react-scripts|jquery|@ember\/.*|ember-source)$/;
const backEnd = /^(?:express|fastify|koa|@koa\/.*|@hapi\/hapi|@nestjs\/core|hono|restify|pg|mysql2?|mongoose|mongodb|ioredis|redis|sequelize|typeorm|@prisma\/client|next|nuxt|@remix-run\/node|@sveltejs\/kit|astro|ws|socket\.io|apollo-server.*|@apollo\/server|aws-lambda|electron|kafkajs|amqplib|bullmq?)$/;

/**
 * Where a file runs. No evidence means server. Folder names count from the nearest `package.json` only, so that a
 * checkout below a folder called `test` is not a test.
 */
export function placeOf(file: PlaceEvidence, host: Host, settings: Settings): PlaceReading {
  const declared = declaredPlace(file.path, host, settings);
  if (declared !== undefined) return { place: declared, why: 'the settings say so' };
  const project = projectOf(file.path, host);
  const evident = evidence(file, project, host);
  if (evident !== undefined) return evident;
  // The package that can't be seen may be one for browsers, about which less is said.
  if (isUnseen(file.path, host)) return { place: 'browser', why: 'its package can not be seen' };
  // In a package that has both, a file without a sign of its own runs where those run that import it.
  const isMixed = project !== undefined && (has(project, frontEnd) || repositoryOf(file.path, host) !== project.root);
  const isBrowsers = isMixed && settings.project && (project.entries === undefined || isForBrowsers(file.path, host));
  return isBrowsers ? { place: 'browser', why: 'only files for browsers import it' } : { place: 'server', why: 'nothing speaks for a browser' };
}

/** Whether a file is a test, told without a look at the files around it. */
export function isTest({ path, text }: Pick<PlaceEvidence, 'path' | 'text'>, host: Host, settings: Settings): boolean {
  const declared = declaredPlace(path, host, settings);
  if (declared === 'test') return true;
  return (declared === undefined || isUnseen(path, host)) && looksLikeTest(path, text, host);
}

/** The place that settings give a file. Their globs count from the package's root, or from any folder where that can't be seen. */
function declaredPlace(path: string, host: Host, settings: Settings): Place | undefined {
  const unseen = isUnseen(path, host);
  const candidates = unseen ? endsOf(path) : [pathInProject(path, projectOf(path, host))];
  const named = (globs: readonly string[]) => globs.length > 0 && candidates.some((candidate) => picomatch.isMatch(candidate, [...globs], { dot: true }));
  if (named(settings.test)) return 'test';
  // What may mean another file is no reason to report more.
  if (!unseen && named(settings.server)) return 'server';
  return named(settings.browser) ? 'browser' : undefined;
}

/** `a/b/c`, `b/c` and `c`. */
function endsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_part, index) => parts.slice(index).join('/'));
}

function looksLikeTest(path: string, text: string, host: Host): boolean {
  return testFolder.test(pathInRepository(path, host)) || testFile.test(path) || testImport.test(text) || testCall.test(text);
}

/** A package of a workspace may be a test as a whole, and so may any folder above a file whose package can't be seen. */
function pathInRepository(path: string, host: Host): string {
  if (isUnseen(path, host)) return path;
  const repository = repositoryOf(path, host);
  return repository === undefined ? pathInProject(path, undefined) : path.slice(repository.length + 1);
}

/** What a file itself says: its name, its text, its package. */
function evidence({ path, text, hasDomElements, block }: PlaceEvidence, project: Project | undefined, host: Host): PlaceReading | undefined {
  const inside = pathInProject(path, project);
  if (looksLikeTest(path, text, host)) return { place: 'test', why: 'its name, folder or imports are those of a test' };
  if (block?.runsIn === 'browser' || astroScript.test(path)) return { place: 'browser', why: 'a page loads it as a script' };
  const onServer = serverText.exec(text);
  if (onServer) return { place: 'server', why: `it has \`${quoted(onServer[0])}\`` };
  const kind = componentKind(path);
  if (kind === 'astro') return { place: 'server', why: 'Astro runs it there' };
  if (kind !== undefined) return { place: 'browser', why: 'it is a component of a page' };
  if (hasDomElements) return { place: 'browser', why: 'it makes elements of a page' };
  const inBrowser = browserText.exec(text) ?? pageText.exec(text) ?? Array.from(text.matchAll(pageName)).find(([, name]) => !isOwnName(name!, text));
  if (inBrowser) return { place: 'browser', why: `it has \`${quoted(inBrowser[0])}\`` };
  if (serverPath.test(inside)) return { place: 'server', why: 'its folder or name is one of servers' };
  return project && isFrontEnd(project, inside) ? { place: 'browser', why: 'its package is made for browsers' } : undefined;
}

/** Whether a text gives a name to a value, an import or a parameter of its own, as far as that can be told without a parse. */
function isOwnName(name: string, text: string): boolean {
  return new RegExp(`\\b(?:const|let|var|import|async)\\s+${name}\\b|[{(,]\\s*${name}\\s*(?:[,:}=]|\\?:|\\)\\s*(?:=>|[{:]))|\\b${name}\\s*=>`).test(text);
}

/** A piece of source as part of a sentence. */
function quoted(piece: string): string {
  return piece.trim().replace(/\s+/g, ' ');
}

/** What was found out about files that import others, as long as a host is used. */
const importing = new WeakMap<Host, { readonly places: Map<string, Place | undefined>; readonly forBrowsers: Map<string, boolean> }>();

/** Whether a file is imported, and by files for browsers alone: by their own evidence or by whoever imports them. */
function isForBrowsers(path: string, host: Host): boolean {
  const known = importing.get(host) ?? { places: new Map<string, Place | undefined>(), forBrowsers: new Map<string, boolean>() };
  importing.set(host, known);
  const answer = known.forBrowsers.get(path);
  if (answer !== undefined) return answer;
  // Whoever imports in a circle adds nothing.
  known.forBrowsers.set(path, false);
  const placeOfImporter = (importer: string): Place | undefined => {
    if (!known.places.has(importer)) known.places.set(importer, evidenceInText(importer, host)?.place);
    return known.places.get(importer) ?? (isForBrowsers(importer, host) ? 'browser' : undefined);
  };
  // A package's index that nobody here imports is made for others, and says nothing about where they run.
  const importers = importersOf(path, host).filter((importer) => !isEntry(importer) || importersOf(importer, host).length > 0);
  const found = importers.map(placeOfImporter).filter((place) => place !== 'test');
  const result = found.length > 0 && found.every((place) => place === 'browser');
  known.forBrowsers.set(path, result);
  return result;
}

function isEntry(path: string): boolean {
  return /(?:^|\/)index\.[cm]?[jt]sx?$/.test(path);
}

/** The evidence of a file that is not parsed: elements of the DOM are told by the text. */
function evidenceInText(path: string, host: Host): PlaceReading | undefined {
  const text = host.read(path) ?? '';
  const hasDomElements = /\.[jt]sx$/.test(path) && /<[a-z][\w-]*[\s/>]/.test(text);
  return evidence({ path, text, hasDomElements }, projectOf(path, host), host);
}

function has(project: Project, kind: RegExp): boolean {
  return [...project.dependencies].some((name) => kind.test(name));
}

/** A package for browsers alone, or the part for browsers of a package that has both. */
function isFrontEnd(project: Project, inside: string): boolean {
  if (!has(project, frontEnd)) return false;
  if (!has(project, backEnd)) return true;
  return browserFolder.test(inside) || (inside.startsWith('app/') && (project.entries?.includes('server/') ?? true));
}
