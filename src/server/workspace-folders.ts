import { URI } from 'vscode-uri';
import { pathOf } from './document-path.js';

/** A folder of the workspace. */
export interface WorkspaceFolder {
  readonly uri: string;
  /** As `pathOf` gives it. */
  readonly path: string;
}

/** The folders that are open in the editor. */
export class WorkspaceFolders {
  #all: readonly WorkspaceFolder[] = [];

  get all(): readonly WorkspaceFolder[] {
    return this.#all;
  }

  begin(uris: readonly string[]): void {
    this.#all = uris.map(folderAt);
  }

  change(added: readonly string[], removed: readonly string[]): void {
    this.#all = [...this.#all.filter(({ uri }) => !removed.includes(uri)), ...added.map(folderAt)];
  }

  /** The path of the innermost folder that a path lies in. */
  folderOf(path: string): string | undefined {
    return innermost(this.#all, path)?.path;
  }
}

function folderAt(uri: string): WorkspaceFolder {
  return { uri, path: pathOf(URI.parse(uri)).replace(/\/$/, '') };
}

/** The innermost of some folders in which a path lies. */
export function innermost<Folder extends { readonly path: string }>(folders: readonly Folder[], path: string): Folder | undefined {
  return folders.filter((folder) => path.startsWith(`${folder.path}/`)).reduce<Folder | undefined>((deepest, folder) => (deepest && deepest.path.length >= folder.path.length ? deepest : folder), undefined);
}
