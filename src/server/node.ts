import { readFileSync } from 'node:fs';
import { url as inspectorUrl } from 'node:inspector';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { createNodeHost } from '../engine/node-host.js';
import { decodeBytes } from '../engine/parse/decode-bytes.js';
import { createParser, type Parse } from '../engine/parse/parser.js';
import { wasmOxc } from '../engine/parse/wasm.js';
import { moduleOf } from '../engine/parts.js';
import { clientSurroundings } from './files/client-files.js';
import { directSurroundings } from './files/surroundings.js';
import { scanInWorker } from './scan/in-worker/node.js';
import { workerScanner } from './scan/node.js';
import { createServer } from './server.js';

/** The parser lies beside the bundle. */
const parserFile = join(import.meta.dirname, 'parser.wasm');
/** The bundle itself: in a thread it checks the workspace. */
const program = join(import.meta.dirname, 'server.cjs');

/** The parser, loaded when it is first asked. */
function lazyParser(): Parse {
  let parse: Parse | undefined;
  const wasm = () => wasmOxc(new WebAssembly.Module(readFileSync(parserFile)), decodeBytes);
  return (text, path) => (parse ??= createParser({ wasm }))(text, path);
}

function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  createServer(connection, {
    version: manifest.version,
    tidy: youngCollector(),
    isInspected: () => inspectorUrl() !== undefined,
    scanner: workerScanner(program),
    loadParser: lazyParser,
    surroundings: (uri, parse, through) =>
      uri.scheme === 'file' ? directSurroundings(() => createNodeHost(parse)) : clientSurroundings(through, uri, (text, path) => moduleOf(text, path, parse)),
  });
  connection.listen();
}

if (isMainThread) serve();
else scanInWorker(lazyParser());

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
