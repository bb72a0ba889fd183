import assert from 'node:assert/strict';
import { fallacies, type Fallacy } from '../../rules/src/catalogue/fallacies.js';

const table: readonly (readonly [string, Fallacy])[] = Object.entries(fallacies);

describe('fallacies', () => {
  it('are eight, and four topics', () => {
    assert.deepEqual(Object.keys(fallacies), [
      'network-is-reliable',
      'latency-is-zero',
      'bandwidth-is-infinite',
      'network-is-secure',
      'topology-does-not-change',
      'there-is-one-administrator',
      'transport-cost-is-zero',
      'network-is-homogeneous',
      'timing',
      'byzantine',
      'coordination',
      'partial-availability',
    ]);
  });

  it('have something to read each, and nothing twice', () => {
    for (const [id, { readings }] of table) {
      assert.ok(readings.length > 0, id);
      assert.equal(new Set(readings).size, readings.length, id);
    }
  });

  it('say what holds in one sentence', () => {
    for (const [id, { truth }] of table) assert.match(truth, /^[A-Z][^.]+\.$/, id);
  });

  it('tell a story without advice', () => {
    for (const [id, { explanation }] of table) assert.doesNotMatch(explanation, /\bshould\b|\bconsider\b|\bforever\b|\n/, id);
  });
});
