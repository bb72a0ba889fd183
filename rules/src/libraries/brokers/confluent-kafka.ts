import { defineLibrary } from '../library.js';
import { kafka } from './kafkajs.js';

/** Has the interface of kafkajs; the options of its own are those of librdkafka. */
export const confluentKafka = defineLibrary({
  name: '@confluentinc/kafka-javascript',
  modules: ['@confluentinc/kafka-javascript'],
  exports: { 'KafkaJS.Kafka': kafka },
  request: { retries: 'by-default' },
  profile: {
    deadline: '11 s to connect and log in, 30 s a request, 5 minutes a message',
    retries: 'by librdkafka, until the time for a message is over',
    body: '1 MB a partition (`maxBytesPerPartition`)',
    tls: 'clear text unless `ssl` is given',
    error: 'does not apply',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '1.10.1',
    by: 'source',
    what: 'lib/kafkajs/_common.js: requestTimeout becomes socket.timeout.ms (30 s without it), connectionTimeout 1 s and authenticationTimeout 10 s the time to connect',
  },
});
