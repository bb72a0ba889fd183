import { noHardcodedHost } from '../../rules/src/rules/no-hardcoded-host.js';
import { testRule } from '../support/test-rule.js';

testRule(noHardcodedHost, {
  valid: [
    {
      name: 'a word behind a number, in a command to a queue',
      code: `import Queue from 'bull';
const visits = new Queue('visits', { redis: { host: process.env.REDIS_HOST } });
visits.clean(5_000, 'completed');`,
    },
    {
      name: 'a host that the environment says',
      code: `import Redis from 'ioredis';
export const redis = new Redis({ host: process.env.REDIS_HOST, port: 6379 });`,
    },
    {
      name: 'a default beside the environment',
      code: `const stock = process.env.STOCK_URL || 'http://stock:8080';
export const items = (id) => fetch(\`\${stock}/items/\${id}\`, { signal: AbortSignal.timeout(3_000) });`,
    },
    {
      name: 'a default where a setting is taken out',
      code: `import Redis from 'ioredis';
const { REDIS_HOST = 'redis' } = process.env;
export const redis = new Redis({ host: REDIS_HOST });`,
    },
    {
      name: 'the default of a parameter',
      code: `export const items = (base = 'http://stock:8080') => fetch(\`\${base}/items\`, { signal: AbortSignal.timeout(3_000) });`,
    },
    {
      name: 'a literal scheme and port beside a host from elsewhere',
      code: `const host = process.env.CATALOGUE_HOST || 'catalogue';
export const product = (sku) => fetch('http://' + host + ':8080/product/' + sku);`,
    },
    {
      name: 'this machine',
      code: `import Redis from 'ioredis';
export const redis = new Redis({ host: '127.0.0.1' });
await fetch('http://localhost:8080/health');
await fetch('http://[::1]:8080/health');`,
    },
    {
      name: 'the host of a public service',
      code: `await fetch('https://api.stripe.com/v1/charges', { signal: AbortSignal.timeout(3_000) });`,
    },
    {
      name: 'metadata of the cloud, and the neighbours of a container',
      code: `await fetch('http://169.254.169.254/latest/meta-data/');
await fetch('http://metadata.google.internal/computeMetadata/v1/');
await fetch('http://host.docker.internal:8080/');
await fetch('https://kubernetes.default.svc/api');`,
    },
    {
      name: 'an address of documentation',
      code: `await fetch('http://192.0.2.10/example');
await fetch('http://203.0.113.7/example');`,
    },
    {
      name: 'the address a server listens at',
      code: `import { WebSocketServer } from 'ws';
export const server = new WebSocketServer({ host: '10.0.3.17', port: 8080 });`,
    },
    {
      name: 'a base that only completes a relative URL',
      code: `import express from 'express';
const app = express();
app.use((request, response, next) => {
  request.path2 = new URL(request.url, 'http://internal-base').pathname;
  next();
});`,
    },
    {
      name: 'a list of who may ask',
      code: `import cors from 'cors';
export const allow = cors({ origin: ['http://192.168.1.20:3000', 'http://shop.internal'] });`,
    },
    {
      name: 'resolvers',
      code: `import dns from 'node:dns';
dns.setServers(['10.0.0.2', '192.168.1.1']);`,
    },
    {
      name: 'options that the configuration may replace',
      code: `import Redis from 'ioredis';
import { settings } from './settings.js';
export const redis = new Redis({ host: 'redis', ...settings.redis });`,
    },
    {
      name: 'what is sent, not asked',
      code: `import axios from 'axios';
await axios.post('https://registry.example/services', { name: 'stock', url: 'http://10.0.3.17:8080', hostname: 'stock-1' });`,
    },
    {
      name: 'a socket of the file system',
      code: `import http from 'node:http';
http.get({ socketPath: '/var/run/docker.sock', host: 'docker', path: '/info' });`,
    },
    {
      name: 'development alone',
      code: `let transport;
if (process.env.NODE_ENV === 'development') {
  await fetch('http://192.168.1.20:8080/api/stock');
}`,
    },
    {
      name: 'a choice that somebody else makes',
      code: `import mongoose from 'mongoose';
await mongoose.connect(process.env.CI ? 'mongodb://mongo:27017/test' : process.env.MONGO_URL);`,
    },
    {
      name: 'options that are completed later',
      code: `import Redis from 'ioredis';
import { settings } from './settings.js';
const options = { host: 'redis', port: 6379 };
if (settings.host) options.host = settings.host;
export const redis = new Redis(options);`,
    },
    {
      name: 'an address that is only read',
      code: `import url from 'url';
export const parsed = url.parse('http://stock.internal:8080/items');`,
    },
    {
      name: 'a test',
      filename: 'test/stock.test.ts',
      code: `await fetch('http://192.168.1.20:8080/api/stock');`,
    },
    {
      name: 'a script for people',
      filename: 'scripts/seed.ts',
      code: `await fetch('http://192.168.1.20:8080/api/stock');`,
    },
  ],
  invalid: [
    {
      name: 'an address of the network',
      code: `import Redis from 'ioredis';
export const redis = new Redis({ host: '10.0.3.17', port: 6379 });`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: '10.0.3.17' },
          line: 2,
          column: 40,
          endLine: 2,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.SERVICE_HOST' },
              output: `import Redis from 'ioredis';
export const redis = new Redis({ host: process.env.SERVICE_HOST ?? '10.0.3.17', port: 6379 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'an address in a URL with a path',
      code: `await fetch('http://192.168.1.20:8080/api/stock');`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: '192.168.1.20' },
          line: 1,
          column: 13,
          endLine: 1,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.SERVICE_URL' },
              output: `await fetch(\`\${process.env.SERVICE_URL ?? 'http://192.168.1.20:8080'}/api/stock\`);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a public address',
      code: `import axios from 'axios';
export const api = axios.create({ baseURL: 'http://54.12.34.56:3000', timeout: 3_000 });`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: '54.12.34.56' },
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 69,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.SERVICE_URL' },
              output: `import axios from 'axios';
export const api = axios.create({ baseURL: process.env.SERVICE_URL ?? 'http://54.12.34.56:3000', timeout: 3_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name of the cluster',
      code: `import axios from 'axios';
export default () => axios.create({ baseURL: 'http://ingress-nginx-controller.ingress-nginx.svc.cluster.local' });`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'ingress-nginx-controller.ingress-nginx.svc.cluster.local' },
          line: 2,
          column: 46,
          endLine: 2,
          endColumn: 111,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.INGRESS_NGINX_CONTROLLER_URL' },
              output: `import axios from 'axios';
export default () => axios.create({ baseURL: process.env.INGRESS_NGINX_CONTROLLER_URL ?? 'http://ingress-nginx-controller.ingress-nginx.svc.cluster.local' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name of the composition',
      code: `import mongoose from 'mongoose';
await mongoose.connect('mongodb://shop:secret@mongo:27017/shop');`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'mongo' },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.MONGO_URL' },
              output: `import mongoose from 'mongoose';
await mongoose.connect(\`\${process.env.MONGO_URL ?? 'mongodb://shop:secret@mongo:27017'}/shop\`);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a template',
      code: `export const items = (id: string) =>
  fetch(\`http://stock:8080/items/\${id}\`, { signal: AbortSignal.timeout(3_000) });`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'stock' },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.STOCK_URL' },
              output: `export const items = (id: string) =>
  fetch(\`\${process.env.STOCK_URL ?? 'http://stock:8080'}/items/\${id}\`, { signal: AbortSignal.timeout(3_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a base in a constant',
      code: `const axios = require('axios');
const STOCK = 'http://stock-service:8080';

exports.items = (id) => axios.get(STOCK + '/items/' + id);
exports.count = () => axios.get(\`\${STOCK}/count\`);`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'stock-service' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.STOCK_SERVICE_URL' },
              output: `const axios = require('axios');
const STOCK = process.env.STOCK_SERVICE_URL ?? 'http://stock-service:8080';

exports.items = (id) => axios.get(STOCK + '/items/' + id);
exports.count = () => axios.get(\`\${STOCK}/count\`);`,
            },
          ],
        },
      ],
    },
    {
      name: 'brokers',
      code: `import { Kafka } from 'kafkajs';
export const kafka = new Kafka({ clientId: 'shop', brokers: ['kafka-1.internal:9092', 'kafka-2.internal:9092'] });`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'kafka-1.internal' },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 85,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.KAFKA_1_ADDRESS' },
              output: `import { Kafka } from 'kafkajs';
export const kafka = new Kafka({ clientId: 'shop', brokers: [process.env.KAFKA_1_ADDRESS ?? 'kafka-1.internal:9092', 'kafka-2.internal:9092'] });`,
            },
          ],
        },
        {
          messageId: 'fixed',
          data: { host: 'kafka-2.internal' },
          line: 2,
          column: 87,
          endLine: 2,
          endColumn: 110,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.KAFKA_2_ADDRESS' },
              output: `import { Kafka } from 'kafkajs';
export const kafka = new Kafka({ clientId: 'shop', brokers: ['kafka-1.internal:9092', process.env.KAFKA_2_ADDRESS ?? 'kafka-2.internal:9092'] });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a port and a host',
      code: `import net from 'node:net';
const socket = net.connect(9100, '10.0.0.40');
socket.on('error', console.error);`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: '10.0.0.40' },
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.SERVICE_HOST' },
              output: `import net from 'node:net';
const socket = net.connect(9100, process.env.SERVICE_HOST ?? '10.0.0.40');
socket.on('error', console.error);`,
            },
          ],
        },
      ],
    },
    {
      name: 'nodes of a cluster, below another option',
      code: `import { createCluster } from 'redis';
export const cache = createCluster({ rootNodes: [{ url: 'redis://10.0.0.1:6379' }] });`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: '10.0.0.1' },
          line: 2,
          column: 57,
          endLine: 2,
          endColumn: 80,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.REDIS_URL' },
              output: `import { createCluster } from 'redis';
export const cache = createCluster({ rootNodes: [{ url: process.env.REDIS_URL ?? 'redis://10.0.0.1:6379' }] });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a host below another option',
      code: `import { Queue } from 'bullmq';
export const mails = new Queue('mails', { connection: { host: 'redis', port: 6379 } });`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'redis' },
          line: 2,
          column: 63,
          endLine: 2,
          endColumn: 70,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.REDIS_HOST' },
              output: `import { Queue } from 'bullmq';
export const mails = new Queue('mails', { connection: { host: process.env.REDIS_HOST ?? 'redis', port: 6379 } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a channel of gRPC',
      code: `import { credentials } from '@grpc/grpc-js';
