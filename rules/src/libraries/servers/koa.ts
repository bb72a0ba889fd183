import { defineLibrary, type ServerFact } from '../library.js';

const requestIn = ['req', 'request', 'query', 'querystring', 'params', 'headers', 'url', 'href', 'path'];

/** Every middleware runs once for each request. */
const app: ServerFact = { kind: 'server', new: true, signature: [['options']], routes: ['use'], requestIn, unheardError: 'survives', listensBy: 'listen' };

/** Not `new: true`: older routers may be called without it. */
const router: ServerFact = {
  kind: 'server',
  signature: [['options']],
  routes: ['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'link', 'unlink', 'all', 'use'],
  requestIn,
};

export const koa = defineLibrary({
  name: 'koa',
  modules: ['koa'],
  exports: { '': app },
  profile: {
    deadline: 'none for a handler that never answers; as `http.Server`: headers 60 s, request 300 s',
    retries: 'does not apply',
    body: 'reads none by itself',
    tls: 'clear text',
    error: 'survives: written to the console',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '3.3.0',
    by: 'source',
    what: 'a middleware that threw was answered with 500, and the process outlived it; by the source (lib/application.js) a plain http.Server, and a listener for `error` where nobody else put one',
  },
});

export const koaRouter = defineLibrary({
  name: '@koa/router',
  modules: ['@koa/router', 'koa-router'],
  exports: { '': router, Router: router },
  profile: {
    deadline: 'the one of `http.Server`',
    retries: 'does not apply',
    body: 'reads none by itself',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '15.7.0',
    others: 'koa-router 14.0.0',
    by: 'source',
    what: 'the class is the default export and `Router`; its methods take paths and functions (context, next)',
  },
});
