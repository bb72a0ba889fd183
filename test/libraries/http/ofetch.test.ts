import assert from 'node:assert/strict';
import { ofetch } from '../../../rules/src/libraries/http/ofetch.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '1.5.1',
  importNames: ['ofetch', '$fetch (nuxt)'],
  timeoutOptions: ['timeout', 'signal'],
  timeoutDefault: 'none of its own (undici 300 s), times 2 attempts = 606 s measured',
  hangsForeverByDefault: 'body only (drip)',
  retryDefault: '1 retry, no delay, except POST PUT PATCH DELETE (0; all five methods measured)',
  statusThrows: true,
  quickFix: ['signal: AbortSignal.timeout(10_000)', 'timeout: 10_000 (headers only)'],
};

describe('ofetch', () => {
  const [deadline] = deadlinesOf(ofetch);
  const options = optionsIn(deadline!);

  it('was looked at in this version', () => {
    assert.equal(ofetch.evidence.version, measured.version);
  });

  it('is imported by this name, and is there without an import in Nuxt', () => {
    assert.ok(ofetch.modules.includes(measured.importNames[0]!));
    assert.deepEqual(ofetch.globals, { $fetch: '$fetch' });
  });

  it('is bounded by a signal or a timeout', () => {
    assert.deepEqual(options.all.toSorted(), measured.timeoutOptions.toSorted());
    assert.deepEqual(options.off, { signal: [null], timeout: [0] });
  });

  it('hangs for minutes, twice, before the body, for ever in it', () => {
    assert.equal(deadline?.whenSilent, 'may hang 10 minutes, or for ever on a slow body,');
    assert.match(measured.timeoutDefault, /606 s/);
  });

  it('gets the one first that covers the body', () => {
    assert.deepEqual(options.written, [measured.quickFix[0], measured.quickFix[1]!.replace(' (headers only)', '')]);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('throws on statuses of failure, unless told otherwise', () => {
    const status = ofetch.request?.status;
    assert.ok(status?.throws === true && measured.statusThrows);
    assert.deepEqual(status.off, [{ path: 'ignoreResponseError', values: [true] }]);
  });

  it('tries again by itself', () => {
    assert.equal(ofetch.request?.retries, 'by-default');
  });

  it('emits no error that could go unheard', () => {
    const call = ofetch.exports['ofetch'];
    assert.ok(call?.kind === 'call');
    assert.equal(call.unheardError, undefined);
  });
});
