import { noUnlockedCron } from '../../rules/src/rules/no-unlocked-cron.js';
import { testRule } from '../support/test-rule.js';

const service = { 'package.json': '{ "name": "shop", "dependencies": { "express": "5" } }' };
const nest = { 'package.json': '{ "name": "shop", "dependencies": { "@nestjs/core": "11" } }' };

const server = `import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.listen(8080);
`;

testRule(noUnlockedCron, {
  valid: [
    {
      name: 'a cache that is emptied',
      code: `${server}const cache = new Map();
setInterval(() => cache.clear(), 600_000);`,
    },
    {
      name: 'deleting what is old',
      code: `${server}setInterval(() => prisma.session.deleteMany({ where: { expired: true } }), 3_600_000);`,
    },
    {
      name: 'an update to a fixed value',
      code: `${server}setInterval(() => prisma.order.updateMany({ where: { due: true }, data: { state: 'late' } }), 3_600_000);`,
    },
    {
      name: 'a short interval',
      code: `${server}setInterval(() => prisma.order.create({ data: {} }), 5_000);`,
    },
    {
      name: 'a file without a server',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
setInterval(() => prisma.order.create({ data: {} }), 3_600_000);`,
    },
    {
      name: 'a lock',
      code: `${server}setInterval(async () => {
  const lock = await redlock.acquire(['orders'], 30_000);
  await prisma.order.create({ data: {} });
  await lock.release();
}, 3_600_000);`,
    },
    {
      name: 'an elected leader',
      code: `${server}setInterval(async () => {
  if (!leader.isLeader()) return;
  await prisma.order.create({ data: {} });
}, 3_600_000);`,
    },
    {
      name: 'duplicates that the database refuses',
      code: `${server}setInterval(() => prisma.order.createMany({ data: due(), skipDuplicates: true }), 3_600_000);`,
    },
    {
      name: 'metrics of each process',
      code: `${server}setInterval(() => fetch('https://metrics.shop.example/push', { method: 'POST', body: text() }), 60_000);`,
    },
    {
      name: 'metrics of each process, to an address that is an object',
      code: `import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.listen(8080);
setInterval(() => fetch(new URL('https://metrics.shop.example/push'), { method: 'POST', body: text() }), 60_000);`,
    },
    {
      name: 'a heartbeat of each process',
      code: `${server}async function sendHeartbeat() {
  await prisma.node.create({ data: { at: new Date() } });
}
setInterval(sendHeartbeat, 60_000);`,
    },
    {
      name: 'a timer for each connection',
      code: `${server}app.get('/events', (request, response) => {
  const timer = setInterval(() => prisma.visit.create({ data: {} }), 60_000);
});`,
    },
    {
      name: 'a setting that switches it on',
      code: `import cron from 'node-cron';
import nodemailer from 'nodemailer';
const mails = nodemailer.createTransport(process.env.SMTP_URL);
if (process.env.RUN_CRON === 'true') {
  cron.schedule('0 9 * * *', () => mails.sendMail({ to: 'a@b.example' }));
}`,
      files: service,
    },
    {
      name: 'a package without a server',
      code: `import cron from 'node-cron';
import nodemailer from 'nodemailer';
const mails = nodemailer.createTransport(process.env.SMTP_URL);
cron.schedule('0 9 * * *', () => mails.sendMail({ to: 'a@b.example' }));`,
      files: { 'package.json': '{ "name": "worker", "dependencies": { "node-cron": "4" } }' },
    },
    {
      name: 'a database in a file',
      code: `import cron from 'node-cron';
import nodemailer from 'nodemailer';
const mails = nodemailer.createTransport(process.env.SMTP_URL);
cron.schedule('0 9 * * *', () => mails.sendMail({ to: 'a@b.example' }));`,
      files: { 'package.json': '{ "name": "shop", "dependencies": { "express": "5", "better-sqlite3": "12" } }' },
    },
    {
      name: 'processes that agree',
      code: `import cron from 'node-cron';
import nodemailer from 'nodemailer';
const mails = nodemailer.createTransport(process.env.SMTP_URL);
cron.schedule('0 9 * * *', () => mails.sendMail({ to: 'a@b.example' }), { distributed: true, runCoordinator });`,
      files: service,
    },
    {
      name: 'reading for oneself',
      code: `import { CronJob } from 'cron';
import axios from 'axios';
let rates;
new CronJob('0 * * * *', async () => { rates = (await axios.get('https://rates.example/today')).data; }, null, true);`,
      files: service,
    },
    {
      name: 'a login that each process needs',
      code: `import cron from 'node-cron';
import axios from 'axios';
let token;
cron.schedule('0 * * * *', async () => { token = (await axios.post('https://partner.example/oauth/token', {})).data; });`,
      files: service,
    },
    {
      name: 'clients of this process',
      code: `import cron from 'node-cron';
import { sendToSocket } from './sockets.js';
cron.schedule('0 * * * *', () => sendToSocket('tick'));`,
      files: service,
    },
    {
      name: 'a decorator for short intervals',
      code: `import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
@Injectable()
export class Jobs {
  @Interval(10_000)
  async run() { await this.mails.sendReminders(); }
}`,
      files: nest,
    },
  ],
  invalid: [
    {
      name: 'an interval beside a server',
      code: `${server}setInterval(() => prisma.invoice.create({ data: {} }), 60 * 60 * 1000);`,
      errors: [{ messageId: 'each', data: { deed: 'prisma.invoice.create' }, line: 6, column: 1, endLine: 6, endColumn: 12 }],
    },
    {
      name: 'through functions of the file, begun with the server',
      code: `${server}async function remind() {
  for (const order of await prisma.order.findMany({ take: 100 })) await tell(order);
}
const tell = (order) => fetch(\`https://mail.example/\${order.id}\`, { method: 'POST' });
function start() {
  setInterval(remind, 86_400_000);
}
start();`,
      errors: [{ messageId: 'each', data: { deed: 'tell' }, line: 11, column: 3, endLine: 11, endColumn: 14 }],
    },
    {
      name: 'a mail by node-cron',
      code: `const cron = require('node-cron');
const nodemailer = require('nodemailer');
const mails = nodemailer.createTransport(process.env.SMTP_URL);
cron.schedule('0 9 * * *', async () => {
  await mails.sendMail({ to: 'a@b.example' });
});`,
      files: service,
      errors: [{ messageId: 'each', data: { deed: 'mails.sendMail' }, line: 4, column: 1, endLine: 4, endColumn: 14 }],
    },
    {
      name: 'left out in tests alone',
      code: `import cron from 'node-cron';
import { sendInvoices } from './invoices.js';
if (process.env.NODE_ENV !== 'test') cron.schedule('0 9 * * *', async () => { await sendInvoices(); });`,
      files: service,
      errors: [{ messageId: 'each', data: { deed: 'sendInvoices' }, line: 3, column: 38, endLine: 3, endColumn: 51 }],
    },
    {
      name: 'a function of another file',
      code: `import * as cron from 'node-cron';
import { sendInvoices } from './invoices.js';
cron.schedule('0 9 * * *', sendInvoices);`,
      files: service,
      errors: [{ messageId: 'each', data: { deed: 'sendInvoices' }, line: 3, column: 1, endLine: 3, endColumn: 14 }],
    },
    {
      name: 'CronJob and its from',
      code: `import { CronJob } from 'cron';
import { Queue } from 'bullmq';
const queue = new Queue('digests');
new CronJob('0 9 * * *', () => queue.add('digest', {}), null, true);
CronJob.from({ cronTime: '0 9 * * *', onTick: () => queue.add('digest', {}), start: true });`,
      files: service,
      errors: [
        { messageId: 'each', data: { deed: 'queue.add' }, line: 4, column: 5, endLine: 4, endColumn: 12 },
        { messageId: 'each', data: { deed: 'queue.add' }, line: 5, column: 1, endLine: 5, endColumn: 13 },
      ],
    },
    {
      name: 'node-schedule with a name',
      code: `import schedule from 'node-schedule';
import mongoose from 'mongoose';
const Invoice = mongoose.model('Invoice', new mongoose.Schema({}));
schedule.scheduleJob('bills', '0 0 1 * *', async function () {
  await Invoice.create({ month: new Date() });
});`,
      files: service,
      errors: [{ messageId: 'each', data: { deed: 'Invoice.create' }, line: 4, column: 1, endLine: 4, endColumn: 21 }],
    },
    {
      name: 'croner',
      code: `import { Cron } from 'croner';
import Stripe from 'stripe';
const stripe = new Stripe(process.env.STRIPE_KEY);
new Cron('0 0 1 * *', { timezone: 'UTC' }, () => stripe.charges.create({ amount: 100, currency: 'eur' }));`,
      files: service,
      errors: [{ messageId: 'each', data: { deed: 'stripe.charges.create' }, line: 4, column: 5, endLine: 4, endColumn: 9 }],
    },
    {
      name: 'a decorated method that asks a service for it',
      code: `import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { MailService } from './mail.service';
@Injectable()
export class Jobs {
  constructor(private readonly mails: MailService) {}
  @Cron('0 9 * * *')
  async run() { await this.remind(); }
  private async remind() { await this.mails.sendReminders(); }
}`,
      files: nest,
      errors: [{ messageId: 'each', data: { deed: 'this.mails.sendReminders' }, line: 7, column: 4, endLine: 7, endColumn: 8 }],
    },
    {
      name: 'a decorated method of a service with Prisma',
      code: `import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { PrismaClient } from '@prisma/client';
@Injectable()
export class Jobs {
  constructor(private readonly prisma: PrismaClient) {}
  @Cron(CronExpression.EVERY_DAY_AT_3AM)
  async run() { await this.prisma.invoice.create({ data: {} }); }
}`,
      files: nest,
      errors: [{ messageId: 'each', data: { deed: 'this.prisma.invoice.create' }, line: 7, column: 4, endLine: 7, endColumn: 8 }],
    },
  ],
});
