import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Peer } from './peers.js';

const run = promisify(execFile);
/** Where Debian and its relatives put the programs of each version. */
const versions = '/usr/lib/postgresql';

/** The folder with PostgreSQL's programs, if this machine has them. */
export function postgresPrograms(): string | undefined {
  const packaged = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')) : [];
  const folders = [...packaged.reverse(), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** A database of its own, on a free port of loopback, with its files in a temporary folder. */
export async function startPostgres(): Promise<Peer> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('There is no PostgreSQL on this machine.');
  const folder = mkdtempSync(join(tmpdir(), 'proof-postgres-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const port = await freePort();
  await run(...asUser(join(programs, 'initdb'), '-D', data, '-U', 'shop', '-A', 'trust', '--no-sync'));
  const server = spawn(...asUser(join(programs, 'postgres'), '-D', data, '-F', '-h', '127.0.0.1', '-p', String(port), '-k', ''), { stdio: 'ignore', detached: true });
  await answers(programs, port);
  return {
    address: `postgres://shop@127.0.0.1:${port}/postgres`,
    async stop() {
      // The whole group: it may be a child of the program that changes the user.
      process.kill(-server.pid!, 'SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then as the user that its package makes. */
function asUser(program: string, ...options: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0 ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...options]] : [program, [...options]];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Waits until the server takes connections: up to 30 s, on a busy machine. */
async function answers(programs: string, port: number): Promise<void> {
  for (let left = 150; ; left -= 1) {
    try {
      await run(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]);
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
