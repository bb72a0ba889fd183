import { endsProcess } from '../feed-fact.js';
import { defineLibrary } from '../library.js';

export const nodeRdkafka = defineLibrary({
  name: 'node-rdkafka',
  modules: ['node-rdkafka'],
  exports: {
    KafkaConsumer: {
      kind: 'feed',
      new: true,
      feed: {
        delivers: [{ by: { events: ['data'] }, parameter: 0, content: ['value'], carries: 'messages', noun: 'message', whenThrown: endsProcess }],
        autoCommit: { option: 'enable.auto.commit', argument: 0, byDefault: true },
      },
    },
  },
  profile: {
    deadline: 'not looked at',
    retries: 'not looked at',
    body: 'not looked at',
    tls: 'not looked at',
    error: 'not looked at',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '3.0',
    by: 'documentation',
    what: 'the configuration of librdkafka: enable.auto.commit is true unless given, every 5 s, for what was handed over',
  },
});
