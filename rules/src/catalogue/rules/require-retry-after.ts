import type { CatalogueRule } from '../rule-entry.js';

export const requireRetryAfter: CatalogueRule = {
  fallacy: 'there-is-one-administrator',
  level: 'strict',
  description: 'Require that a pause after 429 or 503 is as long as the peer asks for',
  assumption: 'We alone decide how fast to ask; the owner of the service has no say.',
  consequence:
    'Whoever comes back too early is refused again, and many services count refused requests as well: the limit is prolonged, the key is locked out, and all users of it with it. Whoever comes back too late makes its own users wait for nothing.',
  bad: [
    {
      title: 'a second, whatever the peer says',
      file: 'orders.ts',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function orders(url: string) {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    if (answer.status !== 429) return answer;
    await sleep(1_000);
  }
  throw new Error('too many requests');
}`,
    },
    {
      title: 'a pause that grows, whatever the peer says',
      file: 'rates.ts',
      code: `import axios, { isAxiosError } from 'axios';

export async function rates() {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await axios.get('https://rates.example/today', { timeout: 2_000 });
    } catch (error) {
      if (attempt === 4 || !isAxiosError(error) || error.response?.status !== 503) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt * 200));
    }
  }
}`,
    },
  ],
  good: [
    {
      title: 'as long as the peer asks for, within a limit',
      file: 'orders.ts',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function orders(url: string) {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    if (answer.status !== 429) return answer;
    const after = Number(answer.headers.get('retry-after'));
    await sleep(after > 0 ? Math.min(after, 60) * 1_000 : 2 ** attempt * 500 * Math.random());
  }
  throw new Error('too many requests');
}`,
    },
    {
      title: 'a library that reads it',
      file: 'rates.ts',
      code: `import got from 'got';

export const rates = () => got('https://rates.example/today', { timeout: { request: 2_000 } }).json();`,
    },
  ],
  fix: 'Read `Retry-After`: it is a number of seconds or a date. Wait so long, up to a limit of your own, and fall back on growing, random pauses where the header is missing. `got`, `ky`, `axios-retry` and the SDKs of most clouds do that by themselves.',
  whenNot:
    'Some services send other headers or none. A file that mentions `Retry-After` or the headers of a rate limit is not reported, nor are pauses of half a minute and more with a random part.',
  readings: { primary: 'rfc9110-retry', second: 'rfc6585', seed: 'ip-admin#operators' },
};
