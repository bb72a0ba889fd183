import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Host } from '../../../rules/src/source/host.js';
import { listFolderMethod, readFileMethod, type PlaceParams } from '../../shared/messages.js';
import { fetchedSurroundings } from './fetched.js';
import type { Surroundings } from './surroundings.js';

/**
 * The files under a URI's scheme and authority, which only the editor can read.
 *
 * @param maxFetched how many files and folders are fetched at most
 */
export function clientSurroundings(connection: Connection, { scheme, authority }: URI, parse: Host['parse'], maxFetched?: number): Surroundings {
  const params = (path: string): PlaceParams => ({ uri: URI.from({ scheme, authority, path: path === '' ? '/' : path }).toString() });
  return fetchedSurroundings(
    {
      read: async (path) => (await connection.sendRequest<string | null>(readFileMethod, params(path))) ?? undefined,
      list: async (directory) => (await connection.sendRequest<string[] | null>(listFolderMethod, params(directory))) ?? undefined,
    },
    parse,
    maxFetched,
  );
}
