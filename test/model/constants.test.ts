import assert from 'node:assert/strict';
import { constantOf, type Constant } from '../../rules/src/model/constants.js';
import { asked } from '../support/asked.js';

function constantIn(code: string): Constant | undefined {
  const { node, bindings } = asked(code);
  return constantOf(node, bindings);
}

const is = (code: string, value: Constant['value']) => assert.deepEqual(constantIn(code), { value });
const isUnknown = (code: string) => assert.equal(constantIn(code), undefined);

describe('constants', () => {
  it('a number', () => is('ask(5_000);', 5000));
  it('a text', () => is('ask("5s");', '5s'));
  it('true', () => is('ask(true);', true));
  it('null', () => is('ask(null);', null));
  it('undefined', () => is('ask(undefined);', undefined));
  it('void 0', () => is('ask(void 0);', undefined));
  it('a large integer', () => is('ask(10n);', 10n));
  it('a negative number', () => is('ask(-1);', -1));
  it('a negation', () => is('ask(!0);', true));
  it('Infinity', () => is('ask(Infinity);', Infinity));
  it('Number.POSITIVE_INFINITY', () => is('ask(Number.POSITIVE_INFINITY);', Infinity));
  it('the largest integer bounds nothing either', () => is('ask(Number.MAX_SAFE_INTEGER);', Infinity));
  it('through a name', () => is('const limit = 5; ask(limit);', 5));
  it('through a field', () => is('class A { limit = 5; run() { ask(this.limit); } }', 5));
  it('through a member', () => is('const limits = { short: 5 }; ask(limits.short);', 5));
  it('with a type', () => is('ask(5 as number);', 5));
  it('a product', () => is('const second = 1000; ask(5 * second);', 5000));
  it('a sum', () => is('ask(1 + 2 - 4);', -1));
  it('a quotient', () => is('ask(1000 / 4);', 250));
  it('a power', () => is('ask(2 ** 10);', 1024));
  it('joined texts', () => is('const host = "a"; ask("http://" + host + ":" + 80);', 'http://a:80'));
  it('a template', () => is('const host = "a"; ask(`http://${host}:${80}/`);', 'http://a:80/'));
  it('a template with an unknown part', () => isUnknown('ask(`http://${host}/`);'));
  it('a sum with an unknown part', () => isUnknown('ask(5 + more);'));
  it('a variable from outside the function', () => isUnknown('function run(limit) { ask(limit); }'));
  it('undefined that somebody else declares', () => isUnknown('function run(undefined) { ask(undefined); }'));
  it('a regular expression', () => isUnknown('ask(/5/);'));
  it('a comparison', () => isUnknown('ask(1 < 2);'));
  it('a choice', () => isUnknown('ask(slow ? 5 : 10);'));
  it('a variable of the environment', () => isUnknown('ask(process.env.LIMIT);'));
  it('a name made of itself', () => isUnknown('const limit = limit * 2; ask(limit);'));
});
