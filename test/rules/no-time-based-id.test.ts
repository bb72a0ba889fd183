import { noTimeBasedId } from '../../rules/src/rules/no-time-based-id.js';
import { testRule } from '../support/test-rule.js';

testRule(noTimeBasedId, {
  valid: [
    {
      name: 'a random id',
      code: `import { randomUUID } from 'node:crypto';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const sqs = new SQSClient({});
await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageDeduplicationId: randomUUID() }));`,
    },
    {
      name: 'the clock and enough chance',
      code: `import express from 'express';
const app = express();
const requestId = \`\${Date.now()}-\${Math.random().toString(36).slice(2)}\`;`,
    },
    {
      name: 'the clock and many numbers',
      code: `import express from 'express';
const app = express();
const requestId = \`\${Date.now()}-\${Math.floor(Math.random() * 1e9)}\`;`,
    },
    {
      name: 'the clock and a counter',
      code: `import express from 'express';
const app = express();
let count = 0;
const requestId = \`\${Date.now()}-\${count++}\`;`,
    },
    {
      name: 'the clock and the process',
      code: `import express from 'express';
const app = express();
const requestId = \`\${process.pid}-\${Date.now()}\`;`,
    },
    {
      name: 'the clock and something that may tell two apart',
      code: `import express from 'express';
const app = express();
app.post('/orders', (req, res) => {
  const orderId = \`\${req.user.id}-\${Date.now()}\`;
  res.json({ orderId });
});`,
    },
    {
      name: 'the clock and a value of somebody else',
      code: `import express from 'express';
const app = express();
export function label(requestId, name) { return use({ requestId: name + Date.now() }); }`,
    },
    {
      name: 'a time that is called a time',
      code: `import express from 'express';
const app = express();
app.get('/time', (req, res) => res.json({ timestamp: Date.now(), requestedAt: new Date().toISOString() }));`,
    },
    {
      name: 'the time of the first request',
      code: `import express from 'express';
const app = express();
const requestIdExpiresAt = Date.now() + 60_000;
const lastOrderId = Date.now();`,
    },
    {
      name: 'a window on purpose: one a day',
      code: `import { Queue } from 'bullmq';
const queue = new Queue('reports');
await queue.add('daily', {}, { jobId: \`daily-\${new Date().toISOString().slice(0, 10)}\` });`,
    },
    {
      name: 'a window on purpose: one a minute',
      code: `import { Queue } from 'bullmq';
const queue = new Queue('reports');
await queue.add('minutely', {}, { jobId: 'minute-' + Math.floor(Date.now() / 60_000) });`,
    },
    {
      name: 'one repetition a second may be wanted',
      code: `import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const sqs = new SQSClient({});
await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageDeduplicationId: String(Math.floor(Date.now() / 1000)) }));`,
    },
    {
      name: 'a growing nonce, as some peers want it',
      code: `const axios = require('axios');
axios.post('https://api.exchange.example/private', { nonce: Date.now(), asset: 'EUR' });`,
    },
    {
      name: 'the number of a question in JSON-RPC',
      code: "await fetch('https://node.chain.example', { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: Date.now(), method: 'ping' }) });",
    },
    {
      name: 'an id of a thing that stays here',
      code: `import axios from 'axios';
const items = [];
items.push({ id: Date.now(), text: 'buy milk' });
await axios.post('https://api.shop.example/texts', { text: 'buy milk' });`,
    },
    {
      name: 'an id in a question',
      code: `import axios from 'axios';
await axios.get('https://api.shop.example/texts', { params: { id: Date.now() } });`,
    },
    {
      name: 'the key of an element',
      code: 'export const List = () => <ul key={Date.now()}>{items.map((item) => <li key={item.id}>{item.text}</li>)}</ul>;',
      filename: 'src/components/checkout.tsx',
      files: { 'package.json': '{ "name": "shop", "dependencies": { "react-dom": "19" } }' },
    },
    {
      name: 'a request number that only the screen knows',
      code: `'use client';
import { useRef } from 'react';
export function useSearch() {
  const latest = useRef(0);
  return async (text: string) => {
    const requestId = Date.now();
    latest.current = requestId;
    const response = await fetch('/api/search?q=' + text);
    if (latest.current === requestId) show(await response.json());
  };
}`,
      filename: 'src/components/checkout.tsx',
      files: { 'package.json': '{ "name": "shop", "dependencies": { "react-dom": "19" } }' },
    },
    {
      name: 'a message on the screen until the peer has answered',
      code: `'use client';
export async function send(text: string) {
  const messageId = \`temp-\${Date.now()}\`;
  show({ messageId, text });
  await fetch('/api/messages', { method: 'POST', body: JSON.stringify({ messageId, text }) });
}`,
      filename: 'src/components/checkout.tsx',
      files: { 'package.json': '{ "name": "shop", "dependencies": { "react-dom": "19" } }' },
    },
    {
      name: 'in place of an id that there is not',
      code: `import axios from 'axios';
export const start = () => axios.post(url).catch(() => ({ jobId: \`job-failed-\${Date.now()}\` }));`,
    },
    {
      name: 'a name that says so',
      code: `import express from 'express';
const app = express();
const tempOrderId = Date.now();
const optimisticMessageId = String(Date.now());`,
    },
    {
      name: 'the name of a stored file',
      code: `import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
await s3.send(new PutObjectCommand({ Bucket, Key: \`uploads/\${Date.now()}.jpg\`, Body }));
await s3.send(new PutObjectCommand({ Bucket, key: \`\${Date.now()}.jpg\` }));`,
    },
    {
      name: 'what the rest of a message is filed under',
      code: `import { Kafka } from 'kafkajs';
const producer = new Kafka({ brokers }).producer();
await producer.send({ topic, messages: [{ key: String(Date.now()), value }] });`,
    },
    {
      name: 'something against caches',
      code: "await fetch('https://api.shop.example/logo.png?v=' + Date.now());",
    },
    {
      name: 'a clock of our own',
      code: `import express from 'express';
const app = express();
const Date = { now: () => counter++ };
const requestId = String(Date.now());`,
    },
    {
      name: 'a given day',
      code: `import express from 'express';
const app = express();
const requestId = new Date(order.created).getTime();`,
    },
    {
      name: 'an id of a file that talks to nobody',
      code: "const requestId = 'req-' + Date.now();",
    },
    {
      name: 'a function of another name',
      code: "export function stamp() { return 'ORD' + Date.now(); }",
    },
    {
      name: 'a script that somebody runs by hand',
      code: `import express from 'express';
const app = express();
const orderId = 'ORD' + Date.now();`,
      filename: 'scripts/backfill.ts',
    },
    {
      name: 'a test',
      code: `import express from 'express';
const app = express();
const orderId = 'ORD' + Date.now();`,
      filename: 'src/orders.test.ts',
    },
  ],
  invalid: [
    {
      name: 'a queue that drops repetitions',
      code: `import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const sqs = new SQSClient({});
await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId: 'g', MessageDeduplicationId: String(Date.now()) }));`,
      errors: [
        {
          messageId: 'sameRepetition',
          data: { name: 'MessageDeduplicationId', unit: 'millisecond' },
          line: 3,
          column: 109,
          endLine: 3,
          endColumn: 127,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { randomUUID } from 'node:crypto';
const sqs = new SQSClient({});
await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId: 'g', MessageDeduplicationId: randomUUID() }));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a request id',
      code: `import express from 'express';
const app = express();
app.use((req, res, next) => {
  req.requestId = 'req-' + Date.now();
  next();
});`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'requestId', unit: 'millisecond' },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
app.use((req, res, next) => {
  req.requestId = 'req-' + randomUUID();
  next();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'the name that the file has for it already',
      code: `import { createHash, randomUUID as uuid } from 'crypto';
import express from 'express';
const app = express();
const correlationId = \`c-\${Date.now()}\`;`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'correlationId', unit: 'millisecond' },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'uuid()' },
              output: `import { createHash, randomUUID as uuid } from 'crypto';
import express from 'express';
const app = express();
const correlationId = \`c-\${uuid()}\`;`,
            },
          ],
        },
      ],
    },
    {
      name: 'the whole package, imported already',
      code: `const crypto = require('crypto');
const express = require('express');
const app = express();
const correlationId = 'c-' + Date.now().toString(36).toUpperCase();`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'correlationId', unit: 'millisecond' },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 67,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'crypto.randomUUID()' },
              output: `const crypto = require('crypto');
const express = require('express');
const app = express();
const correlationId = 'c-' + crypto.randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: 'members of the package, required already',
      code: `const { randomUUID } = require('node:crypto');
