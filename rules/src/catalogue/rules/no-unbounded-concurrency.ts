import type { CatalogueRule } from '../rule-entry.js';

export const noUnboundedConcurrency: CatalogueRule = {
  fallacy: 'bandwidth-is-infinite',
  level: 'strict',
  description: 'Disallow as many requests at the same time as a list has elements',
  assumption: 'The network and the peer can take all requests at once.',
  consequence:
    'With ten elements it is quick. With ten thousand, ten thousand sockets are opened in the same moment: the process runs out of ports or memory, the peer answers with 429 or falls over, and those who also ask it are turned away. The first that fails makes `Promise.all` throw, while all the others go on.',
  bad: [
    {
      title: 'a request for each id, all at once',
      file: 'sync.ts',
      code: `export const sync = (ids: string[]) =>
  Promise.all(ids.map((id) => fetch('https://api.example/items/' + id, { method: 'PUT', signal: AbortSignal.timeout(5_000) })));`,
    },
  ],
  good: [
    {
      title: 'at most ten at a time',
      file: 'sync.ts',
      code: `export async function sync(ids: string[]) {
  for (let start = 0; start < ids.length; start += 10) {
    const part = ids.slice(start, start + 10);
    await Promise.all(part.map((id) => fetch('https://api.example/items/' + id, { method: 'PUT', signal: AbortSignal.timeout(5_000) })));
  }
}`,
    },
  ],
  fix: 'None: how many requests the peer can bear is not in the code. Send them in parts, or through a limiter such as `p-limit` with the number that the peer allows.',
  whenNot:
    'Lists that are written in the code, cut into parts or limited by a check are not reported, nor calls that run in a limiter, a queue or a semaphore. Where a list is short for a reason that the code does not show, say so in a comment that silences the rule. What a store could be asked for in one call is the business of `no-call-in-loop`.',
  readings: { primary: 'sre-overload#throttling', second: 'wiki-fallacies#effect-2', third: 'tailscale#queues', seed: 'acm-toobig#more-clients' },
};
