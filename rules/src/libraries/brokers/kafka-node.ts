import { endsProcess } from '../feed-fact.js';
import { defineLibrary, type FeedFact } from '../library.js';

const feed = (argument: number): FeedFact => ({
  delivers: [{ by: { events: ['message'] }, parameter: 0, content: ['value'], carries: 'messages', noun: 'message', whenThrown: endsProcess }],
  autoCommit: { option: 'autoCommit', argument, byDefault: true },
});

export const kafkaNode = defineLibrary({
  name: 'kafka-node',
  modules: ['kafka-node'],
  exports: {
    ConsumerGroup: { kind: 'feed', new: true, feed: feed(0) },
    Consumer: { kind: 'feed', new: true, feed: feed(2) },
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
    version: '5.0.0',
    by: 'source',
    what: 'lib/consumerGroup.js, lib/consumer.js: autoCommit is true unless given, every 5 s, for what was emitted',
  },
});
