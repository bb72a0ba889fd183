import type { RuleCases } from '../../support/rule-case.js';

/** What looks like a limit and is none, and versions in which it is one. */
export const noLimits: RuleCases = {
  valid: [
    {
      name: 'node-fetch with `timeout` in the version that takes it',
      code: `import fetch from 'node-fetch';
await fetch('https://users.example', { timeout: 3_000 });`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "node-fetch": "^2.6.0" } }' },
    },
    {
      name: 'node-fetch with `timeout` where the lockfile knows better than the range',
      code: `import fetch from 'node-fetch';
await fetch('https://users.example', { timeout: 3_000 });`,
      files: {
        'package.json': '{ "name": "service", "dependencies": { "node-fetch": ">=2" } }',
        'package-lock.json': '{ "packages": { "node_modules/node-fetch": { "version": "2.7.0" } } }',
      },
    },
    {
      name: 'node-fetch with `timeout` where the range allows both versions',
      code: `import fetch from 'node-fetch';
await fetch('https://users.example', { timeout: 3_000 });`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "node-fetch": ">=2" } }' },
    },
    {
      name: 'got with a number in version 11',
      code: `import got from 'got';
await got('https://users.example', { timeout: 3_000 });`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "got": "11" } }' },
    },
    {
      name: 'AWS with a limit that throws',
      code: `import { S3Client } from '@aws-sdk/client-s3';
export const s3 = new S3Client({ requestHandler: { requestTimeout: 3_000, throwOnRequestTimeout: true } });`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "@aws-sdk/client-s3": "^3.950.0" } }' },
    },
    {
      name: 'AWS with a limit in a version that may throw by itself',
      code: `import { S3Client } from '@aws-sdk/client-s3';
export const s3 = new S3Client({ requestHandler: { requestTimeout: 3_000 } });`,
    },
    {
      name: 'AWS without any limit, which is a matter of drivers',
      code: `import { S3Client } from '@aws-sdk/client-s3';
export const s3 = new S3Client({});`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "@aws-sdk/client-s3": "^3.950.0" } }' },
    },
    {
      name: 'a signal for what a module does once',
      code: `const signal = AbortSignal.timeout(3_000);
const users = await fetch('https://users.example', { signal });`,
    },
    {
      name: 'a signal of a function, for each of its turns',
      code: `export async function load() {
  const signal = AbortSignal.timeout(3_000);
  return await Promise.all([1, 2].map((page) => fetch(\`https://users.example/\${page}\`, { signal })));
}`,
    },
    {
      name: 'a timer that is cleared behind the body',
      code: `export async function load() {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 3_000);
  const response = await fetch('https://users.example', { signal: controller.signal });
  const users = await response.json();
  clearTimeout(timer);
  return users;
}`,
    },
    {
      name: 'a timer that is cleared in a `finally` around the body',
      code: `export async function load() {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 3_000);
  try {
    const response = await fetch('https://users.example', { signal: controller.signal });
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}`,
    },
    {
      name: 'a timer that is cleared where the answer is handed on',
      code: `export async function load() {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 3_000);
  const response = await fetch('https://users.example', { signal: controller.signal });
  clearTimeout(timer);
  return response;
}`,
    },
    {
      name: 'a timer that is cleared when the call failed',
      code: `export async function load() {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 3_000);
  const response = await fetch('https://users.example', { signal: controller.signal });
  if (!response.ok) {
    clearTimeout(timer);
    throw new Error(response.statusText);
  }
  return await response.json();
}`,
    },
    {
      name: 'superagent with a limit in the chain',
      code: `import request from 'superagent';
export const all = () => request.get('https://users.example').set('accept', 'application/json').timeout(3_000);`,
    },
    {
      name: 'needle with limits on both phases',
      code: `import needle from 'needle';
export const all = () => needle('get', 'https://users.example', { response_timeout: 3_000, read_timeout: 3_000 });`,
    },
  ],
  invalid: [
    {
      name: 'node-fetch with `timeout` in a version that ignores it',
      code: `import fetch from 'node-fetch';
await fetch('https://users.example', { timeout: 3_000 });`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "node-fetch": "^3.3.0" } }' },
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'waits for ever', option: 'timeout' },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(3_000)' },
              output: `import fetch from 'node-fetch';
await fetch('https://users.example', { signal: AbortSignal.timeout(3_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'node-fetch as it is installed, whatever the range says',
      code: `import fetch from 'node-fetch';
