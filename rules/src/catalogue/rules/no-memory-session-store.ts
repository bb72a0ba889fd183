import type { CatalogueRule } from '../rule-entry.js';

export const noMemorySessionStore: CatalogueRule = {
  fallacy: 'topology-does-not-change',
  level: 'strict',
  description: 'Disallow sessions in the memory of one process',
  assumption: 'Every request of a client reaches the same, never restarted process.',
  consequence:
    'Each deploy and each crash logs everybody out and empties every cart. With a second process behind the balancer, half of the requests meet one that knows nothing of the session. And the memory of the process grows with every visitor: the store that is there by default never lets go of what nobody asks for again.',
  bad: [
    {
      title: 'a session without a store',
      file: 'app.ts',
      code: `import express from 'express';
import session from 'express-session';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET!, resave: false, saveUninitialized: false }));`,
    },
  ],
  good: [
    {
      title: 'a store that all processes share',
      file: 'app.ts',
      code: `import { RedisStore } from 'connect-redis';
import express from 'express';
import session from 'express-session';
import { createClient } from 'redis';

const client = createClient({ url: process.env.REDIS_URL! });
client.on('error', console.error);
await client.connect();
const app = express();
app.use(
  session({
    secret: process.env.SESSION_SECRET!,
    resave: false,
    saveUninitialized: false,
    store: new RedisStore({ client }),
  }),
);`,
    },
  ],
  fix: 'There is no suggestion: which store it is to be is a decision. What there is already, a Redis or a database, usually has one: `connect-redis`, `connect-pg-simple`, `connect-mongo`. A session that fits into a signed cookie needs none.',
  whenNot:
    'A tool for one person on one machine may keep its sessions in memory. With the option `rateLimits`, limits on rates that each process counts for itself are reported too.',
  readings: { primary: '12f-proc', second: 'express-session', seed: 'wiki-fallacies#fallacies' },
};
