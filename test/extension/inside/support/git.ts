import * as vscode from 'vscode';
import { write } from './editor.js';
import { eventually } from './eventually.js';

/** What tests do with a repository, through the editor's Git extension. */
interface Repository {
  add(paths: string[]): Promise<void>;
  setConfig(key: string, value: string): Promise<string>;
  commit(message: string): Promise<void>;
}
interface Git {
  init(root: vscode.Uri): Promise<Repository | null>;
  getRepository(uri: vscode.Uri): Repository | null;
}

/** The repository in a folder; a new one if there is none. */
export async function gitIn(root: vscode.Uri): Promise<Repository> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  const git = (await extension!.activate()).getAPI(1);
  return git.getRepository(root) ?? eventually(async () => (await git.init(root)) ?? undefined);
}

/** Writes files into a new repository, whose only commit holds them. */
export async function committed(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const first = await write(files);
  const root = vscode.Uri.joinPath(first, '..');
  const repository = await gitIn(root);
  await repository.setConfig('user.name', 'Somebody');
  await repository.setConfig('user.email', 'somebody@shop.example');
  await repository.add(Object.keys(files).map((name) => vscode.Uri.joinPath(root, name).fsPath));
  await repository.commit('The shop opens');
  return root;
}
