import { noUnauthenticatedConnection } from '../../rules/src/rules/no-unauthenticated-connection.js';
import { testRule } from '../support/test-rule.js';

testRule(noUnauthenticatedConnection, {
  valid: [
    {
      name: 'an address from the environment',
      code: `import Redis from 'ioredis';
export const cache = new Redis(process.env.REDIS_URL);`,
    },
    {
      name: 'a password in the address',
      code: `import Redis from 'ioredis';
import { secret } from './secret.js';
export const cache = new Redis(\`rediss://shop:\${secret}@cache.shop.internal:6380\`);`,
    },
    {
      name: 'a password among the options',
      code: `import Redis from 'ioredis';
export const cache = new Redis({ host: 'cache.shop.internal', password: process.env.REDIS_PASSWORD });`,
    },
    {
      name: 'a password beside the address',
      code: `import Redis from 'ioredis';
export const cache = new Redis('redis://cache.shop.internal:6379', { password: process.env.REDIS_PASSWORD });`,
    },
    {
      name: 'this machine',
      code: `import { createClient } from 'redis';
export const cache = createClient({ url: 'redis://localhost:6379' });`,
    },
    {
      name: 'a container of the same composition',
      code: `import { createClient } from 'redis';
export const cache = createClient({ url: 'redis://redis:6379' });`,
    },
    {
      name: 'a service of a mesh',
      code: `import { connect } from 'nats';
export const connection = await connect({ servers: 'nats.shop.svc.cluster.local:4222' });`,
    },
    {
      name: 'SASL',
      code: `import { Kafka } from 'kafkajs';
import { sasl } from './secrets.js';
export const kafka = new Kafka({ brokers: ['kafka-1.internal:9092'], sasl });`,
    },
    {
      name: 'a certificate of its own',
      code: `import { Kafka } from 'kafkajs';
import fs from 'node:fs';
export const kafka = new Kafka({ brokers: ['kafka-1.internal:9092'], ssl: { ca: [], cert: fs.readFileSync('c.pem'), key: fs.readFileSync('k.pem') } });`,
    },
    {
      name: 'options from elsewhere',
      code: `import { Kafka } from 'kafkajs';
import { options } from './options.js';
export const kafka = new Kafka({ brokers: ['kafka-1.internal:9092'], ...options });`,
    },
    {
      name: 'a command that logs in',
      code: `import redis from 'redis';
const client = redis.createClient(6379, 'cache.shop.internal');
client.auth(process.env.REDIS_PASSWORD);`,
    },
    {
      name: 'a default beside the environment',
      code: `import mongoose from 'mongoose';
await mongoose.connect(process.env.MONGO_URL ?? 'mongodb://mongo.shop.internal/shop');`,
    },
    {
      name: 'credentials of a database by its own variables',
      code: `import pg from 'pg';
export const pool = new pg.Pool({ host: 'database.shop.internal', database: 'shop' });`,
    },
    {
      name: 'an address of a website',
      code: `await fetch('https://shop.internal/items');`,
    },
    {
      name: 'a password that only this program knows',
      code: `const amqp = require('amqplib');
module.exports = () => amqp.connect('amqps://shop:Zb7-qq81@rabbit.shop.internal');`,
    },
    {
      name: 'developers alone',
      code: `import Redis from 'ioredis';
export let cache;
if (process.env.NODE_ENV === 'development') cache = new Redis('redis://cache.dev.internal:6379');`,
    },
    {
      name: 'developers alone, with the address in front',
      code: `import Redis from 'ioredis';
const address = 'redis://cache.dev.internal:6379';
export let cache;
if (process.env.NODE_ENV === 'development') cache = new Redis(address);`,
    },
    {
      name: 'a script for people',
      filename: 'scripts/flush.ts',
      code: `import Redis from 'ioredis';
await new Redis('redis://cache.shop.internal:6379').flushdb();`,
    },
    {
      name: 'a user in the object that is the address',
      code: `import amqp from 'amqplib';
export const connection = await amqp.connect({ hostname: 'rabbit.shop.internal', username: 'shop', password: process.env.RABBIT_PASSWORD });`,
    },
    {
      name: 'credentials for all nodes of a cluster',
      code: `import { createCluster } from 'redis';
export const cache = createCluster({ rootNodes: [{ url: 'redis://10.0.0.1:6379' }], defaults: { username: 'shop', password: process.env.REDIS_PASSWORD } });`,
    },
    {
      name: 'credentials beside the address of a node',
      code: `import { createCluster } from 'redis';
export const cache = createCluster({ rootNodes: [{ url: 'redis://10.0.0.1:6379', password: process.env.REDIS_PASSWORD }] });`,
    },
    {
      name: 'credentials among the options of the nodes',
      code: `import { Cluster } from 'ioredis';
export const cache = new Cluster([{ host: '10.0.0.1', port: 6379 }], { redisOptions: { password: process.env.REDIS_PASSWORD } });`,
    },
    {
      name: 'credentials of a node of ioredis',
      code: `import { Cluster } from 'ioredis';
export const cache = new Cluster([{ host: '10.0.0.1', port: 6379, password: process.env.REDIS_PASSWORD }]);`,
    },
    {
      name: 'a certificate that may be among options from elsewhere',
      code: `import { Redis } from 'ioredis';
import { identity } from './identity.js';
export const cache = new Redis({ sentinels: [{ host: '10.0.0.1', port: 26379 }], name: 'shop', enableTLSForSentinelMode: true, tls: identity });`,
    },
    {
      name: 'a key of the first version of NATS',
      code: `import NATS from 'nats';
export const connection = NATS.connect({ url: 'nats://nats.shop.internal:4222', nkey: process.env.NKEY, nonceSigner: sign });`,
    },
    {
      name: 'a file with credentials',
      code: `import NATS from 'nats';
export const connection = NATS.connect({ servers: ['nats.shop.internal:4222'], userCreds: './shop.creds' });`,
    },
    {
      name: 'a command that logs in, by its name',
      code: `import { Redis } from 'ioredis';
const cache = new Redis('redis://cache.shop.internal:6379');
await cache.call('AUTH', process.env.REDIS_PASSWORD);`,
    },
    {
      name: 'a command that logs in, as a list',
      code: `import { createClient } from 'redis';
const cache = createClient({ url: 'redis://cache.shop.internal:6379' });
await cache.sendCommand(['AUTH', process.env.REDIS_PASSWORD]);`,
    },
    {
      name: 'a user that comes later',
      code: `import mysql from 'mysql2/promise';
const db = await mysql.createConnection({ host: 'database.shop.internal', database: 'shop' });
await db.changeUser({ user: 'shop', password: process.env.DB_PASSWORD });`,
    },
    {
      name: 'a header of a WebSocket',
      code: `import mqtt from 'mqtt';
export const client = mqtt.connect('wss://broker.shop.internal/mqtt', { wsOptions: { headers: { authorization: process.env.TOKEN } } });`,
    },
    {
      name: 'a signed address',
      code: `import mqtt from 'mqtt';
export const client = mqtt.connect('wss://broker.shop.internal/mqtt?X-Amz-Signature=' + sign());`,
    },
    {
      name: 'a certificate in the address',
      code: `import mongoose from 'mongoose';
mongoose.connect('mongodb://mongo.shop.internal/shop?tls=true&tlsCertificateKeyFile=client.pem');`,
    },
    {
      name: 'a certificate of a queue',
      code: `import { Queue } from 'bullmq';
export const mails = new Queue('mails', { connection: { host: 'redis.shop.internal', tls: { key, pfx } } });`,
    },
    {
      name: 'a connection of a queue that others use too',
      code: `import { Queue } from 'bullmq';
import IORedis from 'ioredis';
const connection = new IORedis({ host: 'redis.shop.internal', password: process.env.P });
export const mails = new Queue('mails', { connection });`,
    },
    {
      name: 'a socket that somebody else opens',
      code: `import { Kafka } from 'kafkajs';
export const kafka = new Kafka({ brokers: ['kafka.shop.internal:9092'], socketFactory });`,
    },
    {
      name: 'a user of the third version of redis',
      code: `import redis from 'redis';
export const cache = redis.createClient(6379, 'cache.shop.internal', { user: 'shop', auth_pass: process.env.P });`,
    },
    {
      name: 'a password that may be there',
      code: `import { Redis } from 'ioredis';
const options = { host: 'cache.shop.internal' };
if (process.env.P) options.password = process.env.P;
export const cache = new Redis(options);`,
    },
    {
      name: 'a client in a field that logs in',
      code: `import { Redis } from 'ioredis';
class C { cache = new Redis('redis://cache.shop.internal:6379'); async start() { await this.cache.auth(process.env.P); } }`,
    },
    {
      name: 'a password in the query of the address',
      code: `import mysql from 'mysql';
const db = mysql.createConnection('mysql://database.shop.internal/shop?user=shop&password=' + process.env.P);`,
    },
    {
      name: 'a password in the query of an address in two parts',
      code: `import mysql from 'mysql';
const db = mysql.createConnection('mysql://database.shop.internal' + '/shop?user=shop&password=' + process.env.P);`,
    },
    {
      name: 'credentials of a queue behind its address',
      code: `import Queue from 'bull';
const q = new Queue('x', 'redis://redis.shop.internal:6379', { redis: { password: process.env.P } });`,
    },
  ],
  invalid: [
    {
      name: 'ioredis by its address',
      code: `import Redis from 'ioredis';
export const cache = new Redis('redis://cache.shop.internal:6379');`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'cache.shop.internal', call: 'new Redis', credentials: '' },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 66,
        },
      ],
    },
    {
      name: 'ioredis by its options',
      code: `import Redis from 'ioredis';
export const cache = new Redis({ host: '10.0.3.17', port: 6379, tls: {} });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: '10.0.3.17', call: 'new Redis', credentials: '' },
          line: 2,
          column: 40,
          endLine: 2,
          endColumn: 51,
        },
      ],
    },
    {
      name: 'ioredis by port and host',
      code: `const Redis = require('ioredis');
const cache = new Redis(6379, '10.0.3.17');`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: '10.0.3.17', call: 'new Redis', credentials: '' },
          line: 2,
          column: 31,
          endLine: 2,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'redis',
      code: `import { createClient } from 'redis';
export const cache = createClient({ url: 'redis://cache.shop.example:6379', pingInterval: 1_000 });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'cache.shop.example', call: 'createClient', credentials: '' },
          line: 2,
          column: 42,
          endLine: 2,
          endColumn: 75,
        },
      ],
    },
    {
      name: 'a broker',
      code: `import { Kafka } from 'kafkajs';
export const kafka = new Kafka({ clientId: 'shop', brokers: ['kafka-1.internal:9092'] });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'kafka-1.internal', call: 'new Kafka', credentials: '' },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 85,
        },
      ],
    },
    {
      name: 'a broker that is encrypted and asks nobody',
      code: `import { Kafka } from 'kafkajs';
export const kafka = new Kafka({ brokers: ['kafka-1.internal:9093'], ssl: true });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'kafka-1.internal', call: 'new Kafka', credentials: '' },
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 67,
        },
      ],
    },
    {
      name: 'documents',
      code: `import { MongoClient } from 'mongodb';
export const client = new MongoClient('mongodb://10.1.2.3:27017/shop');`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: '10.1.2.3', call: 'new MongoClient', credentials: '' },
          line: 2,
          column: 39,
          endLine: 2,
          endColumn: 70,
        },
      ],
    },
    {
      name: 'mongoose',
      code: `const mongoose = require('mongoose');
mongoose.connect('mongodb://mongo.shop.internal:27017/shop');`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'mongo.shop.internal', call: 'mongoose.connect', credentials: '' },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 60,
        },
      ],
    },
    {
      name: 'devices',
      code: `import mqtt from 'mqtt';
export const client = mqtt.connect('mqtt://broker.shop.example:1883', { clientId: 'shop' });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'broker.shop.example', call: 'mqtt.connect', credentials: '' },
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 69,
        },
      ],
    },
    {
      name: 'messages',
      code: `import { connect } from 'nats';
export const connection = await connect({ servers: ['nats-1.shop.internal:4222'] });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'nats-1.shop.internal', call: 'connect', credentials: '' },
          line: 2,
          column: 53,
          endLine: 2,
          endColumn: 80,
        },
      ],
    },
    {
      name: 'a queue',
      code: `import { Queue } from 'bullmq';
export const mails = new Queue('mails', { connection: { host: 'redis.shop.internal', port: 6379 } });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'redis.shop.internal', call: 'new Queue', credentials: '' },
          line: 2,
          column: 63,
          endLine: 2,
          endColumn: 84,
        },
      ],
    },
    {
      name: 'the password that every broker comes with',
      code: `const amqp = require('amqplib');
module.exports = () => amqp.connect('amqp://guest:guest@rabbit.shop.internal:5672');`,
      errors: [
        {
          messageId: 'defaultCredentials',
          data: { host: 'rabbit.shop.internal', call: 'amqp.connect', credentials: 'guest:guest' },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 83,
        },
      ],
    },
    {
      name: 'a well-known password of a database',
      code: `import pg from 'pg';
export const pool = new pg.Pool({ connectionString: 'postgres://postgres:postgres@database.shop.internal:5432/shop' });`,
      errors: [
        {
          messageId: 'defaultCredentials',
          data: { host: 'database.shop.internal', call: 'new pg.Pool', credentials: 'postgres:postgres' },
          line: 2,
          column: 53,
          endLine: 2,
          endColumn: 116,
        },
      ],
    },
    {
      name: 'well-known credentials among the options',
      code: `import mysql from 'mysql2/promise';
export const pool = mysql.createPool({ host: 'database.shop.internal', user: 'root', password: 'root' });`,
      errors: [
        {
          messageId: 'defaultCredentials',
          data: { host: 'database.shop.internal', call: 'mysql.createPool', credentials: 'root:root' },
          line: 2,
          column: 46,
          endLine: 2,
          endColumn: 70,
        },
      ],
    },
    {
      name: 'nodes of a cluster',
      code: `import { createCluster } from 'redis';
export const cache = createCluster({ rootNodes: [{ url: 'redis://10.0.0.1:6379' }], defaults: { socket: { connectTimeout: 1_000 } } });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: '10.0.0.1', call: 'createCluster', credentials: '' },
          line: 2,
          column: 57,
          endLine: 2,
          endColumn: 80,
        },
      ],
    },
    {
      name: 'nodes of a cluster of ioredis',
      code: `import { Cluster } from 'ioredis';
export const cache = new Cluster([{ host: '10.0.0.1', port: 6379 }], { redisOptions: { commandTimeout: 1_000 } });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: '10.0.0.1', call: 'new Cluster', credentials: '' },
          line: 2,
          column: 43,
          endLine: 2,
          endColumn: 53,
        },
      ],
    },
    {
      name: 'a broker that is asked with the user that it comes with, because nobody names another',
      code: `import amqp from 'amqplib';
export const connection = await amqp.connect({ hostname: 'rabbit.shop.internal', vhost: 'shop' });`,
      errors: [
        {
          messageId: 'defaultCredentials',
          data: { host: 'rabbit.shop.internal', call: 'amqp.connect', credentials: 'guest:guest' },
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 80,
        },
      ],
    },
    {
      name: 'a password that is given as undefined',
      code: `import Redis from 'ioredis';
export const cache = new Redis({ host: 'cache.shop.internal', password: undefined });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'cache.shop.internal', call: 'new Redis', credentials: '' },
          line: 2,
          column: 40,
          endLine: 2,
          endColumn: 61,
        },
      ],
    },
    {
      name: 'a command that logs nobody in',
      code: `import { Redis } from 'ioredis';
const cache = new Redis('redis://cache.shop.internal:6379');
await cache.call('GET', 'auth');`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'cache.shop.internal', call: 'new Redis', credentials: '' },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 59,
        },
      ],
    },
    {
      name: 'a container of the same composition, if that is asked for',
      options: { nearbyHosts: true },
      code: `import { createClient } from 'redis';
export const cache = createClient({ url: 'redis://redis:6379' });`,
      errors: [
        {
          messageId: 'noCredentials',
          data: { host: 'redis', call: 'createClient', credentials: '' },
          line: 2,
          column: 42,
          endLine: 2,
          endColumn: 62,
        },
      ],
    },
  ],
});
