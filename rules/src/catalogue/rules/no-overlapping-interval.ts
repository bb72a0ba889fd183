import type { CatalogueRule } from '../rule-entry.js';

export const noOverlappingInterval: CatalogueRule = {
  fallacy: 'timing',
  level: 'strict',
  description: 'Disallow intervals that begin the next call while the one before may still run',
  assumption: 'The previous call has ended when the next tick comes.',
  consequence:
    'A timer knows nothing of the call that it began. A peer that usually answers in 50 ms takes 30 s for once, and the calls of the turns in between pile up on it, when it needs that least. Their answers come in any order: the oldest may be the last that is written down. Two turns that read the same list of open work do all of it twice.',
  bad: [
    {
      title: 'a call that may take longer than the interval',
      file: 'watch.ts',
      code: `setInterval(async () => {
  const response = await fetch('https://stock.shop.example/status', { signal: AbortSignal.timeout(10_000) });
  console.log(response.status);
}, 2_000);`,
    },
    {
      title: 'a queue in a database that two turns work off at once',
      file: 'outbox.ts',
      code: `import { Pool } from 'pg';
import { publish } from './publish.js';

const pool = new Pool();

async function workOff() {
  const { rows } = await pool.query('SELECT id, body FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT 100');
  for (const row of rows) await publish(row);
}

setInterval(() => void workOff(), 5_000);`,
    },
  ],
  good: [
    {
      title: 'the rest begins when the call has ended',
      file: 'watch.ts',
      code: `import { setTimeout as sleep } from 'node:timers/promises';

for (;;) {
  try {
    const response = await fetch('https://stock.shop.example/status', { signal: AbortSignal.timeout(10_000) });
    console.log(response.status);
  } catch (error) {
    console.error(error);
  }
  await sleep(2_000 + Math.random() * 500);
}`,
    },
    {
      title: 'a turn that is left out while one is at work',
      file: 'outbox.ts',
      code: `import { Pool } from 'pg';
import { publish } from './publish.js';

const pool = new Pool();
let running = false;

async function workOff() {
  if (running) return;
  running = true;
  try {
    const { rows } = await pool.query('SELECT id, body FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT 100');
    for (const row of rows) await publish(row);
  } finally {
    running = false;
  }
}

setInterval(() => void workOff(), 5_000);`,
    },
    {
      title: 'a limit below the interval',
      file: 'watch.ts',
      code: `setInterval(async () => {
  const response = await fetch('https://stock.shop.example/status', { signal: AbortSignal.timeout(1_500) });
  console.log(response.status);
}, 2_000);`,
    },
  ],
  fix: 'There is no suggestion: whoever holds the handle of the timer stops it by that. A loop that rests after each call needs no guard; a flag leaves out turns; a limit on the call that is shorter than the interval keeps turns apart.',
  whenNot: 'Signs of life, which are sent whatever became of the last one, are not reported, and neither are intervals of more than a minute. A turn that asks whether one is at work already, by a flag or a lock, is left alone.',
  readings: { primary: 'ipspace-notes#timing', second: 'aws-timeouts', seed: 'ipspace-notes#timing' },
};
