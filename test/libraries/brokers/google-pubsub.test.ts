import assert from 'node:assert/strict';
import { googlePubsub } from '../../../rules/src/libraries/brokers/google-pubsub.js';
import { deadlinesOf } from '../facts-of.js';

/** As read. */
const read = {
  version: 'google-gax 5.0.8, pubsub 5.3.1',
  timeoutDefault: 'per method, 60 s per RPC, 600 s total for retried ones (pubsub publish: initial_rpc 60 s, total 600 s)',
  hangsForeverByDefault: false,
  retryDefault: 'per client config (UNAVAILABLE etc.)',
  errorEventCrash: null,
  quickFixVerified: false,
};

describe('@google-cloud/pubsub', () => {
  const client = googlePubsub.exports['PubSub'];
  assert.ok(client?.kind === 'client');

  it('was read in these versions', () => {
    assert.equal(`${googlePubsub.evidence.others}, pubsub ${googlePubsub.evidence.version}`, read.version);
    assert.equal(googlePubsub.evidence.by, 'source');
  });

  it('is imported by this name', () => {
    assert.deepEqual(googlePubsub.modules, ['@google-cloud/pubsub']);
  });

  it('has limits of its own', () => {
    assert.equal(read.hangsForeverByDefault, false);
    assert.deepEqual(deadlinesOf(googlePubsub), []);
    assert.match(googlePubsub.profile.deadline, /^60 s an attempt, 10 minutes/);
  });

  it('gets no suggestions: none was seen to help', () => {
    assert.equal(read.quickFixVerified, false);
    assert.deepEqual(googlePubsub.profile.fixes, []);
  });

  it('publishes on topics', () => {
    assert.equal(client.derives?.['topic']?.calls['publishMessage']?.kind, 'call');
  });

  it('connects for each client', () => {
    assert.equal(client.cost, 'connects');
  });

  it('says nothing about errors that nobody listens to: nobody looked', () => {
    assert.equal(read.errorEventCrash, null);
    assert.equal(client.derives?.['subscription']?.unheardError, undefined);
  });

  it('tries again by itself', () => {
    assert.equal(googlePubsub.request?.retries, 'by-default');
  });
});
