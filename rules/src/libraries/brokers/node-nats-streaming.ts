import { defineLibrary, type DeliveryFact } from '../library.js';

/** What a listener throws is emitted as an error of the subscription, so nothing is said of malformed messages. */
const message: DeliveryFact = {
  by: { events: ['message'] },
  parameter: 0,
  content: [],
  carries: 'messages',
  noun: 'message',
  acknowledgement: { ofMessage: ['ack'] },
};

export const nodeNatsStreaming = defineLibrary({
  name: 'node-nats-streaming',
  modules: ['node-nats-streaming'],
  exports: { connect: { kind: 'feed', feed: { opens: { subscribe: { delivers: [message] } } } } },
  feedTypes: { Stan: { opens: { subscribe: { delivers: [message] } } }, Subscription: { delivers: [message] } },
  messageTypes: { Message: message },
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
    version: '0.3.2',
    by: 'source',
    what: 'lib/stan.js: processMsg emits `message` and then acknowledges by itself, unless that is switched off',
  },
});
