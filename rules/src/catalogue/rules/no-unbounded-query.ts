import type { CatalogueRule } from '../rule-entry.js';

export const noUnboundedQuery: CatalogueRule = {
  fallacy: 'bandwidth-is-infinite',
  level: 'strict',
  description: 'Disallow answers that hold every record there is',
  assumption: 'A collection stays as small as it is in development.',
  consequence:
    'With the ten orders of the test data the answer is there at once. With a million, the database reads a million, sends them over the network, the process holds them all in memory, writes them as JSON and sends them on, to somebody who looks at twenty. It is slow first, then too slow, and in the end the process runs out of memory, with everything else it was doing.',
  bad: [
    {
      title: 'all orders, in one answer',
      file: 'orders.ts',
      code: `import express from 'express';
import { MongoClient } from 'mongodb';

const app = express();
const db = new MongoClient('mongodb://localhost', { socketTimeoutMS: 10_000 }).db();

app.get('/orders', async (_req, res) => {
  res.json(await db.collection('orders').find({}).toArray());
});`,
    },
  ],
  good: [
    {
      title: 'one page of them',
      file: 'orders.ts',
      code: `import express from 'express';
import { MongoClient } from 'mongodb';

const app = express();
const db = new MongoClient('mongodb://localhost', { socketTimeoutMS: 10_000 }).db();

app.get('/orders', async (_req, res) => {
  res.json(await db.collection('orders').find({}).sort({ _id: 1 }).limit(100).toArray());
});`,
    },
  ],
  fix: 'The suggestion reads the first 100. Whoever needs more has to be able to ask for the next page: take the last key of a page as the beginning of the next (`_id` greater than it, `cursor` in Prisma) rather than `offset`, which reads again what it skips.',
  whenNot:
    'Only reads whose records go into the answer to a request are reported, and only those that nothing limits: no value chooses what they hand back, and their table has no name of what there are few of, such as `roles` or `countries`. Exports and feeds, which want all, are not. Tables of yours that stay small are named by the option `small`.',
  readings: { primary: 'ip-bandwidth#cost', second: 'rgoa#bandwidth', seed: 'young-bloods#capacity' },
};
