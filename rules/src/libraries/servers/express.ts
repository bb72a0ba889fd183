import { defineLibrary, type ParserFact, type ServerFact } from '../library.js';

/** A route's function arguments all handle requests. */
const routes = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all', 'use', 'param'];

/** `listen` hands back the `http.Server`. A router has none, and nobody calls it. */
const app: ServerFact = { kind: 'server', signature: [['options']], routes, listensBy: 'listen' };

/** Without `limit` the parsers stop at 100 kB, so only a limit that was switched off is worth a word. */
export const parser: ParserFact = {
  kind: 'parser',
  signature: [['options']],
  body: {
    option: 'limit',
    off: [Infinity],
    byDefault: '100 kB',
    write: "'100kb'",
    direction: 'request',
    whenUnbounded: 'reads a body of any size into memory',
  },
};

export const express = defineLibrary({
  name: 'express',
  modules: ['express'],
  exports: { '': app, Router: app, json: parser, urlencoded: parser, text: parser, raw: parser },
  profile: {
    deadline: 'none for a handler that never answers; as `http.Server`: headers 60 s, request 300 s',
    retries: 'does not apply',
    body: '100 kB with each of the four parsers; a route without a parser reads nothing',
    tls: 'clear text',
    error: 'none emitted',
    fixes: ["`express.json({ limit: '100kb' })`"],
    notFixes: ['`limit: Infinity`', "`limit: '1gb'`"],
  },
  evidence: {
    version: '5.3.0',
    others: '4.22.3; body-parser 2.4.0 and 1.20.9',
    by: 'experiment',
    what: 'all four parsers answer 413 above 100 kB by default, in both majors',
  },
});

export const bodyParser = defineLibrary({
  name: 'body-parser',
  modules: ['body-parser'],
  exports: { json: parser, urlencoded: parser, text: parser, raw: parser },
  profile: {
    deadline: 'the one of `http.Server`',
    retries: 'does not apply',
    body: '100 kB with each of the four parsers',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ["`bodyParser.json({ limit: '100kb' })`"],
    notFixes: ['`limit: Infinity`', "`limit: '1gb'`"],
  },
  evidence: express.evidence,
});
