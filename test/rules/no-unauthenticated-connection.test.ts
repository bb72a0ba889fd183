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
      name: 'a script for people',
      filename: 'scripts/flush.ts',
      code: `import Redis from 'ioredis';
await new Redis('redis://cache.shop.internal:6379').flushdb();`,
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
