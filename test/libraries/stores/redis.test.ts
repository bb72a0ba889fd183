import assert from 'node:assert/strict';
import { redis } from '../../../rules/src/libraries/stores/redis.js';
import { clientOf, limitsOf } from './clients-of.js';

/** As measured. */
const measured = {
  version: '6.3.1',
  otherVersionsChecked: '5.12.1, 4.7.1',
  importNames: ['redis', '@redis/client'],
  calls: ['createClient', 'createClientPool', 'createCluster'],
  timeoutSemantics: 'commandOptions.timeout = queued time only; socket.socketTimeout = idle: the only thing which ended a frozen command',
  retryDefault: 'for ever, 50 ms x2 max 2 s + 0-200 ms jitter',
  cleartextDefault: 'redis://',
  errorEventCrash: "YES: connection lost without client.on('error') crashes (v5, v6)",
  badFixes: ['commandOptions.timeout', 'socket.connectTimeout'],
  notes: 'socketTimeout without pingInterval also closes healthy idle connections.',
};

describe('redis', () => {
  const client = clientOf(redis, 'createClient');

  it('was looked at in these versions', () => {
    assert.deepEqual([redis.evidence.version, redis.evidence.others], [measured.version, measured.otherVersionsChecked]);
  });

  it('is imported by these names', () => {
    assert.deepEqual(redis.modules, measured.importNames);
  });

  it('is made in these ways', () => {
    assert.deepEqual(Object.keys(redis.exports), measured.calls);
  });

  it('is bounded by silence on the socket alone', () => {
    assert.deepEqual(client.limits?.map(({ path }) => path), ['socket.socketTimeout']);
    assert.deepEqual(clientOf(redis, 'createCluster').limits?.map(({ path }) => path), ['defaults.socket.socketTimeout']);
    assert.deepEqual(client.limits?.filter(({ path }) => measured.badFixes.includes(path)), []);
  });

  it('gets no limit written, which would close idle connections without another option', () => {
    assert.deepEqual(limitsOf(client), ['socket.socketTimeout']);
  });

  it('ends the process by an error nobody listens to', () => {
    assert.match(measured.errorEventCrash, /^YES/);
    assert.equal(client.unheardError, 'ends the process');
  });

  it('is said nothing of where a cluster keeps the errors of its nodes to itself', () => {
    assert.equal(clientOf(redis, 'createCluster').unheardError, undefined);
  });

  it('connects, but may be doubled to subscribe', () => {
    assert.equal(client.cost, 'connects');
    assert.equal(client.derives?.['duplicate']?.cost, 'none');
  });

  it('is in clear text unless TLS is asked for', () => {
    assert.deepEqual(redis.request?.cleartextHosts, { when: 'unset', option: 'socket.tls' });
  });

  it('tries again by itself', () => {
    assert.equal(redis.request?.retries, 'by-default');
  });
});
