import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFolderMethod, readFileMethod, type PlaceParams } from '../shared/messages.js';

/** Larger files are not handed over, in bytes. */
const maxBytes = 300_000;

/** Reads files for a server that can't: in a browser, and where the workspace lies on no disk. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileMethod, async ({ uri }: PlaceParams): Promise<string | null> => {
    try {
      const place = Uri.parse(uri, true);
      if ((await workspace.fs.stat(place)).size > maxBytes) return null;
      return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(place));
    } catch {
      return null;
    }
  });
  client.onRequest(listFolderMethod, async ({ uri }: PlaceParams): Promise<string[] | null> => {
    try {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
      return entries.map(([name, type]) => ((type & FileType.Directory) !== 0 ? `${name}/` : name));
    } catch {
      return null;
    }
  });
}
