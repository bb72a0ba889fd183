import { fetchCall, fetchDeadline, fetchStatus } from './fetch.js';
import { defineLibrary, type CallFact, type ClientFact, type DeadlineFact, type StatusFact } from '../library.js';
import { pRetry } from '../retries/retriers.js';

/** Both phases have to be bounded: either option alone leaves the other at 300 s. */
const deadline: DeadlineFact = {
  options: [
    { path: 'signal', write: 'AbortSignal.timeout({limit})', off: [null], callOnly: true, takesSignal: true },
    { path: 'bodyTimeout', off: [0] },
    { path: 'headersTimeout', off: [0] },
    { path: 'dispatcher', opaque: true },
  ],
  whenSilent: 'may hang 5 minutes, or for ever on a slow body,',
  forEver: true,
};

const status: StatusFact = {
  throws: false,
  fields: ['statusCode', 'headers'],
  readers: ['body'],
  failed: '{name}.statusCode >= 400',
  status: 'statusCode',
};

const request: CallFact = {
  kind: 'call',
  signature: [['url'], ['options']],
  method: 'option',
  gives: 'answer',
  request: { deadline, status },
};

const onClient: CallFact = { ...request, signature: [['options']] };

const pool: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['url', 'options'], ['options']],
  calls: { request: onClient, stream: { ...onClient, gives: 'stream' }, pipeline: { ...onClient, gives: 'stream' } },
  request: { deadline, status },
  cost: 'connects',
  noun: 'connection pool',
};

/** Its limits are none of those of `fetch`: no option bounds the handshake. */
const connection: CallFact = {
  kind: 'call',
  new: true,
  signature: [['url'], ['other']],
  gives: 'connection',
  unheardError: 'survives',
  request: { deadline: undefined, status: undefined },
};

export const undici = defineLibrary({
  name: 'undici',
  modules: ['undici'],
  exports: {
    fetch: fetchCall,
    request,
    stream: { ...request, gives: 'stream' },
    pipeline: { ...request, gives: 'stream' },
    Request: { kind: 'carrier', new: true, signature: [['url', 'other'], ['options']] },
    Client: pool,
    Pool: pool,
    BalancedPool: pool,
    Agent: { ...pool, signature: [['options']], calls: {} },
    ProxyAgent: { ...pool, signature: [['url', 'options']], calls: {} },
    WebSocket: { ...connection, noun: 'socket' },
    EventSource: { ...connection, noun: 'stream', request: { ...connection.request, retries: 'by-default' } },
    setGlobalDispatcher: { kind: 'global' },
  },
  request: { deadline: fetchDeadline, status: fetchStatus, retries: 'none', streamIn: 'body' },
  deadlineSetElsewhere: /\bsetGlobalDispatcher\s*\(/,
  retriesSetElsewhere: /\bsetGlobalDispatcher\s*\(|\bRetryAgent\b|interceptors\.retry/,
  retriers: { call: pRetry },
  profile: {
    deadline: 'none for the whole, so that a body that drips lasts for ever; connecting 10 s, headers 300 s, 300 s between two chunks',
    retries: 'none; `RetryAgent`: 5, growing from 0.5 s to 30 s, no jitter',
    body: 'no limit',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'survives: calls reject, `WebSocket` and `EventSource` are heard by listeners alone',
    fixes: ['`signal: AbortSignal.timeout(10_000)`', '`headersTimeout: 10_000, bodyTimeout: 10_000`', '`new Agent({ maxResponseSize: 10_000_000 })`'],
    notFixes: ['`timeout: 10_000` (no option of `fetch`)', '`headersTimeout: 0`', '`bodyTimeout: 0`'],
  },
  evidence: {
    version: '7.30.2',
    others: '8.12.4: identical defaults',
    by: 'experiment',
    what: 'headersTimeout and bodyTimeout are 300 s per phase; a dripping body never ends; request() does not throw on a status',
  },
});
