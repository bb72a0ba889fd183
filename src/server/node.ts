import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { createNodeHost } from '../engine/node-host.js';
import { decodeBytes } from '../engine/parse/decode-bytes.js';
import { createParser } from '../engine/parse/parser.js';
import { wasmOxc } from '../engine/parse/wasm.js';
import { moduleOf } from '../engine/parts.js';
import { clientSurroundings } from './files/client-files.js';
import { directSurroundings } from './files/surroundings.js';
import { createServer } from './server.js';

/** The parser lies beside the bundle. */
const parserFile = join(import.meta.dirname, 'parser.wasm');

const connection = createConnection(ProposedFeatures.all);
createServer(connection, {
  version: manifest.version,
  tidy: youngCollector(),
  loadParser() {
    let parse: ReturnType<typeof createParser> | undefined;
    const wasm = () => wasmOxc(new WebAssembly.Module(readFileSync(parserFile)), decodeBytes);
    return (text, path) => (parse ??= createParser({ wasm }))(text, path);
  },
  surroundings: (uri, parse, through) =>
    uri.scheme === 'file' ? directSurroundings(() => createNodeHost(parse)) : clientSurroundings(through, uri, (text, path) => moduleOf(text, path, parse)),
});
connection.listen();

/**
 * Frees what recent analyses left behind, in about a millisecond, when it is called. Else V8 does so in the midst of the
 * next analysis, when it has to move that one's whole tree out of the way: a fifth of the time from an edit to its
 * findings. Does nothing where the runtime does not allow it.
 */
function youngCollector(): () => void {
  try {
    // Takes effect in contexts made from now on; this one's globals stay as they are.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void;
    return () => collect({ type: 'minor' });
  } catch {
    return () => undefined;
  }
}
