import assert from 'node:assert/strict';
import { ky } from '../../../rules/src/libraries/http/ky.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '1.14.3',
  otherVersionsChecked: '2.1.0',
  importNames: ['ky', 'ky-universal'],
  timeoutOptions: ['timeout', 'signal'],
  timeoutDefault: '10 s until the response headers (v2: totalTimeout false)',
  hangsForeverByDefault: 'body only',
  retryDefault: '2 retries, GET PUT HEAD DELETE OPTIONS TRACE; 0.3 s x2, no jitter, backoffLimit Infinity; timeouts are not retried',
  statusThrows: true,
  badFixes: ['timeout: false'],
};

describe('ky', () => {
  const [deadline] = deadlinesOf(ky);
  const options = optionsIn(deadline!);

  it('was looked at in these versions', () => {
    assert.deepEqual([ky.evidence.version, ky.evidence.others], [measured.version, measured.otherVersionsChecked]);
  });

  it('is imported by these names', () => {
    assert.deepEqual(ky.modules, measured.importNames);
  });

  it('gives up by itself', () => {
    assert.equal(deadline?.whenSilent, undefined);
  });

  it('hangs where that is switched off', () => {
    assert.deepEqual(options.off, { timeout: [false] });
    assert.equal(deadline?.whenDisabled, 'may hang 5 minutes, or for ever on a slow body,');
  });

  it('is bounded by a timeout or a signal', () => {
    assert.deepEqual(options.all, measured.timeoutOptions);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('gets its timeout back as a suggestion', () => {
    assert.deepEqual(options.written, ['timeout: 10_000']);
  });

  it('throws on statuses of failure', () => {
    assert.equal(ky.request?.status?.throws, measured.statusThrows);
  });

  it('tries again by itself', () => {
    assert.equal(ky.request?.retries, 'by-default');
  });
});