const app = require('express')();
const correlationId = \`c-\${Date.now()}\`;`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'correlationId', unit: 'millisecond' },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `const { randomUUID } = require('node:crypto');
const app = require('express')();
const correlationId = \`c-\${randomUUID()}\`;`,
            },
          ],
        },
      ],
    },
    {
      name: 'CommonJS without the package',
      code: `const express = require('express');
const app = express();
const transactionId = 'TXN' + Date.now();`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'transactionId', unit: 'millisecond' },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `const express = require('express');
const { randomUUID } = require('node:crypto');
const app = express();
const transactionId = 'TXN' + randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: 'the name means something else: no edit is certain',
      code: `const randomUUID = () => 4;
import express from 'express';
const app = express();
const transactionId = 'TXN' + Date.now();`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'transactionId', unit: 'millisecond' },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'a number: there is no mechanical cure',
      code: `import express from 'express';
const app = express();
const orderId = Date.now();`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'a number by its sign, and by its other names',
      code: `import express from 'express';
const app = express();
const orderId = +new Date();
const order_id = new Date().getTime();
const jobId = Number(new Date());`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 28,
        },
        {
          messageId: 'sameId',
          data: { name: 'order_id', unit: 'millisecond' },
          line: 4,
          column: 18,
          endLine: 4,
          endColumn: 38,
        },
        {
          messageId: 'sameId',
          data: { name: 'jobId', unit: 'millisecond' },
          line: 5,
          column: 15,
          endLine: 5,
          endColumn: 33,
        },
      ],
    },
    {
      name: 'a text of the time',
      code: `import express from 'express';
