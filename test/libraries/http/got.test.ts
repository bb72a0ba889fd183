import assert from 'node:assert/strict';
import { got } from '../../../rules/src/libraries/http/got.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '14.6.6',
  otherVersionsChecked: '16.1.0: same',
  timeoutOptions: [
    'timeout.request',
    'timeout.response',
    'timeout.socket',
    'timeout.connect',
    'timeout.lookup',
    'timeout.secureConnect',
    'timeout.send',
    'timeout.read',
    'signal',
  ],
  timeoutDefault: 'none',
  hangsForeverByDefault: true,
  retryDefault:
    '2 retries, GET PUT HEAD DELETE OPTIONS TRACE, 408 413 429 500 502-504 521 522 524 + network codes, 1 s x2 + 0-100 ms noise, backoffLimit Infinity',
  statusThrows: true,
  quickFix: ['timeout.request: 10_000', 'signal: AbortSignal.timeout(10_000)'],
};

describe('got', () => {
  const [deadline] = deadlinesOf(got);
  const options = optionsIn(deadline!);

  it('was looked at in these versions', () => {
    assert.deepEqual([got.evidence.version, got.evidence.others], [measured.version, measured.otherVersionsChecked]);
  });

  it('is bounded by a limit on the request or a signal', () => {
    assert.deepEqual(options.all.filter((path) => !options.opaque.includes(path)), ['timeout.request', 'signal']);
    for (const path of options.all) assert.ok(measured.timeoutOptions.includes(path));
  });

  it('may be bounded enough by a limit on the answer', () => {
    assert.deepEqual(options.opaque, ['timeout.response', 'timeout.socket', 'timeout.read']);
  });

  it('is not bounded by a limit on what comes before the answer', () => {
    const bounding = new Set(options.all);
    assert.deepEqual(measured.timeoutOptions.filter((path) => !bounding.has(path)), ['timeout.connect', 'timeout.lookup', 'timeout.secureConnect', 'timeout.send']);
  });

  it('takes no number since version 12', () => {
    assert.deepEqual(options.refused, ['timeout']);
    assert.deepEqual(got.versions?.map(({ range }) => range), ['<12']);
  });

  it('waits for ever by default', () => {
    assert.equal(deadline?.whenSilent, 'waits for ever');
    assert.equal(deadline.forEver, measured.hangsForeverByDefault);
  });

  it('gets a limit on the request or a signal as suggestions', () => {
    assert.deepEqual(options.written, measured.quickFix);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('throws on statuses of failure', () => {
    assert.equal(got.request?.status?.throws, measured.statusThrows);
  });

  it('tries again by itself', () => {
    assert.equal(got.request?.retries, 'by-default');
  });
});
