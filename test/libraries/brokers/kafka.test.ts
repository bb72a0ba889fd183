import assert from 'node:assert/strict';
import { confluentKafka } from '../../../rules/src/libraries/brokers/confluent-kafka.js';
import { kafkajs } from '../../../rules/src/libraries/brokers/kafkajs.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  kafkajs: {
    version: '2.2.4',
    importNames: ['kafkajs'],
    calls: ['new Kafka', 'kafka.producer', 'kafka.consumer', 'producer.send'],
    hangsForeverByDefault: false,
    retryDefault: '5 retries, 300 ms x2 +-20 %, max 30 s; idempotent producer: MAX_SAFE_INTEGER',
    errorEventCrash: 'no (rejects)',
    quickFixVerified: false,
  },
  confluent: {
    version: '1.10.1',
    importNames: ['@confluentinc/kafka-javascript'],
    hangsForeverByDefault: false,
    verifiedBy: 'source',
  },
};

describe('kafkajs', () => {
  const kafka = kafkajs.exports['Kafka'];
  assert.ok(kafka?.kind === 'client');

  it('was looked at in this version', () => {
    assert.equal(kafkajs.evidence.version, measured.kafkajs.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(kafkajs.modules, measured.kafkajs.importNames);
  });

  it('has limits of its own', () => {
    assert.equal(measured.kafkajs.hangsForeverByDefault, false);
    assert.deepEqual(deadlinesOf(kafkajs), []);
    assert.equal(kafka.limits, undefined);
  });

  it('gets no suggestions: none was seen to help', () => {
    assert.equal(measured.kafkajs.quickFixVerified, false);
    assert.deepEqual(kafkajs.profile.fixes, []);
  });

  it('connects for each producer, consumer and admin client, not for what they come from', () => {
    assert.equal(kafka.cost, 'none');
    assert.deepEqual(
      Object.entries(kafka.derives ?? {}).map(([method, fact]) => [method, fact.cost, fact.noun]),
      [
        ['producer', 'connects', 'producer'],
        ['consumer', 'connects', 'consumer'],
        ['admin', 'connects', 'admin client'],
      ],
    );
  });

  it('sends', () => {
    assert.equal(kafka.derives?.['producer']?.calls['send']?.kind, 'call');
  });

  it('emits no errors', () => {
    assert.equal(measured.kafkajs.errorEventCrash, 'no (rejects)');
    assert.equal(kafka.derives?.['producer']?.unheardError, undefined);
  });

  it('tries again by itself', () => {
    assert.match(measured.kafkajs.retryDefault, /^5 retries/);
    assert.equal(kafkajs.request?.retries, 'by-default');
  });
});

describe('@confluentinc/kafka-javascript', () => {
  it('was read in this version', () => {
    assert.deepEqual([confluentKafka.evidence.version, confluentKafka.evidence.by], [measured.confluent.version, measured.confluent.verifiedBy]);
  });

  it('is imported by this name', () => {
    assert.deepEqual(confluentKafka.modules, measured.confluent.importNames);
  });

  it('is made like kafkajs', () => {
    assert.equal(confluentKafka.exports['KafkaJS.Kafka'], kafkajs.exports['Kafka']);
  });

  it('has limits of its own', () => {
    assert.equal(measured.confluent.hangsForeverByDefault, false);
    assert.deepEqual(deadlinesOf(confluentKafka), []);
  });

  it('tries again by itself', () => {
    assert.equal(confluentKafka.request?.retries, 'by-default');
  });
});
