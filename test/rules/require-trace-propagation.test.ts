import { requireTracePropagation } from '../../rules/src/rules/require-trace-propagation.js';
import { testRule } from '../support/test-rule.js';

testRule(requireTracePropagation, {
  valid: [
    {
      name: 'the context is handed on',
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes', { headers: { traceparent: request.headers.traceparent } });
  response.json(await answer.json());
});`,
    },
    {
      name: 'an id of the request',
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes', { headers: { 'x-request-id': request.id } });
  response.json(await answer.json());
});`,
    },
    {
      name: 'headers from elsewhere',
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes', { headers: headersOf(request) });
  response.json(await answer.json());
});
import { headersOf } from './headers.js';`,
    },
    {
      name: 'options from elsewhere',
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes', options);
  response.json(await answer.json());
});
import { options } from './options.js';`,
    },
    {
      name: 'a name for the headers',
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const headers = {};
  add(headers);
  const answer = await fetch('https://prices.shop.example/quotes', { headers });
  response.json(await answer.json());
});
import { add } from './headers.js';`,
    },
    {
      name: 'OpenTelemetry is there',
      files: {
        'package.json': `{"name":"shop","dependencies":{"express":"5","@opentelemetry/sdk-node":"1"}}`,
      },
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes');
  response.json(await answer.json());
});`,
    },
    {
      name: 'Datadog is there',
      files: {
        'package.json': `{"name":"shop","dependencies":{"express":"5","dd-trace":"1"}}`,
      },
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes');
  response.json(await answer.json());
});`,
    },
    {
      name: 'Sentry is there',
      files: {
        'package.json': `{"name":"shop","dependencies":{"express":"5","@sentry/node":"1"}}`,
      },
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes');
  response.json(await answer.json());
});`,
    },
    {
      name: 'another file sees to it',
      files: {
        'src/trace.ts': `export const header = 'traceparent';`,
      },
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes');
  response.json(await answer.json());
});`,
    },
    {
      name: 'no handler',
      code: `export async function load() {
  const answer = await fetch('https://prices.shop.example/quotes');
  return answer.json();
}`,
    },
    {
      name: 'once, when the program starts',
      code: `import express from 'express';
const app = express();
const answer = await fetch('https://prices.shop.example/quotes');
app.get('/quotes', (request, response) => response.send('hello'));
console.log(answer.ok);`,
    },
    {
      name: 'this machine alone',
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('http://localhost:9000/quotes');
  response.json(await answer.json());
});`,
    },
    {
      name: 'a database has no headers',
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const app = express();
app.get('/quotes', async (request, response) => {
  const { rows } = await pool.query('SELECT 1');
  response.json(rows);
});`,
    },
    {
      name: 'a client with headers from elsewhere',
      code: `import axios from 'axios';
import { headers } from './headers.js';
const api = axios.create({ baseURL: 'https://prices.shop.example', headers });
import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const { data } = await api.get('/quotes');
  response.json(data);
});`,
    },
    {
      name: 'a test',
      filename: 'test/app.test.ts',
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes');
  response.json(await answer.json());
});`,
    },
  ],
  invalid: [
    {
      name: 'no headers',
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes');
  response.json(await answer.json());
});`,
      errors: [
        { messageId: 'lost', data: { call: 'fetch' }, line: 4, column: 24, endLine: 4, endColumn: 29 },
      ],
    },
    {
      name: 'other headers',
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes', { headers: { accept: 'application/json' } });
  response.json(await answer.json());
});`,
      errors: [
        { messageId: 'lost', data: { call: 'fetch' }, line: 4, column: 24, endLine: 4, endColumn: 29 },
      ],
    },
    {
      name: 'the first of two',
      code: `import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes');
  const other = await fetch('https://prices.shop.example/quotes');
  response.json([await answer.json(), await other.json()]);
});`,
      errors: [
        { messageId: 'lost', data: { call: 'fetch' }, line: 4, column: 24, endLine: 4, endColumn: 29 },
      ],
    },
    {
      name: 'a client',
      code: `import axios from 'axios';
const api = axios.create({ baseURL: 'https://prices.shop.example', timeout: 1_000 });
import express from 'express';
const app = express();
app.get('/quotes', async (request, response) => {
  const { data } = await api.get('/quotes');
  response.json(data);
});`,
      errors: [
        { messageId: 'lost', data: { call: 'api.get' }, line: 6, column: 26, endLine: 6, endColumn: 33 },
      ],
    },
    {
      name: 'in CommonJS, with Koa',
      code: `const Koa = require('koa');
const axios = require('axios');
const app = new Koa();
app.use(async (context) => {
  const { data } = await axios.get('https://prices.shop.example/quotes');
  context.body = data;
});`,
      errors: [
        { messageId: 'lost', data: { call: 'axios.get' }, line: 5, column: 26, endLine: 5, endColumn: 35 },
      ],
    },
    {
      name: 'with Fastify',
      code: `import Fastify from 'fastify';
import got from 'got';
const app = Fastify();
app.get('/quotes', async () => {
  return got('https://prices.shop.example/quotes').json();
});`,
      errors: [
        { messageId: 'lost', data: { call: 'got' }, line: 5, column: 10, endLine: 5, endColumn: 13 },
      ],
    },
  ],
});
