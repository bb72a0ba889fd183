import { defineLibrary, type ServerFact } from '../library.js';

const app: ServerFact = {
  kind: 'server',
  new: true,
  signature: [['options']],
  routes: ['get', 'post', 'put', 'patch', 'delete', 'options', 'all', 'on', 'use', 'notFound'],
  requestIn: ['req'],
};

const evidence = {
  version: '4.13.19',
  others: '@hono/node-server 2.1.8',
  by: 'experiment',
  what: 'a body of 64 MB was accepted by default and with bodyLimit({}); with maxSize: 100 * 1024 it got 413',
} as const;

export const hono = defineLibrary({
  name: 'hono',
  modules: ['hono', 'hono/tiny', 'hono/quick'],
  exports: { Hono: app },
  profile: {
    deadline: 'none for a handler that never answers; the rest as the server below it',
    retries: 'does not apply',
    body: 'no limit',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`app.use(bodyLimit({ maxSize: 100 * 1024 }))`'],
    notFixes: ['`app.use(bodyLimit({}))`'],
  },
  evidence,
});

/** A limit alone, so one without a size is a mistake. */
export const honoBodyLimit = defineLibrary({
  name: 'hono/body-limit',
  modules: ['hono/body-limit'],
  exports: {
    bodyLimit: {
      kind: 'parser',
      signature: [['options']],
      body: {
        option: 'maxSize',
        off: [Infinity],
        write: '100 * 1024',
        direction: 'request',
        whenUnbounded: 'lets bodies of any size through without `maxSize`',
      },
    },
  },
  profile: {
    deadline: 'does not apply',
    retries: 'does not apply',
    body: 'what `maxSize` says; no limit without it',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`bodyLimit({ maxSize: 100 * 1024 })`'],
    notFixes: ['`bodyLimit({})`', '`maxSize: Infinity`'],
  },
  evidence,
});

export const honoNodeServer = defineLibrary({
  name: '@hono/node-server',
  modules: ['@hono/node-server'],
  exports: {},
  profile: {
    deadline: 'none for a handler that never answers; as `http.Server`: headers 60 s, request 300 s',
    retries: 'does not apply',
    body: 'no limit',
    tls: 'clear text',
    error: 'does not apply',
    fixes: [],
    notFixes: [],
  },
  evidence: { ...evidence, version: '2.1.8', others: 'hono 4.13.19' },
});
