import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { createConnection } from 'vscode-languageserver/node';
import { parse } from '../../src/engine/parse/node-parser.js';
import type { Parse } from '../../src/engine/parse/parser.js';
import { noSurroundings } from '../../src/server/files/surroundings.js';
import { createServer } from '../../src/server/server.js';
import { Editor } from './editor.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';

/** A server in this process, with a parser of the test's. */
function serverWith(parser: Parse): Promise<Editor> {
  const toServer = new PassThrough();
  const toEditor = new PassThrough();
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
  createServer(connection, { version: '0.0.0', loadParser: () => parser, surroundings: () => noSurroundings });
  connection.listen();
  return Editor.over(createMessageConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer)));
}

describe('server: what goes wrong', () => {
  it('in a rule is logged under its name, and other documents go on', async () => {
    const editor = await serverWith((text, path) => {
      const parsed = parse(text, path);
      // Whoever asks for the scopes of this one fails.
      if (parsed.tree && path.startsWith('poisoned')) return { tree: { ...parsed.tree, get scopes(): never { throw new Error('poisoned'); } } };
      return parsed;
    });
    editor.open('untitled:poisoned', call);
    assert.deepEqual(await editor.diagnostics('untitled:poisoned'), []);
    await editor.until(() => editor.logged.find((line) => line.startsWith("no-cleartext-transport failed in untitled:poisoned: Error: poisoned")));
    const status = await editor.until(() => editor.statuses.find(({ uri }) => uri === 'untitled:poisoned'));
    assert.equal(status.text, 'A rule failed');
    editor.open('untitled:sound', call);
    assert.equal((await editor.diagnostics('untitled:sound')).length, 2);
    editor.connection.dispose();
  });

  it('in the parser is logged with the document, and other documents go on', async () => {
    const editor = await serverWith((text, path) => {
      if (path.startsWith('poisoned')) throw new Error('poisoned');
      return parse(text, path);
    });
    editor.open('untitled:poisoned', call);
    await editor.until(() => editor.logged.find((line) => line.startsWith("untitled:poisoned: Error: poisoned")));
    editor.open('untitled:sound', call);
    assert.equal((await editor.diagnostics('untitled:sound')).length, 2);
    editor.connection.dispose();
  });
});
