import type { CatalogueRule } from '../rule-entry.js';

export const noWallClockDeadline: CatalogueRule = {
  fallacy: 'timing',
  level: 'strict',
  description: 'Disallow waits that are measured with the time of day',
  assumption: 'The clock of `Date.now()` only moves forward, and at the right speed.',
  consequence:
    'The time of day is set: by NTP, by a host that moves a virtual machine, by whoever wakes a laptop. Set forward, every wait that is measured with it ends at once, before the peer had its chance. Set back by an hour, a wait of thirty seconds lasts an hour and thirty seconds, and nobody sees why.',
  evidence: {
    text: 'A clock that stepped back at the leap second at the end of 2016 gave Cloudflare a negative time where code expected time to go forward only, and a part of its DNS failed.',
    reading: 'inc-cf-leap',
  },
  bad: [
    {
      title: 'a loop that asks until the time of day says that it is enough',
      file: 'wait-ready.ts',
      code: `export async function waitReady(url: string) {
  const start = Date.now();
  while (Date.now() - start < 30_000) {
    if ((await fetch(url)).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('not ready');
}`,
    },
    {
      title: 'a timer that gives up by the time of day',
      file: 'wait-done.ts',
      code: `export function waitDone(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  return new Promise((resolve, reject) => {
    const timer = setInterval(async () => {
      if (Date.now() > deadline) {
        clearInterval(timer);
        reject(new Error('not done'));
        return;
      }
      const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
      if (response.ok) {
        clearInterval(timer);
        resolve();
      }
    }, 2_000);
  });
}`,
    },
  ],
  good: [
    {
      title: 'a clock that only goes forward',
      file: 'wait-ready.ts',
      code: `export async function waitReady(url: string) {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    if ((await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('not ready');
}`,
    },
    {
      title: 'a limit that a timer keeps',
      file: 'wait-ready.ts',
      code: `import { setTimeout as sleep } from 'node:timers/promises';

export async function waitReady(url: string) {
  const signal = AbortSignal.timeout(30_000);
  while (!signal.aborted) {
    if ((await fetch(url, { signal })).ok) return;
    await sleep(500, undefined, { signal });
  }
  throw new Error('not ready');
}`,
    },
    {
      title: 'a moment that others named is a time of day',
      file: 'token.ts',
      code: `let token = { value: '', expiresAt: 0 };

export async function accessToken(url: string): Promise<string> {
  if (Date.now() < token.expiresAt) return token.value;
  const response = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(\`no token: \${String(response.status)}\`);
  token = (await response.json()) as typeof token;
  return token.value;
}`,
    },
  ],
  fix: 'A suggestion reads `performance.now()` wherever the wait read the time of day. It is made where the moments are used for nothing but spans of time in sight: what is stored, sent or shown has to stay the time of day.',
  whenNot: 'Only waits are reported: loops that await something, and functions that a timer runs again. Spans that are merely logged, ages of what is cached and expiries that another machine named are left alone.',
  readings: { primary: 'node-perf', second: 'inc-cf-leap', seed: 'ipspace-notes#timing' },
};
