import assert from 'node:assert/strict';
import { crossFetch, isomorphicUnfetch } from '../../../rules/src/libraries/http/cross-fetch.js';
import { fetchDeadline } from '../../../rules/src/libraries/http/fetch.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '4.1.0',
  importNames: ['cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch'],
  timeoutOptions: ['signal', 'timeout (node-fetch 2)'],
  timeoutDefault: 'none',
  hangsForeverByDefault: true,
  retryDefault: '0',
  statusThrows: false,
  quickFix: ['signal: AbortSignal.timeout(10_000)'],
};

describe('cross-fetch', () => {
  const [deadline] = deadlinesOf(crossFetch);
  const options = optionsIn(deadline!);

  it('was looked at in this version', () => {
    assert.equal(crossFetch.evidence.version, measured.version);
  });

  it('is imported by these names', () => {
    assert.deepEqual([...crossFetch.modules, ...isomorphicUnfetch.modules], measured.importNames);
  });

  it('is bounded by a signal, and in Node by a timeout', () => {
    assert.deepEqual(options.all, ['signal', 'timeout']);
    assert.deepEqual(options.opaque, ['timeout']);
  });

  it('waits for ever by default, and with a timeout of 0', () => {
    assert.equal(deadline?.whenSilent, 'waits for ever');
    assert.equal(deadline.forEver, measured.hangsForeverByDefault);
    assert.deepEqual(options.off, { signal: [null], timeout: [0] });
  });

  it('gets a signal for each call as a suggestion', () => {
    assert.deepEqual(options.written, measured.quickFix);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('resolves on every status', () => {
    assert.equal(crossFetch.request?.status?.throws, measured.statusThrows);
  });

  it('tries once', () => {
    assert.equal(crossFetch.request?.retries, 'none');
  });

  it('emits no error that could go unheard', () => {
    const call = crossFetch.exports[''];
    assert.ok(call?.kind === 'call');
    assert.equal(call.unheardError, undefined);
  });
});

describe('isomorphic-unfetch', () => {
  it('is the fetch of Node', () => {
    assert.deepEqual(deadlinesOf(isomorphicUnfetch), [fetchDeadline]);
    assert.match(isomorphicUnfetch.evidence.what, /global\.fetch/);
  });
});
