import type { Host } from '../source/host.js';
import { reachersMatch } from '../source/importers.js';
import { folderOf } from '../source/paths.js';
import { isUnseen, pathInProject, projectMentions, projectOf, repositoryOf, type Project } from '../source/project.js';
import type { Settings } from '../source/settings.js';
import { tellingText } from '../source/telling-text.js';
import type { Tree } from '../source/tree.js';

const scriptFolder = /(?:^|\/)(?:scripts?|bin|bench(?:marks?)?|examples?|extra|releaser?|seeds?|\.github)\//;
/** Cells are run one by one, by whoever reads them. */
const notebookCell = /\.ipynb\.[cm]?[jt]sx?$/;
/** A workspace keeps its tools in packages of their own. */
const toolPackage = /^(?:tools?|scripts?|bench(?:marks?)?|examples?)\//;
/** What fills or changes a store once: seeds, migrations, imports. */
const seed = /(?:^|\/)(?:(?:db|data|database)[-_.]?)?(?:seed(?:s|er|ers|ing)?|migrat(?:e|ion|ions|ing|or)|backfills?|fixtures?|data-?creator|populate|(?:sample|demo|initial|dummy)-?data|imports?(?:er)?-?scripts?)(?:[-_./]|$)|(?:^|[-_.])(?:seed(?:s|er)?|migration|backfill)\.[cm]?[jt]sx?$|(?:^|\/)[\w-]*(?:Seed(?:s|er)?|Migration|Backfill)\.[cm]?[jt]sx?$/;
const extension = /\.[cm]?[jt]sx?$/;


/** What a file's model may ask about the project around it. Asked only where an answer would change a finding. */
export class ProjectView {
  /** Asked again for each call of a library, and a text is long. */
  readonly #mentions = new Map<RegExp, boolean | undefined>();

  constructor(
    readonly tree: Tree,
    readonly host: Host,
    readonly settings: Settings,
  ) {}

  get project(): Project | undefined {
    return projectOf(this.tree.path, this.host);
  }

  /** Whether the package around the file can't be seen. */
  get isUnseen(): boolean {
    return isUnseen(this.tree.path, this.host);
  }

  /** The file's path from the root of its package; the whole path where that can't be seen, since any folder may count then. */
  get path(): string {
    return this.isUnseen ? this.tree.path : pathInProject(this.tree.path, this.project);
  }

  /** Whether the file is named for development: `dev.ts`, `server.dev.ts`, `devServer.ts`. The site dev.to is something else. */
  get isForDevelopment(): boolean {
    const { path } = this.tree;
    const name = path.slice(path.lastIndexOf('/') + 1).replace(extension, '');
    const words = name.replace(/([a-z\d])(?=[A-Z])/g, '$1-').toLowerCase().split(/[^a-z\d]+/);
    return words.some((word, index) => (word === 'dev' || word === 'development') && words[index + 1] !== 'to');
  }

  /** Whether people run this file by hand, told by its folder, its name, its first line or the notebook that it is a cell of: they see it hang or fail, and run it again. */
  get isScript(): boolean {
    const { path, text } = this.tree;
    const repository = repositoryOf(path, this.host);
    const isTool = repository !== undefined && repository !== this.project?.root && toolPackage.test(path.slice(repository.length + 1));
    return isTool || text.startsWith('#!') || notebookCell.test(path) || scriptFolder.test(this.path) || this.isForDevelopment;
  }

  /** Whether the file fills or changes a store once, told by its folder or name: whoever waits for it waits once. */
  get isSeed(): boolean {
    return seed.test(this.path) || seed.test(this.path.toLowerCase());
  }

  /** Whether a file of this name stands beside the file or in a folder above; `undefined` where that can't be told. */
  hasAbove(name: string): boolean | undefined {
    for (let folder = folderOf(this.tree.path); folder !== undefined; folder = folderOf(folder)) {
      const entries = this.host.list(folder);
      // Folders above the project are nobody's business, and may not be there at all.
      if (entries === undefined) return folder.length < (this.project?.root.length ?? 0) ? false : undefined;
      if (entries.includes(name)) return true;
    }
    return false;
  }

  /** Whether this file or its package has text that matches; `undefined` where that can't be told. */
  mentions(pattern: RegExp): boolean | undefined {
    if (this.#mentions.has(pattern)) return this.#mentions.get(pattern);
    const mentioned = pattern.test(tellingText(this.tree)) || (this.settings.project ? projectMentions(pattern, this.tree.path, this.host) : undefined);
    this.#mentions.set(pattern, mentioned);
    return mentioned;
  }

  /** Whether this file or one that can get hold of its exports has text that matches; `undefined` where that can't be told. */
  reachersMention(pattern: RegExp): boolean | undefined {
    if (pattern.test(tellingText(this.tree))) return true;
    return this.settings.project ? reachersMatch(pattern, this.tree.path, this.host) : undefined;
  }
}
