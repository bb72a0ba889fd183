import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrap } from 'oxc-parser/src-js/wrap.js';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { createNodeHost } from '../engine/node-host.js';
import { createParser } from '../engine/parse/parser.js';
import { wasmOxc } from '../engine/parse/wasm.js';
import { clientSurroundings } from './files/client-files.js';
import { directSurroundings } from './files/surroundings.js';
import { createServer } from './server.js';

/** The parser lies beside the bundle. */
const parserFile = join(import.meta.dirname, 'parser.wasm');

const connection = createConnection(ProposedFeatures.all);
createServer(connection, {
  version: manifest.version,
  loadParser() {
    let parse: ReturnType<typeof createParser> | undefined;
    const load = () => wasmOxc(new WebAssembly.Module(readFileSync(parserFile)), wrap);
    return (text, path) => (parse ??= createParser({ native: load, wasm: load }))(text, path);
  },
  surroundings: (uri, parse, through) =>
    uri.scheme === 'file' ? directSurroundings(() => createNodeHost(parse)) : clientSurroundings(through, uri, (text, path) => parse(text, path).tree),
});
connection.listen();
