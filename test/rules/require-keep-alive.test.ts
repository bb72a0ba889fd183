import { requireKeepAlive } from '../../rules/src/rules/require-keep-alive.js';
import { testRule } from '../support/test-rule.js';

testRule(requireKeepAlive, {
  valid: [
    {
      name: 'an agent that keeps connections',
      code: `import https from 'node:https';
export const agent = new https.Agent({ keepAlive: true });`,
    },
    {
      name: 'an author who decided',
      code: `import http from 'node:http';
export const agent = new http.Agent({ keepAlive: false });`,
    },
    {
      name: 'a setting decides',
      code: `import https from 'node:https';
import { keepAlive } from './config.js';
export const agent = new https.Agent({ keepAlive, maxSockets: 10 });`,
    },
    {
      name: 'options from elsewhere',
      code: `const https = require('https');
const settings = require('./settings');
module.exports = new https.Agent(settings);`,
    },
    {
      name: 'options that are spread from elsewhere',
      code: `import https from 'node:https';
import { defaults } from './defaults.js';
export const agent = new https.Agent({ ...defaults, maxSockets: 10 });`,
    },
    {
      name: 'an agent for one request',
      code: `import https from 'node:https';
import axios from 'axios';
export async function check(url, ca) {
  return axios.get(url, { timeout: 2_000, httpsAgent: new https.Agent({ ca, maxCachedSessions: 0 }) });
}`,
    },
    {
      name: 'an agent that a function makes for whoever asks',
      code: `import https from 'node:https';
export const agentFor = (ca) => new https.Agent({ ca });`,
    },
    {
      name: 'a part of options for one request',
      code: `const https = require('https');
const axios = require('axios');
exports.send = async (url, isTrusted) => {
  const config = { timeout: 2_000 };
  if (!isTrusted) config.httpsAgent = new https.Agent({ ca: process.env.CA });
  await axios.get(url, config);
};`,
    },
    {
      name: 'an agent of undici keeps connections by itself',
      code: `import { Agent, setGlobalDispatcher } from 'undici';
setGlobalDispatcher(new Agent({ connections: 50 }));`,
    },
    {
      name: 'a class of our own called Agent',
      code: `import { Agent } from './agent.js';
export const agent = new Agent({ maxSockets: 10 });`,
    },
    {
      name: 'an option that is given later',
      code: `import https from 'node:https';
const settings = { maxSockets: 10 };
settings.keepAlive = true;
export const agent = new https.Agent(settings);`,
    },
    {
      name: 'the agent of the process',
      code: `import https from 'node:https';
export const load = (url) => https.get(url, { agent: https.globalAgent, signal: AbortSignal.timeout(1_000) });`,
    },
    {
      name: 'an author who says that there is to be no agent',
      code: `import https from 'node:https';
export const load = (url) => https.get(url, { agent: false, signal: AbortSignal.timeout(1_000) });`,
    },
    {
      name: 'a script',
      filename: 'scripts/download.mjs',
      code: `import https from 'node:https';
const agent = new https.Agent({ maxSockets: 4 });
https.get('https://files.example', { agent });`,
    },
  ],
  invalid: [
    {
      name: 'an agent without options',
      code: `const http = require('http');
const agent = new http.Agent();
module.exports = agent;`,
      errors: [
        {
          messageId: 'closes',
          data: { agent: 'agent' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'keepAlive',
              data: { code: 'keepAlive: true' },
              output: `const http = require('http');
const agent = new http.Agent({ keepAlive: true });
module.exports = agent;`,
            },
          ],
        },
      ],
    },
    {
      name: 'the agents of a client',
      code: `import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import axios from 'axios';
export const api = axios.create({
  timeout: 2_000,
  httpAgent: new Agent({ maxSockets: 50 }),
  httpsAgent: new SecureAgent({
    maxSockets: 50,
    keepAliveMsecs: 1_000,
  }),
});`,
      errors: [
        {
          messageId: 'closes',
          data: { agent: 'new Agent' },
          line: 6,
          column: 14,
          endLine: 6,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'keepAlive',
              data: { code: 'keepAlive: true' },
              output: `import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import axios from 'axios';
export const api = axios.create({
  timeout: 2_000,
  httpAgent: new Agent({ maxSockets: 50, keepAlive: true }),
  httpsAgent: new SecureAgent({
    maxSockets: 50,
    keepAliveMsecs: 1_000,
  }),
});`,
            },
          ],
        },
        {
          messageId: 'closes',
          data: { agent: 'new SecureAgent' },
          line: 7,
          column: 15,
          endLine: 7,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'keepAlive',
              data: { code: 'keepAlive: true' },
              output: `import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import axios from 'axios';
export const api = axios.create({
  timeout: 2_000,
  httpAgent: new Agent({ maxSockets: 50 }),
  httpsAgent: new SecureAgent({
    maxSockets: 50,
    keepAliveMsecs: 1_000,
    keepAlive: true,
  }),
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a field of a service',
      filename: 'src/bank.ts',
      code: `import https from 'node:https';
export class Bank {
  private readonly agent = new https.Agent({ rejectUnauthorized: true });
}`,
      errors: [
        {
          messageId: 'closes',
          data: { agent: 'this.agent' },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'keepAlive',
              data: { code: 'keepAlive: true' },
              output: `import https from 'node:https';
export class Bank {
  private readonly agent = new https.Agent({ rejectUnauthorized: true, keepAlive: true });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a constructor',
      filename: 'src/bank.ts',
      code: `import * as https from 'https';
export class Bank {
  agent: https.Agent;
  constructor(ca: string) {
    this.agent = new https.Agent({ ca });
  }
}`,
      errors: [
        {
          messageId: 'closes',
          data: { agent: 'this.agent' },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'keepAlive',
              data: { code: 'keepAlive: true' },
              output: `import * as https from 'https';
export class Bank {
  agent: https.Agent;
  constructor(ca: string) {
    this.agent = new https.Agent({ ca, keepAlive: true });
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an agent that is made once, when it is first needed',
      code: `import https from 'node:https';
let agent;
export function bankAgent() {
  agent ??= new https.Agent({ maxSockets: 10 });
  return agent;
}`,
      errors: [
        {
          messageId: 'closes',
          data: { agent: 'agent' },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'keepAlive',
              data: { code: 'keepAlive: true' },
              output: `import https from 'node:https';
let agent;
export function bankAgent() {
  agent ??= new https.Agent({ maxSockets: 10, keepAlive: true });
  return agent;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'options with a name',
      code: `import https from 'node:https';
const settings = { maxSockets: 10 };
export const agent = new https.Agent(settings);`,
      errors: [
        {
          messageId: 'closes',
          data: { agent: 'agent' },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'keepAlive',
              data: { code: 'keepAlive: true' },
              output: `import https from 'node:https';
const settings = { maxSockets: 10 };
export const agent = new https.Agent({ ...settings, keepAlive: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the handler of an SDK',
      code: `import https from 'node:https';
import { S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
export const storage = new S3Client({
  requestHandler: new NodeHttpHandler({ socketTimeout: 5_000, httpsAgent: new https.Agent({ maxSockets: 100 }) }),
});`,
      errors: [
        {
          messageId: 'closes',
          data: { agent: 'new https.Agent' },
          line: 5,
          column: 75,
          endLine: 5,
          endColumn: 90,
          suggestions: [
            {
              messageId: 'keepAlive',
              data: { code: 'keepAlive: true' },
              output: `import https from 'node:https';
import { S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
export const storage = new S3Client({
  requestHandler: new NodeHttpHandler({ socketTimeout: 5_000, httpsAgent: new https.Agent({ maxSockets: 100, keepAlive: true }) }),
});`,
            },
          ],
        },
      ],
    },
  ],
});
