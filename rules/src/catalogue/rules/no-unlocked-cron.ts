import type { CatalogueRule } from '../rule-entry.js';

export const noUnlockedCron: CatalogueRule = {
  fallacy: 'coordination',
  level: 'opt-in',
  description: 'Disallow schedules in a service that send or create something in each of its processes',
  assumption: 'There is only one instance, so a timer fires once.',
  consequence:
    'The service runs on one machine and all is well. Then a second replica is started, or a deploy lets the old and the new one overlap for a minute, and every customer gets the invoice twice: each process has its own timer, and none knows of the others. It comes to light through the customers, since no process did anything wrong.',
  bad: [
    {
      title: 'every replica bills',
      file: 'server.ts',
      code: `import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000, ssl: true });
pool.on('error', console.error);

async function bill() {
  await pool.query('INSERT INTO invoices (customer, amount) SELECT customer, sum(price) FROM usage GROUP BY customer');
}

setInterval(() => bill().catch(console.error), 24 * 60 * 60 * 1000);

const app = express();
app.get('/', (request, response) => {
  response.send('ok');
});
app.listen(8080);`,
    },
    {
      title: 'a report from each of them',
      file: 'report.ts',
      code: `import express from 'express';
import cron from 'node-cron';

async function report(text: string) {
  const response = await fetch('https://hooks.chat.example/daily', { method: 'POST', body: text, signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(\`the chat answered \${response.status}\`);
}

cron.schedule('0 9 * * *', () => report('Good morning').catch(console.error));

express().listen(8080);`,
    },
  ],
  good: [
    {
      title: 'only who holds the lock bills',
      file: 'server.ts',
      code: `import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000, ssl: true });
pool.on('error', console.error);

async function bill() {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query('SELECT pg_try_advisory_xact_lock(4711) AS mine');
    if (rows[0].mine) await client.query('INSERT INTO invoices (customer, month) SELECT id, $1 FROM customers ON CONFLICT DO NOTHING', [new Date().toISOString().slice(0, 7)]);
    await client.query('COMMIT');
  } finally {
    client.release(true);
  }
}

setInterval(() => bill().catch(console.error), 60 * 60 * 1000);

express().listen(8080);`,
    },
    {
      title: 'one schedule, kept in Redis',
      file: 'schedule.ts',
      code: `import { Queue } from 'bullmq';

const invoices = new Queue('invoices', { connection: { url: process.env.REDIS_URL } });

await invoices.upsertJobScheduler('daily', { pattern: '0 3 * * *' }, { name: 'bill' });`,
    },
    {
      title: 'what each process has to do for itself',
      file: 'prices.ts',
      code: `import express from 'express';

const prices = new Map<string, number>();

setInterval(() => prices.clear(), 10 * 60 * 1000);

express().listen(8080);`,
    },
  ],
  fix: 'Let one clock tell all: the scheduler of the platform that calls an address or starts a job (CronJob, EventBridge, Cloud Scheduler), or a schedule that lies in the queue itself (`upsertJobScheduler` of BullMQ, Agenda, pg-boss). Else take a lock before the work, and make the work safe to do twice all the same: a unique key for each period (`ON CONFLICT DO NOTHING`) or an idempotency key, since a lock can expire under whoever holds it.',
  whenNot:
    'A service that surely runs once, also during a deploy. The rule is opt-in, because how many processes there are is written outside the code. Work that is harmless when it is done twice is not reported: reading, deleting what is old, updating to a fixed value, filling a cache. Neither are files with a lock, an elected leader or a unique key, schedules that a setting switches on, and projects with a database in a file of their own machine.',
  readings: { primary: 'aws-leader', second: 'young-bloods#coordination', seed: 'ipspace-notes' },
};
