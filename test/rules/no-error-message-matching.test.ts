import { noErrorMessageMatching } from '../../rules/src/rules/no-error-message-matching.js';
import { testRule } from '../support/test-rule.js';

testRule(noErrorMessageMatching, {
  valid: [
    {
      name: 'the code is asked for',
      code: `export const isReset = (error) => error.code === 'ECONNRESET';`,
    },
    {
      name: 'the words are for what has lost its code',
      code: `export const isReset = (error) => error.code === 'ECONNRESET' || error.message.includes('ECONNRESET');`,
    },
    {
      name: 'the cause is looked at first',
      code: `export function isDown(error) {
  if (error.cause?.errno) return true;
  return error.message.includes('ECONNREFUSED');
}`,
    },
    {
      name: 'the name tells a timeout',
      code: `export async function load() {
  try {
    return await fetch('https://orders.example');
  } catch (error) {
    if (error.name === 'AbortError' || error.message.includes('aborted')) return undefined;
    throw error;
  }
}`,
    },
    {
      name: 'the name tells a timeout, of an error that may be anything',
      code: `export async function load() {
  try {
    return await fetch('https://orders.example');
  } catch (error) {
    if (error?.name === 'AbortError' || error?.message.includes('aborted')) return undefined;
    throw error;
  }
}`,
    },
    {
      name: 'a text of the program itself',
      code: `export const isMissing = (error) => error.message === 'MEMBER_NOT_FOUND';`,
    },
    {
      name: 'words of a server that has no other field for them',
      code: `import Redis from 'ioredis';
export const redis = new Redis({ reconnectOnError: (err) => err.message.includes('READONLY') });
redis.on('error', console.error);`,
    },
    {
      name: 'a message that is no error',
      code: `socket.on('data', (event) => {
  if (event.message.includes('ECONNRESET')) count += 1;
});`,
    },
    {
      name: 'what a command prints',
      code: `export const isOffline = (stderr) => stderr.includes('getaddrinfo ENOTFOUND');`,
    },
    {
      name: 'the words of every browser',
      code: `export const isOffline = (error) => ['Failed to fetch', 'Load failed', 'NetworkError when attempting to fetch resource.'].includes(error.message) || error.message === 'Failed to fetch';`,
    },
    {
      name: 'words that begin like those of a browser',
      code: `export const isRefused = (error) => error.message.includes('Failed to fetch access token');`,
    },
    {
      name: 'a timeout of the program itself',
      code: `export async function load() {
  try {
    return await Promise.race([fetch('https://orders.example'), after(1_000).then(() => { throw new Error('timeout'); })]);
  } catch (error) {
    if (error.message === 'timeout') return undefined;
    throw error;
  }
}`,
    },
    {
      name: 'a timeout of somebody else',
      code: `import { run } from './run.js';
export async function load() {
  try {
    return await run();
  } catch (error) {
    if (error.message.includes('timed out')) return undefined;
    throw error;
  }
}`,
    },
    {
      name: 'a guess at whatever may be',
      code: `export function isTransient(error) {
  const message = error.message.toLowerCase();
  return message.includes('network') || message.includes('connection') || message.includes('unavailable') || message.includes('econnreset');
}`,
    },
    {
      name: 'a guess at whatever may be, of a message that may be missing',
      code: `export function isTransient(error) {
  const message = error.message?.toLowerCase();
  return message?.includes('network') || message?.includes('connection') || message?.includes('unavailable') || message?.includes('econnreset');
}`,
    },
    {
      name: 'a list that is mostly of other words',
      code: `const words = ['killed', 'sandbox', 'signal 9', 'terminated', 'ECONNRESET'];
export const isLost = (error) => words.some((word) => error.message.includes(word));`,
    },
    {
      name: 'a test compares words on purpose',
      filename: 'test/orders.test.ts',
      code: `it('fails', async () => {
  const error = await orders().catch((reason: Error) => reason);
  assert.ok(error.message.includes('ECONNREFUSED'));
});`,
    },
    {
      name: 'the words are only written down',
      code: `export const report = (error) => console.error('fetch failed', error.message);`,
    },
  ],
  invalid: [
    {
      name: 'a code among words',
      filename: 'a.js',
      code: `export const isReset = (error) => error.message.includes('ECONNRESET');`,
      errors: [
        {
          messageId: 'words', line: 1, column: 35, endLine: 1, endColumn: 71,
          data: { text: 'ECONNRESET', stays: 'code' },
          suggestions: [{ messageId: 'askForCode', output: `export const isReset = (error) => error.code === 'ECONNRESET';` }],
        },
      ],
    },
    {
      name: 'several codes in TypeScript, denied too',
      filename: 'a.ts',
      code: `export const isFatal = (err: Error) => !err.message.includes('ECONNRESET') && !err.message.includes('ETIMEDOUT');`,
      errors: [
        {
          messageId: 'words', data: { text: 'ECONNRESET', stays: 'code' }, line: 1, column: 41, endLine: 1, endColumn: 75,
          suggestions: [
            {
              messageId: 'askForCode',
              output: `export const isFatal = (err: Error) => (err as { code?: unknown }).code !== 'ECONNRESET' && (err as { code?: unknown }).code !== 'ETIMEDOUT';`,
            },
          ],
        },
      ],
    },
    {
      name: 'words of fetch in Node',
      code: `export async function load() {
  try {
    return await fetch('https://orders.example');
  } catch (error) {
    if (error.message === 'fetch failed') return undefined;
    throw error;
  }
}`,
      errors: [{ messageId: 'words', line: 5, column: 9, endLine: 5, endColumn: 41, data: { text: 'fetch failed', stays: 'cause.code' } }],
    },
    {
      name: 'a code that fetch keeps in the cause',
      code: `export async function load() {
  try {
    return await fetch('https://orders.example');
  } catch (error) {
    if (error.message.includes('ECONNREFUSED')) return undefined;
    throw error;
  }
}`,
      errors: [{ messageId: 'words', data: { text: 'ECONNREFUSED', stays: 'code' }, line: 5, column: 9, endLine: 5, endColumn: 47 }],
    },
    {
      name: 'words of one browser, taken out of the error first',
      code: `export function isOffline(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  return message.includes('Failed to fetch');
}`,
      errors: [{ messageId: 'browserWords', line: 3, column: 10, endLine: 3, endColumn: 45, data: { text: 'Failed to fetch', stays: 'name' } }],
    },
    {
      name: 'small letters',
      code: `export function isReset(e) {
  const text = String(e?.message || e).toLowerCase();
  return text.indexOf('socket hang up') !== -1;
}`,
      errors: [{ messageId: 'words', data: { text: 'socket hang up', stays: 'code' }, line: 3, column: 10, endLine: 3, endColumn: 40 }],
    },
    {
      name: 'a regular expression',
      code: `const transient = /ECONNRESET|ETIMEDOUT|socket hang up/i;
export const isTransient = (error) => transient.test(error.message);`,
      errors: [{ messageId: 'words', line: 2, column: 39, endLine: 2, endColumn: 68, data: { text: 'ECONNRESET', stays: 'code' } }],
    },
    {
      name: 'a list of words',
      code: `const transient = ['ECONNRESET', 'EPIPE', 'socket hang up'];
export const isTransient = (error) => transient.some((words) => error.message.includes(words));`,
      errors: [{ messageId: 'words', data: { text: 'ECONNRESET', stays: 'code' }, line: 2, column: 65, endLine: 2, endColumn: 94 }],
    },
    {
      name: 'the message of a library for browsers',
      code: `import axios from 'axios';
export const load = () => axios.get('/orders').catch((error) => {
  if (error.message === 'Network Error') return { data: [] };
  throw error;
});`,
      errors: [{ messageId: 'words', line: 3, column: 7, endLine: 3, endColumn: 40, data: { text: 'Network Error', stays: 'code' } }],
    },
    {
      name: 'a timeout of a known call',
      code: `import axios from 'axios';
export async function load() {
  try {
    return await axios.get('https://orders.example', { timeout: 1_000 });
  } catch (failure) {
    if (failure.message.includes('timeout')) return undefined;
    throw failure;
  }
}`,
      errors: [{ messageId: 'words', line: 6, column: 9, endLine: 6, endColumn: 44, data: { text: 'timeout', stays: 'code' } }],
    },
    {
      name: 'a timeout of the platform has a name',
      code: `export async function load() {
  try {
    return await fetch('https://orders.example', { signal: AbortSignal.timeout(1_000) });
  } catch (error) {
    if (/timeout/i.test(error.message)) return undefined;
    throw error;
  }
}`,
      errors: [{ messageId: 'words', line: 5, column: 9, endLine: 5, endColumn: 39, data: { text: 'timeout', stays: 'name' } }],
    },
    {
      name: 'words of a database that speaks many languages',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function add(user) {
  try {
    await db.query('INSERT INTO users(mail) VALUES ($1)', [user.mail]);
  } catch (err) {
    if (err.message.includes('duplicate key value violates unique constraint')) throw new Taken(user.mail);
    throw err;
  }
}`,
      errors: [{ messageId: 'words', line: 8, column: 9, endLine: 8, endColumn: 79, data: { text: 'duplicate key', stays: 'code' } }],
    },
    {
      name: 'the number of an error, looked for in a template',
      code: `import { User } from './user.js';
export const add = (user) => User.create(user).catch((err) => {
  if (\`\${err}\`.includes('E11000')) throw new Taken();
  throw err;
});`,
      errors: [{ messageId: 'words', data: { text: 'E11000', stays: 'code' }, line: 3, column: 7, endLine: 3, endColumn: 34 }],
    },
    {
      name: 'the message without its error, in a callback',
      filename: 'a.js',
      code: `const net = require('net');
const socket = net.connect(80, 'orders.example');
socket.on('error', ({ message, ...rest }) => rest);
socket.on('error', (err) => {
  const { message } = err;
  if (message.startsWith('connect ECONNREFUSED')) socket.destroy();
});`,
      errors: [{ messageId: 'words', data: { text: 'ECONNREFUSED', stays: 'code' }, line: 6, column: 7, endLine: 6, endColumn: 49 }],
    },
    {
      name: 'a function that finds the message',
      code: `import { getErrorMessage } from './errors.js';
export const isDown = (error) => getErrorMessage(error).includes('getaddrinfo');`,
      errors: [{ messageId: 'words', data: { text: 'getaddrinfo', stays: 'code' }, line: 2, column: 34, endLine: 2, endColumn: 80 }],
    },
    {
      name: 'a message by its name',
      code: `export const isDown = (errorMessage: string) => errorMessage.includes('ENOTFOUND');`,
      errors: [{ messageId: 'words', data: { text: 'ENOTFOUND', stays: 'code' }, line: 1, column: 49, endLine: 1, endColumn: 83 }],
    },
  ],
});
