import assert from 'node:assert/strict';
import { axios } from '../../../rules/src/libraries/http/axios.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '1.21.1',
  timeoutOptions: ['timeout', 'signal', 'cancelToken'],
  timeoutDefault: '0 = none',
  hangsForeverByDefault: true,
  retryDefault: '0',
  bodyLimitOption: 'maxContentLength',
  bodyLimitDefault: -1,
  statusThrows: true,
  quickFix: ['timeout: 10_000', 'signal: AbortSignal.timeout(10_000)'],
  badFixes: ['timeout: 0', 'axios.create({ signal: AbortSignal.timeout(n) })'],
};

describe('axios', () => {
  const [deadline] = deadlinesOf(axios);
  const options = optionsIn(deadline!);

  it('was looked at in this version', () => {
    assert.equal(axios.evidence.version, measured.version);
  });

  it('is bounded by a timeout or a signal, and may be by a cancel token', () => {
    assert.deepEqual(options.all, measured.timeoutOptions);
    assert.deepEqual(options.opaque, ['cancelToken']);
  });

  it('waits for ever by default, and with a timeout of 0', () => {
    assert.equal(deadline?.whenSilent, 'waits for ever');
    assert.equal(deadline.forEver, measured.hangsForeverByDefault);
    assert.deepEqual(options.off, { timeout: [0] });
  });

  it('gets a timeout or a signal as suggestions', () => {
    assert.deepEqual(options.written, measured.quickFix);
  });

  it('gets no signal for a whole client, which would end all later calls', () => {
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('throws on statuses of failure, unless told otherwise', () => {
    const status = axios.request?.status;
    assert.ok(status?.throws === true && measured.statusThrows);
    assert.deepEqual(status.off, [{ path: 'validateStatus', values: [null, true] }]);
  });

  it('reads answers of any size by default', () => {
    assert.equal(axios.request?.body?.option, measured.bodyLimitOption);
    assert.ok(axios.request.body.off.includes(measured.bodyLimitDefault));
    assert.equal(axios.request.body.byDefault, undefined);
  });

  it('tries once', () => {
    assert.equal(axios.request?.retries, 'none');
  });
});
