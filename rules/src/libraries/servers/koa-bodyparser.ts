import { defineLibrary, type ParserFact } from '../library.js';

/** One limit for each kind of body. JSON is the kind that every client can send, so its limit is the one that is read. */
const parser: ParserFact = {
  kind: 'parser',
  signature: [['options']],
  body: {
    option: 'jsonLimit',
    off: [Infinity],
    byDefault: '1 MiB',
    write: "'100kb'",
    direction: 'request',
    whenUnbounded: 'reads a body of any size into memory',
  },
};

export const koaBodyparser = defineLibrary({
  name: '@koa/bodyparser',
  modules: ['@koa/bodyparser', 'koa-bodyparser'],
  exports: { '': parser, bodyParser: parser },
  profile: {
    deadline: 'the one of `http.Server`',
    retries: 'does not apply',
    body: 'JSON 1 MiB (`jsonLimit`), forms 56 KiB (`formLimit`), text and XML 1 MiB',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ["`bodyParser({ jsonLimit: '100kb' })`"],
    notFixes: ['`jsonLimit: Infinity`'],
  },
  evidence: {
    version: '6.1.0',
    others: 'koa-bodyparser 4.4.1',
    by: 'experiment',
    what: "2 MB of JSON got 413 by default, 500 kB with jsonLimit: '100kb', and 30 MB passed with Infinity, in both packages",
  },
});
