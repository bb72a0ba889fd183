import { answerFeed, requestFeed } from '../feed-fact.js';
import { defineLibrary, type CallFact, type ClientFact, type Library, type Profile, type ServerFact } from '../library.js';

const call = (method: string): CallFact => ({
  kind: 'call',
  signature: [['url', 'options'], ['options', 'callback'], ['callback']],
  method,
  gives: 'request',
  endedBy: ['destroy', 'abort'],
  unheardError: 'ends the process',
  feed: { hands: [{ parameter: 0, feed: answerFeed }, { events: ['response'], parameter: 0, feed: answerFeed }] },
  errorCause: 'one refused or dropped connection',
});

/** The agent of the process keeps connections since Node 19; one of your own still has to be told. */
const agent: ClientFact = { kind: 'client', new: true, signature: [['options']], calls: {}, cost: 'connects', noun: 'connection pool', keepsAlive: { option: 'keepAlive', write: 'true' } };

const server: ServerFact = {
  kind: 'server',
  signature: [['options', 'callback'], ['callback']],
  routes: [],
  events: ['request'],
  handlerArgument: true,
  feed: { hands: [{ parameter: 0, feed: requestFeed }, { events: ['request'], parameter: 0, feed: requestFeed }] },
  // Once a connection is no longer HTTP, nobody but its new owner listens.
  hands: {
    upgrade: { parameter: 1, unheardError: 'ends the process', errorCause: 'one client that resets its connection' },
    connect: { parameter: 1, unheardError: 'ends the process', errorCause: 'one client that resets its connection' },
    connection: { parameter: 0, unheardError: 'survives' },
  },
  closes: true,
};

const facts = {
  exports: {
    request: call('option'),
    get: call('GET'),
    Agent: agent,
    createServer: server,
    Server: { ...server, new: true },
  },
  feedTypes: { IncomingMessage: answerFeed },
  request: {
    deadline: {
      options: [
        { path: 'signal', write: 'AbortSignal.timeout({limit})', callOnly: true, takesSignal: true },
        { path: 'timeout', off: [0], needsListener: 'timeout' },
      ],
      agents: [{ option: 'agent', path: 'timeout' }],
      whenSilent: 'waits for ever',
      forEver: true,
    },
    status: {
      throws: false,
      fields: ['statusCode', 'statusMessage'],
      readers: ['on', 'once', 'pipe', 'setEncoding', 'toArray'],
      status: 'statusCode',
    },
    retries: 'none',
    hostOptions: ['hostname', 'host'],
  },
  evidence: {
    version: 'Node 20.20.2',
    by: 'experiment',
    what: 'a silent server was still pending after 640 s, with `timeout` and no listener too (the option only emits an event); signal bounds the whole call; a client that reset its connection after `upgrade` or `connect` ended the process where nobody listened, one that did so before did not',
  },
} satisfies Omit<Library, 'name' | 'modules' | 'profile'>;

const profile: Profile = {
  deadline: 'none: waits for ever; `timeout` only emits an event',
  retries: 'none',
  body: 'no limit, and no option for one: count and `destroy()`',
  tls: 'certificates are checked',
  error: 'ends the process',
  fixes: [
    '`signal: AbortSignal.timeout(10_000)`',
    "`req.setTimeout(10_000, () => req.destroy(new Error('timeout')))` (between two chunks)",
    "`req.on('error', …)`",
  ],
  notFixes: ['`timeout: 10_000` alone', '`agent: new Agent({ timeout: 10_000 })` alone'],
};

export const nodeHttp = defineLibrary({
  ...facts,
  name: 'node:http',
  modules: ['node:http', 'http'],
  request: { ...facts.request, cleartextHosts: { when: 'always' } },
  profile: { ...profile, tls: 'clear text' },
});
export const nodeHttps = defineLibrary({ ...facts, name: 'node:https', modules: ['node:https', 'https'], twin: 'node:http', profile });
