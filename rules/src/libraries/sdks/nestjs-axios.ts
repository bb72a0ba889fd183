import { defineLibrary, type CallFact, type ClientFact, type DeadlineFact } from '../library.js';

/**
 * What the calls give is an Observable: an operator behind it (`timeout`, `retry`, `catchError`) can't be told from others.
 * So they say no method, which would make a `get` without a retry in sight look like a single attempt.
 */
const observable = { kind: 'call', gives: 'body', boundedBy: ['pipe'] } as const;
const withoutBody: CallFact = { ...observable, signature: [['url'], ['options']] };
const withBody: CallFact = { ...observable, signature: [['url'], ['body'], ['options']] };

const options: DeadlineFact['options'] = [{ path: 'timeout', write: '{limit}', off: [0] }, { path: 'signal', callOnly: true, opaque: true, takesSignal: true }];

/** Made by Nest and injected; the instance of axios that it stands on has limits of its own. */
const service: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['other']],
  calls: {
    request: { ...observable, signature: [['options']] },
    get: withoutBody,
    delete: withoutBody,
    head: withoutBody,
    post: withBody,
    put: withBody,
    patch: withBody,
    postForm: withBody,
    putForm: withBody,
    patchForm: withBody,
  },
  request: { deadline: { options, whenDisabled: 'waits for ever', forEver: true } },
  cost: 'none',
  noun: 'service',
};

export const nestjsAxios = defineLibrary({
  name: '@nestjs/axios',
  modules: ['@nestjs/axios'],
  exports: {
    HttpService: service,
    'HttpModule.register': {
      kind: 'client',
      signature: [['options']],
      calls: {},
      cost: 'none',
      noun: 'module',
      limits: [{ path: 'timeout', bounds: 'waiting for an answer', off: [0], write: '10_000' }],
    },
  },
  request: {
    deadline: { options, whenSilent: 'waits for ever', forEver: true },
    status: { throws: true, fields: ['status', 'statusText'], readers: ['data'], errorAnswer: 'response' },
    retries: 'none',
    urlOptions: ['url', 'baseURL'],
  },
  profile: {
    deadline: 'none: waits for ever',
    retries: 'none',
    body: 'no limit',
    tls: 'certificates are checked',
    error: 'none emitted',
    fixes: ['`HttpModule.register({ timeout: 10_000 })`'],
    notFixes: [],
  },
  evidence: {
    version: '12.0.1',
    by: 'experiment',
    what: 'a silent server was still pending after 640 s; a timeout given to the module ended it',
  },
});
