import type { CatalogueRule } from '../rule-entry.js';

export const requireTimeout: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'recommended',
  description: 'Require a time limit on every call that waits for a reply',
  assumption: 'A remote peer always answers or refuses within a bounded time, so a call needs no limit.',
  consequence:
    'A peer that accepts the connection and then says nothing keeps the call waiting: for minutes, or for ever, depending on the library. Each waiting call holds its memory, its socket and whatever it locked, and the requests behind it queue up. One silent peer thereby stops callers that were healthy, and nothing in the log says why.',
  evidence: {
    text: 'Stackdriver went down on 23 October 2013 when its producers blocked on inserts into a queue, until the whole application failed.',
    reading: 'inc-stackdriver',
  },
  bad: [
    {
      title: 'a call without a limit',
      file: 'rates.ts',
      code: `export async function rates() {
  const answer = await fetch('https://rates.example/today');
  if (!answer.ok) throw new Error(\`rates: \${answer.status}\`);
  return answer.json();
}`,
    },
    {
      title: 'a client without a limit, in a library that brings none of its own',
      file: 'users.ts',
      code: `import axios from 'axios';

const users = axios.create({ baseURL: 'https://users.example' });

export const userNamed = (name: string) => users.get('/users', { params: { name } });`,
    },
    {
      title: 'a limit that is switched off',
      file: 'report.ts',
      code: `import axios from 'axios';

export const report = () => axios.get('https://reports.example/latest', { timeout: 0 });`,
    },
    {
      title: 'an option that only emits an event, with nobody listening',
      file: 'health.ts',
      code: `import https from 'node:https';

https
  .get('https://users.example/health', { timeout: 500 }, (answer) => answer.resume())
  .on('error', console.error);`,
    },
  ],
  good: [
    {
      title: 'a signal bounds the call, its body included',
      file: 'rates.ts',
      code: `export async function rates() {
  const answer = await fetch('https://rates.example/today', { signal: AbortSignal.timeout(3_000) });
  if (!answer.ok) throw new Error(\`rates: \${answer.status}\`);
  return answer.json();
}`,
    },
    {
      title: 'a limit on the client holds for its calls',
      file: 'users.ts',
      code: `import axios from 'axios';

const users = axios.create({ baseURL: 'https://users.example', timeout: 3_000 });

export const userNamed = (name: string) => users.get('/users', { params: { name } });`,
    },
    {
      title: 'a listener ends the call when its time is over',
      file: 'health.ts',
      code: `import https from 'node:https';

const request = https.get('https://users.example/health', { timeout: 500 }, (answer) => answer.resume());
request.on('error', console.error).on('timeout', () => request.destroy(new Error('timeout')));`,
    },
    {
      title: 'options from elsewhere may hold a limit',
      file: 'forward.ts',
      code: `export const forward = (url: URL, options: RequestInit) => fetch(url, options);`,
    },
  ],
  fix: 'A suggestion adds the option that bounds a call of this library, with the value of `limitMs`. The right value is your decision: start from the slowest answer that is still worth having. A limit ends the wait, not the work at the other end, so the caller still has to decide what a missing answer means.',
  whenNot:
    'Streams that are meant to last (server-sent events, long polls, large downloads) need a limit on silence rather than on the whole; the rule leaves those alone that it can recognise. If a wrapper or a client of your own sets the limit, name it in the settings instead of switching the rule off.',
  readings: { primary: 'aws-timeouts#timeouts', second: 'mdn-timeout', third: 'node-http-timeout', seed: 'wiki-fallacies#effect-1' },
};
