import type { CatalogueRule } from '../rule-entry.js';

export const requireSignalPropagation: CatalogueRule = {
  fallacy: 'latency-is-zero',
  level: 'recommended',
  description: 'Require that the signal a function is given reaches the remote calls it waits for',
  assumption: 'The caller waits for ever, so its cancellation or deadline need not reach the next hop.',
  consequence:
    'The caller has gone, and the work for it goes on: sockets, memory and the next service stay busy for an answer that nobody reads. When a service is slow, callers give up and ask again, so that most of what it does then is for people who have left, and it falls further behind.',
  bad: [
    {
      title: 'a signal that is taken and not handed on',
      file: 'search.ts',
      code: `export async function search(text: string, signal: AbortSignal) {
  const response = await fetch('https://index.shop.example/?q=' + encodeURIComponent(text));
  if (!response.ok) throw new Error(\`The index answered \${response.status}\`);
  return response.json();
}`,
    },
    {
      title: 'a second call that goes on alone',
      file: 'orders.ts',
      code: `import axios from 'axios';

interface Options {
  readonly customer: string;
  readonly signal?: AbortSignal;
}

export async function ordersOf({ customer, signal }: Options) {
  const { data: account } = await axios.get(\`https://accounts.shop.example/\${customer}\`, { timeout: 5_000, signal });
  const { data: orders } = await axios.get(\`https://orders.shop.example/by-account/\${account.id}\`, { timeout: 5_000 });
  return orders;
}`,
    },
    {
      title: 'a limit in place of the signal',
      file: 'rates.ts',
      code: `export async function rates(signal: AbortSignal) {
  const response = await fetch('https://rates.shop.example/today', { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(\`No rates: \${response.status}\`);
  return response.json();
}`,
    },
  ],
  good: [
    {
      title: 'whichever ends first ends the call',
      file: 'search.ts',
      code: `export async function search(text: string, signal: AbortSignal) {
  const response = await fetch('https://index.shop.example/?q=' + encodeURIComponent(text), {
    signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]),
  });
  if (!response.ok) throw new Error(\`The index answered \${response.status}\`);
  return response.json();
}`,
    },
    {
      title: 'work that has to be finished all the same',
      file: 'uploads.ts',
      code: `import got from 'got';

export async function upload(body: Buffer, signal: AbortSignal) {
  const { id } = await got.post('https://files.shop.example/uploads', { body, signal, timeout: { request: 5_000 } }).json<{ id: string }>();
  try {
    await got.post(\`https://files.shop.example/uploads/\${id}/scan\`, { signal, timeout: { request: 5_000 } });
  } catch (error) {
    await got.delete(\`https://files.shop.example/uploads/\${id}\`, { timeout: { request: 5_000 } });
    throw error;
  }
}`,
    },
  ],
  fix: 'A suggestion hands the signal to the call. Where the call has a limit of its own, it joins the two with `AbortSignal.any`, which Node has since 18.17 and 20.3; it cannot know of older targets.',
  whenNot:
    'Work that has to end whether or not somebody waits for it, such as an entry in an audit log, is better started without `await`, or in a function that takes no signal. Calls that clean up, in `catch` and `finally` or with `DELETE` beside other calls, and promises that are kept for others too are not reported.',
  readings: { primary: 'sre-cascading#deadline-propagation', second: 'mdn-any', seed: 'ip-latency#never-zero' },
};
