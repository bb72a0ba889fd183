import { endsProcess } from '../feed-fact.js';
import { defineLibrary } from '../library.js';

/** A stream's listeners are run one behind the other, and nobody waits for what they begin. */
export const platformaticKafka = defineLibrary({
  name: '@platformatic/kafka',
  modules: ['@platformatic/kafka'],
  exports: {
    Consumer: {
      kind: 'feed',
      new: true,
      feed: {
        opens: {
          consume: {
            delivers: [{ by: { events: ['data'] }, parameter: 0, content: ['value'], carries: 'messages', noun: 'message', whenThrown: endsProcess }],
            autoCommit: { option: 'autocommit', argument: 0, byDefault: true },
          },
        },
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
    version: '1.35.0',
    by: 'source',
    what: 'dist/clients/consumer: autocommit is true unless given, and offsets are committed for what was put into the stream, before any listener is run',
  },
});
