import type { CatalogueRule } from '../rule-entry.js';

export const noUnboundedRetry: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'recommended',
  description: 'Disallow retries that do not end while the peer is down',
  assumption: 'The failure is always short, so trying until it works comes to an end.',
  consequence:
    'While the peer is down, every caller goes round and round: the caller never hears that anything is wrong, and its memory and connections are held until the process is killed. All of them together keep the peer down: what it manages to answer is drowned by what is asked again.',
  evidence: {
    text: 'On 16 March 2017 a path at Square that tried again up to 500 times without a pause kept a store overloaded, and payments failed for about two hours.',
    reading: 'inc-square',
  },
  bad: [
    {
      title: 'a loop that ends with success alone',
      file: 'publish.ts',
      code: `export async function publish(body: string) {
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body, signal: AbortSignal.timeout(2_000) });
    } catch {
      // try again
    }
  }
}`,
    },
    {
      title: 'a policy that has no end unless it is given one',
      file: 'orders.ts',
      code: `import axios from 'axios';
import { handleAll, retry } from 'cockatiel';

const patient = retry(handleAll, {});

export const order = (id: string) => patient.execute(() => axios.get(\`https://orders.example/orders/\${id}\`, { timeout: 2_000 }));`,
    },
    {
      title: 'a limit that somebody took away',
      file: 'rates.ts',
      code: `import got from 'got';

export const rates = () => got('https://rates.example/today', { retry: { limit: Infinity }, timeout: { request: 2_000 } }).json();`,
    },
  ],
  good: [
    {
      title: 'a few attempts within a known time',
      file: 'publish.ts',
      code: `import pRetry from 'p-retry';

export const publish = (body: string) =>
  pRetry(() => fetch('https://events.example/events', { method: 'PUT', body, signal: AbortSignal.timeout(2_000) }), {
    retries: 4,
    randomize: true,
    maxRetryTime: 15_000,
  });`,
    },
    {
      title: 'a consumer that goes on as long as its process does',
      file: 'consume.ts',
      code: `import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

export async function consume(QueueUrl: string, work: (body: string) => Promise<void>) {
  while (true) {
    try {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
      for (const { Body = '', ReceiptHandle } of Messages) {
        await work(Body);
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
    } catch (error) {
      console.error(error);
    }
  }
}`,
    },
    {
      title: 'a loop that throws when it has tried enough',
      file: 'order.ts',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

export async function order(id: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await axios.get(\`https://orders.example/orders/\${id}\`, { timeout: 2_000 });
    } catch (error) {
      if (attempt === 4) throw error;
      await sleep(Math.random() * 200 * 2 ** attempt);
    }
  }
}`,
    },
  ],
  fix: 'A suggestion gives a library five attempts, and turns a plain `while (true)` into a loop that counts and throws the last error. How much time there is, and what happens after giving up (an error, a stale answer, a queue), is for you to decide: say it where the caller can see it. Of two layers that try again keep one: switch the retries of the library off (`retry: 0`), or leave them to it.',
  whenNot:
    'Consumers, poll loops and reconnections are meant to go on; they are not reported where their names or their calls say so, nor is a loop that rests a second or more in each turn. A client with a process of its own, whose only work is to deliver, may go on without an end if it rests longer and longer.',
  readings: { primary: 'sre-cascading#retries', second: 'brooker-retries#adaptive', third: 'aws-timeouts#retries', seed: 'young-bloods#keep-retrying' },
};
