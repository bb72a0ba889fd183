import type { CatalogueRule } from '../rule-entry.js';

export const noRaceTimeout: CatalogueRule = {
  fallacy: 'latency-is-zero',
  level: 'strict',
  description: 'Disallow races against a timer that leave the lost call running',
  assumption: 'Losing a `Promise.race` stops the slow request.',
  consequence:
    'The promise that loses is forgotten, the request behind it is not: it keeps its socket and its place in the pool, and the peer goes on working for an answer that nobody reads. When a peer becomes slow, every request starts one more of them, each retry another, and the limit that was meant to protect the program adds to the load.',
  bad: [
    {
      title: 'a request that nobody waits for any more',
      file: 'prices.ts',
      code: `const late = (ms: number) => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too late')), ms));

export async function price(id: string): Promise<string> {
  const response = await Promise.race([fetch(\`https://prices.shop.example/\${id}\`), late(1_000)]);
  if (!response.ok) throw new Error(\`no price: \${response.status}\`);
  return response.text();
}`,
    },
    {
      title: 'a helper that gives up waiting and ends nothing',
      file: 'with-timeout.ts',
      code: `function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  return Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too late')), ms))]);
}

export async function stock(id: string): Promise<string> {
  const response = await withTimeout(fetch(\`https://stock.shop.example/\${id}\`), 2_000);
  if (!response.ok) throw new Error(\`no stock: \${response.status}\`);
  return response.text();
}`,
    },
  ],
  good: [
    {
      title: 'a limit that ends the request',
      file: 'prices.ts',
      code: `export async function price(id: string): Promise<string> {
  const response = await fetch(\`https://prices.shop.example/\${id}\`, { signal: AbortSignal.timeout(1_000) });
  if (!response.ok) throw new Error(\`no price: \${response.status}\`);
  return response.text();
}`,
    },
    {
      title: 'two requests of which the faster wins, both with a limit',
      file: 'hedged.ts',
      code: `const ask = (host: string) => fetch(\`https://\${host}/prices\`, { signal: AbortSignal.timeout(2_000) });

export const prices = () => Promise.race([ask('a.shop.example'), ask('b.shop.example')]);`,
    },
  ],
  fix: 'Where a call and a timer stand beside each other, a suggestion gives the time to the call itself. The error is another one then, a `TimeoutError`, so look at who catches it. A helper around any promise can end nothing: let it make the signal and hand it to the work, as in `withTimeout((signal) => fetch(url, { signal }), 2_000)`.',
  whenNot: 'Where the work is wanted although nobody waits for it, as when an old answer is shown while a new one fills the cache, keep the promise and say so in a comment.',
  readings: { primary: 'mdn-timeout', second: 'sre-cascading#deadlines', seed: 'ipspace-notes#timing' },
};
