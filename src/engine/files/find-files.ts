import { lstatSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { extensions } from '../parse/languages.js';
import { fileLeftOut, folderLeftOut, isDeclaration, isSource, isVersionControl } from './by-name.js';
import { chainAt, enter } from './ignore-files.js';
import { isIgnored, type IgnoreChain } from './ignore-rules.js';
import { note, reasons, type Note, type Reason } from './note.js';

/** A file to look at. */
export interface FoundFile {
  readonly kind: 'file';
  /** Absolute, as the operating system writes it. */
  readonly path: string;
  /** Whether somebody named this very file: then it is looked at whatever it is. */
  readonly explicit: boolean;
}

/** What is to be searched. */
export interface Search {
  /** Absolute: what relative paths and globs start from. */
  readonly cwd: string;
  /** Whether an absolute path is left out; paths that are named are not asked about. */
  readonly exclude?: (path: string) => boolean;
}

/**
 * Finds the files under paths and globs, each once and in the order of the paths and names. What is left out comes as
 * a note in its place. Links to files come last, so that a file is found under its own name where it has one here.
 *
 * A path that is named is entered or taken even if it is ignored; ignore files, skipped folders and `exclude` hold
 * from it downward. A glob counts as naming the folder that it starts from.
 */
export function* findFiles(paths: readonly string[], search: Search): Generator<FoundFile | Note> {
  for (const found of findFilesStepwise(paths, search)) if (found !== undefined) yield found;
}

/** Finds the same files, and gives nothing for each folder that is entered: a walk through many of them need not keep others waiting until it comes upon a file. */
export function* findFilesStepwise(paths: readonly string[], search: Search): Generator<FoundFile | Note | undefined> {
  const walk = new Walk(search, paths);
  for (const path of paths) yield* walk.from(path);
  yield* walk.links();
}

interface Place {
  readonly folder: string;
  /** The same without links: tells whether a file was found already. */
  readonly real: string;
  readonly chain: IgnoreChain;
  readonly matches: (path: string) => boolean;
  readonly explicit: boolean;
}

class Walk {
  readonly #search: Search;
  readonly #named: ReadonlySet<string>;
  /** Real paths of what was found. */
  readonly #found = new Set<string>();
  readonly #links: string[] = [];

  constructor(search: Search, paths: readonly string[]) {
    this.#search = search;
    this.#named = new Set(paths.map((path) => resolve(search.cwd, path)));
  }

  *from(given: string): Generator<FoundFile | Note | undefined> {
    const path = resolve(this.#search.cwd, given);
    const kind = kindOf(path);
    if (kind === 'folder') yield* this.#under(path, () => true);
    else if (kind === 'file') yield* this.#file(path);
    else if (kind === 'broken') yield note(path, 'broken', 'The link points to nothing.', true);
    else if (kind === 'missing' && picomatch.scan(given).isGlob) yield* this.#glob(given);
    else yield note(path, kind, kind === 'missing' ? 'There is no such file or folder.' : 'It can\'t be read.', true);
  }

  /** Files that are linked from where we looked, unless they were found themselves. */
  *links(): Generator<FoundFile | Note | undefined> {
    for (const path of this.#links) {
      const kind = kindOf(path);
      if (kind === 'folder') yield note(path, 'link', 'Links to folders are not followed: name the folder to have it looked at.');
      else if (kind !== 'file' && isSource(path)) yield note(path, 'broken', 'The link points to nothing.');
      else if (kind === 'file' && isSource(path)) yield* this.#once(path, realpathSync(path), false);
    }
  }

  *#file(path: string): Generator<FoundFile | Note | undefined> {
    // Programs such as `bin/www` have no extension.
    if (extname(path) === '' || isSource(path)) yield* this.#once(path, realpathSync(path), true);
    else yield note(path, 'foreign', `Only JavaScript and TypeScript are read: ${extensions.map((name) => `.${name}`).join(', ')}.`, true);
  }

  *#glob(given: string): Generator<FoundFile | Note | undefined> {
    const { base, glob } = picomatch.scan(given.replaceAll(sep, '/'));
    const folder = resolve(this.#search.cwd, base);
    // A glob may match folders, and then means what is in them.
    const isMatch = picomatch([glob, `${glob}/**`], { dot: true });
    let any = false;
    if (kindOf(folder) === 'folder') {
      for (const entry of this.#under(folder, (path) => isMatch(relative(folder, path).replaceAll(sep, '/')))) {
        any ||= entry?.kind === 'file';
        yield entry;
      }
    }
    if (!any) yield note(resolve(this.#search.cwd, given), 'missing', 'No file matches.', true);
  }

  #under(folder: string, matches: Place['matches']): Generator<FoundFile | Note | undefined> {
    return this.#folder({ folder, real: realpathSync(folder), chain: chainAt(folder), matches, explicit: true });
  }

  *#folder(place: Place): Generator<FoundFile | Note | undefined> {
    yield undefined;
    let entries: Dirent[];
    try {
      entries = readdirSync(place.folder, { withFileTypes: true });
    } catch (error) {
      yield note(place.folder, 'unreadable', `The folder can't be read (${codeOf(error)}).`, place.explicit);
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.isDirectory()) yield* this.#subfolder(entry.name, place);
      else yield* this.#entry(entry, place);
    }
  }

  *#subfolder(name: string, outer: Place): Generator<FoundFile | Note | undefined> {
    if (isVersionControl(name)) return;
    const folder = join(outer.folder, name);
    const left = this.#leftOut(folder, true, outer, folderLeftOut(name));
    if (left) yield left;
    else yield* this.#folder({ ...outer, folder, real: join(outer.real, name), chain: enter(folder, outer.chain), explicit: false });
  }

  *#entry(entry: Dirent, { folder, real, ...place }: Place): Generator<FoundFile | Note | undefined> {
    const path = join(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    if (!isLink && !(entry.isFile() && isSource(entry.name))) return;
    // A file that is also named has its own place in the order.
    if (!place.matches(path) || this.#named.has(path)) return;
    // Nothing runs in it.
    if (isDeclaration(entry.name)) return;
    const left = this.#leftOut(path, false, place, fileLeftOut(entry.name));
    if (left) yield left;
    else if (isLink) this.#links.push(path);
    else yield* this.#once(path, join(real, entry.name), false);
  }

  #leftOut(path: string, isFolder: boolean, { chain }: Pick<Place, 'chain'>, byName: Reason | undefined): Note | undefined {
    if (byName) return note(path, byName, `It is ${reasons[byName].label}: name it to have it looked at.`);
    if (this.#search.exclude?.(path)) return note(path, 'excluded', 'It is excluded.');
    if (isIgnored(path.replaceAll(sep, '/'), isFolder, chain)) return note(path, 'ignored', 'It is ignored by .gitignore: name it to have it looked at.');
    return undefined;
  }

  *#once(path: string, real: string, explicit: boolean): Generator<FoundFile> {
    if (this.#found.has(real)) return;
    this.#found.add(real);
    yield { kind: 'file', path, explicit };
  }
}

function kindOf(path: string): 'file' | 'folder' | 'missing' | 'broken' | 'unreadable' {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status) return status.isDirectory() ? 'folder' : 'file';
    return lstatSync(path, { throwIfNoEntry: false }) ? 'broken' : 'missing';
  } catch (error) {
    return codeOf(error) === 'ELOOP' ? 'broken' : 'unreadable';
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
