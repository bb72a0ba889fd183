import { requireGracefulShutdown } from '../../rules/src/rules/require-graceful-shutdown.js';
import { testRule } from '../support/test-rule.js';

testRule(requireGracefulShutdown, {
  valid: [
    {
      name: 'a handler in the same file',
      code: `import express from 'express';
const app = express();
const server = app.listen(8080);
process.on('SIGTERM', () => server.close());`,
    },
    {
      name: 'a handler in another file',
      files: {
        'src/end.ts': `process.once('SIGTERM', () => process.exit(0));`,
      },
      code: `import express from 'express';
const app = express();
app.listen(8080);`,
    },
    {
      name: 'a helper that sees to it',
      code: `import express from 'express';
import { createHttpTerminator } from 'http-terminator';
const app = express();
const server = app.listen(8080);
export const terminator = createHttpTerminator({ server });`,
    },
    {
      name: 'hooks of a framework',
      code: `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableShutdownHooks();
  await app.listen(3000);
}
void bootstrap();`,
    },
    {
      name: 'a platform that ends the process',
      files: {
        'package.json': `{"name":"shop","dependencies":{"express":"5","serverless-http":"3"}}`,
      },
      code: `import express from 'express';
const app = express();
if (!process.env.LAMBDA) app.listen(8080);`,
    },
    {
      name: 'a platform that is configured',
      files: {
        'vercel.json': `{}`,
      },
      code: `import express from 'express';
const app = express();
app.listen(8080);
export default app;`,
    },
    {
      name: 'a server for this machine alone',
      code: `import express from 'express';
const app = express();
app.listen(8080, '127.0.0.1');`,
    },
    {
      name: 'any port that is free',
      code: `import express from 'express';
const app = express();
const server = app.listen(0);
export const url = \`http://localhost:\${server.address().port}\`;`,
    },
    {
      name: 'an example',
      filename: 'examples/server.ts',
      code: `import express from 'express';
const app = express();
app.listen(8080);`,
    },
    {
      name: 'a script',
      filename: 'scripts/serve.ts',
      code: `import express from 'express';
const app = express();
app.listen(8080);`,
    },
    {
      name: 'what others install',
      files: {
        'package.json': `{"name":"kit","files":["dist"],"dependencies":{"express":"5"}}`,
      },
      code: `import express from 'express';
const app = express();
app.listen(8080);`,
    },
    {
      name: 'a function that others call',
      code: `import { createServer } from 'node:http';
export function serve(handler, port) {
  const server = createServer(handler);
  server.listen(port);
  return server;
}`,
    },
    {
      name: 'a method of a class',
      code: `import { createServer } from 'node:http';
export class Metrics {
  start(port) {
    this.server = createServer((request, response) => response.end('ok'));
    this.server.listen(port);
  }
}`,
    },
    {
      name: 'what listens to something else',
      code: `import { listener } from './listener.js';
listener.listen(8080);`,
    },
    {
      name: 'a server for developers',
      code: `import express from 'express';
const app = express();
if (process.env.NODE_ENV === 'development') app.listen(8080);`,
    },
    {
      name: 'an application that another file starts',
      code: `import express from 'express';
const app = express();
app.get('/', (request, response) => response.send('hello'));
export { app };`,
    },
    {
      name: 'a server in a test',
      filename: 'test/server.test.ts',
      code: `import express from 'express';
const app = express();
app.listen(8080);`,
    },
  ],
  invalid: [
    {
      name: 'an application',
      code: `import express from 'express';
const app = express();
app.listen(8080);`,
      errors: [
        { messageId: 'cutOff', data: { server: 'app' }, line: 3, column: 1, endLine: 3, endColumn: 11, suggestions: [{ messageId: 'closeFirst', data: { limit: '10 s', code: 'server.close(() => process.exit(0))' }, output: `import express from 'express';
const app = express();
const server = app.listen(8080);
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});` }] },
      ],
    },
    {
      name: 'an application in CommonJS',
      code: `const express = require('express');
const app = express();
const port = process.env.PORT || 3000;

app.listen(port, () => {
  console.log(\`listening on \${port}\`);
});`,
      errors: [
        { messageId: 'cutOff', data: { server: 'app' }, line: 5, column: 1, endLine: 5, endColumn: 11, suggestions: [{ messageId: 'closeFirst', data: { limit: '10 s', code: 'server.close(() => process.exit(0))' }, output: `const express = require('express');
const app = express();
const port = process.env.PORT || 3000;

const server = app.listen(port, () => {
  console.log(\`listening on \${port}\`);
});
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});` }] },
      ],
    },
    {
      name: 'a server with a name',
      code: `import express from 'express';
const app = express();
const http = app.listen(process.env.PORT);`,
      errors: [
        { messageId: 'cutOff', data: { server: 'app' }, line: 3, column: 14, endLine: 3, endColumn: 24, suggestions: [{ messageId: 'closeFirst', data: { limit: '10 s', code: 'http.close(() => process.exit(0))' }, output: `import express from 'express';
const app = express();
const http = app.listen(process.env.PORT);
process.once('SIGTERM', () => {
  http.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});` }] },
      ],
    },
    {
      name: 'a server of Node',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);`,
      errors: [
        { messageId: 'cutOff', data: { server: 'server' }, line: 3, column: 1, endLine: 3, endColumn: 14, suggestions: [{ messageId: 'closeFirst', data: { limit: '10 s', code: 'server.close(() => process.exit(0))' }, output: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});` }] },
      ],
    },
    {
      name: 'once the database is there',
      code: `import Koa from 'koa';
import mongoose from 'mongoose';
const app = new Koa();
mongoose.connect(process.env.MONGO_URL).then(() => {
  app.listen(8080);
});`,
      errors: [
        { messageId: 'cutOff', data: { server: 'app' }, line: 5, column: 3, endLine: 5, endColumn: 13, suggestions: [{ messageId: 'closeFirst', data: { limit: '10 s', code: 'server.close(() => process.exit(0))' }, output: `import Koa from 'koa';
import mongoose from 'mongoose';
const app = new Koa();
mongoose.connect(process.env.MONGO_URL).then(() => {
  const server = app.listen(8080);
  process.once('SIGTERM', () => {
    server.close(() => process.exit(0));
    setTimeout(() => process.exit(1), 10_000).unref();
  });
});` }] },
      ],
    },
    {
      name: 'an application of another file',
      files: {
        'src/app.ts': `import express from 'express';
export const app = express();`,
      },
      code: `import { app } from './app';
const start = async () => {
  app.listen(3000, () => {
    console.log('listening');
  });
};
start();`,
      errors: [
        { messageId: 'cutOff', data: { server: 'app' }, line: 3, column: 3, endLine: 3, endColumn: 13, suggestions: [{ messageId: 'closeFirst', data: { limit: '10 s', code: 'server.close(() => process.exit(0))' }, output: `import { app } from './app';
const start = async () => {
  const server = app.listen(3000, () => {
    console.log('listening');
  });
  process.once('SIGTERM', () => {
    server.close(() => process.exit(0));
    setTimeout(() => process.exit(1), 10_000).unref();
  });
};
start();` }] },
      ],
    },
    {
      name: 'a close that gives a promise',
      code: `import Fastify from 'fastify';
const app = Fastify();
await app.listen({ port: 8080, host: '0.0.0.0' });`,
      errors: [
        { messageId: 'cutOff', data: { server: 'app' }, line: 3, column: 7, endLine: 3, endColumn: 17 },
      ],
    },
    {
      name: 'a framework',
      code: `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(process.env.PORT ?? 3000);
}
void bootstrap();`,
      errors: [
        { messageId: 'cutOff', data: { server: 'app' }, line: 5, column: 9, endLine: 5, endColumn: 19 },
      ],
    },
    {
      name: 'a server without a name',
      code: `import { createServer } from 'node:http';
createServer((request, response) => response.end('hello')).listen(8080);`,
      errors: [
        { messageId: 'cutOff', data: { server: 'createServer' }, line: 2, column: 1, endLine: 2, endColumn: 66, suggestions: [{ messageId: 'closeFirst', data: { limit: '10 s', code: 'server.close(() => process.exit(0))' }, output: `import { createServer } from 'node:http';
const server = createServer((request, response) => response.end('hello')).listen(8080);
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});` }] },
      ],
    },
    {
      name: 'a name that is taken',
      code: `import express from 'express';
const app = express();
import * as server from './server-options.js';
app.listen(server.port);`,
      errors: [
        { messageId: 'cutOff', data: { server: 'app' }, line: 4, column: 1, endLine: 4, endColumn: 11 },
      ],
    },
  ],
});
