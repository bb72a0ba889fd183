import assert from 'node:assert/strict';
import { decoders } from '../../rules/src/libraries/decoders.js';
import type { DeliveryFact, FeedFact } from '../../rules/src/libraries/feed-fact.js';
import { libraries } from '../../rules/src/libraries/index.js';
import type { Fact } from '../../rules/src/libraries/library.js';

/** What came of an error that a handler threw, as measured: a listener or consumer that parses a text which is no JSON. */
const measured: Readonly<Record<string, string>> = {
  ws: 'ends the process',
  WebSocket: 'ends the process',
  eventsource: 'cuts the stream, which then begins anew',
  'socket.io': 'ends the process',
  'socket.io-client': 'ends the process',
  'node:net': 'ends the process',
  'node:tls': 'ends the process',
  'node:http': 'ends the process',
  'node:child_process': 'ends the process',
  request: 'ends the process',
  ioredis: 'ends the process',
  redis: 'ends the process or loses the messages behind it',
  mqtt: 'ends the process',
};

function feedsOf(fact: Fact): FeedFact[] {
  const own = 'feed' in fact && fact.feed ? [fact.feed] : [];
  return fact.kind === 'client' ? [...own, ...Object.values(fact.derives ?? {}).flatMap(feedsOf)] : own;
}

function deliveriesOf(feed: FeedFact): DeliveryFact[] {
  const inner = [...Object.values(feed.members ?? {}), ...Object.values(feed.opens ?? {}), ...(feed.hands ?? []).map((handing) => handing.feed)];
  return [...(feed.delivers ?? []), ...inner.flatMap(deliveriesOf)];
}

function allOf(name: string): DeliveryFact[] {
  const library = libraries.find((candidate) => candidate.name === name);
  assert.ok(library, name);
  const feeds = [...Object.values(library.exports).flatMap(feedsOf), ...Object.values(library.feedTypes ?? {})];
  return [...feeds.flatMap(deliveriesOf), ...Object.values(library.messageTypes ?? {})];
}

describe('what hands over messages', () => {
  for (const [name, consequence] of Object.entries(measured)) {
    it(`${name}: what is thrown ${consequence}`, () => {
      assert.deepEqual([...new Set(allOf(name).map(({ whenThrown }) => whenThrown))], [consequence]);
    });
  }

  it('says what comes of an error as a verb phrase', () => {
    for (const { name } of libraries) {
      for (const { whenThrown = 'ends' } of allOf(name)) assert.match(whenThrown, /^(?:ends|cuts|closes|stops|fails) ?/, name);
    }
  });

  it('is acknowledged only where there are messages', () => {
    for (const { name } of libraries) {
      for (const { acknowledgement, unacknowledged, carries } of allOf(name)) assert.ok(carries === 'messages' || (!acknowledgement && !unacknowledged), name);
    }
  });

  it('names what RabbitMQ takes for an acknowledgement', () => {
    for (const { acknowledgement } of allOf('amqplib')) assert.deepEqual(acknowledgement, { given: ['ack'] });
  });

  it('commits by itself where nobody says otherwise', () => {
    const commits = libraries.flatMap(({ exports }) => Object.values(exports).flatMap(feedsOf)).flatMap((feed) => [feed, ...Object.values(feed.opens ?? {})]);
    const found = commits.flatMap(({ autoCommit }) => (autoCommit ? [`${autoCommit.option} ${autoCommit.byDefault}`] : []));
    assert.deepEqual([...new Set(found)].sort(), ['autoCommit true', 'autocommit true', 'enable.auto.commit true']);
  });
});

describe('what reads messages', () => {
  it('says how it is known to throw', () => {
    for (const { evidence, path } of decoders) assert.notEqual(evidence, '', path);
  });
});
