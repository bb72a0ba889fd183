import assert from 'node:assert/strict';
import * as parser from '@typescript-eslint/parser';
import { constantOf } from '../../rules/src/model/constants.js';
import { createModel, type Model } from '../../rules/src/model/model.js';
import { optionsOf } from '../../rules/src/model/options.js';
import { Parts } from '../../rules/src/model/parts.js';
import { questions } from '../../rules/src/model/questions.js';
import { urlText } from '../../rules/src/model/url.js';
import { usesOf } from '../../rules/src/model/uses.js';
import { parseAs } from '../../rules/src/plugin/parse.js';
import { runRule } from '../../rules/src/rule/run.js';
import { rules } from '../../rules/src/rules/index.js';
import { blindHost } from '../../rules/src/source/host.js';
import { defaultSettings } from '../../rules/src/source/settings.js';
import type { Node, Tree } from '../../rules/src/source/tree.js';
import { parse } from '../../src/engine/parse/node-parser.js';
import { treeOf } from '../support/asked.js';
import { sourcesUnder } from '../support/sources.js';

const parts = Object.entries(Object.getOwnPropertyDescriptors(Parts.prototype)).flatMap(([name, part]) => (part.get === undefined ? [] : [name]));

/** Asks a tree everything there is to ask: all parts of its model, all rules, and each node what it is. */
function askEverything(tree: Tree): void {
  const model = createModel(tree, blindHost, defaultSettings);
  for (const name of [...parts, ...Object.keys(questions)]) assert.notEqual(Reflect.get(model, name), undefined, name);
  for (const rule of rules) runRule(rule, model, { ...rule.strict });
  for (const node of nodesOf(tree)) askAbout(node, model);
}

function askAbout(node: Node, { bindings, handlers, network }: Model): void {
  bindings.origin(node);
  bindings.functionOf(node);
  bindings.candidates(node);
  constantOf(node, bindings);
  urlText(node, bindings);
  optionsOf(node, 'call', bindings).read('timeout.request');
  usesOf(node, bindings);
  handlers.isRequest(node);
  network.clientOf(node);
}

function nodesOf({ program, visitorKeys }: Tree): Node[] {
  const found: Node[] = [program];
  for (const node of found) {
    for (const key of visitorKeys[node.type] ?? []) {
      const child: unknown = Reflect.get(node, key);
      found.push(...[child].flat().filter((item) => item != null) as Node[]);
    }
  }
  return found;
}

/** Code around which the rules find something, so that they look at all of it. */
const busy = `
import axios from 'axios';
import express from 'express';
const app = express();
app.post('/', async (req, res) => { let body = ''; req.on('data', (chunk) => { body += chunk; }); res.json((await axios.get(req.body.url)).data); });
`;

const byTypeScript = (code: string, path: string): Tree => {
  const tree = parseAs({ parser, parserOptions: {}, visitorKeys: {} }, code, path);
  assert.ok(tree, `${path} does not parse`);
  return tree;
};

/** Asserts that a text can be looked at, whichever parser read it. */
function isReadable(code: string, path = 'service.ts'): void {
  askEverything(treeOf(code, path));
  askEverything(treeOf(busy + code, path));
  askEverything(byTypeScript(code, path));
  askEverything(byTypeScript(busy + code, path));
}

/** The same for scripts, in which nothing is imported. */
function isReadableScript(code: string): void {
  askEverything(treeOf(code, 'service.cjs'));
}