const app = express();
const messageId = new Date().toISOString();`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'messageId', unit: 'millisecond' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const messageId = randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: 'in the place of what somebody may have given',
      code: `import express from 'express';
const app = express();
app.use((req, res, next) => {
  const requestId = req.headers['x-request-id'] ?? String(Date.now());
  next(requestId);
});`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'requestId', unit: 'millisecond' },
          line: 4,
          column: 52,
          endLine: 4,
          endColumn: 70,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
app.use((req, res, next) => {
  const requestId = req.headers['x-request-id'] ?? randomUUID();
  next(requestId);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'one of two branches',
      code: `import express from 'express';
const app = express();
const orderId = isDraft ? null : \`ORD-\${Date.now()}\`;`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 53,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const orderId = isDraft ? null : \`ORD-\${randomUUID()}\`;`,
            },
          ],
        },
      ],
    },
    {
      name: 'the default of a parameter',
      code: `import express from 'express';
const app = express();
export function place(items, orderId = 'ORD-' + Date.now()) { return save(items, orderId); }`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 3,
          column: 40,
          endLine: 3,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
export function place(items, orderId = 'ORD-' + randomUUID()) { return save(items, orderId); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'a time that has a name of its own',
      code: `import express from 'express';
const app = express();
const now = Date.now();
const requestId = \`req-\${now}\`;
log(now);`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'requestId', unit: 'millisecond' },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const now = Date.now();
const requestId = \`req-\${randomUUID()}\`;
log(now);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a text that has a name of its own, told once',
      code: `import { Queue } from 'bullmq';
const queue = new Queue('mails');
const id = \`mail-\${Date.now()}\`;
await queue.add('mail', { messageId: id }, { jobId: id });`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'messageId', unit: 'millisecond' },
          line: 3,
          column: 12,
          endLine: 3,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import { Queue } from 'bullmq';
