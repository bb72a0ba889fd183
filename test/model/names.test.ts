import assert from 'node:assert/strict';
import { asked, originIn, textOf } from '../support/asked.js';

const is = (code: string, origin: string) => assert.equal(originIn(code), origin);

describe('where names lead', () => {
  describe('globals', () => {
    it('a name that nothing declares', () => is('ask(fetch);', 'global → fetch'));
    it('a member of globalThis', () => is('ask(globalThis.fetch);', 'global → fetch'));
    it('a member of window', () => is('ask(window.fetch);', 'global → fetch'));
    it('the global object of the global object', () => is('ask(globalThis.window.fetch);', 'global → fetch'));
    it('taken from globalThis', () => is('const { fetch: send } = globalThis; ask(send);', 'global → fetch'));
    it('a local name hides the global', () => is('const fetch = () => 1; ask(fetch);', 'value () => 1'));
    it('a declaration without a value is not the global', () => is('declare const fetch: any; ask(fetch);', 'unknown'));
    it('a parameter hides the global', () => is('function run(fetch) { ask(fetch); }', 'parameter 0'));
    it('a function hides the global before it is declared', () => is('ask(fetch); function fetch() {}', 'value function fetch() {}'));
    it('a name in an inner scope hides nothing outside', () => is('{ const fetch = 1; } ask(fetch);', 'global → fetch'));
    it('a caught error is not followed', () => is('try {} catch (error) { ask(error); }', 'unknown'));
  });

  describe('constants and other names', () => {
    it('an alias', () => is('const send = fetch; const again = send; ask(again);', 'global → fetch'));
    it('let that is given once', () => is('let url; url = "x"; ask(url);', 'value "x"'));
    it('let that is given twice', () => is('let url = "x"; url = "y"; ask(url);', 'unknown'));
    it('let that is counted up', () => is('let tries = 0; tries++; ask(tries);', 'unknown'));
    it('let that only grows', () => is('let url; url += "x"; ask(url);', 'unknown'));
    it('let that is filled once it is needed', () => is('let pool; pool ??= new Pool(); ask(pool);', 'result of new Pool()'));
    it('var that is declared twice', () => is('var url = "x"; var url = "y"; ask(url);', 'unknown'));
    it('a cycle of names', () => is('const a = b; const b = a; ask(a);', 'unknown'));
    it('a name made of itself', () => is('let app = app.use(); ask(app);', 'result of app.use()'));
    it('a type around the value', () => is('const url = "x" as const; ask(url!);', 'value "x"'));
    it('a value that is frozen', () => is('const limits = Object.freeze({ ms: 5 } as const); ask(limits.ms);', 'value 5'));
    it('what freezes is somebody else', () => is('const limits = locker.freeze({ ms: 5 }); ask(limits.ms);', 'result of locker.freeze({ ms: 5 }) → ms'));
    it('a static field', () => is('class Shop { static pool = new Pool(); } ask(Shop.pool);', 'result of new Pool()'));
    it('a static field that is given another value', () => is('class Shop { static pool = new Pool(); } Shop.pool = other; ask(Shop.pool);', 'unknown'));
    it('a static field without a value', () => is('class Shop { static pool: Pool; } ask(Shop.pool);', 'unknown'));
    it('a field of instances, taken of the class', () => is('class Shop { pool = new Pool(); } ask(Shop.pool);', 'unknown'));
    it('the last of a sequence', () => is('ask((log(), url));', 'global → url'));
    it('an assignment in place', () => is('ask((cache.pool = new Pool()));', 'result of new Pool()'));
    it('what is made where nothing is cached', () => is('const pool = globalThis.pool ?? new Pool(); ask(pool);', 'result of new Pool()'));
    it('one of two values', () => is('ask(local ? first : second);', 'value local ? first : second'));
    it('a value behind a condition', () => is('ask(ready && new Pool());', 'unknown'));
    it('an awaited result', () => is('const answer = await load(url); ask(answer.data);', 'result of load(url) → data'));
    it('a function', () => is('function run() {} ask(run);', 'value function run() {}'));
    it('a function that is replaced', () => is('function run() {} run = other; ask(run);', 'unknown'));
    it('a function with overloads', () => is('function run(): void; function run(x?: 1) {} ask(run);', 'unknown'));
    it('a bound method', () => is("import axios from 'axios'; const get = axios.get.bind(axios); ask(get);", 'module axios → get'));
    it('a method bound with arguments has other parameters', () =>
      is("import axios from 'axios'; const get = axios.get.bind(axios, '/x'); ask(get);", "result of axios.get.bind(axios, '/x')"));
  });

  describe('loops', () => {
    it('the elements of a list', () => is('for (const url of urls) ask(url);', 'unknown'));
    it('parts of the elements of a list', () => is('for (const { url } of [{ url: 1 }]) ask(url);', 'unknown'));
    it('the keys of an object', () => is('for (const key in options) ask(key);', 'unknown'));
    it('a name from outside', () => is('let url; for (url of urls) ask(url);', 'unknown'));
    it('a name made in the body', () => is('for (const x of xs) { const url = "x"; ask(url); }', 'value "x"'));
  });

  describe('parameters', () => {
    it('the second', () => is('function run(a, b) { ask(b); }', 'parameter 1'));
    it('taken apart', () => is('const run = ({ body: { url } }) => ask(url);', 'parameter 0 → body → url'));
    it('a member', () => is('const run = (request) => ask(request.body.url);', 'parameter 0 → body → url'));
    it('an element', () => is('const run = ([first]) => ask(first);', 'unknown'));
    it('the rest', () => is('const run = (...all) => ask(all);', 'unknown'));
    it('with a default', () => is('const run = (url = "x") => ask(url);', 'unknown'));
    it('given another value', () => is('function run(url) { url = "x"; ask(url); }', 'unknown'));
  });

  describe('objects', () => {
    it('a member', () => is('const urls = { users: "x" }; ask(urls.users);', 'value "x"'));
    it('a member of a member', () => is('const urls = { a: { b: "x" } }; ask(urls.a.b);', 'value "x"'));
    it('a shorthand', () => is('const users = "x"; const urls = { users }; ask(urls.users);', 'value "x"'));
    it('a key in quotes', () => is('const urls = { "users": "x" }; ask(urls.users);', 'value "x"'));
    it('taken apart', () => is('const { users } = { users: "x" }; ask(users);', 'value "x"'));
    it('taken apart with a default', () => is('const { users = "y" } = { users: "x" }; ask(users);', 'unknown'));
    it('written twice, the last one counts', () => is('ask({ a: 1, a: 2 }.a);', 'value 2'));
    it('a spread behind the member may hide it', () => is('const urls = { users: "x", ...more }; ask(urls.users);', 'unknown'));
    it('a spread before the member does not', () => is('const urls = { ...more, users: "x" }; ask(urls.users);', 'value "x"'));
    it('a computed key may be the member', () => is('const urls = { users: "x", [key]: 1 }; ask(urls.users);', 'unknown'));
    it('a member that is not there', () => is('const urls = {}; ask(urls.users);', 'unknown'));
    it('a getter gives something else', () => is('const urls = { get users() { return 1; } }; ask(urls.users);', 'unknown'));
    it('a member that is assigned later', () => is('const urls = { users: "x" }; urls.users = other; ask(urls.users);', 'unknown'));
    it('a member below which something is assigned', () => is('const a = { b: { c: 1 } }; a.b.c = 2; ask(a.b.c);', 'unknown'));
    it('a member that is deleted', () => is('const urls = { users: "x" }; delete urls.users; ask(urls.users);', 'unknown'));
    it('a member that may be assigned by a computed name', () => is('const urls = { users: "x" }; urls[key] = 1; ask(urls.users);', 'unknown'));
    it('taken apart after an assignment', () => is('const urls = { users: "x" }; urls.users = 1; const { users } = urls; ask(users);', 'unknown'));
    it('another member that is assigned', () => is('const urls = { users: "x" }; urls.orders = 1; ask(urls.users);', 'value "x"'));
  });
});

