import { noSleepAsSynchronization } from '../../rules/src/rules/no-sleep-as-synchronization.js';
import { testRule } from '../support/test-rule.js';

testRule(noSleepAsSynchronization, {
  valid: [
    {
      name: 'a comment that says to whom the limit belongs',
      code: `export async function load() {
  // Give the API time: its rate limit is one request a second.
  await sleep(1_000);
  return fetch('https://orders.example');
}`,
    },
    {
      name: 'a comment that says what is shown meanwhile',
      code: `export async function load() {
  // Show the spinner.
  await sleep(1_000);
  return fetch('https://orders.example');
}`,
    },
    {
      name: 'a comment about time in front of something else',
      code: `export async function load() {
  // Let the indexer finish in its own time.
  start();
  await sleep(1_000);
  return fetch('https://orders.example');
}`,
    },
    {
      name: 'nothing was written before the pause',
      code: `export async function load() {
  await sleep(2_000);
  return fetch('https://orders.example');
}`,
    },
    {
      name: 'nothing is read after it',
      code: `export async function save(order) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  await sleep(2_000);
  console.log('saved');
}`,
    },
    {
      name: 'a short pause',
      code: `export async function save(order) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  await sleep(50);
  return fetch('https://orders.example/latest');
}`,
    },
    {
      name: 'the length comes from elsewhere',
      code: `export async function save(order, ms) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  await sleep(ms);
  return fetch('https://orders.example/latest');
}`,
    },
    {
      name: 'a loop asks again',
      code: `export async function save(order) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  for (let turn = 0; turn < 10; turn += 1) {
    await sleep(1_000);
    const answer = await fetch('https://orders.example/latest');
    if (answer.ok) return answer;
  }
}`,
    },
    {
      name: 'requests in a loop at a pace',
      code: `export async function copy(orders) {
  for (const order of orders) {
    await fetch('https://orders.example', { method: 'POST', body: order });
    await sleep(1_000);
    await fetch('https://orders.example/next');
  }
}`,
    },
    {
      name: 'a second attempt after an error',
      code: `export async function save(order) {
  try {
    await fetch('https://orders.example', { method: 'POST', body: order });
  } catch {
    await fetch('https://orders.example/failed', { method: 'POST' });
    await sleep(1_000);
    return fetch('https://orders.example/latest');
  }
}`,
    },
    {
      name: 'the limit of a peer, in a comment',
      code: `export async function save(order) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  // The API allows one request a second (rate limit).
  await sleep(1_000);
  return fetch('https://orders.example/latest');
}`,
    },
    {
      name: 'the limit of a peer, in a name',
      code: `const RATE_LIMIT_PAUSE = 1_000;
export async function save(order) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  await sleep(RATE_LIMIT_PAUSE);
  return fetch('https://orders.example/latest');
}`,
    },
    {
      name: 'two reads',
      code: `export async function load() {
  await fetch('https://orders.example/1');
  await sleep(1_000);
  return fetch('https://orders.example/2');
}`,
    },
    {
      name: 'two writes',
      code: `export async function save(order) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  await sleep(1_000);
  await fetch('https://orders.example/confirm', { method: 'POST' });
}`,
    },
    {
      name: 'a read stands between',
      code: `export async function save(order) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  await fetch('https://orders.example/latest');
  await sleep(1_000);
  return fetch('https://orders.example/other');
}`,
    },
    {
      name: 'the read is under a condition',
      code: `export async function save(order, isNew) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  await sleep(1_000);
  if (isNew) await fetch('https://orders.example/latest');
}`,
    },
    {
      name: 'a timer that nobody waits for',
      code: `export async function save(order) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  setTimeout(() => {}, 2_000);
  return fetch('https://orders.example/latest');
}`,
    },
    {
      name: 'a function that waits for something',
      code: `import { waitFor } from './wait.js';
export async function save(order) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  await waitFor('order-is-there');
  return fetch('https://orders.example/latest');
}`,
    },
    {
      name: 'a test waits for what it tests',
      filename: 'test/orders.test.ts',
      code: `export async function save(order: string) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  return fetch('https://orders.example/latest');
}`,
    },
  ],
  invalid: [
    {
      name: 'a comment says that somebody else needs the time',
      code: `export async function load() {
  // Give the indexer a chance to finish.
  await sleep(1_000);
  return fetch('https://orders.example');
}`,
      errors: [{ messageId: 'hoped', data: { read: 'fetch' }, line: 3, column: 3, endLine: 3, endColumn: 22 }],
    },
    {
      name: 'the same in front of a method that reads',
      code: `export class Announcer {
  async handle(event) {
    switch (event.name) {
      case 'published':
        // wait for the summary to be generated
        await sleep(5_000);
        return this.announce(event);
    }
  }

  async announce({ id }) {
    const answer = await fetch('https://documents.example/' + id);
    return post(await answer.json());
  }
}`,
      errors: [{ messageId: 'hoped', data: { read: 'fetch' }, line: 6, column: 9, endLine: 6, endColumn: 28 }],
    },
    {
      name: 'a promise around a timer',
      code: `export async function save(order) {
  await fetch('https://orders.example', { method: 'POST', body: order });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  return fetch('https://orders.example/latest');
}`,
      errors: [
        { messageId: 'taken', data: { read: 'fetch', write: 'fetch' }, line: 3, column: 3, endLine: 3, endColumn: 62 },
      ],
    },
    {
      name: 'a function of the file that sleeps',
      code: `const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export async function save(order) {
  await fetch('https://orders.example', { method: 'PUT', body: order });
  console.log('saved');
  await pause(1_500);
  const answer = await fetch('https://orders.example/latest');
  return answer.json();
}`,
      errors: [
        { messageId: 'taken', data: { read: 'fetch', write: 'fetch' }, line: 5, column: 3, endLine: 5, endColumn: 22 },
      ],
    },
    {
      name: 'the timers of Node',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
export async function download(id) {
  await axios.post(\`https://reports.example/\${id}\`);
  await sleep(2_000);
  return axios.get(\`https://reports.example/\${id}/latest\`);
}`,
      errors: [
        { messageId: 'taken', data: { read: 'axios.get', write: 'axios.post' }, line: 5, column: 3, endLine: 5, endColumn: 22 },
      ],
    },
    {
      name: 'a constant with a name, in CommonJS',
      code: `const delay = require('delay');
const axios = require('axios');
const INDEXING = 5 * 1_000;
exports.add = async (product) => {
  await axios.put('https://search.example/products', product);
  await delay(INDEXING);
  return axios.get('https://search.example/products?q=new');
};`,
      errors: [
        { messageId: 'taken', data: { read: 'axios.get', write: 'axios.put' }, line: 6, column: 3, endLine: 6, endColumn: 25 },
      ],
    },
    {
      name: 'a database and its replica',
      code: `import pg from 'pg';
const primary = new pg.Pool();
const replica = new pg.Pool();
export async function add(user) {
  await primary.query('INSERT INTO users(mail) VALUES ($1)', [user.mail]);
  await sleep(1_000);
  const { rows } = await replica.query('SELECT id FROM users WHERE mail = $1', [user.mail]);
  return rows[0];
}`,
      errors: [
        { messageId: 'taken', data: { read: 'replica.query', write: 'primary.query' }, line: 6, column: 3, endLine: 6, endColumn: 22 },
      ],
    },
    {
      name: 'in a method, within try',
      code: `import axios from 'axios';
export class Exports {
  async run(id) {
    try {
      await axios.post('https://reports.example/exports', { id });
      await new Promise((r) => { setTimeout(r, 3000); });
      const { data } = await axios.get('https://reports.example/exports/latest');
      return data;
    } catch (error) {
      throw new Error('no export', { cause: error });
    }
  }
}`,
      errors: [
        { messageId: 'taken', data: { read: 'axios.get', write: 'axios.post' }, line: 6, column: 7, endLine: 6, endColumn: 58 },
      ],
    },
    {
      name: 'an object and what is made of it',
      code: `import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export async function upload(body) {
  await s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: body }));
  await sleep(5000);
  return fetch('https://cdn.example.com/k.thumb.jpg');
}`,
      errors: [
        { messageId: 'taken', data: { read: 'fetch', write: 's3.send' }, line: 5, column: 3, endLine: 5, endColumn: 21 },
      ],
    },
  ],
});
