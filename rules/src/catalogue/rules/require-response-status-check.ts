import type { CatalogueRule } from '../rule-entry.js';

export const requireResponseStatusCheck: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'recommended',
  description: 'Require a look at the status before the body of an answer is used',
  assumption: 'If the promise resolved, the request succeeded.',
  consequence:
    'The body of a 404, a 429 or a 500 is taken for the data that was asked for. With luck it does not parse, and the error names the wrong cause. Without luck it does, and an error page is shown, cached or stored as if it were a user.',
  evidence: {
    text: 'In five distributed data systems 92 % of the catastrophic failures studied came from wrong handling of errors that had been signalled.',
    reading: 'yuan#error-handlers',
  },
  bad: [
    {
      title: 'an answer with an error status is no rejection',
      file: 'users.ts',
      code: `export async function user(id: string) {
  const answer = await fetch(\`https://users.example/\${id}\`, { signal: AbortSignal.timeout(2_000) });
  return answer.json();
}`,
    },
    {
      title: 'the same in one line',
      file: 'rates.ts',
      code: `export const rates = () =>
  fetch('https://rates.example/today', { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.json());`,
    },
    {
      title: 'a library that throws is told not to',
      file: 'stock.ts',
      code: `import axios from 'axios';

export async function stock(id: string) {
  const answer = await axios.get(\`https://stock.example/\${id}\`, { timeout: 2_000, validateStatus: () => true });
  return answer.data;
}`,
    },
    {
      title: 'a failed call may have no answer at all',
      file: 'pay.ts',
      code: `import axios from 'axios';

export async function pay(order: object) {
  try {
    await axios.post('https://payments.example/charges', order, { timeout: 2_000 });
  } catch (error: any) {
    console.error('payment refused with status', error.response.status);
    throw error;
  }
}`,
    },
  ],
  good: [
    {
      title: 'the status is looked at first',
      file: 'users.ts',
      code: `export async function user(id: string) {
  const answer = await fetch(\`https://users.example/\${id}\`, { signal: AbortSignal.timeout(2_000) });
  if (!answer.ok) throw new Error(\`user \${id}: \${answer.status}\`);
  return answer.json();
}`,
    },
    {
      title: 'the library throws by itself',
      file: 'stock.ts',
      code: `import axios from 'axios';

export async function stock(id: string) {
  const answer = await axios.get(\`https://stock.example/\${id}\`, { timeout: 2_000 });
  return answer.data;
}`,
    },
    {
      title: 'somebody else is handed the answer and may check it',
      file: 'proxy.ts',
      code: `export function download(path: string) {
  return fetch(\`https://files.example/\${path}\`, { signal: AbortSignal.timeout(2_000) });
}`,
    },
  ],
  fix: 'A suggestion throws after the call when the status says that it failed; in an error handler it asks whether there was an answer (`?.`). What the caller makes of it, and which statuses are no failure (a 404 that means "none"), it cannot know.',
  whenNot:
    'APIs that answer every request with 200 and put the error into the body, such as most GraphQL servers, need a check of the body instead: the rule is silent where it sees one. If your own wrapper throws, name it in the settings.',
  readings: { primary: 'mdn-fetch', second: 'yuan#error-handlers', seed: 'wiki-fallacies#effect-1' },
};
