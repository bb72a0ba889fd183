import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Answer } from './real/ask.js';
import { askInChild } from './real/ask-in-child.js';
import { startPeers, type Ports } from './real/peers.js';
import { subjects } from './real/subjects.js';

/** Those that the project has anyway. `npm run facts` asks all. */
const here = ['fetch', 'node:http', 'axios', 'ws', 'pg.Client, connecting', 'pg.Client, asking', 'ioredis'];

const require = createRequire(import.meta.url);

function ask(name: string, ports: Ports): Promise<Answer[]> {
  const { package: packageName } = subjects.find((subject) => subject.name === name)!;
  const version = packageName === undefined ? process.versions.node : (require(`${packageName}/package.json`) as { version: string }).version;
  return askInChild({ subject: name, version, ports });
}

describe('the facts about real libraries', () => {
  let answers: ReadonlyMap<string, readonly Answer[]>;

  // All at once: they only wait.
  before(async () => {
    const peers = await startPeers();
    try {
      answers = new Map(await Promise.all(here.map(async (name) => [name, await ask(name, peers.ports)] as const)));
    } finally {
      await peers.close();
    }
  });

  for (const name of here) {
    it(`still hold: ${name}`, () => {
      const found = answers.get(name)!;
      assert.ok(found.length > 0);
      assert.deepEqual(found.filter(({ instead }) => instead !== undefined), []);
    });
  }
});