describe('the value of an expression', () => {
  const valueIn = (code: string): string => {
    const { tree, bindings, node } = asked(code);
    return textOf(bindings.value(node), tree);
  };

  it('is what a name was given', () => assert.equal(valueIn('const limit = 5 * 1000; ask(limit);'), '5 * 1000'));
  it('is the call that made it', () => assert.equal(valueIn('const pool = new Pool(); ask(pool);'), 'new Pool()'));
  it('is the expression itself where nothing more is known', () => assert.equal(valueIn('ask(options.limit);'), 'options.limit'));
});

describe('everything that a name may hold', () => {
  const candidatesIn = (code: string): string[] => {
    const { tree, bindings, node } = asked(code);
    return bindings.candidates(node).map((candidate) => textOf(candidate, tree));
  };

  it('is each value that it is given', () =>
    assert.deepEqual(candidatesIn('let url = "a"; if (x) url = "b"; ask(url);'), ['"a"', '"b"']));
  it('is not what it is taken from', () => assert.deepEqual(candidatesIn('const { url } = options; ask(url);'), []));
  it('is not the list that a loop goes through', () => assert.deepEqual(candidatesIn('for (const url of urls) ask(url);'), []));
  it('is not what is appended', () => assert.deepEqual(candidatesIn('let url = "a"; url += "b"; ask(url);'), ['"a"']));
  it('is nothing for other expressions', () => assert.deepEqual(candidatesIn('ask("a");'), []));
});

describe('the function of an expression', () => {
  const functionIn = (code: string): string | undefined => {
    const { tree, bindings, node } = asked(code);
    const found = bindings.functionOf(node);
    return found && textOf(found, tree);
  };

  it('in place', () => assert.equal(functionIn('ask(() => 1);'), '() => 1'));
  it('by name', () => assert.equal(functionIn('const run = () => 1; ask(run);'), '() => 1'));
  it('bound', () => assert.equal(functionIn('const run = () => 1; ask(run.bind(this));'), '() => 1'));
  it('bound with arguments is another', () => assert.equal(functionIn('const run = () => 1; ask(run.bind(this, 5));'), undefined));
  it('a method of an object', () => assert.equal(functionIn('const api = { run: () => 1 }; ask(api.run);'), '() => 1'));
  it('made by another function', () => assert.equal(functionIn('ask(wrap(() => 1));'), undefined));
  it('bound to itself', () => assert.equal(functionIn('class A { constructor() { this.run = this.run.bind(this); ask(this.run); } }'), undefined));
});
