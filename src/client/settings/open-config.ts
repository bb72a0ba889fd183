import { FileType, l10n, Position, Uri, window, workspace } from 'vscode';
import { configName, foldersAbove, newConfig, schemaPath } from './config-text.js';

/** Opens the configuration file that holds for the file at hand, or begins one for its workspace folder. */
export async function openConfig(): Promise<void> {
  const file = window.activeNotebookEditor?.notebook.uri ?? window.activeTextEditor?.document.uri;
  const root = await rootOf(file);
  if (root === undefined) return;
  for (const path of file?.scheme === root.scheme ? foldersAbove(file.path, root.path) : [root.path]) {
    const place = Uri.joinPath(root.with({ path }), configName);
    if (await exists(place)) return show(place);
  }
  await begin(root);
}

/** The folder up to which configuration files are looked for, and in which a new one is made. */
async function rootOf(file: Uri | undefined): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const own = file && workspace.getWorkspaceFolder(file);
  if (own) return own.uri;
  if (folders.length > 0) return folders.length === 1 ? folders[0]!.uri : (await window.showWorkspaceFolderPick())?.uri;
  if (file?.scheme === 'file') return Uri.joinPath(file, '..');
  void window.showInformationMessage(l10n.t('Open a folder or a file of it first: a configuration file holds for the files below its folder.'));
  return undefined;
}

async function begin(root: Uri): Promise<void> {
  const place = Uri.joinPath(root, configName);
  const text = newConfig(await exists(Uri.joinPath(root, schemaPath)));
  // Only on disk can a text have a place before it is saved.
  if (root.scheme === 'file') {
    const editor = await window.showTextDocument(place.with({ scheme: 'untitled' }));
    if (editor.document.getText() === '') await editor.edit((edit) => edit.insert(new Position(0, 0), text));
    return;
  }
  const create = l10n.t('Create');
  if ((await window.showInformationMessage(l10n.t('Create {0} in {1}?', configName, workspace.asRelativePath(root)), { modal: true }, create)) !== create) return;
  await workspace.fs.writeFile(place, new TextEncoder().encode(text));
  await show(place);
}

async function show(place: Uri): Promise<void> {
  await window.showTextDocument(place);
}

async function exists(place: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(place)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}
