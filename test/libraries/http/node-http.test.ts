import assert from 'node:assert/strict';
import { nodeHttp, nodeHttps } from '../../../rules/src/libraries/http/node-http.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: 'node 20.20.2',
  importNames: { http: ['http', 'node:http'], https: ['https', 'node:https'] },
  timeoutOptions: ['timeout (EVENT ONLY)', 'req.setTimeout', 'signal', 'agent.timeout (event only)'],
  timeoutDefault: 'none',
  hangsForeverByDefault: true,
  retryDefault: '0',
  cleartextDefault: { http: true, https: false },
  errorEventCrash: "YES: req without 'error' listener (refused/reset) crashes",
  statusThrows: false,
  quickFix: ['signal: AbortSignal.timeout(10_000)'],
  badFixes: ['timeout: 10_000 alone'],
};

describe('node:http and node:https', () => {
  const [deadline] = deadlinesOf(nodeHttp);
  const options = optionsIn(deadline!);

  it('were looked at in this version', () => {
    assert.deepEqual([nodeHttp.evidence.version.toLowerCase(), nodeHttps.evidence.version.toLowerCase()], [measured.version, measured.version]);
  });

  it('are imported by these names', () => {
    assert.deepEqual(nodeHttp.modules.toSorted(), measured.importNames.http);
    assert.deepEqual(nodeHttps.modules.toSorted(), measured.importNames.https);
  });

  it('wait alike', () => {
    assert.deepEqual(deadlinesOf(nodeHttps), deadlinesOf(nodeHttp));
  });

  it('are bounded by a signal; their timeout only emits an event', () => {
    assert.deepEqual(options.all, ['signal', 'timeout']);
    assert.deepEqual(
      deadline?.options.filter((option) => option.needsListener !== undefined).map((option) => [option.path, option.needsListener]),
      [['timeout', 'timeout']],
    );
  });

  it('wait for ever by default', () => {
    assert.equal(deadline?.whenSilent, 'waits for ever');
    assert.equal(deadline.forEver, measured.hangsForeverByDefault);
  });

  it('get a signal for each call as a suggestion', () => {
    assert.deepEqual(options.written, measured.quickFix);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('answer on every status', () => {
    assert.equal(nodeHttp.request?.status?.throws, measured.statusThrows);
  });

  it('differ in encryption', () => {
    assert.deepEqual(nodeHttp.request?.cleartextHosts, { when: 'always' });
    assert.equal(nodeHttps.request?.cleartextHosts, undefined);
  });

  it('end the process on an error that nobody hears', () => {
    const { request, get } = nodeHttp.exports;
    assert.ok(request?.kind === 'call' && get?.kind === 'call' && measured.errorEventCrash.startsWith('YES'));
    assert.deepEqual([request.unheardError, get.unheardError], ['ends the process', 'ends the process']);
  });

  it('try once', () => {
    assert.deepEqual([nodeHttp.request?.retries, nodeHttps.request?.retries], ['none', 'none']);
  });

  it('do not limit what a server may receive, and say nothing about its timeouts, which it has', () => {
    const server = nodeHttp.exports['createServer'];
    assert.ok(server?.kind === 'server');
    assert.equal(server.body, undefined);
  });
});
