import assert from 'node:assert/strict';
import type { Host } from '../../rules/src/source/host.js';
import { blindHost } from '../../rules/src/source/host.js';
import { analyse, type AnalyseOptions } from '../../src/engine/analyse.js';
import { aboutIdle } from '../../src/engine/idle-comments.js';

const seen: Host = {
  ...blindHost,
  read: (path) => (path === '/shop/package.json' ? '{"name":"shop"}' : undefined),
  list: (folder) => (folder === '/shop' ? ['package.json', 'a.ts'] : []),
};
const call = "export const order = () => fetch('https://orders.example/1', { method: 'POST' });";

/** Line and sentence of each idle comment. */
function idle(code: string, options: AnalyseOptions = {}, host = seen, path = '/shop/a.ts'): string[] {
  return analyse(code, path, host, options).idle.map((one) => `${code.slice(0, one.comment[0]).split('\n').length}: ${aboutIdle(one)}`);
}
const nothing = (rule: string) => `This comment silences nothing: ${rule} reports nothing here.`;

describe('comments that silence nothing', () => {
  it('are none of those that silence something', () => {
    assert.deepEqual(idle(`// fallacies-disable-next-line require-timeout -- known\n${call}`), []);
    assert.deepEqual(idle(`/* fallacies-disable-file fallacies/require-timeout -- known */\n${call}`), []);
    assert.deepEqual(idle(`// fallacies-disable-next-line\n${call}`), []);
  });
  it('are told rule by rule', () => {
    assert.deepEqual(idle(`// fallacies-disable-next-line require-timeout, no-weak-tls -- known\n${call}`), [`1: ${nothing('no-weak-tls')}`]);
  });
  it('are told where no word speaks of a network any more', () => {
    assert.deepEqual(idle('// fallacies-disable-next-line require-timeout -- was one\nexport const order = 1;'), [`1: ${nothing('require-timeout')}`]);
  });
  it('are told where the finding stands in another line', () => {
    assert.deepEqual(idle(`// fallacies-disable-next-line require-timeout -- above\n\n${call}`), [`1: ${nothing('require-timeout')}`]);
  });
  it('name a rule that is none, and the one that was meant', () => {
    assert.deepEqual(idle(`${call} // fallacies-disable-line requier-timeout -- known`), ['1: This comment silences nothing: there is no rule requier-timeout. Did you mean require-timeout?']);
    assert.deepEqual(idle('// fallacies-disable-line no-such-thing-at-all -- known'), ['1: This comment silences nothing: there is no rule no-such-thing-at-all.']);
  });
  it('are not told of a rule that did not run', () => {
    assert.deepEqual(idle('// fallacies-disable-line require-reconnect -- at strict'), []);
    assert.deepEqual(idle('// fallacies-disable-line require-reconnect -- at strict', { level: 'strict' }), [`1: ${nothing('require-reconnect')}`]);
    assert.deepEqual(idle('// fallacies-disable-line require-timeout -- off', { rules: new Map([['require-timeout', { severity: 'off' }]]) }), []);
  });
  it('are not told of all rules where some did not run', () => {
    assert.deepEqual(idle('// fallacies-disable-line -- all'), []);
    assert.deepEqual(idle('// fallacies-disable-line -- all', { level: 'all' }), ['1: This comment silences nothing: no rule reports anything here.']);
  });
  it("are not told of other linters' comments, which tell of them themselves", () => {
    assert.deepEqual(idle('// eslint-disable-line fallacies/require-timeout -- known'), []);
  });
  it('are not told in a test, where nothing is reported', () => {
    assert.deepEqual(idle('// fallacies-disable-line require-timeout -- known', {}, seen, '/shop/a.test.ts'), []);
  });
  it('are not told where the files around, or other cells, would tell more', () => {
    assert.deepEqual(idle('// fallacies-disable-line require-timeout -- known', {}, blindHost), []);
    assert.deepEqual(idle('// fallacies-disable-line require-timeout -- known', { cells: ['const a = 1;'] }), []);
  });
});
