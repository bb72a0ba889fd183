import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { calmSettings } from './calm-settings.js';
import { componentLanguages } from './component-languages.js';
import type { VsCode } from './layout.js';

/** How a VS Code is started. */
export interface ServerOptions {
  /** The user's settings, over the calm ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** For the server, and with it for the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether folders have to be trusted first: they open in Restricted Mode. */
  readonly restricted?: boolean;
  /** Whether it takes an extension under development, and its tests, from a page's URL. Notifications don't pop up then. */
  readonly forDevelopment?: boolean;
  /** A folder with an extension that is installed as it stands there. */
  readonly extension?: string;
  /** Packaged extensions to install before. */
  readonly vsix?: readonly string[];
}

/** What a window opens. */
export interface Opened {
  /** A folder, or a `.code-workspace` file. */
  readonly workspace: string;
  /** The folder of an extension under development. */
  readonly extension?: string;
  /** The CommonJS file whose `run()` is called inside the extension host. */
  readonly tests?: string;
  /** A file to show. */
  readonly file?: string;
}

/** A running VS Code, which a browser can open. */
export interface VsCodeServer {
  urlOf(opened: Opened): string;
  log(): string;
  stop(): Promise<void>;
}

const startWithinMs = 60_000;

/** Starts a VS Code on loopback, with a home of its own that goes with it. */
export async function startVsCode({ root, node }: VsCode, { settings, env, restricted = false, forDevelopment = false, extension, vsix = [] }: ServerOptions = {}): Promise<VsCodeServer> {
  // Sockets live in the home's folder for temporary files. Their paths have to be short.
  const home = mkdtempSync(join(tmpdir(), 'vscode-'));
  const temporary = join(home, 't');
  mkdirSync(temporary);
  mkdirSync(join(home, 'data/User'), { recursive: true });
  const trust = { 'security.workspace.trust.enabled': restricted, 'security.workspace.trust.startupPrompt': 'never' };
  writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify({ ...calmSettings, ...trust, ...settings }, undefined, 2));

  const main = join(root, 'out/server-main.js');
  const places = ['--accept-server-license-terms', '--server-data-dir', home, '--extensions-dir', join(home, 'extensions')];
  const environment = { ...outsideOfVsCode(), HOME: home, TMPDIR: temporary, XDG_RUNTIME_DIR: temporary, ...env };
  // Of several folders named for development, a server looks at one alone; what is installed is put on a list.
  if (vsix.length === 0) cpSync(componentLanguages, join(home, 'extensions/fallacies-test.component-languages-0.0.1'), { recursive: true });
  if (extension !== undefined) symlinkSync(extension, join(home, 'extensions/under.test-0.0.1'));
  for (const file of vsix) execFileSync(node, [main, '--install-extension', file, '--force', ...places], { stdio: 'ignore', env: environment });

  const port = await freePort();
  const logFile = join(home, 'server.log');
  const output = openSync(logFile, 'w');
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--telemetry-level', 'off'],
    // Without it, newer versions take no extension from a URL.
    ...(forDevelopment ? ['--enable-smoke-test-driver'] : []),
    ...(restricted ? [] : ['--disable-workspace-trust']),
    ...places,
  ];
  const server = spawn(node, [main, ...args], { stdio: ['ignore', output, output], env: environment, detached: true });
  const forced = (): void => endGroup(server.pid);
  process.once('exit', forced);
  const ended = once(server, 'exit');
  const log = (): string => readFileSync(logFile, 'utf8');

  async function stop(): Promise<void> {
    server.kill('SIGTERM');
    const force = setTimeout(forced, 4000);
    await ended;
    clearTimeout(force);
    process.off('exit', forced);
    // Extension hosts outlive their server for a while, and write into its home.
    forced();
    closeSync(output);
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  const giveUp = performance.now() + startWithinMs;
  while (!(await answers(`http://127.0.0.1:${port}/version`))) {
    if (server.exitCode !== null || performance.now() > giveUp) {
      const said = log();
      await stop();
      throw new Error(`VS Code did not start:\n${said.slice(0, 4000)}`);
    }
    await delay(50);
  }
  return { urlOf: (opened) => urlOf(port, opened), log, stop };
}

function urlOf(port: number, { workspace, extension, tests, file }: Opened): string {
  // The workbench takes the page's host as its remote authority.
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ...(file === undefined ? [] : [['openFile', remote(file)]]),
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}

/** Ends a process that was started as the head of a group, and whatever it started. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}

/** The environment without what a terminal inside VS Code adds to it. */
function outsideOfVsCode(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE, VSCODE_IPC_HOOK_CLI, ...rest } = process.env;
  return rest;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
