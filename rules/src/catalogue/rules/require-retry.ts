import type { CatalogueRule } from '../rule-entry.js';

export const requireRetry: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'strict',
  recommendedAs: 'warn',
  description: 'Require a second attempt for calls that can be repeated without harm',
  assumption: 'A call that fails once has failed for good, so one attempt is all that is worth making.',
  consequence:
    'One dropped connection, one that was closed while idle or one instance that was just replaced fails the whole request, although the next attempt, a moment later, would have gone through. Such failures come with every deployment of the other side and add up with the number of calls behind a page.',
  evidence: {
    text: 'Retries need a small limit and growing pauses: on 16 March 2017 a path at Square that tried again up to 500 times without a pause kept a store overloaded, and payments failed for about two hours.',
    reading: 'inc-square',
  },
  bad: [
    {
      title: 'a client that reads, and tries once',
      file: 'prices.ts',
      code: `import axios from 'axios';

const prices = axios.create({ baseURL: 'https://prices.example', timeout: 3_000 });

export const price = (id: string) => prices.get(\`/prices/\${id}\`);`,
    },
    {
      title: 'a function that reads, and tries once',
      file: 'rates.ts',
      code: `export async function rates() {
  const answer = await fetch('https://rates.example/today', { signal: AbortSignal.timeout(3_000) });
  if (!answer.ok) throw new Error(\`rates: \${answer.status}\`);
  return answer.json();
}`,
    },
    {
      title: 'a process that ends because its broker is a second late',
      file: 'broker.ts',
      code: `import amqp from 'amqplib';

const broker = await amqp.connect(process.env.AMQP_URL!, { timeout: 10_000 });

export const channel = await broker.createChannel();`,
    },
    {
      title: 'jobs that are run once, whatever becomes of them',
      file: 'mails.ts',
      code: `import { Queue } from 'bullmq';

const mails = new Queue('mails', { connection: { host: 'redis' } });

export const welcome = (to: string) => mails.add('welcome', { to });`,
    },
  ],
  good: [
    {
      title: 'a few attempts with growing pauses',
      file: 'prices.ts',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';

const prices = axios.create({ baseURL: 'https://prices.example', timeout: 3_000 });
axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay });

export const price = (id: string) => prices.get(\`/prices/\${id}\`);`,
    },
    {
      title: 'a library that tries again by itself',
      file: 'rates.ts',
      code: `import got from 'got';

export const rates = () => got('https://rates.example/today', { timeout: { request: 3_000 } }).json();`,
    },
    {
      title: 'a broker that is waited for',
      file: 'broker.ts',
      code: `import amqp from 'amqplib';
import pRetry from 'p-retry';

const broker = await pRetry(() => amqp.connect(process.env.AMQP_URL!, { timeout: 10_000 }), { retries: 8, randomize: true });

export const channel = await broker.createChannel();`,
    },
    {
      title: 'jobs that are run again, later each time',
      file: 'mails.ts',
      code: `import { Queue } from 'bullmq';

const mails = new Queue('mails', {
  connection: { host: 'redis' },
  defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 } },
});

export const welcome = (to: string) => mails.add('welcome', { to });`,
    },
    {
      title: 'a call that may do its work twice is not asked to',
      file: 'charge.ts',
      code: `export async function charge(order: object) {
  const answer = await fetch('https://payments.example/charges', {
    method: 'POST',
    body: JSON.stringify(order),
    signal: AbortSignal.timeout(3_000),
  });
  if (!answer.ok) throw new Error(\`charge: \${answer.status}\`);
}`,
    },
  ],
  fix: 'Where the project has `axios-retry` or `p-retry` already, a suggestion puts it to use: three more attempts with growing, random pauses, each with its own limit. Elsewhere there is none: use a library that retries (`got`, `ky`) or one of these helpers. A connection that is made when the process starts is tried a few times before the process ends, since brokers and databases start too. Jobs are given `attempts` and `backoff`, best in the `defaultJobOptions` of their queue. Whether another layer tries again already is not to be seen in one file: look before you take it.',
  whenNot:
    'Retries belong to one layer. Where a queue, a gateway, a service mesh or a person who reloads the page tries again already, a second layer multiplies the attempts: three layers of three attempts are twenty-seven calls on a peer that is already in trouble. Where a supervisor starts a process that ended again, after growing pauses, that is the layer that connects again. A job that may not be done twice is told so with `attempts: 1`. Switch the rule off where another layer retries, or name the wrapper that retries in the settings.',
  readings: { primary: 'sre-cascading#retries', second: 'aws-timeouts#retries', third: 'brooker-retries#adaptive', seed: 'wiki-fallacies#effect-1' },
};
