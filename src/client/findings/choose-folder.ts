import { l10n, QuickPickItemKind, ThemeIcon, Uri, window, workspace, type QuickPickItem } from 'vscode';

interface FolderItem extends QuickPickItem {
  readonly uri?: Uri;
}

/** Asks for folders to check: that of the file at hand and those above it come first, then the workspace folders; any other may be looked for. */
export async function chooseFolders(): Promise<readonly Uri[]> {
  const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const above = foldersAbove(window.activeTextEditor?.document.uri);
  const offered = [...above, ...roots.filter((root) => above.every((uri) => uri.toString() !== root.toString()))];
  const other: FolderItem = { label: l10n.t('Another folder…'), alwaysShow: true };
  const items: FolderItem[] = [...offered.map(itemOf), { label: '', kind: QuickPickItemKind.Separator }, other];
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('The folder to check, with all below it'), matchOnDescription: true });
  if (chosen !== other) return chosen?.uri ? [chosen.uri] : [];
  const [defaultUri] = offered;
  return (await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, canSelectMany: true, openLabel: l10n.t('Check'), ...(defaultUri ? { defaultUri } : {}) })) ?? [];
}

/** The folders of the workspace that a file lies in, the innermost first. */
function foldersAbove(file: Uri | undefined): readonly Uri[] {
  const root = file && workspace.getWorkspaceFolder(file)?.uri;
  const folders: Uri[] = [];
  if (file === undefined || root === undefined) return folders;
  for (let at = Uri.joinPath(file, '..'); at.path.length > root.path.length; at = Uri.joinPath(at, '..')) folders.push(at.with({ query: '', fragment: '' }));
  return [...folders, root];
}

function itemOf(uri: Uri): FolderItem {
  const root = workspace.workspaceFolders?.find((folder) => folder.uri.toString() === uri.toString());
  const path = root ? l10n.t('Workspace folder') : workspace.asRelativePath(uri);
  return { uri, label: root?.name ?? uri.path.slice(uri.path.lastIndexOf('/') + 1), description: path, iconPath: ThemeIcon.Folder };
}
