import { noWallClockDeadline } from '../../rules/src/rules/no-wall-clock-deadline.js';
import { testRule } from '../support/test-rule.js';

testRule(noWallClockDeadline, {
  valid: [
    {
      name: 'a clock that only goes forward',
      code: `export async function waitReady(url) {
  const start = performance.now();
  while (performance.now() - start < 30_000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
    {
      name: 'a span that is merely logged',
      code: `export async function load(url) {
  const start = Date.now();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    console.log(\`took \${Date.now() - start} ms\`);
    if (response.ok) return response.json();
  }
}`,
    },
    {
      name: 'a warning about what was slow decides nothing',
      code: `export async function load(urls) {
  for (const url of urls) {
    const start = Date.now();
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (Date.now() - start > 1_000) console.warn(\`\${url} is slow\`);
    await response.text();
  }
}`,
    },
    {
      name: 'an expiry that another machine named',
      code: `export async function useToken(url, token) {
  while (Date.now() < token.expiresAt) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
    {
      name: 'a deadline that was handed in',
      code: `export async function waitUntil(url, deadline) {
  while (Date.now() < deadline) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
    {
      name: 'a deadline that is handed on is a time of day for others',
      code: `import { report } from './report.js';
export async function waitReady(url) {
  const deadline = Date.now() + 30_000;
  report(deadline);
  while (Date.now() < deadline) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
    {
      name: 'a moment that is stored',
      code: `export async function run(url, job) {
  const startedAt = Date.now();
  job.startedAt = startedAt;
  while (Date.now() - startedAt < 30_000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
    {
      name: 'a moment that is sent in a question',
      code: `export async function poll(url) {
  const since = Date.now();
  while (Date.now() - since < 30_000) {
    const response = await fetch(\`\${url}?since=\${since}\`, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return response.json();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
    {
      name: 'the age of what is cached',
      code: `const cache = new Map();
export async function rates(url) {
  const cached = cache.get(url);
  if (cached && Date.now() - cached.at < 60_000) return cached.value;
  const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
  const value = await response.json();
  cache.set(url, { value, at: Date.now() });
  return value;
}`,
    },
    {
      name: 'a pause between two attempts of a breaker',
      code: `let openedAt = 0;
export async function ask(url) {
  if (Date.now() - openedAt < 30_000) throw new Error('open');
  const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
  if (!response.ok) openedAt = Date.now();
  return response;
}`,
    },
    {
      name: 'how often something is written down',
      code: `export async function copy(urls) {
  let last = Date.now();
  for (const url of urls) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    await response.text();
    if (Date.now() - last > 1_000) {
      console.log(url);
      last = Date.now();
    }
  }
}`,
    },
    {
      name: 'a loop that waits for nobody',
      code: `export function spin(work) {
  const end = Date.now() + 5;
  while (Date.now() < end) work();
}
export const load = (url) => fetch(url, { signal: AbortSignal.timeout(1_000) });`,
    },
    {
      name: 'a file that talks to nobody',
      code: `export async function waitFor(check) {
  const end = Date.now() + 5_000;
  while (Date.now() < end) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
    {
      name: 'a date that is compared with another date',
      code: `export async function remind(url, appointment) {
  for (;;) {
    if (new Date() > new Date(appointment.at)) return;
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    await response.text();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
    {
      name: 'a count of attempts',
      code: `export async function waitReady(url) {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
    {
      name: 'a start that is read from elsewhere',
      code: `import { job } from './job.js';
export async function waitReady(url) {
  const start = job.startedAt;
  while (Date.now() - start < 30_000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
    {
      name: 'a deadline of gRPC is a time of day',
      code: `import { credentials } from '@grpc/grpc-js';
import { Orders } from './generated/orders.js';
const orders = new Orders('orders.example.com:443', credentials.createSsl());
export function find(id, done) {
  const deadline = Date.now() + 2_000;
  orders.find({ id }, { deadline }, done);
}`,
    },
    {
      name: 'a script that somebody runs by hand',
      filename: 'scripts/wait.ts',
      code: `export async function waitReady(url) {
  const start = Date.now();
  while (Date.now() - start < 30_000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
    },
  ],
  invalid: [
    {
      name: 'a loop over a span',
      code: `export async function waitReady(url) {
  const start = Date.now();
  while (Date.now() - start < 30_000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
      errors: [
        { messageId: 'jumps', line: 3, column: 10, endLine: 3, endColumn: 37, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `export async function waitReady(url) {
  const start = performance.now();
  while (performance.now() - start < 30_000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}` }] },
      ],
    },
    {
      name: 'a loop over a deadline, with what is left of it',
      code: `export async function waitReady(url, limit) {
  const deadline = Date.now() + limit;
  while (!stopped && Date.now() < deadline) {
    const left = deadline - Date.now();
    const response = await fetch(url, { signal: AbortSignal.timeout(Math.min(1_000, left)) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
import { stopped } from './state.js';`,
      errors: [
        { messageId: 'jumps', line: 3, column: 22, endLine: 3, endColumn: 43, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `export async function waitReady(url, limit) {
  const deadline = performance.now() + limit;
  while (!stopped && performance.now() < deadline) {
    const left = deadline - performance.now();
    const response = await fetch(url, { signal: AbortSignal.timeout(Math.min(1_000, left)) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
import { stopped } from './state.js';` }] },
      ],
    },
    {
      name: 'a condition in a loop without an end',
      code: `export async function waitReady(url) {
  const startedAt = Date.now();
  while (true) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    if (Date.now() - startedAt > 60_000) {
      throw new Error(\`not ready after \${Date.now() - startedAt} ms\`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
      errors: [
        { messageId: 'jumps', line: 6, column: 9, endLine: 6, endColumn: 40, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `export async function waitReady(url) {
  const startedAt = performance.now();
  while (true) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    if (performance.now() - startedAt > 60_000) {
      throw new Error(\`not ready after \${performance.now() - startedAt} ms\`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}` }] },
      ],
    },
    {
      name: 'names for now and for what went by',
      code: `export async function waitReady(url) {
  const begin = Date.now();
  for (;;) {
    const now = Date.now();
    const elapsed = now - begin;
    if (elapsed >= 60_000) break;
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}`,
      errors: [
        { messageId: 'jumps', line: 6, column: 9, endLine: 6, endColumn: 26, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `export async function waitReady(url) {
  const begin = performance.now();
  for (;;) {
    const now = performance.now();
    const elapsed = now - begin;
    if (elapsed >= 60_000) break;
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}` }] },
      ],
    },
    {
      name: 'a name for now',
      code: `export async function waitReady(url) {
  const begin = Date.now();
  for (;;) {
    const now = Date.now();
    if (now - begin >= 60_000) break;
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}`,
      errors: [
        { messageId: 'jumps', line: 5, column: 9, endLine: 5, endColumn: 30, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `export async function waitReady(url) {
  const begin = performance.now();
  for (;;) {
    const now = performance.now();
    if (now - begin >= 60_000) break;
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}` }] },
      ],
    },
    {
      name: 'a date as a number, in CommonJS',
      code: `const axios = require('axios');
async function waitReady(url) {
  const start = new Date().getTime();
  do {
    const { data } = await axios.get(url, { timeout: 1000 });
    if (data.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  } while (new Date().getTime() - start < 30000);
}
module.exports = { waitReady };`,
      errors: [
        { messageId: 'jumps', line: 8, column: 12, endLine: 8, endColumn: 48, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `const axios = require('axios');
async function waitReady(url) {
  const start = performance.now();
  do {
    const { data } = await axios.get(url, { timeout: 1000 });
    if (data.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  } while (performance.now() - start < 30000);
}
module.exports = { waitReady };` }] },
      ],
    },
    {
      name: 'a date with a sign',
      code: `export async function waitReady(url) {
  const start = +new Date();
  while (+new Date() - start < 30000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
      errors: [
        { messageId: 'jumps', line: 3, column: 10, endLine: 3, endColumn: 37, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `export async function waitReady(url) {
  const start = performance.now();
  while (performance.now() - start < 30000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}` }] },
      ],
    },
    {
      name: 'a moment that is noted again with each success',
      code: `export async function watch(url) {
  let last = Date.now();
  for (;;) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) last = Date.now();
    if (Date.now() - last > 120_000) throw new Error('down for two minutes');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
      errors: [
        { messageId: 'jumps', line: 6, column: 9, endLine: 6, endColumn: 36, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `export async function watch(url) {
  let last = performance.now();
  for (;;) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) last = performance.now();
    if (performance.now() - last > 120_000) throw new Error('down for two minutes');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}` }] },
      ],
    },
    {
      name: 'a function that a timer runs again',
      code: `export function waitReady(url) {
  const start = Date.now();
  return new Promise((resolve, reject) => {
    const check = async () => {
      const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
      if (response.ok) return resolve();
      if (Date.now() - start > 30_000) return reject(new Error('not ready'));
      setTimeout(check, 500);
    };
    check();
  });
}`,
      errors: [
        { messageId: 'jumps', line: 7, column: 11, endLine: 7, endColumn: 38, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `export function waitReady(url) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const check = async () => {
      const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
      if (response.ok) return resolve();
      if (performance.now() - start > 30_000) return reject(new Error('not ready'));
      setTimeout(check, 500);
    };
    check();
  });
}` }] },
      ],
    },
    {
      name: 'an interval that gives up',
      code: `export function waitReady(url, done) {
  const end = Date.now() + 30_000;
  const timer = setInterval(async () => {
    if (Date.now() > end) {
      clearInterval(timer);
      return;
    }
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) done();
  }, 2_000);
}`,
      errors: [
        { messageId: 'jumps', line: 4, column: 9, endLine: 4, endColumn: 25, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `export function waitReady(url, done) {
  const end = performance.now() + 30_000;
  const timer = setInterval(async () => {
    if (performance.now() > end) {
      clearInterval(timer);
      return;
    }
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) done();
  }, 2_000);
}` }] },
      ],
    },
    {
      name: 'a loop over a list with a budget',
      code: `import { S3Client, DeleteObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export async function handler(event) {
  const started = Date.now();
  for (const { bucket, key } of event.records) {
    if (Date.now() - started > 25_000) break;
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  }
}`,
      errors: [
        { messageId: 'jumps', line: 6, column: 9, endLine: 6, endColumn: 38, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `import { S3Client, DeleteObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export async function handler(event) {
  const started = performance.now();
  for (const { bucket, key } of event.records) {
    if (performance.now() - started > 25_000) break;
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  }
}` }] },
      ],
    },
    {
      name: 'the name of the other clock means something else',
      code: `export async function waitReady(url, performance) {
  const start = Date.now();
  while (Date.now() - start < 30_000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return performance;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
      errors: [
        { messageId: 'jumps', line: 3, column: 10, endLine: 3, endColumn: 37 },
      ],
    },
    {
      name: 'a clock that is imported already',
      code: `import { performance } from 'node:perf_hooks';
export async function waitReady(url) {
  const start = Date.now();
  while (Date.now() - start < 30_000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return performance.timeOrigin;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}`,
      errors: [
        { messageId: 'jumps', line: 4, column: 10, endLine: 4, endColumn: 37, suggestions: [{ messageId: 'useMonotonic', data: { code: 'performance.now()' }, output: `import { performance } from 'node:perf_hooks';
export async function waitReady(url) {
  const start = performance.now();
  while (performance.now() - start < 30_000) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    if (response.ok) return performance.timeOrigin;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}` }] },
      ],
    },
  ],
});
