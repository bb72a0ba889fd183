/**
 * `npm run facts`: asks the real libraries whether what the rules say of them still holds, in the versions of the
 * lockfile or, with `--newest`, in the newest ones. Exits with 1 if something does not.
 */
import { parseArgs } from 'node:util';
import { satisfies } from 'semver';
import { askInChild } from './ask-in-child.js';
import { installLocked, installNewest, loaderOf, type Installed } from './install.js';
import { startPeers, type Ports } from './peers.js';
import { printReport, type Row } from './report.js';
import { subjects, unasked } from './subjects.js';
import { checkTypes } from './types.js';

const { values, positionals } = parseArgs({ options: { newest: { type: 'boolean', default: false } }, allowPositionals: true });
const say = (line: string): void => console.log(line);

const begin = performance.now();
const installed = values.newest ? installNewest(say) : installLocked(say);
const ready = performance.now();
// Some names ask about those alone.
const wanted = subjects.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

const rows: Row[] = [];
const peers = await startPeers();
try {
  // Two at a time: more would only wait for each other's packages to load.
  const queue = [...wanted];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) rows.push(...(await rowsOf(next, installed, peers.ports)));
  };
  await Promise.all([worker(), worker()]);
} finally {
  await peers.close();
}
if (positionals.length === 0) {
  rows.push(...unasked().map(({ library, reason }): Row => ({ library: library.name, fact: 'its deadlines', state: 'skipped', why: reason })));
  rows.push(...(await checkTypes(installed)));
}
printReport(rows, say);
say(`Installed in ${((ready - begin) / 1000).toFixed(0)} s, asked in ${((performance.now() - ready) / 1000).toFixed(0)} s, Node ${process.versions.node}`);
process.exitCode = rows.some(({ state }) => state === 'broken') ? 1 : 0;

async function rowsOf({ name, package: packageName }: (typeof subjects)[number], from: Installed, ports: Ports): Promise<Row[]> {
  const version = packageName === undefined ? process.versions.node : from.versionOf(packageName);
  if (version === undefined) return [{ library: name, fact: 'its deadlines', state: 'skipped', why: 'is not installed' }];
  const nodes = packageName === undefined ? '*' : from.nodesOf(packageName);
  if (!satisfies(process.versions.node, nodes)) return [{ library: `${name} ${version}`, fact: 'its deadlines', state: 'skipped', why: `asks for Node ${nodes}` }];
  const library = packageName === undefined ? `${name}, Node ${version}` : `${name} ${version}`;
  try {
    const answers = await askInChild({ subject: name, version, ports, loader: loaderOf(from) });
    return answers.map(({ fact, peer, instead }) => ({ library, fact: `${fact} (${peer} peer)`, state: instead === undefined ? 'held' : 'broken', why: instead ?? '' }));
  } catch (error) {
    return [{ library, fact: 'can be asked', state: 'broken', why: (error as Error).message }];
  }
}
