import type { CatalogueRule } from '../rule-entry.js';

export const noSwallowedRemoteError: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'strict',
  description: 'Disallow errors of other machines of which nobody hears',
  assumption: 'A failed remote write can be ignored.',
  consequence:
    'The order is answered as accepted, and stands in no table. The list is empty, and nobody can tell whether there are no orders or no database. Nothing is in the log, no alarm goes off, and the first to notice is a customer.',
  evidence: {
    text: 'In five distributed data systems 92 % of the catastrophic failures studied came from wrong handling of errors that had been signalled.',
    reading: 'yuan#error-handlers',
  },
  bad: [
    {
      title: 'the order is accepted and lost',
      file: 'orders.ts',
      code: `import pg from 'pg';

const db = new pg.Pool();
db.on('error', console.error);

export async function saveOrder(order: { id: string }) {
  await db.query('INSERT INTO orders(id) VALUES ($1)', [order.id]).catch(() => {});
  return { status: 'accepted' };
}`,
    },
    {
      title: 'a comment excuses nothing',
      file: 'shipping.ts',
      code: `export async function ship(order: object) {
  try {
    await fetch('https://shipping.example/orders', { method: 'POST', body: JSON.stringify(order), signal: AbortSignal.timeout(2_000) });
  } catch {
    // ignore
  }
}`,
    },
    {
      title: 'an outage looks like a customer without orders',
      file: 'history.ts',
      code: `export async function history(customer: string): Promise<unknown> {
  try {
    const answer = await fetch(\`https://orders.example/\${customer}\`, { signal: AbortSignal.timeout(2_000) });
    if (!answer.ok) throw new Error(\`orders of \${customer}: \${answer.status}\`);
    return await answer.json();
  } catch {
    return [];
  }
}`,
    },
  ],
  good: [
    {
      title: 'whoever asked hears of it',
      file: 'orders.ts',
      code: `import pg from 'pg';

const db = new pg.Pool();
db.on('error', console.error);

export async function saveOrder(order: { id: string }) {
  await db.query('INSERT INTO orders(id) VALUES ($1)', [order.id]);
  return { status: 'accepted' };
}`,
    },
    {
      title: 'the fallback is written down',
      file: 'history.ts',
      code: `export async function history(customer: string): Promise<unknown> {
  try {
    const answer = await fetch(\`https://orders.example/\${customer}\`, { signal: AbortSignal.timeout(2_000) });
    if (!answer.ok) throw new Error(\`orders of \${customer}: \${answer.status}\`);
    return await answer.json();
  } catch (error) {
    console.warn('orders are not shown', { customer, error });
    return [];
  }
}`,
    },
    {
      title: 'telemetry may fail',
      file: 'telemetry.ts',
      code: `export async function sendTelemetry(event: object) {
  await fetch('https://collect.example/events', { method: 'POST', body: JSON.stringify(event), signal: AbortSignal.timeout(2_000) }).catch(() => {});
}`,
    },
  ],
  fix: 'A suggestion takes the empty `.catch(…)` away where somebody waits for the promise. Where the work may go on without the call, write the error down, count it, or give a value that says that it failed. How to make good what is half done it cannot know.',
  whenNot:
    'Calls that are best effort by nature: telemetry, caches, cleaning up. The rule is silent on what is named so, on a handler that does anything at all, and on a value behind a comment that explains the fallback, or that promises it to whoever calls the function. `null` in place of an error is reported only where it says that a record is not there as well: the store itself gives it, or the function does elsewhere. Pages in a browser and scripts are not reported.',
  readings: { primary: 'yuan#error-handlers', second: 'young-bloods#design-for-failure', seed: 'ipspace-notes' },
};
