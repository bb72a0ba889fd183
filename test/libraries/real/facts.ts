/**
 * `npm run facts`: asks the real libraries whether what the rules say of them still holds, in the versions of the
 * lockfile or, with `--newest`, in the newest ones. Exits with 1 if something does not.
 */
import { parseArgs } from 'node:util';
import { satisfies } from 'semver';
import type { Answer } from './ask.js';
import { connections, type Connection } from './connections.js';
import { checkCredentials } from './credentials.js';
import { emitters, unheardErrorOf, type Emitter } from './emitters.js';
import { askInChild, connectInChild, emitInChild } from './in-child.js';
import { installLocked, installNewest, loaderOf } from './install.js';
import { startPeers, type Ports } from './peers.js';
import { printReport, type Row } from './report.js';
import type { Subject } from './subject.js';
import { subjects, unasked } from './subjects.js';
import { checkTypes } from './types.js';

const { values, positionals } = parseArgs({ options: { newest: { type: 'boolean', default: false } }, allowPositionals: true });
const say = (line: string): void => console.log(line);

const begin = performance.now();
const installed = values.newest ? installNewest(say) : installLocked(say);
const ready = performance.now();
const rows: Row[] = [];
const peers = await startPeers();
try {
  const work = [
    ...subjects.filter(isWanted).map((subject) => () => answersOf(subject, peers.ports)),
    ...emitters.filter(isWanted).map((emitter) => () => endOf(emitter, peers.ports)),
    ...connections.filter(isWanted).map((connection) => () => comingOf(connection)),
  ];
  // Two at a time: more would only wait for each other's packages to load.
  const worker = async (): Promise<void> => {
    for (let next = work.shift(); next !== undefined; next = work.shift()) rows.push(...(await next()));
  };
  await Promise.all([worker(), worker()]);
} finally {
  await peers.close();
}
if (positionals.length === 0) {
  rows.push(...unasked().map(({ library, reason }): Row => ({ library: library.name, fact: 'its deadlines', state: 'skipped', why: reason })));
  rows.push(...checkCredentials(installed.folder), ...(await checkTypes(installed)));
}
printReport(rows, say);
say(`Installed in ${((ready - begin) / 1000).toFixed(0)} s, asked in ${((performance.now() - ready) / 1000).toFixed(0)} s, Node ${process.versions.node}`);
process.exitCode = rows.some(({ state }) => state === 'broken') ? 1 : 0;

/** Some names ask about those alone. */
function isWanted({ name }: { readonly name: string }): boolean {
  return positionals.length === 0 || positionals.includes(name);
}

function answersOf(subject: Subject, ports: Ports): Promise<Row[]> {
  return rowsOf(subject, async (version, library) => rowsFor(library, await askInChild({ subject: subject.name, version, ports, loader: loaderOf(installed) })));
}

function comingOf(connection: Connection): Promise<Row[]> {
  return rowsOf(connection, async (_, library) => rowsFor(library, (await connectInChild({ subjects: [connection.name], loader: loaderOf(installed) })).flat()));
}

function rowsFor(library: string, answers: readonly Answer[]): Row[] {
  return answers.map(({ fact, peer, instead }) => ({ library, fact: `${fact} (${peer} peer)`, state: instead === undefined ? 'held' : 'broken', why: instead ?? '' }));
}

function endOf(emitter: Emitter, ports: Ports): Promise<Row[]> {
  return rowsOf(emitter, async (_, library) => {
    const found = await emitInChild({ subject: emitter.name, ports, loader: loaderOf(installed) });
    const expected = unheardErrorOf(emitter);
    return [{ library, fact: `an error that nobody hears: ${expected ?? 'none'}`, state: found === expected ? 'held' : 'broken', why: found === expected ? '' : `it ${found}` }];
  });
}

/** Asks a package, where it is there and Node is new enough for it. */
async function rowsOf({ name, package: packageName }: Subject | Emitter | Connection, ask: (version: string, library: string) => Promise<Row[]>): Promise<Row[]> {
  const version = packageName === undefined ? process.versions.node : installed.versionOf(packageName);
  const nodes = packageName === undefined ? '*' : installed.nodesOf(packageName);
  const library = packageName === undefined ? `${name}, Node ${version}` : `${name} ${version}`;
  if (version === undefined) return [{ library: name, fact: 'everything', state: 'skipped', why: 'is not installed' }];
  if (!satisfies(process.versions.node, nodes)) return [{ library, fact: 'everything', state: 'skipped', why: `asks for Node ${nodes}` }];
  try {
    return await ask(version, library);
  } catch (error) {
    return [{ library, fact: 'can be asked', state: 'broken', why: (error as Error).message.slice(0, 500) }];
  }
}
