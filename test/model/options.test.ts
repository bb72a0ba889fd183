import assert from 'node:assert/strict';
import type { Constant } from '../../rules/src/model/constants.js';
import { optionsOf, noOptions, unknownOptions, type Facet } from '../../rules/src/model/options.js';
import { asked, textOf } from '../support/asked.js';

/** Reads an option of the object in `ask(object)`. */
function facetIn(code: string, path = 'timeout'): Facet & { readonly text?: string } {
  const { node, bindings, tree } = asked(code);
  const facet = optionsOf(node, 'call', bindings).read(path);
  return { ...facet, ...(facet.node && { text: textOf(facet.node, tree) }) };
}

function isSet(code: string, text: string, constant: Constant | undefined, path?: string): void {
  const facet = facetIn(code, path);
  assert.deepEqual([facet.state, facet.why, facet.text, facet.constant], ['set', 'the option is given', text, constant]);
}

function isUnset(code: string, why: string, path?: string): void {
  const facet = facetIn(code, path);
  assert.deepEqual([facet.state, facet.why], ['unset', why]);
}

function isUnknown(code: string, why: string, path?: string): void {
  const facet = facetIn(code, path);
  assert.deepEqual([facet.state, facet.why], ['unknown', why]);
}

describe('options', () => {
  describe('set', () => {
    it('a constant', () => isSet('ask({ timeout: 5 });', '5', { value: 5 }));
    it('a constant by name', () => isSet('const limit = 5; ask({ timeout: limit });', 'limit', { value: 5 }));
    it('arithmetic', () => isSet('ask({ timeout: 5 * 1000 });', '5 * 1000', { value: 5000 }));
    it('a template', () => isSet('const n = 5; ask({ timeout: `${n}s` });', '`${n}s`', { value: '5s' }));
    it('a value that is not constant', () => isSet('ask({ timeout: limit() });', 'limit()', undefined));
    it('a shorthand', () => isSet('function run(timeout) { ask({ timeout }); }', 'timeout', undefined));
    it('null is a value', () => isSet('ask({ timeout: null });', 'null', { value: null }));
    it('a key in quotes', () => isSet('ask({ "timeout": 5 });', '5', { value: 5 }));
    it('a computed key with a constant text', () => isSet('ask({ ["timeout"]: 5 });', '5', { value: 5 }));
    it('the last of two', () => isSet('ask({ timeout: 0, timeout: 5 });', '5', { value: 5 }));
    it('through a name', () => isSet('const options = { timeout: 5 }; ask(options);', '5', { value: 5 }));
    it('through two names', () => isSet('const a = { timeout: 5 }; const b = a; ask(b);', '5', { value: 5 }));
    it('through a type', () => isSet('ask({ timeout: 5 } satisfies Options);', '5', { value: 5 }));
    it('in a literal that is spread', () => isSet('const base = { timeout: 5 }; ask({ ...base });', '5', { value: 5 }));
    it('behind a spread from elsewhere', () => isSet('ask({ ...base, timeout: 5 });', '5', { value: 5 }));
    it('a part', () => isSet('ask({ timeout: { request: 5 } });', '5', { value: 5 }, 'timeout.request'));
    it('a part by name', () => isSet('const timeout = { request: 5 }; ask({ timeout });', '5', { value: 5 }, 'timeout.request'));
    it('a key that is a whole path', () => isSet('ask({ "grpc.service_config": x });', 'x', undefined, 'grpc.service_config'));
    it('in an object that other code gets hold of', () => isSet('const options = { timeout: 5 }; prepare(options); ask(options);', '5', { value: 5 }));
    it('a method', () => isSet('ask({ timeout() { return 1; } });', '() { return 1; }', undefined));
  });

  describe('unset', () => {
    it('an empty literal', () => isUnset('ask({});', '`timeout` is not given'));
    it('options that are frozen', () => isUnset('ask(Object.freeze({}));', '`timeout` is not given'));
    it('frozen options by their name', () => isUnset('const options = Object.freeze({ a: 1 }); ask(options);', '`timeout` is not given'));
    it('other options', () => isUnset('ask({ headers, "method": "GET" });', '`timeout` is not given'));
    it('undefined', () => isUnset('ask({ timeout: undefined });', 'the value is undefined'));
    it('undefined instead of options', () => isUnset('ask(undefined);', 'no options are given'));
    it('null instead of options', () => isUnset('ask(null);', 'no options are given'));
    it('a spread of a literal', () => isUnset('const base = { headers: {} }; ask({ ...base });', '`timeout` is not given'));
    it('a spread that depends, without the option in either branch', () => isUnset('ask({ ...(x ? { a: 1 } : {}) });', '`timeout` is not given'));
    it('a spread behind a condition, without the option', () => isUnset('ask({ ...(x && { a: 1 }) });', '`timeout` is not given'));
    it('a spread of nothing', () => isUnset('ask({ ...undefined });', '`timeout` is not given'));
    it('another part', () => isUnset('ask({ timeout: { connect: 5 } });', '`request` is not given', 'timeout.request'));
    it('another option that is assigned later', () => isUnset('const options = {}; options.headers = {}; ask(options);', '`timeout` is not given'));
    it('an object that the console gets', () => isUnset('const options = {}; console.log(options); ask(options);', '`timeout` is not given'));
    it('an object that another call of a library gets', () =>
      isUnset("import axios from 'axios'; const options = {}; axios.get(url, options); ask(options);", '`timeout` is not given'));
    it('an object that a client of a library gets', () =>
      isUnset("import axios from 'axios'; const api = axios.create(); const options = {}; api.get(url, options); ask(options);", '`timeout` is not given'));
    it('an object that is copied', () => isUnset('const options = {}; const more = { ...options }; more.timeout = 5; ask(options);', '`timeout` is not given'));
    it('an object that is exported', () => isUnset('const options = {}; export { options }; ask(options);', '`timeout` is not given'));
  });

  describe('unknown', () => {
    it('options from a parameter', () => isUnknown('function run(options) { ask(options); }', 'the options come from elsewhere'));
    it('options from an import', () => isUnknown("import { options } from './x.js'; ask(options);", 'the options come from elsewhere'));
    it('options from a call', () => isUnknown('ask(withTimeout({}));', 'the options come from elsewhere'));
    it('options of which there are two', () => isUnknown('ask(slow ? { timeout: 5 } : {});', 'the options come from elsewhere'));
    it('options that are given twice', () => isUnknown('let options = {}; options = { timeout: 5 }; ask(options);', 'the options come from elsewhere'));
    it('options from a loop', () => isUnknown('for (const options of [{}]) ask(options);', 'the options come from elsewhere'));
    it('options made of themselves', () => isUnknown('let options; options = { ...options, a: 1 }; ask(options);', 'the options are made of themselves'));
    it('options that somebody else freezes', () => isUnknown('ask(deepFreeze({}));', 'the options come from elsewhere'));
    it('a spread from a parameter', () => isUnknown('function run(more) { ask({ ...more }); }', 'the options are spread from elsewhere'));
    it('a spread behind the option may hide it', () => isUnknown('ask({ timeout: 0, ...more });', 'the options are spread from elsewhere'));
    it('a spread that gives it in some runs', () => isUnknown('ask({ ...(slow && { timeout: 5 }) });', 'the options are spread from elsewhere'));
    it('a spread that gives it in one of two branches', () => isUnknown('ask({ ...(slow ? { timeout: 5 } : {}) });', 'the options are spread from elsewhere'));
    it('a computed key', () => isUnknown('ask({ [name]: 5 });', 'a computed key may be this option'));
    it('a part of something from elsewhere', () => isUnknown('ask({ timeout: limits });', 'a part of the options comes from elsewhere', 'timeout.request'));
    it('a part of a single value', () => isUnset('ask({ timeout: 5 });', 'the value is no object', 'timeout.request'));
    it('the option is assigned later', () => isUnknown('const options = {}; options.timeout = 5; ask(options);', 'the options are changed after they are made'));
    it('a part is assigned later', () =>
      isUnknown('const options = { timeout: {} }; options.timeout.request = 5; ask(options);', 'the options are changed after they are made', 'timeout.request'));
    it('the option is deleted later', () => isUnknown('const options = { timeout: 0 }; delete options.timeout; ask(options);', 'the options are changed after they are made'));
    it('an assignment through the first of two names', () =>
      isUnknown('const a = {}; const b = a; a.timeout = 5; ask(b);', 'the options are changed after they are made'));
    it('an assignment through the second of two names', () =>
      isUnknown('const a = {}; const b = a; b.timeout = 5; ask(a);', 'the options are handed to other code before'));
    it('an assignment by a computed name', () => isUnknown('const options = {}; options[key] = 5; ask(options);', 'the options are handed to other code before'));
    it('an assignment to what is spread', () =>
      isUnknown('const base = {}; base.timeout = 5; ask({ ...base });', 'the options are changed after they are made'));
    it('an assignment to a part with a name of its own', () =>
      isUnknown('const timeout = {}; timeout.request = 5; ask({ timeout });', 'the options are changed after they are made', 'timeout.request'));
    it('Object.assign', () => isUnknown('const options = {}; Object.assign(options, more); ask(options);', 'the options are handed to other code before'));
    it('a function of this file gets the object', () => isUnknown('const options = {}; prepare(options); ask(options);', 'the options are handed to other code before'));
    it('a function of another file gets the object', () =>
      isUnknown("import { prepare } from './x.js'; const options = {}; prepare(options); ask(options);", 'the options are handed to other code before'));
    it('a function of another package gets the object', () =>
      isUnknown("import { merge } from 'lodash'; const options = {}; merge(options, more); ask(options);", 'the options are handed to other code before'));
    it('the object is returned', () => isUnknown('function make() { const options = {}; ask(options); return options; }', 'the options are handed to other code before'));
    it('the object is kept in another', () => isUnknown('const options = {}; register({ options }); ask(options);', 'the options are handed to other code before'));
    it('the object is kept in a field', () => isUnknown('const options = {}; this.options = options; ask(options);', 'the options are handed to other code before'));
    it('the object is a field', () => isUnknown('class A { options = {}; run() { ask(this.options); } }', 'the options are handed to other code before'));
  });

  it('none are given', () => assert.deepEqual(noOptions('client').read('timeout'), { state: 'unset', from: 'client', why: 'no options are given' }));

  it('can not be seen', () =>
    assert.deepEqual(unknownOptions('call').read('timeout'), { state: 'unknown', from: 'call', why: 'the options come from elsewhere' }));

  it('tell who decided', () => {
    const { node, bindings } = asked('ask({ timeout: 5 });');
    assert.equal(optionsOf(node, 'client', bindings).read('timeout').from, 'client');
  });

  it('tell the literal that they are written in', () => {
    const { node, bindings, tree } = asked('const options = { timeout: 5 }; ask(options);');
    const { literal } = optionsOf(node, 'call', bindings);
    assert.equal(literal && textOf(literal, tree), '{ timeout: 5 }');
  });
});
