import assert from 'node:assert/strict';
import { mayReport } from '../../rules/src/rules/triggers.js';
import { createPrefilter } from '../../rules/src/source/prefilter.js';
import { defaultSettings } from '../../rules/src/source/settings.js';

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
  const isWorth = (text: string) => assert.equal(mayReport(text), true);
  const isNot = (text: string) => assert.equal(mayReport(text), false);

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

    it('by its name', () => assert.equal(mayReport("import { http } from '@acme/http';", settings), true));
    it('that is not mentioned', () => assert.equal(mayReport("import { log } from '@acme/log';", settings), false));
    it('that is a default export may be called anything', () =>
      assert.equal(mayReport("import api from './api.js';", { ...defaultSettings, clients: [{ name: 'default', from: '*api.js', like: 'fetch' }] }), true));
  });
});
