import assert from 'node:assert/strict';
import { request, requestPromise } from '../../../rules/src/libraries/http/request.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '2.88.2',
  importNames: ['request', 'request-promise', 'request-promise-native'],
  timeoutOptions: ['timeout'],
  timeoutDefault: 'none',
  hangsForeverByDefault: true,
  retryDefault: '0',
  tlsVerifyOption: 'strictSSL / rejectUnauthorized',
  statusThrows: 'request: no; request-promise: yes (simple:true)',
  quickFix: ['timeout: 10_000'],
};

const methods = ['', 'get', 'head', 'options', 'post', 'put', 'patch', 'del', 'delete'];

describe('request and request-promise', () => {
  const [deadline] = deadlinesOf(request);
  const options = optionsIn(deadline!);

  it('were looked at in this version', () => {
    assert.deepEqual([request.evidence.version, requestPromise.evidence.version], [measured.version, measured.version]);
  });

  it('are imported by these names', () => {
    assert.deepEqual([...request.modules, ...requestPromise.modules], measured.importNames);
  });

  it('wait alike', () => {
    assert.deepEqual(deadlinesOf(requestPromise), deadlinesOf(request));
  });

  it('are bounded by a timeout', () => {
    assert.deepEqual(options.all, measured.timeoutOptions);
  });

  it('wait for ever by default, and with a timeout of 0', () => {
    assert.equal(deadline?.whenSilent, 'waits for ever');
    assert.equal(deadline.forEver, measured.hangsForeverByDefault);
    assert.deepEqual(options.off, { timeout: [0, Infinity] });
  });

  it('get a timeout as a suggestion, on a client too', () => {
    assert.deepEqual(options.written, measured.quickFix);
    assert.deepEqual(options.forOneCall, []);
  });

  it('call by these methods, and derive clients', () => {
    for (const library of [request, requestPromise]) {
      const client = library.exports['defaults'];
      assert.ok(client?.kind === 'client');
      assert.deepEqual(Object.keys(library.exports), [...methods, 'defaults']);
      assert.deepEqual(Object.keys(client.calls), methods);
      assert.deepEqual(Object.keys(client.derives ?? {}), ['defaults']);
    }
  });

  it('give what can be ended from a timer, without a promise', () => {
    const [plain, promised] = [request.exports['get'], requestPromise.exports['get']];
    assert.ok(plain?.kind === 'call' && promised?.kind === 'call');
    assert.deepEqual([plain.endedBy, promised.endedBy], [['abort', 'destroy'], undefined]);
  });

  it('throw on statuses of failure with a promise alone', () => {
    assert.equal(request.request?.status, undefined);
    const status = requestPromise.request?.status;
    assert.ok(status?.throws === true);
    assert.deepEqual(status.off, [{ path: 'simple', values: [false] }]);
  });

  it('try once', () => {
    assert.deepEqual([request.request?.retries, requestPromise.request?.retries], ['none', 'none']);
  });

  it('are not said to end the process', () => {
    const call = request.exports[''];
    assert.ok(call?.kind === 'call');
    assert.equal(call.unheardError, undefined);
  });
});
