import assert from 'node:assert/strict';
import { Bindings } from '../../rules/src/model/bindings.js';
import { indexSyntax } from '../../rules/src/model/syntax.js';
import { usesOf, type Uses } from '../../rules/src/model/uses.js';
import { textOf, treeOf } from '../support/asked.js';

/** What is done with the value of `send()`: only what is there at all. */
function usesIn(code: string): Record<string, unknown> {
  const tree = treeOf(code);
  const call = indexSyntax(tree).calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'send')!;
  const { calls, members, taken, assigned, passed, escapes, tested, dropped, opaque } = usesOf(call, new Bindings(tree));
  const lists = {
    calls: calls.map(({ path }) => path),
    members: members.map(({ name }) => name),
    taken: taken.map(({ name }) => name),
    assigned: assigned.map((path) => path.join('.')),
    passed: passed.map((other) => textOf(other, tree)),
  };
  const flags = { escapes, tested, dropped, opaque };
  const there = [...Object.entries(lists).filter(([, list]) => list.length > 0), ...Object.entries(flags).filter(([, flag]) => flag)];
  return Object.fromEntries<unknown>(there);
}

type Expected = { readonly [Key in keyof Uses]?: unknown };
const is = (code: string, uses: Expected) => assert.deepEqual(usesIn(code), uses);

describe('what is done with a value', () => {
  describe('nothing', () => {
    it('a statement', () => is('send();', { dropped: true }));
    it('awaited', () => is('await send();', { dropped: true }));
    it('a name that nobody reads', () => is('const answer = await send();', { dropped: true }));
  });

  describe('members', () => {
    it('read in place', () => is('log((await send()).status);', { members: ['status'] }));
    it('read from a name', () => is('const answer = await send(); log(answer.status);', { members: ['status'] }));
    it('read from a second name', () => is('const answer = await send(); const same = answer; log(same.status);', { members: ['status'] }));
    it('read deeply', () => is('const answer = send(); log(answer.data.items.length);', { members: ['data'] }));
    it('read optionally', () => is('const answer = await send(); log(answer?.status);', { members: ['status'] }));
    it('read by a constant text', () => is("const answer = await send(); log(answer['status']);", { members: ['status'] }));
    it('read by an unknown name', () => is('const answer = await send(); log(answer[name]);', { opaque: true }));
    it('called', () => is('const answer = await send(); answer.json();', { calls: ['json'], members: ['json'] }));
    it('called deeply', () => is('const api = send(); api.interceptors.request.use(x);', { calls: ['interceptors.request.use'], members: ['interceptors'] }));
    it('assigned', () => is('const api = send(); api.defaults.timeout = 5;', { assigned: ['defaults.timeout'], members: ['defaults'] }));
    it('taken apart', () => is('const { status, data: { items } } = await send();', { taken: ['status', 'data'] }));
    it('taken apart later', () => is('const answer = await send(); const { status } = answer;', { taken: ['status'] }));
    it('taken apart with a rest', () => is('const { status, ...rest } = await send();', { taken: ['status'], opaque: true }));
    it('taken apart by an unknown name', () => is('const { [name]: value } = await send();', { opaque: true }));
    it('read in a function that closes over the name', () => is('const answer = send(); const run = () => log(answer.status);', { members: ['status'] }));
    it('read from a name that is given later', () => is('let answer; answer = await send(); log(answer.status);', { members: ['status'] }));
  });

  describe('promises', () => {
    it('a callback', () => is('send().then((answer) => answer.json());', { calls: ['json'], members: ['json'] }));
    it('a callback that takes it apart', () => is('send().then(({ data }) => log(data));', { taken: ['data'] }));
    it('a function by name', () => is('send().then(read); function read(answer) { log(answer.status); }', { members: ['status'] }));
    it('a function from elsewhere', () => is('send().then(read);', { escapes: true }));
    it('a callback without a parameter', () => is('send().then(() => log());', {}));
    it('a callback that hands it on to the next', () => is('send().then((a) => a).then((b) => b.status);', { members: ['status'] }));
    it('a handler of failures passes it by', () => is('send().catch(log).then((answer) => answer.status);', { members: ['status'] }));
    it('finally passes it by', () => is('send().finally(log).then((answer) => answer.status);', { members: ['status'] }));
    it('awaited behind a handler of failures', () => is('const answer = await send().catch(log); log(answer.status);', { members: ['status'] }));
  });

  describe('chains of listeners', () => {
    it('go on', () => is("send().on('error', log).setTimeout(5, stop).end();", { calls: ['on', 'setTimeout', 'end'], members: ['on', 'setTimeout', 'end'] }));
    it('on a name', () => is("const request = send(); request.on('timeout', stop);", { calls: ['on'], members: ['on'] }));
    it('other methods hand back something else', () => is('send().get(x).end();', { calls: ['get'], members: ['get'] }));
  });

  describe('handed on', () => {
    it('returned', () => is('function run() { return send(); }', { escapes: true }));
    it('returned by an arrow function', () => is('const run = () => send();', { escapes: true }));
    it('returned by name', () => is('async function run() { const answer = await send(); return answer; }', { escapes: true }));
    it('passed', () => is('const answer = await send(); check(answer);', { passed: ['check(answer)'], escapes: true }));
    it('passed to a constructor', () => is('new Reader(await send());', { passed: ['new Reader(await send())'], escapes: true }));
    it('kept in a field', () => is('this.answer = await send();', { escapes: true }));
    it('kept in an object', () => is('const all = { answer: await send() };', { escapes: true }));
    it('kept in a list', () => is('const all = [send()];', { escapes: true }));
    it('taken apart as a list', () => is('const [first] = await send();', { escapes: true }));
    it('exported', () => is('export default send();', { escapes: true }));
    it('thrown', () => is('throw await send();', { escapes: true }));
    it('a name that nothing declares', () => is('answer = await send();', { escapes: true }));
  });

  describe('tested', () => {
    it('by if', () => is('const answer = await send(); if (answer) log();', { tested: true }));
    it('by a negation', () => is('const answer = await send(); if (!answer) log();', { tested: true }));
    it('by a comparison', () => is('const answer = await send(); log(answer === undefined);', { tested: true }));
    it('by a choice', () => is('const answer = await send(); log(answer ? 1 : 2);', { tested: true }));
    it('with a replacement', () => is('const answer = (await send()) ?? {}; log(answer.status);', { tested: true, members: ['status'] }));
    it('its members are not itself', () => is('const answer = await send(); if (answer.ok) log();', { members: ['ok'] }));
  });

  it('goes through in a loop', () => is('for await (const part of send()) log(part);', { members: ['@iterated'] }));
  it('ends where a name is made of itself', () => is('let request = send(); request = request.on(x); request = request;', { calls: ['on'], members: ['on'] }));
});
