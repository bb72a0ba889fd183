import type { CatalogueRule } from '../rule-entry.js';

export const noErrorMessageMatching: CatalogueRule = {
  fallacy: 'network-is-homogeneous',
  level: 'strict',
  description: 'Disallow recognising errors of networks and databases by the words of their message',
  assumption: 'Every platform and library version words a network error alike.',
  consequence:
    'Messages are written for people and change with the version of Node, the library, the browser and the language of the database. After an update the retry that waited for "socket hang up" never happens again, and no test fails, for the test throws the old words.',
  bad: [
    {
      title: 'words of two versions, and the third has others',
      file: 'orders.ts',
      code: `try {
  await fetch('https://orders.example/today', { signal: AbortSignal.timeout(2_000) });
} catch (error) {
  if ((error as Error).message.includes('socket hang up') || (error as Error).message === 'fetch failed') console.warn('the orders come later');
  else throw error;
}`,
    },
    {
      title: 'a code, looked for among words',
      file: 'rates.ts',
      code: `import axios from 'axios';

export async function rates() {
  try {
    return await axios.get('https://rates.example/today', { timeout: 2_000 });
  } catch (error) {
    if (error instanceof Error && error.message.includes('ECONNREFUSED')) throw new Error('no rates today', { cause: error });
    throw error;
  }
}`,
    },
    {
      title: 'a list of words',
      file: 'transient.ts',
      code: `const transient = ['ECONNRESET', 'ETIMEDOUT', 'socket hang up'];

export const isTransient = (error: Error) => transient.some((words) => error.message.includes(words));`,
    },
  ],
  good: [
    {
      title: 'the code stays',
      file: 'orders.ts',
      code: `try {
  await fetch('https://orders.example/today', { signal: AbortSignal.timeout(2_000) });
} catch (error) {
  const code = (error as { cause?: { code?: string } }).cause?.code;
  if (code === 'ECONNRESET' || (error as Error).name === 'TimeoutError') console.warn('the orders come later');
  else throw error;
}`,
    },
    {
      title: 'the words are for what has lost its code',
      file: 'transient.ts',
      code: `export const isTransient = (error: Error & { code?: string }) => error.code === 'ECONNRESET' || error.message.includes('ECONNRESET');`,
    },
  ],
  fix: 'Ask for `error.code`, with `fetch` of Node for `error.cause.code`, for `error.name` of a timeout (`TimeoutError`) or an abort (`AbortError`), for the SQLSTATE in the `code` of PostgreSQL and the number in that of MongoDB. A suggestion does so where the text is a code of the system and the error is not one of `fetch`. In browsers `fetch` fails with a `TypeError` and no code: ask the type, not the words.',
  whenNot:
    'Some libraries give nothing but words. The rule knows a fixed list of texts whose errors have a field that stays, and is silent on all others, on functions that look at such a field as well, and in scripts. "timeout" and "aborted" count only where the error of a known call is caught.',
  readings: { primary: 'node-errors', second: 'rfc9413', seed: 'ip-homog' },
};
