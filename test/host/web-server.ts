import { once } from 'node:events';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { calmSettings } from './calm-settings.js';
import { componentLanguages } from './component-languages.js';
import { builtFolder, hostFolder, newest } from './layout.js';

/** What a VS Code for the Web opens. */
export interface WebOptions {
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The bundled tests, if there are any to run. */
  readonly tests?: string;
  /** The files of its workspace by their paths, below `/workspace`. */
  readonly files: Readonly<Record<string, string>>;
  /** The name of the workspace file among them. */
  readonly workspace: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A VS Code for the Web that is nothing but files: every extension runs in a web worker, as on vscode.dev. */
export interface WebServer {
  /** The page, showing one of the files if it is asked to. */
  urlOf(file?: string): string;
  stop(): Promise<void>;
}

/** What extensions it has of its own: no more than the languages and colours that tests look at. */
const builtIn = ['javascript', 'typescript-basics', 'json', 'theme-defaults'];

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.cjs': 'text/javascript',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Serves the newest VS Code as bare files on loopback. */
export async function serveWeb(options: WebOptions): Promise<WebServer> {
  const memoryFiles = join(builtFolder, 'memory-files');
  const source = join(hostFolder, 'memory-files');
  await build({
    entryPoints: [join(source, 'extension.ts')],
    outfile: join(memoryFiles, 'extension.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const folders: readonly (readonly [string, string])[] = [
    ['/static/', newest.root],
    // Tests run where the extension runs whose folder they appear to be in.
    ['/extension/tests-inside/', builtFolder],
    ['/extension/', options.extension],
    ['/memory-files/', memoryFiles],
    ['/component-languages/', componentLanguages],
  ];
  const workbench = readFileSync(join(newest.root, 'out/vs/code/browser/workbench/workbench.js'), 'utf8');

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    if (path === '/') send(response, 'text/html', page(request.headers.host ?? '', options));
    else if (path === '/memory-files/files.json') send(response, 'application/json', JSON.stringify(options.files));
    else if (path === '/memory-files/package.json') send(response, 'application/json', readFileSync(join(source, 'package.json'), 'utf8'));
    else if (path.endsWith('/workbench/workbench.js')) send(response, 'text/javascript', withoutServer(workbench));
    else sendFile(response, path, folders);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (file) => {
      const payload = file === undefined ? '' : `?payload=${encodeURIComponent(JSON.stringify([['openFile', `memory:${file}`]]))}`;
      return `http://127.0.0.1:${port}/${payload}`;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Takes back two patches of code-server: user data on its server, and a remote authority in any case. */
function withoutServer(workbench: string): string {
  return workbench
    .replace(/(get userRoamingDataHome\(\)\{return [\w$]+\([\w$]+\.file\(this\.userDataPath\)\.with\(\{scheme:[\w$]+\.)vscodeRemote/, '$1vscodeUserData')
    .replace(',remoteAuthority:location.host}', '}');
}

function page(authority: string, { tests, settings, workspace }: WebOptions): string {
  const at = (path: string) => ({ scheme: 'http', authority, path });
  const configuration = {
    productConfiguration: {
      enableTelemetry: false,
      nameShort: 'web',
      extensionEnabledApiProposals: { 'fallacies-test.memory-files': ['fileSearchProvider'] },
      webviewContentExternalBaseUrlTemplate: `http://${authority}/static/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    userDataPath: '/',
    // Without these three, code-server's page does not start.
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    configurationDefaults: { ...calmSettings, 'security.workspace.trust.enabled': false, ...settings },
    workspaceUri: { scheme: 'memory', authority: '', path: `/workspace/${workspace}` },
    additionalBuiltinExtensions: [...builtIn.map((name) => at(`/static/extensions/${name}`)), at('/memory-files'), at('/component-languages')],
    developmentOptions: { extensions: [at('/extension')], ...(tests === undefined ? {} : { extensionTestsPath: at(`/extension/tests-inside/${tests}`) }) },
  };
  const quoted = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${quoted}">
<meta id="vscode-workbench-web-base-url" data-settings="/static">
<link rel="stylesheet" href="/static/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/static/out/';</script>
<script type="module" src="/static/out/nls.messages.js"></script>
<script type="module" src="/static/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}

const headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { ...headers, 'Content-Type': type }).end(text);
}

function sendFile(response: ServerResponse, path: string, folders: readonly (readonly [string, string])[]): void {
  const [mount, folder] = folders.find(([prefix]) => path.startsWith(prefix)) ?? [];
  const file = mount === undefined || folder === undefined ? undefined : join(folder, path.slice(mount.length));
  if (file === undefined || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
