import { endsProcess } from '../feed-fact.js';
import { defineLibrary, type CallFact, type ClientFact, type DeliveryFact } from '../library.js';

const pulled: DeliveryFact = {
  by: { events: ['message'] },
  parameter: 0,
  content: ['data'],
  carries: 'messages',
  noun: 'message',
  whenThrown: endsProcess,
  acknowledgement: { ofMessage: ['ack', 'ackWithResponse'] },
};

const ask: CallFact = { kind: 'call', signature: [['other', 'options'], ['other', 'options', 'callback'], ['options', 'callback'], ['callback']], gives: 'body' };

const publish: CallFact = { ...ask, sends: 'promised' };

const resource = { exists: ask, get: ask, create: ask, delete: ask, getMetadata: ask, setMetadata: ask } satisfies ClientFact['calls'];

const subscription: ClientFact = {
  kind: 'client',
  signature: [['other'], ['options']],
  calls: { ...resource, seek: ask, createSnapshot: ask, modifyPushConfig: ask },
  cost: 'none',
  noun: 'subscription',
  feed: { delivers: [pulled] },
};

const topic: ClientFact = {
  kind: 'client',
  signature: [['other'], ['options']],
  calls: { ...resource, publish, publishMessage: publish, publishJSON: publish, flush: ask, createSubscription: ask, getSubscriptions: ask },
  derives: { subscription },
  cost: 'none',
  noun: 'topic',
};

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options']],
  calls: { createTopic: ask, createSubscription: ask, createSchema: ask, getTopics: ask, getSubscriptions: ask, getSnapshots: ask, detachSubscription: ask },
  derives: { topic, subscription },
  cost: 'connects',
  noun: 'channel',
};

export const googlePubsub = defineLibrary({
  name: '@google-cloud/pubsub',
  modules: ['@google-cloud/pubsub'],
  exports: { PubSub: client },
  feedTypes: { Subscription: { delivers: [pulled] } },
  messageTypes: { Message: pulled },
  request: { retries: 'by-default', hostOptions: ['apiEndpoint'] },
  profile: {
    deadline: '60 s an attempt, 10 minutes with all attempts',
    retries: 'by method, growing: `UNAVAILABLE` and the like',
    body: 'no limit',
    tls: 'certificates are checked',
    error: 'does not apply',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '5.3.1',
    others: 'google-gax 5.0.8',
    by: 'source',
    what: 'build/src/v1/publisher_client_config.json: 60 s for the first attempt, 600 s in total; build/src/lease-manager.js: messages are emitted from process.nextTick, where nobody catches',
  },
});
