import { defineLibrary, type CallFact } from '../library.js';

const stream: CallFact = {
  kind: 'call',
  new: true,
  signature: [['url'], ['options']],
  gives: 'connection',
  unheardError: 'survives',
  noun: 'stream',
  feed: {
    delivers: [
      {
        by: { targetEvents: 'any' },
        parameter: 0,
        content: ['data'],
        carries: 'messages',
        noun: 'event',
        whenThrown: 'cuts the stream, which then begins anew',
      },
    ],
  },
};

/** No deadline: a limit on the whole would cut a healthy stream as well. */
export const eventSource = defineLibrary({
  name: 'eventsource',
  modules: ['eventsource'],
  globals: { EventSource: 'EventSource' },
  // Up to version 2 the class is the module itself.
  exports: { '': stream, EventSource: stream },
  request: { retries: 'by-default' },
  profile: {
    deadline: 'none: waits for ever for the first event and for every later one',
    retries: 'connects again for ever, every 3 s, no growth, no jitter; an error status ends it',
    body: 'no limit',
    tls: 'by the scheme of the URL',
    error: 'survives',
    fixes: [],
    notFixes: ['a `fetch` with `AbortSignal.timeout(…)` (cuts a healthy stream too; a timer that each event sets anew does not)'],
  },
  evidence: {
    version: '4.1.1',
    by: 'experiment',
    what: 'a silent server was still pending after 150 s; connects again every 3 s without end; it is an EventTarget, so an error nobody hears does nothing; an error thrown by a listener cut the connection, which was made again',
  },
});
