import { noMemorySessionStore } from '../../rules/src/rules/no-memory-session-store.js';
import { testRule } from '../support/test-rule.js';

testRule(noMemorySessionStore, {
  valid: [
    {
      name: 'a store that all processes share',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
import { store } from './store.js';
app.use(session({ secret: process.env.SECRET, store }));`,
    },
    {
      name: 'a store of another package',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
import MongoStore from 'connect-mongo';
app.use(session({ secret: process.env.SECRET, store: MongoStore.create({ mongoUrl: process.env.MONGO_URL }) }));`,
    },
    {
      name: 'options from elsewhere',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
import { options } from './options.js';
app.use(session(options));`,
    },
    {
      name: 'options that are spread',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
import { defaults } from './options.js';
app.use(session({ ...defaults, secret: process.env.SECRET }));`,
    },
    {
      name: 'a store that comes later',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
const options = { secret: process.env.SECRET };
if (process.env.REDIS_URL) options.store = makeStore(process.env.REDIS_URL);
app.use(session(options));
import { makeStore } from './store.js';`,
    },
    {
      name: 'options of a parameter',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
export function use(options) {
  app.use(session(options));
}`,
    },
    {
      name: 'a store where there is one',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
import { redisStore } from './store.js';
app.use(session({ secret: process.env.SECRET, store: process.env.REDIS_URL ? redisStore : undefined }));`,
    },
    {
      name: 'for developers alone',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
if (process.env.NODE_ENV === 'development') {
  app.use(session({ secret: 'keyboard cat' }));
}`,
    },
    {
      name: 'in a test',
      filename: 'test/app.test.ts',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: 'keyboard cat' }));`,
    },
    {
      name: 'a session in a cookie',
      code: `import express from 'express';
import session from 'cookie-session';
const app = express();
app.use(session({ keys: [process.env.SECRET] }));`,
    },
    {
      name: 'another function of this name',
      code: `import express from 'express';
import { session } from './session.js';
const app = express();
app.use(session({ secret: process.env.SECRET }));`,
    },
    {
      name: 'a plugin with a store',
      code: `import Fastify from 'fastify';
import session from '@fastify/session';
import { store } from './store.js';
const app = Fastify();
app.register(session, { secret: process.env.SECRET, store });`,
    },
    {
      name: 'a plugin whose options come from elsewhere',
      code: `import Fastify from 'fastify';
import session from '@fastify/session';
import { options } from './options.js';
const app = Fastify();
app.register(session, options);`,
    },
    {
      name: 'a limit on rates, unless it is asked for',
      code: `import express from 'express';
import rateLimit from 'express-rate-limit';
const app = express();
app.use(rateLimit({ windowMs: 60_000, max: 100 }));`,
    },
    {
      name: 'a limit on rates with a store',
      options: { rateLimits: true },
      code: `import express from 'express';
import { rateLimit } from 'express-rate-limit';
import { store } from './store.js';
const app = express();
app.use(rateLimit({ windowMs: 60_000, limit: 100, store }));`,
    },
    {
      name: 'a session that is only typed',
      code: `import type { SessionOptions } from 'express-session';
export const options: SessionOptions = { secret: process.env.SECRET! };`,
    },
  ],
  invalid: [
    {
      name: 'no store',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));`,
      errors: [
        { messageId: 'sessions', data: { call: 'session' }, line: 4, column: 9, endLine: 4, endColumn: 16 },
      ],
    },
    {
      name: 'in CommonJS',
      code: `const express = require('express');
const session = require('express-session');
const app = express();
app.use(session({
  secret: 'keyboard cat',
  resave: true,
  saveUninitialized: true,
}));`,
      errors: [
        { messageId: 'sessions', data: { call: 'session' }, line: 4, column: 9, endLine: 4, endColumn: 16 },
      ],
    },
    {
      name: 'required where it is used',
      code: `const app = require('express')();
app.use(require('express-session')({ secret: 'keyboard cat', resave: true }));`,
      errors: [
        { messageId: 'sessions', data: { call: 'express-session' }, line: 2, column: 9, endLine: 2, endColumn: 35 },
      ],
    },
    {
      name: 'a name for the options',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
const options = { secret: process.env.SECRET, cookie: { maxAge: 60_000 } };
app.use(session(options));`,
      errors: [
        { messageId: 'sessions', data: { call: 'session' }, line: 5, column: 9, endLine: 5, endColumn: 16 },
      ],
    },
    {
      name: 'a middleware with a name',
      code: `import express from 'express';
import expressSession from 'express-session';
const app = express();
export const middleware = expressSession({ secret: process.env.SECRET, resave: false });
app.use(middleware);`,
      errors: [
        { messageId: 'sessions', data: { call: 'expressSession' }, line: 4, column: 27, endLine: 4, endColumn: 41 },
      ],
    },
    {
      name: 'a namespace',
      code: `import * as session from 'express-session';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.use(session({ secret: 'my-secret', resave: false }));
  await app.listen(3000);
}
bootstrap();`,
      errors: [
        { messageId: 'sessions', data: { call: 'session' }, line: 6, column: 11, endLine: 6, endColumn: 18 },
      ],
    },
    {
      name: 'the store that is there by default, in so many words',
      code: `import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: process.env.SECRET, store: new session.MemoryStore() }));`,
      errors: [
        { messageId: 'sessions', data: { call: 'session' }, line: 4, column: 54, endLine: 4, endColumn: 79 },
      ],
    },
    {
      name: 'a plugin',
      code: `import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
const app = Fastify();
app.register(cookie);
app.register(session, { secret: process.env.SECRET });`,
      errors: [
        { messageId: 'sessions', data: { call: 'app.register' }, line: 6, column: 1, endLine: 6, endColumn: 13 },
      ],
    },
    {
      name: 'a limit on rates',
      options: { rateLimits: true },
      code: `import express from 'express';
import { rateLimit } from 'express-rate-limit';
const app = express();
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));`,
      errors: [
        { messageId: 'counts', data: { call: 'rateLimit' }, line: 4, column: 9, endLine: 4, endColumn: 18 },
      ],
    },
  ],
});
