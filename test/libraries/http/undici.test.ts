import assert from 'node:assert/strict';
import { fetchDeadline } from '../../../rules/src/libraries/http/fetch.js';
import { undici } from '../../../rules/src/libraries/http/undici.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '7.30.2',
  otherVersionsChecked: '8.12.4',
  timeoutOptions: ['headersTimeout', 'bodyTimeout', 'connectTimeout', 'connect.timeout', 'signal'],
  timeoutDefault: 'connect 10 s, headersTimeout 300 s, bodyTimeout 300 s (idle)',
  hangsForeverByDefault: 'body only (drip)',
  timeoutSemantics:
    'headersTimeout/bodyTimeout are per phase; bodyTimeout is idle; signal is total (but request() with signal does not interrupt an unanswered connect; the 10 s connect timeout does). headersTimeout: 0 / bodyTimeout: 0 disables.',
  retryDefault: 'off',
  statusThrows: false,
  quickFix: 'signal: AbortSignal.timeout(10_000)',
};

describe('undici', () => {
  const ofRequest = deadlinesOf(undici).find((deadline) => deadline !== fetchDeadline)!;
  const options = optionsIn(ofRequest);

  it('was looked at in these versions', () => {
    assert.equal(undici.evidence.version, measured.version);
    assert.match(undici.evidence.others ?? '', new RegExp(`^${measured.otherVersionsChecked}`));
  });

  it('has a fetch that behaves like that of Node', () => {
    assert.equal(undici.request?.deadline, fetchDeadline);
  });

  it('has limits for each phase, of which that on the connection says nothing about the answer', () => {
    assert.deepEqual(options.all.filter((path) => path !== 'dispatcher').sort(), ['bodyTimeout', 'headersTimeout', 'signal']);
    for (const path of ['bodyTimeout', 'headersTimeout', 'signal']) assert.ok(measured.timeoutOptions.includes(path));
  });

  it('has phases without a limit where 0 is given', () => {
    assert.deepEqual(options.off, { signal: [null], bodyTimeout: [0], headersTimeout: [0] });
  });

  it('hangs for minutes before the body, for ever in it', () => {
    assert.equal(ofRequest.whenSilent, 'may hang 5 minutes, or for ever on a slow body,');
  });

  it('gets a signal for each call as a suggestion', () => {
    assert.deepEqual(options.written, [measured.quickFix]);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('resolves on every status', () => {
    const request = undici.exports['request'];
    assert.ok(request?.kind === 'call');
    assert.equal(request.request?.status?.throws, measured.statusThrows);
  });

  it('has sockets that none of these limits bounds', () => {
    const socket = undici.exports['WebSocket'];
    assert.ok(socket?.kind === 'call');
    assert.deepEqual([socket.request, socket.unheardError], [{ deadline: undefined, status: undefined }, 'survives']);
  });

  it('tries once', () => {
    assert.equal(undici.request?.retries, 'none');
  });
});
