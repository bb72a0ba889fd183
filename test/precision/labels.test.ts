import assert from 'node:assert/strict';
import { makesClient, scoreLabels, type Label } from '../../scripts/precision/labels.js';

const bad: Label = { repo: 'owner/shop', commit: 'abc123', path: 'src/prices.ts', line: 10, topic: 'timeout', label: 'bad', reason: 'no limit' };
const good: Label = { ...bad, line: 40, label: 'ok', reason: 'has a signal' };
const finding = { repo: 'owner/shop', path: 'src/prices.ts', line: 10, rule: 'require-timeout' };
const topics = new Map([['timeout', ['require-timeout']], ['n-plus-one', []]]);
const nowhere = () => false;

describe('scoreLabels', () => {
  it('finds a bad line by a finding within three lines', () => {
    assert.deepEqual(scoreLabels([bad, good], [{ ...finding, line: 13 }], topics, nowhere), {
      scores: [{ topic: 'timeout', bad: 1, found: 1, ok: 1, flagged: 0 }],
      missed: [],
      flagged: [],
    });
  });

  it('misses a bad line whose finding is farther away', () => {
    assert.deepEqual(scoreLabels([bad], [{ ...finding, line: 14 }], topics, nowhere).missed, [bad]);
  });

  it('flags a good line', () => {
    assert.deepEqual(scoreLabels([good], [{ ...finding, line: 40 }], topics, nowhere), {
      scores: [{ topic: 'timeout', bad: 0, found: 0, ok: 1, flagged: 1 }],
      missed: [],
      flagged: [good],
    });
  });

  it('hears rules of the topic alone', () => {
    assert.deepEqual(scoreLabels([bad], [{ ...finding, rule: 'require-retry' }], topics, nowhere).missed, [bad]);
  });

  it('takes a finding between two lines for the nearer one', () => {
    const neighbour = { ...good, line: 13 };
    assert.deepEqual(scoreLabels([bad, neighbour], [{ ...finding, line: 11 }], topics, nowhere).flagged, []);
    assert.deepEqual(scoreLabels([bad, neighbour], [{ ...finding, line: 12 }], topics, nowhere).missed, [bad]);
  });

  it('looks through the whole file where a label speaks of it', () => {
    assert.deepEqual(scoreLabels([bad], [{ ...finding, line: 200 }], topics, () => true).missed, []);
  });

  it('leaves out topics without a rule', () => {
    assert.deepEqual(scoreLabels([{ ...bad, topic: 'n-plus-one' }], [], topics, nowhere), { scores: [], missed: [], flagged: [] });
  });
});

describe('makesClient', () => {
  it('knows constructors and factories', () => {
    assert.ok(makesClient('const redis = new Redis(url)'));
    assert.ok(makesClient('client = new pg.Client(config)'));
    assert.ok(makesClient('const api = axios.create({ baseURL })'));
  });

  it('does not take a call for a client', () => {
    assert.ok(!makesClient('const answer = await fetch(url)'));
    assert.ok(!makesClient('await axios.get(endpoint)'));
  });
});
