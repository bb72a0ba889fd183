import { requireClientTimeouts } from '../../rules/src/rules/require-client-timeouts.js';
import { testRule } from '../support/test-rule.js';

testRule(requireClientTimeouts, {
  valid: [
    {
      name: 'a pool with both limits',
      code: `import pg from 'pg';
export const pool = new pg.Pool({ connectionTimeoutMillis: 2_000, query_timeout: 5_000 });`,
    },
    {
      name: 'a limit that the server keeps counts as thought of',
      code: `import pg from 'pg';
export const pool = new pg.Pool({ connectionTimeoutMillis: 2_000, statement_timeout: 5_000 });`,
    },
    {
      name: 'a limit that each new connection is told',
      code: `import pg from 'pg';
export const pool = new pg.Pool({ connectionTimeoutMillis: 2_000 });
pool.on('connect', (client) => client.query('SET statement_timeout = 5000'));`,
    },
    {
      name: 'options from elsewhere may hold limits',
      code: `import pg from 'pg';
export function connect(config) {
  return new pg.Pool(config);
}`,
    },
    {
      name: 'options that are spread from elsewhere',
      code: `import pg from 'pg';
import { limits } from './config.js';
export const pool = new pg.Pool({ host: 'db.example', ...limits });`,
    },
    {
      name: 'options with a fallback that are spread from elsewhere',
      code: `import { S3Client } from '@aws-sdk/client-s3';
export const storage = (settings) => new S3Client({ region: 'eu-central-1', ...(settings.client ?? {}) });`,
    },
    {
      name: 'a limit in the address',
      code: `import { MongoClient } from 'mongodb';
export const client = new MongoClient(\`mongodb+srv://\${process.env.DB_HOST}/shop?socketTimeoutMS=10000\`);`,
      files: { 'package.json': '{ "dependencies": { "mongodb": "7.9.0" } }' },
    },
    {
      name: 'a cache on the same machine',
      code: `import Redis from 'ioredis';
const cache = new Redis({ host: '127.0.0.1' });
await cache.get('key');`,
    },
    {
      name: 'a cache that is not told where it is',
      code: `import Redis from 'ioredis';
export const cache = new Redis();`,
    },
    {
      name: 'a connection for the workers of a queue',
      code: `import Redis from 'ioredis';
export const connection = new Redis(6379, process.env.REDIS_HOST, { maxRetriesPerRequest: null });`,
    },
    {
      name: 'a connection that listens',
      code: `import Redis from 'ioredis';
const events = new Redis(6379, process.env.REDIS_HOST, { db: 1 });
events.psubscribe('orders:*');`,
    },
    {
      name: 'a connection that listens, held by an object',
      code: `import Redis from 'ioredis';
const redis = { events: new Redis(6379, process.env.REDIS_HOST, { db: 1 }) };
redis.events.psubscribe('orders:*');`,
    },
    {
      name: 'a connection to listen with, by its name',
      code: `const Redis = require('ioredis');
const redisSubscriber = new Redis(6379, process.env.REDIS_HOST, { db: 1 });
module.exports = { redisSubscriber };`,
    },
    {
      name: 'a version of the driver that has its own limit',
      code: `const mongoose = require('mongoose');
mongoose.connect(process.env.MONGO_URI, { useNewUrlParser: true });`,
      files: { 'package.json': '{ "dependencies": { "mongoose": "5.9.29" } }' },
    },
    {
      name: 'a version of the client that has no such option',
      code: `import { createClient } from 'redis';
export const cache = createClient({ url: process.env.REDIS_URL });`,
      files: { 'package.json': '{ "dependencies": { "redis": "4.7.1" } }' },
    },
    {
      name: 'a connection that is not opened',
      code: `import mongoose from 'mongoose';
export const connection = mongoose.createConnection();`,
      files: { 'package.json': '{ "dependencies": { "mongoose": "9.12.1" } }' },
    },
    {
      name: 'an address that is signed and not asked',
      code: `import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
export async function link(Key) {
  const client = new S3Client({ region: 'eu-central-1' });
  return getSignedUrl(client, new GetObjectCommand({ Bucket: 'orders', Key }));
}`,
    },
    {
      name: 'a limit for each call',
      code: `import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
const client = new S3Client({ region: 'eu-central-1' });
export const read = (Key) => client.send(new GetObjectCommand({ Bucket: 'orders', Key }), { abortSignal: AbortSignal.timeout(5_000) });`,
    },
    {
      name: 'a limit whose wrong kind another rule reports',
      code: `import { S3Client } from '@aws-sdk/client-s3';
export const client = new S3Client({ requestHandler: { requestTimeout: 5_000 } });`,
    },
    {
      name: 'a client that another file makes is said there',
      code: `import { makePool } from './database.js';
const pool = makePool();
await pool.query('SELECT 1');`,
      files: {
        'src/database.js': `import pg from 'pg';
export function makePool() {
  return new pg.Pool({ host: 'db.example' });
}`,
      },
    },
    {
      name: 'a driver whose queries take the limit',
      code: `import knex from 'knex';
export const db = knex({ client: 'mysql2', connection: { host: 'db.example' } });`,
    },
    {
      name: 'a dialect that is not known here',
      code: `const { Sequelize } = require('sequelize');
module.exports = new Sequelize(process.env.DATABASE_URL, { dialect: process.env.DIALECT });`,
    },
    {
      name: 'an address that may bring limits, by the option',
      code: `import pg from 'pg';
export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });`,
      options: { trustConnectionString: true },
    },
    {
      name: 'a script',
      filename: 'scripts/import.mjs',
      code: `import pg from 'pg';
const client = new pg.Client({ host: 'db.example' });
await client.connect();`,
    },
  ],
  invalid: [
    {
      name: 'a pool without limits',
      code: `import { Pool } from 'pg';
export const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });`,
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'pool', bounds: 'connecting and waiting for a free connection, nor for waiting for the result of a query' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'connectionTimeoutMillis: 5_000, query_timeout: 10_000' },
              output: `import { Pool } from 'pg';
export const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10, connectionTimeoutMillis: 5_000, query_timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a pool that the environment says everything about',
      code: `const { Pool } = require('pg');
const pool = new Pool();
module.exports = { query: (text, params) => pool.query(text, params) };`,
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'pool', bounds: 'connecting and waiting for a free connection, nor for waiting for the result of a query' },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'connectionTimeoutMillis: 5_000, query_timeout: 10_000' },
              output: `const { Pool } = require('pg');
const pool = new Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
module.exports = { query: (text, params) => pool.query(text, params) };`,
            },
          ],
        },
      ],
    },
    {
      name: 'one of two limits, on lines of their own',
      code: `import pg from 'pg';
export const pool = new pg.Pool({
  host: process.env.PGHOST,
  connectionTimeoutMillis: 2_000,
});`,
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'pool', bounds: 'waiting for the result of a query' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'query_timeout: 10_000' },
              output: `import pg from 'pg';
export const pool = new pg.Pool({
  host: process.env.PGHOST,
  connectionTimeoutMillis: 2_000,
  query_timeout: 10_000,
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'limits that are switched off',
      code: `import pg from 'pg';
export const pool = new pg.Pool({ host: 'db.example', connectionTimeoutMillis: 0, query_timeout: 0 });`,
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'pool', bounds: 'connecting and waiting for a free connection, nor for waiting for the result of a query' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'connectionTimeoutMillis: 5_000, query_timeout: 10_000' },
              output: `import pg from 'pg';
export const pool = new pg.Pool({ host: 'db.example', connectionTimeoutMillis: 5_000, query_timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a field of a service, its options on lines of their own',
      code: `import { S3Client } from '@aws-sdk/client-s3';

export class Storage {
  private readonly client = new S3Client({
    region: 'eu-central-1',
    maxAttempts: 2,
  });
}`,
      filename: 'src/storage.ts',
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'this.client', bounds: 'connecting, nor for an answer that stops coming' },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'requestHandler: { connectionTimeout: 3_000, socketTimeout: 10_000 }' },
              output: `import { S3Client } from '@aws-sdk/client-s3';

export class Storage {
  private readonly client = new S3Client({
    region: 'eu-central-1',
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3_000, socketTimeout: 10_000 },
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a handler that bounds the connection alone',
      code: `import { S3Client } from '@aws-sdk/client-s3';
export const client = new S3Client({ requestHandler: { connectionTimeout: 1_000 } });`,
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'client', bounds: 'an answer that stops coming' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'requestHandler: { socketTimeout: 10_000 }' },
              output: `import { S3Client } from '@aws-sdk/client-s3';
export const client = new S3Client({ requestHandler: { connectionTimeout: 1_000, socketTimeout: 10_000 } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a connection of mongoose in CommonJS',
      code: `const mongoose = require('mongoose');
module.exports = async () => {
  await mongoose.connect(process.env.MONGO_URI, { dbName: 'shop' });
};`,
      files: { 'package.json': '{ "dependencies": { "mongoose": "^8.0.0" } }' },
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'mongoose.connect', bounds: 'waiting for the answer to an operation' },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'socketTimeoutMS: 10_000' },
              output: `const mongoose = require('mongoose');
module.exports = async () => {
  await mongoose.connect(process.env.MONGO_URI, { dbName: 'shop', socketTimeoutMS: 10_000 });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client of MongoDB is told of both limits',
      code: `import { MongoClient } from 'mongodb';
export const client = new MongoClient(process.env.MONGO_URI);`,
      files: { 'package.json': '{ "dependencies": { "mongodb": "7.9.0" } }' },
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'client', bounds: 'waiting for the answer to an operation, nor for waiting for a free connection' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'socketTimeoutMS: 10_000' },
              output: `import { MongoClient } from 'mongodb';
export const client = new MongoClient(process.env.MONGO_URI, { socketTimeoutMS: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a cache without a limit for commands',
      code: `import { createClient } from 'redis';
const cache = createClient({ url: process.env.REDIS_URL, socket: { connectTimeout: 5_000 } });
cache.on('error', console.error);
await cache.connect();
export default cache;`,
      files: { 'package.json': '{ "dependencies": { "redis": "6.3.1" } }' },
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'cache', bounds: 'waiting for the answer to a command' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'a connection to a broker',
      code: `import amqp from 'amqplib';
export async function open() {
  const connection = await amqp.connect(process.env.AMQP_URL!);
  return connection.createChannel();
}`,
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'amqp.connect', bounds: 'connecting' },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'timeout: 10_000' },
              output: `import amqp from 'amqplib';
export async function open() {
  const connection = await amqp.connect(process.env.AMQP_URL!, { timeout: 10_000 });
  return connection.createChannel();
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a query builder over PostgreSQL',
      code: `const knex = require('knex');
module.exports = knex({
  client: 'pg',
  connection: { host: process.env.DB_HOST, database: 'shop' },
});`,
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'knex', bounds: 'waiting for the result of a query' },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'connection: { query_timeout: 10_000 }' },
              output: `const knex = require('knex');
module.exports = knex({
  client: 'pg',
  connection: { host: process.env.DB_HOST, database: 'shop', query_timeout: 10_000 },
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a mapper over PostgreSQL',
      code: `import { Sequelize } from 'sequelize';
export const database = new Sequelize(process.env.DATABASE_URL, { dialect: 'postgres', logging: false });`,
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'database', bounds: 'connecting, nor for waiting for the result of a query' },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'dialectOptions: { connectionTimeoutMillis: 5_000, query_timeout: 10_000 }' },
              output: `import { Sequelize } from 'sequelize';
export const database = new Sequelize(process.env.DATABASE_URL, { dialect: 'postgres', logging: false, dialectOptions: { connectionTimeoutMillis: 5_000, query_timeout: 10_000 } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a data source with a part of its options in place',
      code: `import { DataSource } from 'typeorm';
export const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, extra: { max: 20 } });`,
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'source', bounds: 'connecting, nor for waiting for the result of a query' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'connectTimeoutMS: 5_000, extra: { query_timeout: 10_000 }' },
              output: `import { DataSource } from 'typeorm';
export const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, extra: { max: 20, query_timeout: 10_000 }, connectTimeoutMS: 5_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'options with a name are copied',
      code: `import { Redis } from 'ioredis';
const settings = { host: 'cache.example', port: 6379 };
export const cache = new Redis(settings);`,
      errors: [
        {
          messageId: 'missingLimits',
          data: { client: 'cache', bounds: 'waiting for the answer to a command' },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addLimits',
              data: { code: 'commandTimeout: 5_000' },
              output: `import { Redis } from 'ioredis';
const settings = { host: 'cache.example', port: 6379 };
export const cache = new Redis({ ...settings, commandTimeout: 5_000 });`,
            },
          ],
        },
      ],
    },
  ],
});
