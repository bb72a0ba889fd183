import { createNodeHost as createHost } from '../../rules/src/plugin/node-host.js';
import type { Host } from '../../rules/src/source/host.js';
import type { Parse } from './parse/parser.js';
import { parse as parseOnNode } from './parse/node-parser.js';
import { moduleOf } from './parts.js';

/** A host over the files on disk, as they are during one run. Other files are parsed by this engine. */
export function createNodeHost(parse: Parse = parseOnNode): Host {
  return createHost({ parse: (text, path) => moduleOf(text, path, parse) });
}
