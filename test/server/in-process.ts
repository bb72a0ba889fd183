import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { createConnection } from 'vscode-languageserver/node';
import { createNodeHost } from '../../src/engine/node-host.js';
import { parse } from '../../src/engine/parse/node-parser.js';
import { directSurroundings } from '../../src/server/files/surroundings.js';
import { createServer, type Platform } from '../../src/server/server.js';
import { Editor, type Start } from './editor.js';

/** An editor beside a server in this process, parts of which are the test's. */
export function serverInProcess(parts: Partial<Platform> = {}, start: Start = {}): Promise<Editor> {
  const toServer = new PassThrough();
  const toEditor = new PassThrough();
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
  createServer(connection, { version: '0.0.0', loadParser: () => parse, surroundings: (_uri, parser) => directSurroundings(() => createNodeHost(parser)), ...parts });
  connection.listen();
  return Editor.over(createMessageConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer)), start);
}