import { randomUUID } from 'node:crypto';
const queue = new Queue('mails');
const id = \`mail-\${randomUUID()}\`;
await queue.add('mail', { messageId: id }, { jobId: id });`,
            },
          ],
        },
      ],
    },
    {
      name: 'seconds',
      code: `import express from 'express';
const app = express();
const orderId = 'ORD-' + Math.floor(Date.now() / 1000);`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'second' },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const orderId = 'ORD-' + randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: 'the last digits of the time',
      code: `import express from 'express';
const app = express();
const orderId = 'ORD' + Date.now().toString().slice(-6);`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const orderId = 'ORD' + randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a few numbers besides',
      code: `import express from 'express';
const app = express();
const orderId = \`ORD-\${Date.now()}-\${Math.floor(Math.random() * 1000)}\`;`,
      errors: [
        {
          messageId: 'sameDraw',
          data: { name: 'orderId', unit: 'millisecond', draws: 1000 },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const orderId = \`ORD-\${randomUUID()}\`;`,
            },
          ],
        },
      ],
    },
    {
      name: 'a few numbers behind it, joined by `+`',
      code: `import express from 'express';
const app = express();
const orderId = 'ORD' + Date.now() + Math.floor(1000 + Math.random() * 9000);`,
      errors: [
        {
          messageId: 'sameDraw',
          data: { name: 'orderId', unit: 'millisecond', draws: 9000 },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 77,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const orderId = 'ORD' + randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a fraction that is added',
      code: `import express from 'express';
const app = express();
const orderId = String(Date.now() + Math.random());`,
      errors: [
        {
          messageId: 'sameDraw',
          data: { name: 'orderId', unit: 'millisecond', draws: 4096 },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const orderId = randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: 'pieces that are joined',
      code: `import express from 'express';
const app = express();
const orderId = ['ORD', Date.now()].join('-');`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const orderId = ['ORD', randomUUID()].join('-');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a header',
      code: `await fetch('https://api.pay.example/charges', {
  method: 'POST',
  headers: { 'Idempotency-Key': String(Date.now()) },
  body,
});`,
      errors: [
        {
          messageId: 'sameRepetition',
          data: { name: 'Idempotency-Key', unit: 'millisecond' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 51,
        },
      ],
    },
    {
      name: 'a header that is set',
      code: `const headers = new Headers();
headers.set('X-Request-Id', \`web-\${Date.now()}\`);
await fetch('https://api.shop.example/orders', { headers });`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'X-Request-Id', unit: 'millisecond' },
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'an option of a payment',
      code: `import Stripe from 'stripe';
const stripe = new Stripe(key);
await stripe.charges.create(charge, { idempotencyKey: \`charge_\${Date.now()}\` });`,
      errors: [
        {
          messageId: 'sameRepetition',
          data: { name: 'idempotencyKey', unit: 'millisecond' },
          line: 3,
          column: 55,
          endLine: 3,
          endColumn: 77,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import Stripe from 'stripe';
import { randomUUID } from 'node:crypto';
const stripe = new Stripe(key);
await stripe.charges.create(charge, { idempotencyKey: \`charge_\${randomUUID()}\` });`,
            },
          ],
        },
      ],
    },
    {
      name: 'an id for repetitions, in a file that talks to nobody itself',
      code: "export const withKey = (charge) => ({ ...charge, idempotencyKey: 'k' + Date.now() });",
      errors: [
        {
          messageId: 'sameRepetition',
          data: { name: 'idempotencyKey', unit: 'millisecond' },
          line: 1,
          column: 66,
          endLine: 1,
          endColumn: 82,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import { randomUUID } from 'node:crypto';

export const withKey = (charge) => ({ ...charge, idempotencyKey: 'k' + randomUUID() });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a nonce that does not grow',
      code: `const axios = require('axios');
axios.post(url, { oauth_nonce: 'n' + Date.now() });`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'oauth_nonce', unit: 'millisecond' },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `const axios = require('axios');
const { randomUUID } = require('node:crypto');
axios.post(url, { oauth_nonce: 'n' + randomUUID() });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the id of something that is written',
      code: `import axios from 'axios';
export const add = (text) => axios.post('https://api.shop.example/texts', { id: Date.now(), text });`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'id', unit: 'millisecond' },
          line: 2,
          column: 81,
          endLine: 2,
          endColumn: 91,
        },
      ],
    },
    {
      name: 'the same, by way of a name and JSON',
      code: `export async function add(text) {
  const item = { id: \`item-\${Date.now()}\`, text };
  await fetch('https://api.shop.example/texts', { method: 'POST', body: JSON.stringify(item) });
}`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'id', unit: 'millisecond' },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import { randomUUID } from 'node:crypto';

export async function add(text) {
  const item = { id: \`item-\${randomUUID()}\`, text };
  await fetch('https://api.shop.example/texts', { method: 'POST', body: JSON.stringify(item) });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'the same, by way of a function of this file',
      code: `import axios from 'axios';
const save = (item) => axios.put('https://api.shop.example/texts', item);
export const add = (text) => save({ id: String(Date.now()), text });`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'id', unit: 'millisecond' },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import axios from 'axios';
import { randomUUID } from 'node:crypto';
const save = (item) => axios.put('https://api.shop.example/texts', item);
export const add = (text) => save({ id: randomUUID(), text });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the id of a document',
      code: `import { MongoClient } from 'mongodb';
const client = new MongoClient(url);
await client.db('shop').collection('orders').insertOne({ _id: Date.now(), items });`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: '_id', unit: 'millisecond' },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 73,
        },
      ],
    },
    {
      name: 'the id of a row',
      code: `import { drizzle } from 'drizzle-orm/node-postgres';
const db = drizzle(url);
await db.insert(orders).values({ id: \`o_\${Date.now()}\`, items });`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'id', unit: 'millisecond' },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import { drizzle } from 'drizzle-orm/node-postgres';
import { randomUUID } from 'node:crypto';
const db = drizzle(url);
await db.insert(orders).values({ id: \`o_\${randomUUID()}\`, items });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the id of an item, in a command that is sent later',
      code: `import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
const documents = DynamoDBDocumentClient.from(client);
const command = new PutCommand({ TableName: 'orders', Item: { id: Date.now().toString() } });
await documents.send(command);`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'id', unit: 'millisecond' },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 88,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
const documents = DynamoDBDocumentClient.from(client);
const command = new PutCommand({ TableName: 'orders', Item: { id: randomUUID() } });
await documents.send(command);`,
            },
          ],
        },
      ],
    },
    {
      name: 'an id from a browser, sent away',
      code: `'use client';
export async function order(items: string[]) {
  const orderId = \`web-\${Date.now()}\`;
  await fetch('/api/orders', { method: 'POST', body: JSON.stringify({ orderId, items }) });
}`,
      filename: 'src/components/checkout.tsx',
      files: { 'package.json': '{ "name": "shop", "dependencies": { "react-dom": "19" } }' },
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'crypto.randomUUID()' },
              output: `'use client';
export async function order(items: string[]) {
  const orderId = \`web-\${crypto.randomUUID()}\`;
  await fetch('/api/orders', { method: 'POST', body: JSON.stringify({ orderId, items }) });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function that makes ids, in a file that talks to nobody',
      code: `export function generateOrderId() {
  return 'ORD' + Date.now();
}`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import { randomUUID } from 'node:crypto';

export function generateOrderId() {
  return 'ORD' + randomUUID();
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an arrow function and a method that make ids',
      code: `export const createRequestId = () => \`req_\${Date.now()}\`;
export class Orders {
  generateTransactionId() {
    return Date.now();
  }
}`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'requestId', unit: 'millisecond' },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import { randomUUID } from 'node:crypto';

export const createRequestId = () => \`req_\${randomUUID()}\`;
export class Orders {
  generateTransactionId() {
    return Date.now();
  }
}`,
            },
          ],
        },
        {
          messageId: 'sameId',
          data: { name: 'transactionId', unit: 'millisecond' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'an id that a function of this file makes, told where it is made',
      code: `import express from 'express';
const app = express();
const stamp = () => 'ORD' + Date.now();
app.post('/orders', (req, res) => {
  const orderId = stamp();
  res.json({ orderId });
});`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 3,
          column: 21,
          endLine: 3,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const stamp = () => 'ORD' + randomUUID();
app.post('/orders', (req, res) => {
  const orderId = stamp();
  res.json({ orderId });
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'several lines',
      code: `import express from 'express';
const app = express();
const orderId =
  'ORD-' +
  Date.now();`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'useRandom',
              data: { code: 'randomUUID()' },
              output: `import express from 'express';
import { randomUUID } from 'node:crypto';
const app = express();
const orderId =
  'ORD-' +
  randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a comment inside: it stays',
      code: `import express from 'express';
const app = express();
const orderId = 'ORD-' + /* good enough */ Date.now();`,
      errors: [
        {
          messageId: 'sameId',
          data: { name: 'orderId', unit: 'millisecond' },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 54,
        },
      ],
    },
  ],
});
