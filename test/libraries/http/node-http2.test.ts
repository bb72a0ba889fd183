import assert from 'node:assert/strict';
import { nodeHttp2 } from '../../../rules/src/libraries/http/node-http2.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: 'node 20.20.2',
  importNames: ['http2', 'node:http2'],
  timeoutOptions: ['session.setTimeout', 'req.setTimeout(ms, cb) (event only)', 'signal (request/connect)'],
  timeoutDefault: 'none',
  retryDefault: '0',
  errorEventCrash: "YES: session/stream without 'error' listener",
  quickFix: ['req.setTimeout(10_000, () => req.close(http2.constants.NGHTTP2_CANCEL))', 'signal: AbortSignal.timeout(10_000)'],
};

describe('node:http2', () => {
  const session = nodeHttp2.exports['connect'];
  assert.ok(session?.kind === 'client');

  it('was looked at in this version', () => {
    assert.equal(nodeHttp2.evidence.version.toLowerCase(), measured.version);
  });

  it('is imported by these names', () => {
    assert.deepEqual(nodeHttp2.modules.toSorted(), measured.importNames);
  });

  it('may be bounded by its session, so nothing is said about a request', () => {
    assert.ok(measured.timeoutOptions.includes('session.setTimeout'));
    assert.deepEqual(deadlinesOf(nodeHttp2), []);
  });

  it('names what was seen to bound a request', () => {
    for (const fix of measured.quickFix) assert.ok(nodeHttp2.profile.fixes.some((code) => code.includes(fix)), fix);
  });

  it('ends the process on an error of a session or a request that nobody hears', () => {
    assert.match(measured.errorEventCrash, /^YES/);
    assert.deepEqual([session.unheardError, session.calls['request']?.unheardError], ['ends the process', 'ends the process']);
  });

  it('connects for each session', () => {
    assert.deepEqual([session.cost, session.noun], ['connects', 'HTTP/2 session']);
  });

  it('handles requests in a listener, by either of its two events', () => {
    for (const name of ['createServer', 'createSecureServer']) {
      const server = nodeHttp2.exports[name];
      assert.ok(server?.kind === 'server', name);
      assert.deepEqual([server.handlerArgument, server.events], [true, ['request', 'stream']]);
    }
  });

  it('tries once', () => {
    assert.equal(nodeHttp2.request?.retries, 'none');
  });
});
