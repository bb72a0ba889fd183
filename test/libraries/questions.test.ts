import assert from 'node:assert/strict';
import { libraries } from '../../rules/src/libraries/index.js';
import { axios } from '../../rules/src/libraries/http/axios.js';
import { nodeFetch } from '../../rules/src/libraries/http/node-fetch.js';
import type { DeadlineFact } from '../../rules/src/libraries/library.js';
import { against, watch } from './real/outcome.js';
import { deadlineFor, questionsAbout, questionsAboutLimits } from './real/questions.js';
import { printReport } from './real/report.js';
import { questionsFor, subjects, unasked } from './real/subjects.js';
import { comingsOf, connections } from './real/connections.js';
import { deadlinesOf, factsIn } from './facts-of.js';

describe('questions to real libraries', () => {
  const deadline: DeadlineFact = {
    options: [{ path: 'a.b', write: '{limit}', off: [0, Infinity] }, { path: 'c', refuses: 'number' }, { path: 'd', needsListener: 'late' }, { path: 'e', opaque: true }],
    ignored: ['f'],
    partial: [{ path: 'g', part: 'the start' }],
    whenSilent: 'waits for ever',
    forEver: true,
  };

  it('ask for each fact, against each peer that it speaks of', () => {
    const asked = questionsAbout(deadline, { waits: ['silent', 'dripping'], ends: { 'a.b': ['silent'] } });
    assert.deepEqual(
      asked.map(({ fact, peer, given, outcome }) => [fact, peer, given?.code, outcome].join(' | ')),
      [
        'waits for ever | silent |  | waits',
        'waits for ever | dripping |  | waits',
        'a.b: 300 ends the wait | silent | 300 | ends at the limit',
        'a.b: 0 is no limit | silent | 0 | waits',
        'a.b: Infinity is no limit | silent | Infinity | waits',
        'c refuses a number | silent | 60000 | fails at once',
        'd alone only emits late | silent | 300 | waits',
        'f is ignored | silent | 300 | waits',
        'g bounds the start alone | silent | 300 | waits',
      ],
    );
  });

  it('write a short limit in place of the one that a driver is given', () => {
    const asked = questionsAboutLimits([{ path: 'limit', bounds: 'asking', write: '10_000' }, { path: 'other', bounds: 'waiting' }], { waits: ['frozen'] });
    assert.deepEqual(asked.map(({ given }) => given?.code), [undefined, '300', undefined]);
  });

  it('are about the version that is installed', () => {
    assert.equal(deadlineFor(nodeFetch, '3.3.2'), nodeFetch.request?.deadline);
    assert.deepEqual(deadlineFor(nodeFetch, '2.7.0')?.options[0]?.path, 'timeout');
    assert.equal(deadlineFor(axios, '1.0.0'), axios.request?.deadline);
  });

  it('are there for every library with a deadline, or it is said why not', () => {
    const known = [...subjects, ...unasked()].map(({ library }) => library);
    assert.deepEqual(libraries.filter((library) => deadlinesOf(library).length > 0 && !known.includes(library)), []);
    for (const subject of subjects) assert.ok(questionsFor(subject, '999.0.0').length > 0, subject.name);
  });
});

describe('questions about connections', () => {
  it('are there for every library that has such facts, but for the WebSocket that Node 20 lacks', () => {
    const asked = new Set(connections.map(({ library }) => library));
    const known = libraries.filter(({ exports }) =>
      Object.values(exports)
        .flatMap(factsIn)
        .some((fact) => (fact.kind === 'client' || fact.kind === 'call') && (fact.oneShot ?? fact.lasting) !== undefined),
    );
    assert.deepEqual(known.filter((library) => !asked.has(library)).map(({ name }) => name), ['WebSocket']);
    for (const connection of connections) assert.ok(comingsOf(connection).length > 0, connection.name);
  });

  it('try each value that keeps a client from coming again, and the option that brings it back', () => {
    const of = (name: string) => comingsOf(connections.find((connection) => connection.name === name)!).map(({ peer, given, comes }) => [peer, given && `${given.path}: ${JSON.stringify(given.value)}`, comes].join(' | '));
    assert.deepEqual(of('ioredis, connecting'), ['dropping |  | true', 'dropping | retryStrategy: null | false', 'dropping | retryStrategy: false | false']);
    assert.deepEqual(of('nats'), ['late |  | false', 'late | waitOnFirstConnect: true | true', 'dropping |  | true', 'dropping | reconnect: false | false']);
    assert.deepEqual(of('ws, connecting'), ['dropping |  | false']);
  });
});

describe('an outcome', () => {
  it('holds where a call waits, ends at its limit or is refused', () => {
    assert.equal(against('waits', { how: 'still waits', after: 1_500 }), undefined);
    assert.equal(against('ends at the limit', { how: 'failed', after: 302, error: 'late' }), undefined);
    assert.equal(against('fails at once', { how: 'failed', after: 1, error: 'no number' }), undefined);
  });

  it('does not where a call ends for another reason, or goes on', () => {
    assert.equal(against('waits', { how: 'failed', after: 900, error: 'late' }), 'it failed, after 900 ms: late');
    assert.equal(against('ends at the limit', { how: 'failed', after: 3, error: 'no such option' }), 'it failed, after 3 ms: no such option');
    assert.equal(against('ends at the limit', { how: 'was answered', after: 300 }), 'it was answered, after 300 ms');
    assert.equal(against('fails at once', { how: 'still waits', after: 10_000 }), 'it still waits after 10000 ms');
  });

  it('is seen by watching', async () => {
    assert.equal((await watch(async () => 'x', 'waits')).how, 'was answered');
    const failed = await watch(() => Promise.reject(new Error('late')), 'ends at the limit');
    assert.deepEqual([failed.how, failed.error], ['failed', 'late']);
    assert.equal((await watch(() => new Promise(() => undefined), 'waits')).how, 'still waits');
  });
});

describe('the report about facts', () => {
  it('keeps those of a library together and counts them', () => {
    const lines: string[] = [];
    printReport(
      [
        { library: 'b 1.0', fact: 'waits', state: 'held', why: '' },
        { library: 'a', fact: 'its deadlines', state: 'skipped', why: 'is not installed' },
        { library: 'b 1.0', fact: 'ends', state: 'broken', why: 'it still\nwaits' },
      ],
      (line) => lines.push(line),
    );
    assert.deepEqual(lines, ['a      skipped  its deadlines: is not installed', 'b 1.0  held     waits', 'b 1.0  broken   ends: it still waits', '\n1 held, 1 broken, 1 skipped']);
  });
});
