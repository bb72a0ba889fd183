import picomatch from 'picomatch/posix.js';
import { libraries } from '../libraries/index.js';
import type { Host } from './host.js';
import { folderOf } from './paths.js';
import { componentExtensions } from './script-blocks.js';
import { withoutDirectives } from './telling-text.js';

/** The package that a file belongs to. */
export interface Project {
  /** The folder of its `package.json`, without a slash at the end. */
  readonly root: string;
  /** Names under `dependencies`, `devDependencies`, `peerDependencies` and `optionalDependencies`. */
  readonly dependencies: ReadonlySet<string>;
  /** The versions that it asks for, by name. */
  readonly ranges: ReadonlyMap<string, string>;
  /** Names of the folders and files at its root, those of folders ending in `/`; `undefined` where the host can't list. */
  readonly entries: readonly string[] | undefined;
  /** Whether it installs commands. */
  readonly hasCommands: boolean;
  /** Whether it is made for others to install. */
  readonly isPublished: boolean;
  /** Globs of the packages that it holds, if it is the root of a workspace. */
  readonly workspaces: readonly string[];
}

/** How much of a project a text search reads: beyond that the answer is "can't tell". */
const limits = { files: 20_000, characters: 100_000_000 };

const sourceFile = new RegExp(`\\.(?:[cm]?[jt]sx?|${componentExtensions.join('|')})$`);
/** Folders that hold no source of the project itself, and tests: what they set holds for tests only. */
const skippedFolder = /^(?:\..*|node_modules|dist|build|out|coverage|vendor|third_party|public|static|__tests__|__mocks__|tests?|specs?|e2e|fixtures?)\/$/;
const skippedFile = /\.(?:test|spec|min|stories|d)\.[cm]?[jt]sx?$/;

interface Searches {
  readonly projects: Map<string, Project | undefined>;
  readonly repositories: Map<string, string>;
  readonly found: Map<string, Map<RegExp, boolean | undefined>>;
}

/** A host is a view of the files at one time, so what was found through it stays true as long as it is used. */
const searches = new WeakMap<Host, Searches>();

function searchesOf(host: Host): Searches {
  const known = searches.get(host);
  if (known) return known;
  const made: Searches = { projects: new Map(), repositories: new Map(), found: new Map() };
  searches.set(host, made);
  return made;
}

/**
 * The nearest package above a file. A `package.json` without a name only says how to read the folder
 * (`{ "type": "module" }`), so the search goes on above it.
 */
export function projectOf(path: string, host: Host): Project | undefined {
  const folder = folderOf(path);
  if (folder === undefined) return undefined;
  const { projects } = searchesOf(host);
  if (projects.has(folder)) return projects.get(folder);
  const project = readPackage(folder, host) ?? projectOf(folder, host);
  projects.set(folder, project);
  return project;
}

/** A file's path from the root of its package; without a package its name alone, since folders above say nothing about it. */
export function pathInProject(path: string, project: Project | undefined): string {
  return project ? path.slice(project.root.length + 1) : path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a host can't look around a file, so that it can't tell what package the file belongs to. */
export function isUnseen(path: string, host: Host): boolean {
  const folder = folderOf(path);
  if (folder === undefined || projectOf(path, host) !== undefined) return false;
  return host.list(folder) === undefined || hasUnreadablePackage(folder, host);
}

function hasUnreadablePackage(folder: string, host: Host): boolean {
  for (let at: string | undefined = folder; at !== undefined; at = folderOf(at)) {
    if (host.list(at)?.includes('package.json') && host.read(`${at}/package.json`) === undefined) return true;
  }
  return false;
}

function readPackage(root: string, host: Host): Project | undefined {
  const text = host.read(`${root}/package.json`);
  if (text === undefined) return undefined;
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof manifest !== 'object' || manifest === null) return undefined;
  const fields = manifest as Record<string, unknown>;
  const lists = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].map((key) => fields[key]);
  const names = lists.flatMap((list) => (typeof list === 'object' && list !== null ? Object.keys(list) : []));
  if (fields['name'] === undefined && names.length === 0) return undefined;
  return {
    root,
    dependencies: new Set(names),
    ranges: new Map(lists.flatMap((list) => (typeof list === 'object' && list !== null ? Object.entries(list) : [])).filter(([, range]) => typeof range === 'string')),
    entries: host.list(root),
    hasCommands: fields['bin'] !== undefined,
    isPublished: fields['private'] !== true && (fields['files'] !== undefined || fields['publishConfig'] !== undefined),
    workspaces: workspacesOf(fields['workspaces'], root, host),
  };
}

