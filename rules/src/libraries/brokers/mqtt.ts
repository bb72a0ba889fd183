import { endsProcess } from '../feed-fact.js';
import { defineLibrary, type CallFact, type ClientFact, type FeedFact } from '../library.js';
import { clientCertificates } from '../tls-options.js';

const feed: FeedFact = {
  delivers: [{ by: { events: ['message'] }, parameter: 1, content: [], carries: 'messages', noun: 'message', whenThrown: endsProcess }],
};

/** `publish(topic, message, options?, callback?)` */
const publish: CallFact = { kind: 'call', signature: [['other'], ['body', 'other'], ['options', 'callback'], ['callback']], gives: 'body', sends: 'untold' };
const subscribe: CallFact = { kind: 'call', signature: [['other'], ['options', 'callback'], ['callback']], gives: 'body' };

const client: ClientFact = {
  kind: 'client',
  signature: [['url', 'options'], ['options']],
  calls: {
    publish,
    publishAsync: { ...publish, sends: 'promised' },
    subscribe,
    subscribeAsync: subscribe,
    unsubscribe: subscribe,
    unsubscribeAsync: subscribe,
  },
  cost: 'connects',
  noun: 'connection',
  unheardError: 'survives',
  lasting: { unless: [{ option: 'reconnectPeriod', values: [0] }] },
  feed,
};

/** Over WebSockets, headers and signed URLs prove it too; since version 5 of the protocol, a method of one's own. */
const credentials = ['username', 'password', 'auth', 'authPacket', 'properties.authenticationMethod', ...clientCertificates(), 'wsOptions', 'transformWsUrl', 'createWebsocket'];

export const mqtt = defineLibrary({
  name: 'mqtt',
  modules: ['mqtt'],
  exports: { connect: client, connectAsync: { ...client, signature: [...client.signature, ['other']], oneShot: {} } },
  types: { MqttClient: 'connect' },
  request: { retries: 'by-default', hostOptions: ['host', 'hostname'], credentials },
  profile: {
    deadline: 'none for `publish` and `subscribe`: they wait for ever; connecting 30 s, `keepalive` 60 s',
    retries: 'reconnects without end, every second, without jitter',
    body: 'no limit: what is published while offline is kept without end',
    tls: 'clear text with `mqtt://`; certificates are checked with `mqtts://`',
    error: 'survives',
    fixes: ['`connectTimeout: 10_000`'],
    notFixes: ['`connectTimeout` for `publishAsync`: it bounds nothing once connected'],
  },
  evidence: {
    version: '5.16.0',
    by: 'experiment',
    what: 'publish with QoS 1 through a frozen broker was still pending after 150 s; no listener for `error`, and the process outlived refusals, resets and rubbish; connectAsync rejected at the first refusal and ended its client, connect tried again; a dropped connection came again, with reconnectPeriod: 0 it did not; by the types and build/lib/connect: what proves who asks; an error thrown by a listener for messages ended it',
  },
});
