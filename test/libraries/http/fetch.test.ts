import assert from 'node:assert/strict';
import { fetchLibrary, fetchStatus } from '../../../rules/src/libraries/http/fetch.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: 'node 20.20.2 (undici 6.24.1)',
  otherVersionsChecked: 'node 24.21.0 (undici 7.29.1): identical',
  timeoutOptions: ['signal', 'dispatcher'],
  timeoutDefault: 'connect 10 s; headers 300 s; body 300 s between chunks (idle); no total limit. Browsers: none in spec',
  hangsForeverByDefault: 'body only',
  retryDefault: '0',
  statusThrows: false,
  quickFix: 'signal: AbortSignal.timeout(10_000)',
};

describe('fetch', () => {
  const [deadline] = deadlinesOf(fetchLibrary);
  const options = optionsIn(deadline!);

  it('was looked at in these versions', () => {
    const { version, others } = fetchLibrary.evidence;
    assert.deepEqual([version.toLowerCase(), others?.toLowerCase()], [measured.version, measured.otherVersionsChecked]);
  });

  it('is bounded by a signal, and may be by a dispatcher', () => {
    assert.deepEqual(options.all, measured.timeoutOptions);
    assert.deepEqual(options.opaque, ['dispatcher']);
  });

  it('ignores `timeout`', () => {
    assert.deepEqual(deadline?.ignored, ['timeout']);
  });

  it('hangs for minutes before the body, for ever in it', () => {
    assert.equal(deadline?.whenSilent, 'may hang 5 minutes, or for ever on a slow body,');
    assert.equal(deadline.forEver, true);
  });

  it('gets a signal for each call as a suggestion', () => {
    assert.deepEqual(options.written, [measured.quickFix]);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('resolves on every status', () => {
    assert.equal(fetchStatus.throws, measured.statusThrows);
    assert.equal(fetchLibrary.request?.status, fetchStatus);
  });

  it('tries once', () => {
    assert.equal(fetchLibrary.request?.retries, 'none');
  });
});
