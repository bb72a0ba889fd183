import { defineLibrary, type ServerFact } from '../library.js';

/** `route` takes its handler inside an object; the others take functions, hooks in the options aside. */
const routes = ['get', 'head', 'trace', 'delete', 'options', 'patch', 'put', 'post', 'all', 'route', 'setNotFoundHandler'];

const server: ServerFact = {
  kind: 'server',
  signature: [['options']],
  routes,
  opensBy: 'listen',
  body: {
    option: 'bodyLimit',
    // `Infinity` itself is refused; `Number.MAX_SAFE_INTEGER`, which reads as the same, is taken.
    off: [Infinity],
    byDefault: '1 MiB',
    write: '1_048_576',
    direction: 'request',
    whenUnbounded: 'reads a body of any size into memory',
  },
};

export const fastify = defineLibrary({
  name: 'fastify',
  modules: ['fastify'],
  exports: { '': server, fastify: server },
  profile: {
    deadline: 'none for a slow body or a handler that never answers: `requestTimeout: 0` replaces Node’s 300 s; headers 60 s',
    retries: 'does not apply',
    body: '1 MiB (`bodyLimit`)',
    tls: 'clear text unless `https` is given',
    error: 'none emitted',
    fixes: ['`fastify({ requestTimeout: 120_000, connectionTimeout: 120_000 })`', '`bodyLimit: 1_048_576`'],
    notFixes: ['`requestTimeout` below 60 s: a silent body ends after 60 s to 90 s all the same', '`bodyLimit: Number.MAX_SAFE_INTEGER`'],
  },
  evidence: {
    version: '5.12.8',
    others: '4.29.1',
    by: 'experiment',
    what: '413 above 1 MiB by default; a slow body and a silent client were still there after 345 s; connectionTimeout ended them at its bound, requestTimeout: 2_000 after 90 s',
  },
});
