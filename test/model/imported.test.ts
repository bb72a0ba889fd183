import assert from 'node:assert/strict';
import { originIn } from '../support/asked.js';

const is = (code: string, origin: string, path?: string) => assert.equal(originIn(code, path), origin);

describe('where imported values come from', () => {
  describe('ES modules', () => {
    it('a default import is the module', () => is("import axios from 'axios'; ask(axios);", 'module axios'));
    it('a namespace is the module', () => is("import * as http from 'node:http'; ask(http);", 'module node:http'));
    it('a member of a namespace', () => is("import * as http from 'node:http'; ask(http.get);", 'module node:http → get'));
    it('a named import', () => is("import { request } from 'undici'; ask(request);", 'module undici → request'));
    it('a renamed import', () => is("import { request as send } from 'undici'; ask(send);", 'module undici → request'));
    it('an import named by a text', () => is("import { 'request' as send } from 'undici'; ask(send);", 'module undici → request'));
    it('`default` by name', () => is("import { default as axios } from 'axios'; ask(axios);", 'module axios'));
    it('default and named together', () => is("import got, { HTTPError } from 'got'; ask(HTTPError);", 'module got → HTTPError'));
    it('`.default` of a namespace is the module', () => is("import * as axios from 'axios'; ask(axios.default);", 'module axios'));
    it('members of `.default`', () => is("import * as axios from 'axios'; ask(axios.default.create);", 'module axios → create'));
    it('a computed member with a constant name', () => is("import axios from 'axios'; ask(axios['get']);", 'module axios → get'));
    it('a computed member with an unknown name', () => is("import axios from 'axios'; ask(axios[method]);", 'unknown'));
    it('an optional member', () => is("import axios from 'axios'; ask(axios?.get);", 'module axios → get'));
    it('an import with attributes', () => is("import data from './data.json' with { type: 'json' }; ask(data.url);", 'module ./data.json → url'));
    it('a namespace of the language is not followed', () => is('namespace Api { export const url = "x"; } ask(Api.url);', 'unknown'));
  });

  describe('CommonJS', () => {
    it('require', () => is("const axios = require('axios'); ask(axios);", 'module axios', 'service.cjs'));
    it('a member of require', () => is("ask(require('axios').get);", 'module axios → get', 'service.cjs'));
    it('`.default` of require', () => is("const axios = require('axios').default; ask(axios);", 'module axios', 'service.cjs'));
    it('destructured require', () => is("const { Pool } = require('pg'); ask(Pool);", 'module pg → Pool', 'service.cjs'));
    it('renamed in destructuring', () => is("const { Pool: Connections } = require('pg'); ask(Connections);", 'module pg → Pool', 'service.cjs'));
    it('destructured twice', () => is("const { promises: { readFile } } = require('fs'); ask(readFile);", 'module fs → promises → readFile', 'service.cjs'));
    it('require with a name that is not constant', () => is('const x = require(name); ask(x);', 'unknown', 'service.cjs'));
    it('require of somebody else', () => is("function load(require) { ask(require('axios')); }", "result of require('axios')", 'service.cjs'));
    it('the rest of a destructuring is not followed', () => is("const { get, ...rest } = require('axios'); ask(rest);", 'unknown', 'service.cjs'));
    it('import = require', () => is("import axios = require('axios'); ask(axios.get);", 'module axios → get', 'service.cts'));
  });

  describe('dynamic imports', () => {
    it('awaited', () => is("const ky = await import('ky'); ask(ky.default);", 'module ky'));
    it('awaited in place', () => is("ask((await import('ky')).default.get);", 'module ky → get'));
    it('destructured', () => is("const { default: got } = await import('got'); ask(got);", 'module got'));
    it('with a callback', () => is("import('got').then((module) => ask(module.got));", 'module got → got'));
    it('with a destructuring callback', () => is("import('got').then(({ default: got }) => ask(got));", 'module got'));
    it('with a name that is not constant', () => is('const x = await import(name); ask(x);', 'unknown'));
  });

  describe('compiled code', () => {
    it("Babel's default interop", () =>
      is('var _axios = _interopRequireDefault(require("axios")); ask(_axios.default.get);', 'module axios → get', 'service.js'));
    it("Babel's namespace interop", () =>
      is('var http = _interopRequireWildcard(require("http")); ask(http.get);', 'module http → get', 'service.js'));
    it("TypeScript's default interop", () =>
      is('const axios_1 = __importDefault(require("axios")); ask(axios_1.default);', 'module axios', 'service.js'));
    it("TypeScript's helpers in a module of their own", () =>
      is('const axios_1 = tslib_1.__importStar(require("axios")); ask(axios_1.get);', 'module axios → get', 'service.js'));
    it("esbuild's interop", () => is('var axios = __toESM(require("axios")); ask(axios.default);', 'module axios', 'service.js'));
    it('a call of a member without its object', () => is('const a = require("axios"); ask((0, a.default));', 'module axios', 'service.js'));
  });
});