import { Orders } from './orders.js';
export const orders = new Orders('orders:50051', credentials.createSsl());`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'orders' },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.ORDERS_ADDRESS' },
              output: `import { credentials } from '@grpc/grpc-js';
import { Orders } from './orders.js';
export const orders = new Orders(process.env.ORDERS_ADDRESS ?? 'orders:50051', credentials.createSsl());`,
            },
          ],
        },
      ],
    },
    {
      name: 'an exporter that nothing is known of',
      code: `const { JaegerExporter } = require('@opentelemetry/exporter-jaeger');
const exporter = new JaegerExporter({
  endpoint: 'http://jaeger.observability.svc:14268/api/traces'
});`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'jaeger.observability.svc' },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.JAEGER_URL' },
              output: `const { JaegerExporter } = require('@opentelemetry/exporter-jaeger');
const exporter = new JaegerExporter({
  endpoint: \`\${process.env.JAEGER_URL ?? 'http://jaeger.observability.svc:14268'}/api/traces\`
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a proxy to another service',
      code: `import express from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
const app = express();
app.use('/users', createProxyMiddleware({ target: 'http://users-service:3001', changeOrigin: true }));`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'users-service' },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 78,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.USERS_SERVICE_URL' },
              output: `import express from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
const app = express();
app.use('/users', createProxyMiddleware({ target: process.env.USERS_SERVICE_URL ?? 'http://users-service:3001', changeOrigin: true }));`,
            },
          ],
        },
      ],
    },
    {
      name: 'an address whose port is from elsewhere',
      code: `import axios from 'axios';
export const stock = () => axios.get('http://10.0.3.17:' + process.env.PORT + '/stock');`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: '10.0.3.17' },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.SERVICE_URL' },
              output: `import axios from 'axios';
export const stock = () => axios.get(\`\${process.env.SERVICE_URL ?? 'http://10.0.3.17'}:\` + process.env.PORT + '/stock');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a message broker',
      code: `const amqp = require('amqplib');
module.exports = async () => amqp.connect('amqp://rabbitmq:5672');`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'rabbitmq' },
          line: 2,
          column: 43,
          endLine: 2,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.RABBITMQ_URL' },
              output: `const amqp = require('amqplib');
module.exports = async () => amqp.connect(process.env.RABBITMQ_URL ?? 'amqp://rabbitmq:5672');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client class of the project',
      code: `import { StockClient } from './stock-client.js';
export const stock = new StockClient({ baseUrl: 'http://stock.shop.internal:8080' });`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: 'stock.shop.internal' },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 82,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.STOCK_URL' },
              output: `import { StockClient } from './stock-client.js';
export const stock = new StockClient({ baseUrl: process.env.STOCK_URL ?? 'http://stock.shop.internal:8080' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'one finding for a literal that several calls use',
      code: `const base = 'http://10.0.3.17';
await fetch(\`\${base}/a\`);
await fetch(\`\${base}/b\`);`,
      errors: [
        {
          messageId: 'fixed',
          data: { host: '10.0.3.17' },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useSetting',
              data: { code: 'process.env.SERVICE_URL' },
              output: `const base = process.env.SERVICE_URL ?? 'http://10.0.3.17';
await fetch(\`\${base}/a\`);
await fetch(\`\${base}/b\`);`,
            },
          ],
        },
      ],
    },
  ],
});
