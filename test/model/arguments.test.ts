import assert from 'node:assert/strict';
import type { Signature } from '../../rules/src/libraries/library.js';
import { layOut } from '../../rules/src/model/arguments.js';
import { Bindings } from '../../rules/src/model/bindings.js';
import { indexSyntax } from '../../rules/src/model/syntax.js';
import type { Node } from '../../rules/src/source/tree.js';
import { textOf, treeOf } from '../support/asked.js';

/** `fetch(input, init)` */
const fetchLike: Signature = [['url', 'other'], ['options']];
/** `got(url, options)`, `got(options)` */
const gotLike: Signature = [['url', 'options'], ['options']];
/** `axios.post(url, body, options)` */
const postLike: Signature = [['url'], ['body'], ['options']];
/** `http.get(url, options, callback)`, all but one of them optional */
const httpLike: Signature = [['url', 'options'], ['options', 'callback'], ['callback']];

/** The arguments of the call of `send` by their roles, as texts; positions as they are. */
function laidIn(code: string, signature: Signature): Record<string, string | number> {
  const tree = treeOf(code);
  const call = indexSyntax(tree).calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'send')!;
  const laid = layOut(call, signature, new Bindings(tree));
  const entries = Object.entries<Node | string | number>({ ...laid });
  return Object.fromEntries(entries.map(([role, value]) => [role, typeof value === 'object' ? textOf(value, tree) : value]));
}

const is = (code: string, signature: Signature, laid: Record<string, string | number>) => assert.deepEqual(laidIn(code, signature), laid);

describe('arguments by their roles', () => {
  describe('url, then options', () => {
    it('a url alone leaves room for options', () => is('send("/x");', fetchLike, { url: '"/x"', optionsAt: 1 }));
    it('both', () => is('send("/x", { a: 1 });', fetchLike, { url: '"/x"', options: '{ a: 1 }' }));
    it('options from elsewhere', () => is('send("/x", options);', fetchLike, { url: '"/x"', options: 'options' }));
    it('a template', () => is('send(`/${x}`);', fetchLike, { url: '`/${x}`', optionsAt: 1 }));
    it('a URL object', () => is('send(new URL("/x", base));', fetchLike, { url: 'new URL("/x", base)', optionsAt: 1 }));
    it('a name that tells a url', () => is('send(apiUrl);', fetchLike, { url: 'apiUrl', optionsAt: 1 }));
    it('a name that may be a request', () => is('send(request);', fetchLike, { request: 'request', optionsAt: 1 }));
    it('a name with the type of a text', () => is('function run(input: string) { send(input); }', fetchLike, { url: 'input', optionsAt: 1 }));
    it('a name with the type of a URL', () => is('function run(input: URL) { send(input); }', fetchLike, { url: 'input', optionsAt: 1 }));
    it('a name with a type that may be a request', () => is('function run(input: RequestInfo) { send(input); }', fetchLike, { request: 'input', optionsAt: 1 }));
    it('undefined is no options', () => is('send("/x", undefined);', fetchLike, { url: '"/x"' }));
    it('arguments that are spread hide the options', () => is('send(...all);', fetchLike, { options: 'unknown' }));
    it('arguments that are spread behind the url', () => is('send("/x", ...more);', fetchLike, { url: '"/x"', options: 'unknown' }));
    it('nothing at all', () => is('send();', fetchLike, { optionsAt: 1 }));
  });

  describe('url or options, then options', () => {
    it('options alone', () => is('send({ url: "/x" });', gotLike, { options: '{ url: "/x" }', optionsAt: 1 }));
    it('options alone, by name', () => is('const all = { url: "/x" }; send(all);', gotLike, { options: 'all', optionsAt: 1 }));
    it('what may be either', () => is('send(target);', gotLike, { addressOrOptions: 'target', options: 'unknown', optionsAt: 1 }));
    it('what may be either, before a literal, is the url', () => is('send(target, { a: 1 });', gotLike, { url: 'target', options: '{ a: 1 }' }));
    it('a url by its name', () => is('send(config.apiUrl);', gotLike, { url: 'config.apiUrl', optionsAt: 1 }));
  });

  describe('url, body, options', () => {
    it('a literal in the body is no options', () => is('send("/x", { a: 1 });', postLike, { url: '"/x"', body: '{ a: 1 }', optionsAt: 2 }));
    it('all three', () => is('send("/x", body, { a: 1 });', postLike, { url: '"/x"', body: 'body', options: '{ a: 1 }' }));
    it('no body leaves a gap', () => is('send("/x");', postLike, { url: '"/x"', optionsAt: 2 }));
    it('null for the body', () => is('send("/x", null, options);', postLike, { url: '"/x"', options: 'options' }));
  });

  describe('url or options, options or callback, callback', () => {
    it('url and callback', () => is('send("/x", (a) => a);', httpLike, { url: '"/x"', callback: '(a) => a', optionsAt: 1 }));
    it('url, options, callback', () =>
      is('send("/x", { a: 1 }, (a) => a);', httpLike, { url: '"/x"', options: '{ a: 1 }', callback: '(a) => a' }));
    it('options and callback', () => is('send({ a: 1 }, done);', httpLike, { options: '{ a: 1 }' }));
    it('url and a function by name', () => is('function done() {} send("/x", done);', httpLike, { url: '"/x"', callback: 'done', optionsAt: 1 }));
    it('url and something from elsewhere', () => is('send("/x", done);', httpLike, { url: '"/x"', options: 'unknown' }));
  });
});