describe('the model', () => {
  it('has parts', () => assert.ok(parts.length > 10));

  describe('reads the sources of this project', () => {
    for (const { path, text } of sourcesUnder('rules/src', 'src', 'scripts', 'test', 'examples')) {
      it(path, () => {
        const { tree } = parse(text, `/project/${path}`);
        assert.ok(tree);
        askEverything(tree);
      });
    }
  });

  describe('reads odd syntax', () => {
    it('an empty text', () => askEverything(treeOf('')));
    it('nothing but a comment', () => isReadable('// fetch(url)'));
    it('a first line for Node', () => askEverything(treeOf("#!/usr/bin/env node\nfetch('http://a.example');", 'run.js')));
    it('a byte order mark is gone before', () => isReadable("fetch('http://a.example/ü😀');"));
    it('Windows line ends', () => isReadable("fetch('http://a.example', {\r\n  method: 'POST',\r\n});\r\n"));
    it('decorators', () =>
      isReadable("@Injectable() class A { @Input() http = axios.create(); @Get('/') run(@Body() body: Body) { return this.http.post('/', body); } }"));
    it('enums', () => isReadable("enum Limit { Short = 5, Long = Short * 2 } const enum Url { A = 'http://a.example' } fetch(Url.A, { timeout: Limit.Long });"));
    it('namespaces', () => isReadable("namespace Api { export const url = 'http://a.example'; export namespace Deep { fetch(url); } }"));
    it('declarations without code', () => isReadable('declare function fetch(url: string): Promise<void>; declare module "x" { const y: number; } abstract class A { abstract run(): void; }'));
    it('overloads', () => isReadable('function send(url: string): void; function send(url: URL): void; function send(url: unknown) { return fetch(url as string); } send("x");'));
    it('types around values', () => isReadable('(fetch as typeof globalThis.fetch)(<string>url!, { ...(options satisfies object) } as const);'));
    it('type arguments', () => isReadable('const make = axios.create<string>; axios.get<number>("http://a.example"); new Map<string, typeof fetch>();'));
    it('import = and export =', () => askEverything(treeOf("import http = require('node:http'); http.get('http://a.example'); export = http;", 'service.cts')));
    it('JSX', () => isReadable("const Page = () => <><div onClick={() => fetch('/x')}>{...items}<Api.Item {...props} key='a' />{/* empty */}</div></>;", 'page.tsx'));
    it('JSX with type arguments', () => isReadable('const Page = () => <List<string> items={[]}>{void 0}</List>;', 'page.tsx'));
    it('using', () => isReadable('async function run() { using file = open(); await using pool = new Pool(); for (using x of xs) fetch(x); }'));
    it('import attributes', () => isReadable("import data from './data.json' with { type: 'json' }; const more = await import('./x.json', { with: { type: 'json' } }); fetch(data.url);"));
    it('private names in objects', () => isReadable('class A { #http = fetch; static has(x: object) { return #http in x; } run() { return this.#http("x"); } }'));
    it('static blocks', () => isReadable('class A { static client; static { this.client = axios.create(); const x = 1; fetch(x); } }'));
    it('accessors and computed members', () => isReadable("class A { accessor url = 'x'; get [name]() { return 1; } set value(x) { fetch(x); } static async *[Symbol.iterator]() { yield* fetch(this.url); } }"));
    it('a class that extends a call', () => isReadable('class A extends mixin(axios.Axios, () => fetch("x")) { constructor() { super(); super.get("x"); new.target; } }'));
    it('labels', () => isReadable('outer: for (;;) { inner: while (true) { if (fetch) continue outer; break inner; } }'));
    it('a switch with declarations', () => isReadable('switch (fetch(x)) { case 1: { const y = fetch; y(); } default: let z = 5; fetch(z); }'));
    it('holes and rests', () => isReadable('const [, a, ...[b, , c]] = await fetch(x); const { [a]: d, ...rest } = b; ({ e: { f = fetch } = {}, ...g.h } = rest); [i.j, k[0]] = [fetch];'));
    it('optional chains', () => isReadable('globalThis?.fetch?.("x")?.then?.((r) => r?.json?.())?.[0]; delete a?.b; (await axios?.get?.(url))?.data?.x;'));
    it('tagged templates', () => isReadable('const x = sql`select ${fetch(`${a}${`b${c}`}`)}`; String.raw`\\u{}`; fetch`x`;'));
    it('generators and async loops', () => isReadable('async function* run() { for await (const x of fetch(y)) yield* x; const z = yield; } for (const x in fetch) break;'));
    it('assignments that depend', () => isReadable('let a, b; a ??= fetch; b ||= a; a &&= b; a **= 2; a >>>= 1; ({ a } = b); [a, b] = [b, a];'));
    it('regular expressions, large numbers and new.target', () => isReadable('const r = /[/\\]]+(?<x>a)/dgu; const n = 10n ** 2n; function A() { return new.target; } fetch(n, r);'));
    it('parentheses, commas and immediate calls', () => isReadable('(0, fetch)((("x"))); ;(function () { return fetch; })()("x"); (() => {})(); !function () {}(); new (class { x = fetch })().x("y");'));
    it('names of what every object has', () =>
      isReadable("fetch.constructor('x'); axios.toString(); axios.__proto__('x'); globalThis.hasOwnProperty('x'); new axios.constructor(); fetch('x', { __proto__: null, constructor: 1, ['__proto__']: 2 });"));
    it('names that are made of themselves', () =>
      isReadable('var a = a; var b = c, c = b; var d = { ...d }; var e = e.f; let g; g = g + 1; let h; h = h.on(h); let i = () => i(i); fetch(d, d); fetch(e, g); const { j } = { j }; fetch(j, { ...j });'));
    it('functions that call each other', () => isReadable('function a(x, o) { b(x, o); return fetch(x, o); } function b(x, o) { a(x, o); a(...x); } const c = (x = c, o = x) => fetch(x, o);'));
    it('a file that is only its exports', () => isReadable("export * from 'axios'; export * as ns from 'undici'; export { default, get as 'a b' } from 'axios'; export default class {}"));
    it('a default export without a name', () => isReadable("export default async function () { return fetch('http://a.example'); }"));
    it('HTML comments, with and octal numbers in scripts', () => isReadableScript("<!-- a\nwith (axios) { get('x'); }\nvar x = 010, y = '\\01';\nfetch(x);\n--> b\n"));
    it('return at the top of a script', () => isReadableScript("const axios = require('axios'); if (x) return axios.get('http://a.example'); module.exports = { axios };"));
    it('names that are reserved elsewhere, in scripts', () => isReadableScript('var let = fetch, yield = 1, async = 2; async (yield); let (await); function arguments() {} fetch(let);'));
    it('functions in blocks of scripts', () => isReadableScript('if (x) function f() {} { function f() {} } f(fetch); var f = 1;'));
    it('surrogates alone', () => isReadable("fetch('http://a.example/\\uD800', { '\\uDFFF': `\\uD83D` });"));
  });
});
