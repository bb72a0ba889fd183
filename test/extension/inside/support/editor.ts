import * as vscode from 'vscode';

/** The extension that everything here is about. */
export function theExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('fallacies.fallacies');
  if (extension === undefined) throw new Error('The extension is not there.');
  return extension;
}

/** A folder of the workspace, whether it was opened as such or lies in the one that was. */
export function folder(name: 'shop' | 'desk'): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [first] = folders;
  if (first === undefined) throw new Error('No folder is open.');
  return folders.find((candidate) => candidate.name === name)?.uri ?? vscode.Uri.joinPath(first.uri, name);
}

let written = 0;

/**
 * Writes files into a new folder of the desk and gives the first one's place. VS Code may keep documents of an earlier
 * test for minutes, so that no file is ever written twice.
 */
export async function write(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  written += 1;
  const home = vscode.Uri.joinPath(folder('desk'), String(written));
  const places = Object.entries(files).map(([name, text]) => ({ uri: vscode.Uri.joinPath(home, name), text }));
  for (const { uri, text } of places) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return places[0]!.uri;
}

/** What a file says on disk. */
export async function onDisk(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Opens and shows a file. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Writes, opens and shows a file of the desk. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  return open(await write({ [name]: text }));
}

/** Opens and shows a text that was never saved. */
export async function openUntitled(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }), { preview: false });
}

/** Puts a text in place of another, as somebody who types it. */
export async function replace({ document }: vscode.TextEditor, old: string, text: string): Promise<void> {
  const at = document.getText().indexOf(old);
  if (at < 0) throw new Error(`${old} is not in ${document.uri.toString()}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + old.length)), text);
  await apply(edit);
}

/** Makes an edit that has to succeed. */
export async function apply(edit: vscode.WorkspaceEdit): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was refused.');
}

/** Closes everything; what was not saved is lost. */
export async function closeEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || isEditorsOwn(document.uri)) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Its settings the editor writes by itself. */
function isEditorsOwn(uri: vscode.Uri): boolean {
  return uri.path.endsWith('/User/settings.json');
}
