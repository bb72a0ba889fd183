import { URI } from 'vscode-uri';
import { folderLeftOut, isSource, isVersionControl } from '../../engine/files/by-name.js';
import { pathOf } from '../document-path.js';
import { mayMatter } from '../watched-files.js';
import type { WorkspaceFolders } from '../workspace-folders.js';

/** Whether a file can be read without the editor, if there is a disk at all. */
export function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}

/** Whether something lies in a folder of the workspace, and not where no sources are looked for. */
export function mayConcern(uri: string, folders: Pick<WorkspaceFolders, 'folderOf'>): boolean {
  const path = pathOf(URI.parse(uri));
  const folder = folders.folderOf(path);
  const above = folder === undefined ? undefined : path.slice(folder.length + 1).split('/').slice(0, -1);
  return above?.every((name) => !isVersionControl(name) && folderLeftOut(name) === undefined) ?? false;
}

/** Whether a file that is no source itself counts for all: a manifest, a configuration, a list of what is ignored. */
export function countsForAll(uri: string): boolean {
  return !isSource(uri) && mayMatter(uri);
}
