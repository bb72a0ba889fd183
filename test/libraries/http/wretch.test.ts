import assert from 'node:assert/strict';
import { wretch } from '../../../rules/src/libraries/http/wretch.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '2.11.1',
  otherVersionsChecked: '3.0.9: same',
  importNames: ['wretch'],
  timeoutOptions: ['options.signal', 'AbortAddon().setTimeout'],
  timeoutDefault: "global fetch's (300 s headers, 300 s idle)",
  hangsForeverByDefault: 'body only (drip)',
  retryDefault: '0 (retry middleware default 10 attempts, docs)',
  quickFix: ['.options({ signal: AbortSignal.timeout(10_000) })'],
  notes: 'a signal put on a shared wretch instance fires once for ever: create it per call.',
};

describe('wretch', () => {
  const [deadline] = deadlinesOf(wretch);
  const options = optionsIn(deadline!);
  const made = wretch.exports[''];
  assert.ok(made?.kind === 'client');

  it('was looked at in these versions', () => {
    assert.deepEqual([wretch.evidence.version, wretch.evidence.others], [measured.version, measured.otherVersionsChecked]);
  });

  it('is imported by this name', () => {
    assert.deepEqual(wretch.modules, measured.importNames);
  });

  it('is bounded by a signal for one call', () => {
    assert.deepEqual(options.all, ['signal']);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('takes its signal in a link of the chain, which no suggestion writes', () => {
    assert.deepEqual(made.derives?.['options']?.signature, [['options']]);
    assert.deepEqual(options.written, []);
  });

  it('hangs for minutes before the body, for ever in it', () => {
    assert.equal(deadline?.whenSilent, 'may hang 5 minutes, or for ever on a slow body,');
    assert.equal(deadline.forEver, true);
  });

  it('is followed over three links, and over none that may bring a limit', () => {
    assert.deepEqual(made.derives?.['url']?.derives?.['auth']?.derives?.['headers']?.derives, undefined);
    for (const link of ['addon', 'middlewares', 'polyfills', 'resolve', 'defer']) assert.equal(made.derives?.[link], undefined, link);
  });

  it('costs nothing to make', () => {
    assert.equal(made.cost, 'none');
  });

  it('tries once', () => {
    assert.equal(wretch.request?.retries, 'none');
  });

  it('emits no error that could go unheard', () => {
    assert.equal(made.unheardError, undefined);
  });
});
