import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { UnheardError } from '../../rules/src/libraries/library.js';
import type { Answer } from './real/ask.js';
import { checkCredentials } from './real/credentials.js';
import { emitters, unheardErrorOf } from './real/emitters.js';
import { askInChild, connectInChild, emitInChild } from './real/in-child.js';
import { startPeers, type Ports } from './real/peers.js';
import { subjects } from './real/subjects.js';

/** Those that the project has anyway. `npm run facts` asks all. */
const withDeadlines = ['fetch', 'node:http', 'axios', 'ws', 'pg.Client, connecting', 'pg.Client, asking', 'ioredis'];
const withConnections = ['ioredis, connecting', 'ws, connecting', 'pg.Client'];
const withErrors = ['node:http.get', 'ws', 'ioredis', 'pg.Pool, an idle connection'];

const require = createRequire(import.meta.url);

function ask(name: string, ports: Ports): Promise<Answer[]> {
  const { package: packageName } = subjects.find((subject) => subject.name === name)!;
  const version = packageName === undefined ? process.versions.node : (require(`${packageName}/package.json`) as { version: string }).version;
  return askInChild({ subject: name, version, ports });
}

async function named<T>(names: readonly string[], find: (name: string) => Promise<T>): Promise<ReadonlyMap<string, T>> {
  return new Map(await Promise.all(names.map(async (name) => [name, await find(name)] as const)));
}

describe('the facts about real libraries', () => {
  let answers: ReadonlyMap<string, readonly Answer[]>;
  let comings: readonly (readonly Answer[])[];
  let ends: ReadonlyMap<string, UnheardError>;

  // All at once: they only wait, once they have loaded what they ask.
  before(async function () {
    this.timeout(120_000);
    const peers = await startPeers();
    try {
      [answers, comings, ends] = await Promise.all([
        named(withDeadlines, (name) => ask(name, peers.ports)),
        connectInChild({ subjects: withConnections }),
        named(withErrors, (name) => emitInChild({ subject: name, ports: peers.ports })),
      ]);
    } finally {
      await peers.close();
    }
  });

  for (const name of withDeadlines) {
    it(`still hold: the deadlines of ${name}`, () => {
      const found = answers.get(name)!;
      assert.ok(found.length > 0);
      assert.deepEqual(found.filter(({ instead }) => instead !== undefined), []);
    });
  }

  for (const [index, name] of withConnections.entries()) {
    it(`still hold: whether ${name} comes again`, () => {
      const found = comings[index]!;
      assert.ok(found.length > 0);
      assert.deepEqual(found.filter(({ instead }) => instead !== undefined), []);
    });
  }

  it('still hold: the credentials of ioredis', () => {
    const rows = checkCredentials(fileURLToPath(new URL('../..', import.meta.url)), ['ioredis', 'ioredis, a cluster', 'bullmq, which hands them to ioredis']);
    assert.deepEqual(rows.map(({ library, fact, state }) => `${library}: ${fact} ${state}`), [
      'ioredis: 15 options that prove who asks are in its types held',
      'ioredis, a cluster: 15 options that prove who asks are in its types held',
      'bullmq, which hands them to ioredis: 15 options that prove who asks are in its types held',
    ]);
  }).timeout(60_000);

  for (const name of withErrors) {
    it(`still hold: an error of ${name} that nobody hears`, () => {
      assert.equal(ends.get(name), unheardErrorOf(emitters.find((emitter) => emitter.name === name)!));
    });
  }
});
