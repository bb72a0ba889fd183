import { createRequire } from 'node:module';
import type { ParserOptions } from 'oxc-parser';
import { treeOptions, type OxcParse } from './oxc.js';

/**
 * oxc's native build. Nested too deeply, a text kills the whole process in it: see `nesting.ts`.
 *
 * @throws where the package has no binary for this machine
 */
export function loadNativeOxc(): OxcParse {
  const { parseSync, rawTransferSupported } = createRequire(import.meta.url)('oxc-parser') as typeof import('oxc-parser');
  // The option is missing in the package's types.
  const raw: OxcParse = (path, text, options) => parseSync(path, text, { ...options, experimentalRawTransfer: true } as ParserOptions);
  return rawTransferSupported() && works(raw) ? raw : parseSync;
}

/** Raw transfer reserves gigabytes of address space, which some runtimes refuse although they claim support. */
function works(parse: OxcParse): boolean {
  try {
    return parse('probe.js', '', treeOptions).errors.length === 0;
  } catch {
    return false;
  }
}
