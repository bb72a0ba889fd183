import assert from 'node:assert/strict';
import { nodeFetch } from '../../../rules/src/libraries/http/node-fetch.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '3.3.2',
  otherVersionsChecked: '2.7.0',
  timeoutOptions: ['signal', 'timeout (v2 ONLY)'],
  timeoutDefault: 'none (v2: timeout 0)',
  hangsForeverByDefault: true,
  retryDefault: '0',
  bodyLimitOption: 'size',
  bodyLimitDefault: '0 = none',
  statusThrows: false,
  quickFix: ['signal: AbortSignal.timeout(10_000)'],
  badFixes: ['v3: timeout: 10_000 (ignored: pending)'],
};

describe('node-fetch', () => {
  const [deadline] = deadlinesOf(nodeFetch);
  const options = optionsIn(deadline!);

  it('was looked at in these versions', () => {
    assert.deepEqual([nodeFetch.evidence.version, nodeFetch.evidence.others], [measured.version, measured.otherVersionsChecked]);
  });

  it('is bounded by a signal', () => {
    assert.deepEqual(options.all, ['signal']);
    assert.deepEqual(deadline?.ignored, ['timeout']);
  });

  it('is bounded in version 2 by a timeout too', () => {
    const [before3] = nodeFetch.versions ?? [];
    assert.equal(before3?.range, '<3');
    assert.deepEqual(before3.request.deadline?.options.map(({ path }) => path), ['timeout', 'signal']);
    assert.deepEqual(before3.request.deadline?.ignored, undefined);
  });

  it('waits for ever by default', () => {
    assert.equal(deadline?.whenSilent, 'waits for ever');
    assert.equal(deadline.forEver, measured.hangsForeverByDefault);
    assert.deepEqual(options.off, { signal: [null] });
  });

  it('gets a signal for each call as a suggestion', () => {
    assert.deepEqual(options.written, measured.quickFix);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('resolves on every status', () => {
    assert.equal(nodeFetch.request?.status?.throws, measured.statusThrows);
  });

  it('reads answers of any size by default', () => {
    assert.equal(nodeFetch.request?.body?.option, measured.bodyLimitOption);
    assert.deepEqual(nodeFetch.request.body.off, [0]);
    assert.equal(nodeFetch.request.body.byDefault, undefined);
  });

  it('tries once', () => {
    assert.equal(nodeFetch.request?.retries, 'none');
  });
});
