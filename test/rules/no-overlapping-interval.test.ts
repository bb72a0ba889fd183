import { noOverlappingInterval } from '../../rules/src/rules/no-overlapping-interval.js';
import { testRule } from '../support/test-rule.js';

testRule(noOverlappingInterval, {
  valid: [
    {
      name: 'a flag that leaves out a turn',
      code: `let running = false;
setInterval(async () => {
  if (running) return;
  running = true;
  try {
    const response = await fetch('https://api.example.com/status');
    console.log(response.status);
  } finally {
    running = false;
  }
}, 2_000);`,
    },
    {
      name: 'a flag around the call',
      code: `class Watcher {
  #busy = false;
  start() {
    setInterval(async () => {
      if (!this.#busy) {
        this.#busy = true;
        await fetch('https://api.example.com/status').finally(() => (this.#busy = false));
      }
    }, 2_000);
  }
}`,
    },
    {
      name: 'a state without a telling name, which the turns give',
      code: `let current;
setInterval(() => {
  if (current) return;
  current = fetch('https://api.example.com/status').then((response) => response.json()).finally(() => { current = undefined; });
}, 2_000);`,
    },
    {
      name: 'a guard in the function that is called',
      code: `let pending = false;
async function load() {
  if (pending) return;
  pending = true;
  const response = await fetch('https://api.example.com/status');
  console.log(await response.json());
  pending = false;
}
setInterval(() => void load(), 5_000);`,
    },
    {
      name: 'a lock',
      code: `import { lock } from './lock.js';
setInterval(async () => {
  if (!(await lock.tryAcquire('sync'))) return;
  const response = await fetch('https://api.example.com/status');
  console.log(await response.json());
}, 5_000);`,
    },
    {
      name: 'a function handed to a queue that knows better',
      code: `import { mutex } from './mutex.js';
setInterval(() => mutex.runExclusive(async () => {
  const response = await fetch('https://api.example.com/status');
  console.log(await response.json());
}), 5_000);`,
    },
    {
      name: 'a limit below the interval',
      code: `setInterval(async () => {
  const response = await fetch('https://api.example.com/status', { signal: AbortSignal.timeout(1_500) });
  console.log(response.status);
}, 2_000);`,
    },
    {
      name: 'a limit below the interval on a client',
      code: `import axios from 'axios';
const api = axios.create({ baseURL: 'https://api.example.com', timeout: 1_000 });
setInterval(async () => {
  const { data } = await api.get('/status');
  console.log(data);
}, 5_000);`,
    },
    {
      name: 'a limit that comes from elsewhere',
      code: `import { limits } from './limits.js';
setInterval(async () => {
  const response = await fetch('https://api.example.com/status', { signal: AbortSignal.timeout(limits.status) });
  console.log(response.status);
}, 2_000);`,
    },
    {
      name: 'a signal that may end the call before',
      code: `let controller = new AbortController();
setInterval(async () => {
  controller.abort();
  controller = new AbortController();
  const response = await fetch('https://api.example.com/status', { signal: controller.signal });
  console.log(response.status);
}, 2_000);`,
    },
    {
      name: 'an interval of more than a minute',
      code: `setInterval(async () => {
  const response = await fetch('https://api.example.com/status');
  console.log(response.status);
}, 15 * 60 * 1000);`,
    },
    {
      name: 'an interval that comes from elsewhere',
      code: `import { interval } from './settings.js';
setInterval(async () => {
  const response = await fetch('https://api.example.com/status');
  console.log(response.status);
}, interval);`,
    },
    {
      name: 'a sign of life',
      code: `const heartbeat = setInterval(async () => {
  await fetch('https://registry.example.com/instances/7', { method: 'PUT' });
}, 10_000);
process.on('exit', () => clearInterval(heartbeat));`,
    },
    {
      name: 'a sign of life, held by an object',
      code: `const timers = {
  heartbeat: setInterval(async () => {
    await fetch('https://registry.example.com/instances/7', { method: 'PUT' });
  }, 10_000),
};
process.on('exit', () => clearInterval(timers.heartbeat));`,
    },
    {
      name: 'a lease that is renewed',
      code: `import Redis from 'ioredis';
const redis = new Redis(process.env.REDIS_URL);
async function extendLease() {
  await redis.expire('leader', 30);
}
setInterval(extendLease, 10_000);`,
    },
    {
      name: 'what is sent and forgotten',
      code: `setInterval(() => {
  fetch('https://metrics.example.com/push', { method: 'POST', body: snapshot() }).catch(() => undefined);
}, 10_000);
import { snapshot } from './metrics.js';`,
    },
    {
      name: 'a timer that stops itself first',
      code: `const timer = setInterval(async () => {
  clearInterval(timer);
  const response = await fetch('https://api.example.com/status');
  console.log(response.status);
}, 2_000);`,
    },
    {
      name: 'a timer that stops itself first, in a block that catches errors',
      code: `const timer = setInterval(async () => {
  try {
    clearInterval(timer);
    const response = await fetch('https://api.example.com/status');
    console.log(response.status);
  } catch (error) {
    console.error(error);
  }
}, 2_000);`,
    },
    {
      name: 'an interval that can be awaited',
      code: `import { setInterval } from 'node:timers/promises';
for await (const _ of setInterval(2_000)) {
  const response = await fetch('https://api.example.com/status');
  console.log(response.status);
}`,
    },
    {
      name: 'a state of a component with this name',
      code: `import { useState } from 'react';
export function useStatus() {
  const [interval, setInterval] = useState();
  setInterval(async () => {
    const response = await fetch('https://api.example.com/status');
    console.log(response.status);
  }, 2_000);
  return interval;
}`,
    },
    {
      name: 'a turn that asks nobody',
      code: `setInterval(() => {
  console.log(process.memoryUsage().rss);
}, 2_000);
const response = await fetch('https://api.example.com/status');
console.log(response.ok);`,
    },
    {
      name: 'a call in a function that only runs when somebody asks for it',
      code: `import { events } from './events.js';
setInterval(() => {
  events.once('open', async () => {
    const response = await fetch('https://api.example.com/status');
    console.log(response.status);
  });
}, 2_000);`,
    },
    {
      name: 'a script that somebody runs by hand',
      filename: 'scripts/watch.ts',
      code: `setInterval(async () => {
  const response = await fetch('https://api.example.com/status');
  console.log(response.status);
}, 2_000);`,
    },
  ],
  invalid: [
    {
      name: 'a call without a limit',
      code: `setInterval(async () => {
  const response = await fetch('https://api.example.com/status');
  console.log(response.status);
}, 2_000);`,
      errors: [
        { messageId: 'unbounded', data: { call: 'fetch', interval: '2 s' }, line: 1, column: 1, endLine: 1, endColumn: 12 },
      ],
    },
    {
      name: 'a limit above the interval',
      code: `setInterval(async () => {
  const response = await fetch('https://api.example.com/status', { signal: AbortSignal.timeout(10_000) });
  console.log(response.status);
}, 2_000);`,
      errors: [
        { messageId: 'limited', data: { call: 'fetch', interval: '2 s', wait: '10 s' }, line: 1, column: 1, endLine: 1, endColumn: 12 },
      ],
    },
    {
      name: 'a limit above the interval on a client',
      code: `import axios from 'axios';
const api = axios.create({ baseURL: 'https://api.example.com', timeout: 30_000 });
setInterval(async () => {
  const { data } = await api.get('/status');
  console.log(data);
}, 5_000);`,
      errors: [
        { messageId: 'limited', data: { call: 'api.get', interval: '5 s', wait: '30 s' }, line: 3, column: 1, endLine: 3, endColumn: 12 },
      ],
    },
    {
      name: 'a function by its name',
      code: `const POLL_MS = 5 * 1000;
async function poll() {
  const response = await fetch('https://api.example.com/status');
  console.log(await response.json());
}
setInterval(poll, POLL_MS);`,
      errors: [
        { messageId: 'unbounded', data: { call: 'fetch', interval: '5 s' }, line: 6, column: 1, endLine: 6, endColumn: 12 },
      ],
    },
    {
      name: 'through another function, in CommonJS',
      code: `const axios = require('axios');
const loadPrices = () => axios.get('https://prices.example.com/today').then(({ data }) => store(data));
const store = (data) => console.log(data);
setInterval(function () {
  loadPrices();
}, 10000);`,
      errors: [
        { messageId: 'unbounded', data: { call: 'axios.get', interval: '10 s' }, line: 4, column: 1, endLine: 4, endColumn: 12 },
      ],
    },
    {
      name: 'a method, bound',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export class Outbox {
  timer;
  start() {
    this.timer = setInterval(this.workOff.bind(this), 1_000);
  }
  async workOff() {
    const { rows } = await pool.query('SELECT id FROM outbox WHERE sent_at IS NULL');
    for (const row of rows) await this.send(row);
  }
  async send(row) {
    console.log(row);
  }
}`,
      errors: [
        { messageId: 'unbounded', data: { call: 'pool.query', interval: '1 s' }, line: 6, column: 18, endLine: 6, endColumn: 29 },
      ],
    },
    {
      name: 'a method, in an arrow function',
      code: `import got from 'got';
export class Rates {
  start() {
    globalThis.setInterval(() => this.refresh(), 30_000).unref();
  }
  async refresh() {
    this.rates = await got('https://rates.example.com/latest').json();
  }
}`,
      errors: [
        { messageId: 'unbounded', data: { call: 'got', interval: '30 s' }, line: 4, column: 5, endLine: 4, endColumn: 27 },
      ],
    },
    {
      name: 'a count of turns is no guard',
      code: `let turns = 0;
const timer = setInterval(async () => {
  turns += 1;
  if (turns > 30) {
    clearInterval(timer);
    return;
  }
  const response = await fetch('https://api.example.com/status');
  if (response.ok) clearInterval(timer);
}, 1_000);`,
      errors: [
        { messageId: 'unbounded', data: { call: 'fetch', interval: '1 s' }, line: 2, column: 15, endLine: 2, endColumn: 26 },
      ],
    },
    {
      name: 'polling in a component',
      filename: 'src/hooks/use-job.tsx',
      code: `import { useEffect, useState } from 'react';
export function useJob(id: string) {
  const [job, setJob] = useState();
  useEffect(() => {
    const timer = setInterval(() => {
      fetch(\`/api/jobs/\${id}\`).then((response) => response.json()).then(setJob);
    }, 1000);
    return () => clearInterval(timer);
  }, [id]);
  return job;
}`,
      errors: [
        { messageId: 'unbounded', data: { call: 'fetch', interval: '1 s' }, line: 5, column: 19, endLine: 5, endColumn: 30 },
      ],
    },
    {
      name: 'one call for each of a list',
      code: `const targets = ['https://a.example.com', 'https://b.example.com'];
setInterval(async () => {
  const states = await Promise.all(targets.map(async (target) => (await fetch(target)).status));
  console.log(states);
}, 15_000);`,
      errors: [
        { messageId: 'unbounded', data: { call: 'fetch', interval: '15 s' }, line: 2, column: 1, endLine: 2, endColumn: 12 },
      ],
    },
    {
      name: 'an answer that is handed to a callback',
      code: `const request = require('request');
setInterval(() => {
  request('https://api.example.com/status', (error, response, body) => {
    if (!error) console.log(body);
  });
}, 3000);`,
      errors: [
        { messageId: 'unbounded', data: { call: 'request', interval: '3 s' }, line: 2, column: 1, endLine: 2, endColumn: 12 },
      ],
    },
    {
      name: 'a flag that only stops the work',
      code: `let stopped = false;
export const stop = () => { stopped = true; };
setInterval(async () => {
  if (stopped) return;
  const response = await fetch('https://api.example.com/status');
  console.log(response.status);
}, 2_000);`,
      errors: [
        { messageId: 'unbounded', data: { call: 'fetch', interval: '2 s' }, line: 3, column: 1, endLine: 3, endColumn: 12 },
      ],
    },
  ],
});
