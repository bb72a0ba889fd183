import assert from 'node:assert/strict';
import { needle } from '../../../rules/src/libraries/http/needle.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '3.5.0',
  importNames: ['needle'],
  timeoutOptions: ['open_timeout (alias timeout)', 'response_timeout', 'read_timeout', 'signal'],
  timeoutDefault: 'open_timeout 10 s (connect only); response_timeout 0; read_timeout 0',
  hangsForeverByDefault: 'yes after connect (connect bounded 10 s)',
  retryDefault: '0',
  statusThrows: false,
  quickFix: ['response_timeout: 10_000, read_timeout: 10_000', 'signal: AbortSignal.timeout(10_000)'],
  badFixes: ['timeout: 10_000', 'open_timeout: 10_000'],
};

describe('needle', () => {
  const [deadline] = deadlinesOf(needle);
  const options = optionsIn(deadline!);
  const main = needle.exports[''];
  const get = needle.exports['get'];
  assert.ok(main?.kind === 'call' && get?.kind === 'call');

  it('was looked at in this version', () => {
    assert.equal(needle.evidence.version, measured.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(needle.modules, measured.importNames);
  });

  it('is bounded by a signal, or by limits on both phases', () => {
    assert.deepEqual(options.all.toSorted(), measured.timeoutOptions.slice(1).sort());
  });

  it('is not bounded by a limit on the connection', () => {
    for (const fix of measured.badFixes) assert.ok(!options.all.includes(fix.split(':', 1)[0]!), fix);
  });

  it('waits for ever for the answer by default, and with limits of 0', () => {
    assert.equal(deadline?.whenSilent, 'waits for ever for the answer');
    assert.match(measured.hangsForeverByDefault, /^yes after connect/);
    assert.deepEqual(options.off, { signal: [null], response_timeout: [0], read_timeout: [0] });
  });

  it('gets the one option as a suggestion that bounds both phases', () => {
    assert.deepEqual(options.written, [measured.quickFix[1]]);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('has its options at a place of the method’s choice when called itself, so nothing is said about limits there', () => {
    assert.equal(main.request?.deadline, undefined);
    assert.deepEqual(main.signature.flat().filter((role) => role === 'options'), []);
  });

  it('resolves on every status', () => {
    assert.equal(main.request?.status?.throws, measured.statusThrows);
  });

  it('tries once', () => {
    assert.equal(needle.request?.retries, 'none');
  });

  it('emits no error that could go unheard', () => {
    assert.equal(get.unheardError, undefined);
  });
});