/** The packages of a workspace, as npm, Yarn and Bun write them in `package.json` and pnpm in a file of its own. */
function workspacesOf(field: unknown, root: string, host: Host): readonly string[] {
  const list = Array.isArray(field) ? field : typeof field === 'object' && field !== null && 'packages' in field ? field.packages : undefined;
  const named = Array.isArray(list) ? list.filter((glob) => typeof glob === 'string') : [];
  // pnpm has a file of its own, and a `package.json` beside it may list other packages for other tools.
  return [...named, ...packagesOfPnpm(host.read(`${root}/pnpm-workspace.yaml`) ?? '')];
}

/** The list under `packages:` of pnpm's file: all that is needed of its YAML. */
function packagesOfPnpm(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => /^packages:\s*$/.test(line)) + 1;
  if (start === 0) return [];
  const end = lines.findIndex((line, index) => index >= start && /^[^\s#-]/.test(line));
  return lines.slice(start, end < 0 ? lines.length : end).flatMap((line) => /^\s*-\s*['"]?([^'"#\s]+)/.exec(line)?.[1] ?? []);
}

/**
 * The folder that a file's repository begins in: that of the workspace which lists the file's package, else the
 * package's own. A package above that does not list it is somebody else's.
 */
export function repositoryOf(path: string, host: Host): string | undefined {
  const project = projectOf(path, host);
  if (project === undefined) return undefined;
  const { repositories } = searchesOf(host);
  const known = repositories.get(project.root);
  if (known !== undefined) return known;
  let repository = project.root;
  for (let above = projectOf(project.root, host); above !== undefined; above = projectOf(above.root, host)) {
    const inside = project.root.slice(above.root.length + 1);
    const [included, excluded] = partition(above.workspaces);
    if (picomatch.isMatch(inside, included) && !picomatch.isMatch(inside, excluded)) repository = above.root;
  }
  repositories.set(project.root, repository);
  return repository;
}

function partition(globs: readonly string[]): readonly [included: string[], excluded: string[]] {
  const clean = globs.map((glob) => glob.replace(/^(!?)\.\//, '$1').replace(/\/$/, ''));
  return [clean.filter((glob) => !glob.startsWith('!')), clean.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))];
}

/**
 * Whether some source text of the file's package matches: `undefined` where that can't be told, because the host
 * can't look or the package is too large to read.
 */
export function projectMentions(pattern: RegExp, path: string, host: Host): boolean | undefined {
  const folder = folderOf(path);
  // Text that was never saved belongs to no project.
  if (folder === undefined) return false;
  const project = projectOf(path, host);
  if (project === undefined) return isUnseen(path, host) ? undefined : false;
  const { found } = searchesOf(host);
  const answers = found.get(project.root) ?? search(project.root, wellKnown, host);
  found.set(project.root, answers);
  if (!answers.has(pattern)) answers.set(pattern, search(project.root, [pattern], host).get(pattern));
  return answers.get(pattern);
}

/** What is looked for in every project that is read at all: one reading answers for all libraries. */
const wellKnown: readonly RegExp[] = [
  ...new Set(libraries.flatMap(({ deadlineSetElsewhere, retriesSetElsewhere }) => [deadlineSetElsewhere ?? [], retriesSetElsewhere ?? []].flat())),
];

function search(root: string, patterns: readonly RegExp[], host: Host): Map<RegExp, boolean | undefined> {
  if (host.list(root) === undefined) return new Map(patterns.map((pattern) => [pattern, undefined]));
  const answers = new Map<RegExp, boolean | undefined>(patterns.map((pattern) => [pattern, false]));
  let files = 0;
  let characters = 0;
  for (const { text } of projectFiles(root, host)) {
    files += 1;
    characters += text.length;
    const said = withoutDirectives(text);
    for (const pattern of patterns) if (answers.get(pattern) === false && pattern.test(said)) answers.set(pattern, true);
    if (files > limits.files || characters > limits.characters) return new Map([...answers].map(([pattern, answer]) => [pattern, answer === true ? true : undefined]));
  }
  return answers;
}

/** The source files of a package one by one, tests and built files left out, up to the limits. */
export function* projectFiles(root: string, host: Host): Iterable<{ readonly path: string; readonly text: string }> {
  let files = 0;
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of host.list(folder) ?? []) {
      if (name.endsWith('/')) {
        if (!skippedFolder.test(name)) folders.push(`${folder}/${name.slice(0, -1)}`);
        continue;
      }
      if (!sourceFile.test(name) || skippedFile.test(name)) continue;
      const path = `${folder}/${name}`;
      const text = host.read(path);
      if (text === undefined) continue;
      files += 1;
      yield { path, text };
      if (files > limits.files) return;
    }
  }
}
