import { defineLibrary, type CallFact, type ClientFact, type RequestFact } from '../library.js';

/** A request takes no options: its limit is set by a method, before or after it is handed on. */
const request: Partial<RequestFact> = {
  deadline: { options: [], whenSilent: 'waits for ever', forEver: true },
};

/** Callers that give `end` a callback hear of a failure there, where a look for a `catch` misses them: no HTTP method is given. */
const call: CallFact = {
  kind: 'call',
  signature: [['url'], ['body', 'callback'], ['callback']],
  gives: 'answer',
  boundedBy: ['timeout'],
  endedBy: ['abort'],
};

const calls = {
  get: call,
  head: call,
  options: call,
  delete: call,
  del: call,
  post: call,
  put: call,
  patch: call,
} satisfies Record<string, CallFact>;

/** `agent.timeout(…)` bounds all requests of an agent, so nothing is said about each. */
const agent: ClientFact = { kind: 'client', signature: [['options']], calls, cost: 'none', noun: 'agent' };

const alone = (fact: CallFact): CallFact => ({ ...fact, request });

export const superagent = defineLibrary({
  name: 'superagent',
  modules: ['superagent'],
  exports: {
    '': alone({ ...call, signature: [['url'], ['url', 'callback']] }),
    get: alone(calls.get),
    head: alone(calls.head),
    options: alone(calls.options),
    delete: alone(calls.delete),
    del: alone(calls.del),
    post: alone(calls.post),
    put: alone(calls.put),
    patch: alone(calls.patch),
    agent,
  },
  request: {
    status: {
      throws: true,
      fields: ['status', 'statusCode', 'ok', 'error'],
      readers: ['body', 'text'],
      errorAnswer: 'response',
    },
    retries: 'none',
  },
  profile: {
    deadline: 'none: waits for ever',
    retries: 'none; `.retry(n)` repeats POST too',
    body: '200 MB',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted where nobody listens',
    fixes: ['`.timeout({ response: 5_000, deadline: 10_000 })`', '`.maxResponseSize(10_000_000)`'],
    notFixes: ['`.timeout({ response: 5_000 })` alone (bounds the first byte, not the body)'],
  },
  evidence: {
    version: '10.4.2',
    by: 'experiment',
    what: 'a silent server was still pending at the end of the run; .timeout(ms) and deadline end the whole call, response the wait for the first byte',
  },
});
