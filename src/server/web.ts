import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import manifest from '../../package.json' with { type: 'json' };
import { createParser } from '../engine/parse/parser.js';
import { wasmOxc } from '../engine/parse/wasm.js';
import { moduleOf } from '../engine/parts.js';
import type { StartOptions } from '../shared/messages.js';
import { clientSurroundings } from './files/client-files.js';
import { createServer } from './server.js';

// The scope of a worker, which TypeScript describes only together with the whole of the DOM.
const scope = globalThis as never;

const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
createServer(connection, {
  version: manifest.version,
  loadParser(startOptions) {
    const { parser } = startOptions as StartOptions;
    return createParser({ wasm: () => wasmOxc(parser as WebAssembly.Module) });
  },
  surroundings: (uri, parse, through) => clientSurroundings(through, uri, (text, path) => moduleOf(text, path, parse)),
});
connection.listen();
