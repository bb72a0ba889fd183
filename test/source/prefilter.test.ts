import assert from 'node:assert/strict';
import { mayReport } from '../../rules/src/rules/triggers.js';
import { createPrefilter } from '../../rules/src/source/prefilter.js';
import { blindHost } from '../../rules/src/source/host.js';
import { defaultSettings, type Settings } from '../../rules/src/source/settings.js';
import { parse } from '../../src/engine/parse/node-parser.js';
import { virtualHost } from '../support/virtual-host.js';

describe('the check of a text for words', () => {
  it('finds one of several', () => assert.equal(createPrefilter(['axios', 'fetch'])('await fetch(url)'), true));
  it('finds none', () => assert.equal(createPrefilter(['axios', 'fetch'])('await load(url)'), false));
  it('wants whole words', () => assert.equal(createPrefilter(['fetch'])('prefetch(); fetchAll(); $fetch(); fetch_all();'), false));
  it('takes a word as a member', () => assert.equal(createPrefilter(['fetch'])('globalThis.fetch(url)'), true));
  it('takes a word at either end', () => assert.equal(createPrefilter(['fetch'])('fetch'), true));
  it('wants no border beside a quote', () => assert.equal(createPrefilter(["'axios'"])("require('axios')"), true));
  it('wants the quotes', () => assert.equal(createPrefilter(["'axios'"])("require('axios-retry')"), false));
  it('takes no sign for a pattern', () => assert.equal(createPrefilter(["'node:http'", 'a.b'])('a-b'), false));
  it('takes signs as they are', () => assert.equal(createPrefilter(['"@grpc/grpc-js"'])('import "@grpc/grpc-js"'), true));
  it('finds nothing without words', () => assert.equal(createPrefilter([])('anything'), false));
});

describe('whether a text is worth a look', () => {
  const worth = (text: string, settings: Settings = defaultSettings) => mayReport(text, '/project/src/service.ts', blindHost, settings);
  const isWorth = (text: string) => assert.equal(worth(text), true);
  const isNot = (text: string) => assert.equal(worth(text), false);

  it('a global', () => isWorth('await fetch(url);'));
  it('an import', () => isWorth("import axios from 'axios';"));
  it('an import in double quotes', () => isWorth('import axios from "axios";'));
  it('an option that switches a check off', () => isWorth('export const options = { rejectUnauthorized: false };'));
  it('a variable that switches checks off', () => isWorth("process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';"));
  it('a request by its type', () => isWorth("import type { NextApiRequest } from 'next'; export function handle(req: NextApiRequest) {}"));
  it('a module that only sounds alike', () => isNot("import got from 'got-it'; import x from './axios';"));
  it('nothing of the kind', () => isNot('export const sum = (a, b) => a + b;'));
  it('an empty text', () => isNot(''));

  describe("a client of the team's own", () => {
    const settings = { ...defaultSettings, clients: [{ name: 'http', from: '@acme/http', like: 'axios' }] };

    it('by its name', () => assert.equal(worth("import { http } from '@acme/http';", settings), true));
    it('that is not mentioned', () => assert.equal(worth("import { log } from '@acme/log';", settings), false));
    it('that is a default export may be called anything', () =>
      assert.equal(worth("import api from './api.js';", { ...defaultSettings, clients: [{ name: 'default', from: '*api.js', like: 'fetch' }] }), true));
  });

  describe('through the files that it imports', () => {
    const importing = (text: string, files: Record<string, string>, settings: Settings = defaultSettings) => {
      const host = virtualHost(new Map(Object.entries(files).map(([path, code]) => [`/project/${path}`, code])), (code, path) => parse(code, path).tree);
      return mayReport(text, '/project/src/service.ts', host, settings);
    };

    it('one that calls', () => assert.equal(importing("import { load } from './load.js';", { 'src/load.ts': 'export const load = (url) => fetch(url);' }), true));
    it('one whose calls nobody else can make', () => assert.equal(importing("import { count } from './load.js';", { 'src/load.ts': 'export const count = async (url) => { const answer = await fetch(url); return (await answer.json()).length; };' }), false));
    it('one that does not', () => assert.equal(importing("import { add } from './add.js';", { 'src/add.ts': 'export const add = (a, b) => a + b;' }), false));
    it('one that hands on one that calls', () =>
      assert.equal(
        importing("import { load } from './api';", { 'src/api/index.ts': "export * from './load.js';", 'src/api/load.ts': 'export const load = (url) => fetch(url);' }),
        true,
      ));
    it('one that imports one that calls, which is a hop too far', () =>
      assert.equal(
        importing("import { all } from './all.js';", { 'src/all.ts': "import { load } from './load.js'; export const all = () => load('/all');", 'src/load.ts': 'export const load = (url) => fetch(url);' }),
        false,
      ));
    it('files that hand on each other', () =>
      assert.equal(importing("import { a } from './a.js';", { 'src/a.ts': "export * from './b.js';", 'src/b.ts': "export * from './a.js';" }), false));
    it('not where the project is not to be looked at', () =>
      assert.equal(importing("import { load } from './load.js';", { 'src/load.ts': 'export const load = (url) => fetch(url);' }, { ...defaultSettings, project: false }), false));
  });
});
