import { Disposable, env, EventEmitter, FileSystemError, FileType, l10n, Uri, workspace, type FileChangeEvent, type FileStat, type FileSystemProvider } from 'vscode';
import type { FallacyId } from '../../rules/src/catalogue/fallacies.js';
import type { RuleId } from '../../rules/src/catalogue/rules.js';
import { pageFrom, type TranslatedPage } from './translated-page.js';

/** The scheme of all pages. */
export const pageScheme = 'fallacies';
/** The folder of pages that are written when somebody asks. */
const written = '/written/';
type Pages = Readonly<Record<string, string>>;
type TranslatedPages = Readonly<Record<string, TranslatedPage>>;

/** Where the page about a rule stands. */
export function rulePageUri(rule: RuleId): Uri {
  return Uri.from({ scheme: pageScheme, path: `/rules/${rule}.md` });
}

/** Where the page about a fallacy stands. */
export function fallacyPageUri(fallacy: FallacyId): Uri {
  return Uri.from({ scheme: pageScheme, path: `/fallacies/${fallacy}.md` });
}

/** Where a page stands that holds a text of the moment; nothing keeps it but its address. */
export function writtenPageUri(name: string, text: string): Uri {
  return Uri.from({ scheme: pageScheme, path: `${written}${name}.md`, query: text });
}

/**
 * The pages about rules and fallacies, as files that can only be read: so the links between them work in the preview.
 * They are in the editor's language where the other texts are.
 *
 * @param extension the extension's folder
 */
export function registerRulePages(extension: Uri): Disposable {
  return workspace.registerFileSystemProvider(pageScheme, new PageFiles(Uri.joinPath(extension, 'dist')), {
    isReadonly: true,
    isCaseSensitive: true,
  });
}

class PageFiles implements FileSystemProvider {
  readonly #folder: Uri;
  readonly #changes = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  #pages: Promise<Pages> | undefined;

  constructor(folder: Uri) {
    this.#folder = folder;
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { size } = { size: (await this.#textOf(uri)).length };
    return { type: FileType.File, ctime: 0, mtime: 0, size };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return new TextEncoder().encode(await this.#textOf(uri));
  }

  async readDirectory({ path }: Uri): Promise<[string, FileType][]> {
    const folder = path.endsWith('/') ? path : `${path}/`;
    const names = Object.keys(await this.#all()).filter((page) => page.startsWith(folder));
    return names.map((page) => [page.slice(folder.length), FileType.File]);
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  async #textOf(uri: Uri): Promise<string> {
    if (uri.path.startsWith(written)) return uri.query;
    const text = (await this.#all())[uri.path];
    if (text === undefined) throw FileSystemError.FileNotFound(uri);
    return text;
  }

  #all(): Promise<Pages> {
    return (this.#pages ??= this.#load());
  }

  async #load(): Promise<Pages> {
    const [english, translated] = await Promise.all([this.#read<Pages>('pages.json'), l10n.bundle && this.#read<TranslatedPages>(`pages.${env.language}.json`)]);
    const pages = Object.entries(english).map(([path, page]) => [path, translated?.[path] ? pageFrom(translated[path], page) : page]);
    return Object.fromEntries(pages) as Pages;
  }

  async #read<Content>(name: string): Promise<Content> {
    return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(this.#folder, name)))) as Content;
  }
}