await fetch('https://users.example', { timeout: 3_000 });`,
      files: {
        'package.json': '{ "name": "service", "dependencies": { "node-fetch": ">=2" } }',
        'node_modules/node-fetch/package.json': '{ "name": "node-fetch", "version": "3.3.2" }',
      },
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'waits for ever', option: 'timeout' },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(3_000)' },
              output: `import fetch from 'node-fetch';
await fetch('https://users.example', { signal: AbortSignal.timeout(3_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'got with a number in a version that refuses it',
      code: `import got from 'got';
await got('https://users.example', { timeout: 3_000 });`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "got": "^14.0.0" } }' },
      errors: [
        {
          messageId: 'timeoutRefused',
          data: { call: 'got', option: 'timeout' },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'timeout: { request: 3_000 }' },
              output: `import got from 'got';
await got('https://users.example', { timeout: { request: 3_000 } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'AWS with a limit that only warns',
      code: `import { S3Client } from '@aws-sdk/client-s3';
export const s3 = new S3Client({ requestHandler: { requestTimeout: 3_000 } });`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "@aws-sdk/client-s3": "^3.950.0" } }' },
      errors: [
        {
          messageId: 'timeoutPowerless',
          data: { call: 's3', consequence: 'waits for ever', option: 'requestHandler.requestTimeout', needed: 'requestHandler: { throwOnRequestTimeout: true }' },
          line: 2,
          column: 68,
          endLine: 2,
          endColumn: 73,
          suggestions: [
            {
              messageId: 'enforceTimeout',
              data: { code: 'requestHandler: { throwOnRequestTimeout: true }' },
              output: `import { S3Client } from '@aws-sdk/client-s3';
export const s3 = new S3Client({ requestHandler: { requestTimeout: 3_000, throwOnRequestTimeout: true } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'needle with a limit on the connection',
      code: `import needle from 'needle';
export const all = () => needle.get('https://users.example', { timeout: 3_000 });`,
      errors: [
        {
          messageId: 'timeoutPartial',
          data: { call: 'needle.get', consequence: 'waits for ever for the answer', option: 'timeout', part: 'the connection' },
          line: 2,
          column: 73,
          endLine: 2,
          endColumn: 78,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import needle from 'needle';
export const all = () => needle.get('https://users.example', { timeout: 3_000, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit on an agent',
      code: `import https from 'node:https';
const agent = new https.Agent({ keepAlive: true, timeout: 3_000 });
https.get('https://users.example', { agent }, (res) => res.resume()).on('error', console.error);`,
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'https.get', consequence: 'waits for ever', option: 'agent.timeout' },
          line: 2,
          column: 59,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import https from 'node:https';
const agent = new https.Agent({ keepAlive: true, timeout: 3_000 });
https.get('https://users.example', { agent, signal: AbortSignal.timeout(10_000) }, (res) => res.resume()).on('error', console.error);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a signal that starts with the module',
      code: `const signal = AbortSignal.timeout(3_000);
export const all = () => fetch('https://users.example', { signal });`,
      errors: [
        {
          messageId: 'timeoutShared',
          data: { call: 'fetch' },
          line: 2,
          column: 59,
          endLine: 2,
          endColumn: 65,
          suggestions: [],
        },
      ],
    },
    {
      name: 'a signal that starts with the client',
      code: `import axios from 'axios';
export const users = axios.create({ signal: AbortSignal.timeout(3_000) });`,
      errors: [
        {
          messageId: 'timeoutShared',
          data: { call: 'users' },
          line: 2,
          column: 45,
          endLine: 2,
          endColumn: 71,
          suggestions: [],
        },
      ],
    },
    {
      name: 'a timer that is cleared before the body is read',
      code: `export async function load() {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 3_000);
  const response = await fetch('https://users.example', { signal: controller.signal });
  clearTimeout(timer);
  return await response.json();
}`,
      errors: [
        {
          messageId: 'timeoutCleared',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 22,
          suggestions: [],
        },
      ],
    },
    {
      name: 'a timer that is cleared in a `finally` before the body is read',
      code: `export async function load() {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 3_000);
  let response;
  try {
    response = await fetch('https://users.example', { signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
  return await response.json();
}`,
      errors: [
        {
          messageId: 'timeoutCleared',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 24,
          suggestions: [],
        },
      ],
    },
    {
      name: 'superagent without a limit',
      code: `import request from 'superagent';
export async function all() {
  const answer = await request.get('https://users.example').set('accept', 'application/json');
  return answer.body;
}`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'request.get', consequence: 'waits for ever' },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 35,
          suggestions: [],
        },
      ],
    },
  ],
};
