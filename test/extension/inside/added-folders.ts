import * as vscode from 'vscode';
import { closeEverything, open } from './support/editor.js';
import { becomes } from './support/eventually.js';
import { shown } from './support/findings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
const home = vscode.Uri.parse('elsewhere:/team');

/** Files that lie where no folder of the workspace did, by their names in one folder. */
class OtherFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, { readonly content: Uint8Array; readonly mtime: number }>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.content.length };
    if (uri.path === '/' || uri.path === home.path) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (uri.path === '/') return [['team', vscode.FileType.Directory]];
    return [...this.#files.keys()].map((path) => [path.slice(home.path.length + 1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (file) return file.content;
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const before = this.#files.get(uri.path);
    this.#files.set(uri.path, { content, mtime: (before?.mtime ?? 0) + 1 });
    this.#changes.fire([{ type: before ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri }]);
  }

  watch = () => new vscode.Disposable(() => undefined);
  createDirectory = () => undefined;
  delete = () => undefined;
  rename = () => undefined;
}

describe('a folder that is added', () => {
  const files = new OtherFiles();
  const at = (name: string) => vscode.Uri.joinPath(home, name);
  const say = (name: string, text: string) => files.writeFile(at(name), new TextEncoder().encode(text));
  const folderCount = () => vscode.workspace.workspaceFolders?.length ?? 0;
  let provider: vscode.Disposable;
  let usual: number;
  before(() => {
    provider = vscode.workspace.registerFileSystemProvider('elsewhere', files);
    usual = folderCount();
  });
  after(async () => {
    await closeEverything();
    if (folderCount() > usual) vscode.workspace.updateWorkspaceFolders(usual, 1);
    await becomes(folderCount, usual);
    provider.dispose();
  });

  it('is looked at, wherever it lies, and follows its configuration', async () => {
    say('order.ts', call);
    vscode.workspace.updateWorkspaceFolders(usual, 0, { uri: home, name: 'team' });
    await becomes(folderCount, usual + 1);
    const { document } = await open(at('order.ts'));
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    say('fallacies.config.json', '{ "rules": { "require-timeout": "off" } }');
    await becomes(() => shown(document.uri), []);
  });
});
