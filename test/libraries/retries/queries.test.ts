import assert from 'node:assert/strict';
import { swr, tanstackQuery } from '../../../rules/src/libraries/retries/queries.js';
import { deadlinesOf } from '../facts-of.js';

/** As read in their sources. */
const read = {
  tanstack: { version: '5.108.0', retry: 'isServer() ? 0 : 3', retryDelay: 'Math.min(1e3 * 2 ** failureCount, 3e4)' },
  swr: { version: '2.5.1', errorRetryInterval: 5_000, errorRetryCount: undefined },
};

describe('tanstack query and swr', () => {
  it('were read in these versions', () => {
    assert.deepEqual([tanstackQuery.evidence.version, swr.evidence.version], [read.tanstack.version, read.swr.version]);
    assert.deepEqual([tanstackQuery.evidence.by, swr.evidence.by], ['source', 'source']);
  });

  it('are imported for each framework', () => {
    for (const framework of ['react', 'vue', 'solid', 'svelte']) assert.ok(tanstackQuery.modules.includes(`@tanstack/${framework}-query`), framework);
    assert.ok(swr.modules.includes('swr') && swr.modules.includes('swr/infinite'));
  });

  it('try again by themselves', () => {
    assert.deepEqual([tanstackQuery.request?.retries, swr.request?.retries], ['by-default', 'by-default']);
  });

  it('say how often: three times in a browser, and without end', () => {
    assert.match(read.tanstack.retry, /3$/);
    assert.match(tanstackQuery.profile.retries, /^3 in a browser, growing from 1 s up to 30 s, no jitter; none on a server/);
    assert.equal(read.swr.errorRetryCount, undefined);
    assert.match(swr.profile.retries, /^without end unless `errorRetryCount` is given, growing from 5 s/);
  });

  it('bound nothing, and nobody is told to bound each use of them', () => {
    for (const library of [tanstackQuery, swr]) {
      assert.match(library.profile.deadline, /^none/);
      assert.deepEqual([deadlinesOf(library), library.exports], [[], {}]);
    }
  });

  it('emit no error', () => {
    assert.deepEqual([tanstackQuery.profile.error, swr.profile.error], ['none emitted', 'none emitted']);
  });
});
