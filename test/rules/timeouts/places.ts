import type { RuleCases } from '../../support/rule-case.js';

/** Where code runs: servers wait, browsers have somebody who closes the page, tests are no production. */
export const places: RuleCases = {
  valid: [
    {
      name: 'elements of a page',
      filename: 'src/page.tsx',
      code: "export const Page = () => <button onClick={() => fetch('https://users.example')}>Load</button>;",
    },
    {
      name: 'a component for the browser',
      code: `'use client';
export const all = () => fetch('https://users.example');`,
    },
    {
      name: 'the document',
      code: `document.title = 'Users';
fetch('https://users.example');`,
    },
    {
      name: 'an address of the page',
      code: "fetch('/api/users');",
    },
    {
      name: 'an address below the page',
      code: 'fetch(`users/${id}`);',
    },
    {
      name: 'an address of the page, for axios',
      code: `import axios from 'axios';
axios.get('/api/users');`,
    },
    {
      name: 'a package for browsers',
      code: "export const all = () => fetch('https://users.example');",
      files: {
        'package.json': '{ "name": "web", "dependencies": { "react-dom": "19.2.0" } }',
      },
    },
    {
      name: 'files for browsers alone import it',
      code: "export const all = () => fetch('https://users.example');",
      files: {
        'package.json': '{ "name": "app", "dependencies": { "express": "5.3.0", "react-dom": "19.2.0" } }',
        'src/page.tsx': `import { all } from './service.js';
export const Page = () => <ul>{all()}</ul>;`,
      },
    },
    {
      name: 'this machine',
      code: "fetch('http://localhost:3000/users');",
    },
    {
      name: 'this machine by its address',
      code: `import http from 'node:http';
http.get({ host: '127.0.0.1', port: 3000 }, (answer) => answer.resume());`,
    },
    {
      name: 'a client for this machine',
      code: `import axios from 'axios';
export const users = axios.create({ baseURL: 'http://localhost:3000' });`,
    },
    {
      name: 'a folder of tests',
      filename: 'test/service.ts',
      code: "fetch('https://users.example');",
    },
    {
      name: 'a test by its name',
      filename: 'src/service.spec.ts',
      code: "fetch('https://users.example');",
    },
    {
      name: 'a test by what it imports',
      code: `import test from 'node:test';
fetch('https://users.example');`,
    },
    {
      name: 'a script that somebody runs by hand',
      filename: 'scripts/import.ts',
      code: "await fetch('https://users.example');",
    },
    {
      name: 'an example',
      filename: 'examples/service.ts',
      code: "await fetch('https://users.example');",
    },
    {
      name: 'a browser by the settings',
      settings: { browser: ['src/**'] },
      code: "fetch('https://users.example');",
    },
    {
      name: 'a test by the settings',
      settings: { test: ['src/**'] },
      code: "fetch('https://users.example');",
    },
    {
      name: 'a file that is named for development',
      filename: 'src/dev.ts',
      code: `export const ping = () => fetch('https://users.example');`,
    },
    {
      name: 'a name with a word for development',
      filename: 'src/hmrDevReload.ts',
      code: `export const ping = () => fetch('https://users.example');`,
    },
    {
      name: 'what a function asks for beside an address of the page',
      code: `export async function file(key: string) {
  const place = await fetch('/api/files/place', { method: 'POST', body: key });
  const { url } = await place.json();
  return fetch(url);
}`,
    },
    {
      name: 'an address below the base of a bundler',
      code: 'export const all = () => fetch(`${import.meta.env.BASE_URL}api/users`);',
    },
    {
      name: 'an address that a function makes of the base of a bundler',
      code: `export const all = () => fetch(pathTo({ base: import.meta.env.BASE_URL, name: 'users' }));`,
    },
    {
      name: 'nobody waits, and nobody wants to know how it ends',
      code: `export function ready(url: string) { fetch(url, { method: 'POST' }).catch(() => {}); }`,
    },
    {
      name: 'the same, said with void',
      code: `export function ready(url: string) { void fetch(url, { method: 'POST' }).catch(() => undefined); }`,
    },
  ],
  invalid: [
    {
      name: 'elements of a page, if asked for',
      filename: 'src/page.tsx',
      options: { browser: true },
      code: "export const Page = () => <button onClick={() => fetch('https://users.example')}>Load</button>;",
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "export const Page = () => <button onClick={() => fetch('https://users.example', { signal: AbortSignal.timeout(10_000) })}>Load</button>;",
            },
          ],
        },
      ],
    },
    {
      name: 'an address of the page, if asked for',
      options: { browser: true },
      code: "fetch('/api/users');",
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "fetch('/api/users', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'only the call with an address of the page is one of a browser',
      code: `export const here = () => fetch('/api/users');
export const there = () => fetch('https://users.example');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `export const here = () => fetch('/api/users');
export const there = () => fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'an address without a scheme',
      code: "fetch('//users.example/all');",
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "fetch('//users.example/all', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'a function for the server in a package for browsers',
      code: `'use server';
export const all = () => fetch('https://users.example');`,
      files: {
        'package.json': '{ "name": "web", "dependencies": { "react-dom": "19.2.0" } }',
      },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `'use server';
export const all = () => fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a package that is for both',
      code: "export const all = () => fetch('https://users.example');",
      files: {
        'package.json': '{ "name": "app", "dependencies": { "express": "5.3.0", "react-dom": "19.2.0" } }',
      },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "export const all = () => fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'files for both import it',
      code: "export const all = () => fetch('https://users.example');",
      files: {
        'package.json': '{ "name": "app", "dependencies": { "express": "5.3.0", "react-dom": "19.2.0" } }',
        'src/page.tsx': `import { all } from './service.js';
export const Page = () => <ul>{all()}</ul>;`,
        'src/server.ts': `import express from 'express';
import { all } from './service.js';
express().get('/', async (request, response) => response.json(await all()));`,
      },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "export const all = () => fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'a server by the settings',
      settings: { server: ['src/**'] },
      code: `'use client';
export const all = () => fetch('https://users.example');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `'use client';
export const all = () => fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a host that is only called like this machine',
      code: "fetch('http://localhost.users.example');",
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "fetch('http://localhost.users.example', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'a script, if asked for',
      filename: 'scripts/import.ts',
      options: { scripts: true },
      code: "await fetch('https://users.example');",
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "await fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'an example, if asked for',
      filename: 'examples/service.ts',
      options: { scripts: true },
      code: "await fetch('https://users.example');",
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "await fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'a folder that only contains the word',
      filename: 'src/descriptions/service.ts',
      code: "await fetch('https://users.example');",
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "await fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'a name that only begins like development',
      filename: 'src/devices.ts',
      code: `export const ping = async () => { await fetch('https://users.example'); };`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `export const ping = async () => { await fetch('https://users.example', { signal: AbortSignal.timeout(10_000) }); };`,
            },
          ],
        },
      ],
    },
    {
      name: 'the site dev.to is no development',
      filename: 'src/dev-to.ts',
      code: `export const ping = async () => { await fetch('https://users.example'); };`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `export const ping = async () => { await fetch('https://users.example', { signal: AbortSignal.timeout(10_000) }); };`,
            },
          ],
        },
      ],
    },
    {
      name: 'another function of the same file',
      code: `export const place = (key: string) => fetch('/api/files/place', { method: 'POST', body: key });
export async function file(url: string) { await fetch(url); }`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `export const place = (key: string) => fetch('/api/files/place', { method: 'POST', body: key });
export async function file(url: string) { await fetch(url, { signal: AbortSignal.timeout(10_000) }); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'the same where it is asked for',
      options: { forgotten: true },
      code: `export function ready(url: string) { fetch(url, { method: 'POST' }).catch(() => {}); }`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `export function ready(url: string) { fetch(url, { method: 'POST', signal: AbortSignal.timeout(10_000) }).catch(() => {}); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'a failure that is written down is somebody’s business',
      code: `export function ready(url: string) { fetch(url, { method: 'POST' }).catch(report); }`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `export function ready(url: string) { fetch(url, { method: 'POST', signal: AbortSignal.timeout(10_000) }).catch(report); }`,
            },
          ],
        },
      ],
    },
  ],
};
