import assert from 'node:assert/strict';
import { editsOf } from '../../scripts/latency/edits.js';
import { percentile } from '../../scripts/latency/percentile.js';
import { serviceText } from '../../scripts/latency/service-text.js';

describe('bench:latency', () => {
  const hundred = Array.from({ length: 100 }, (_none, index) => 100 - index);

  it('takes the nearest rank for a percentile, in whatever order the numbers come', () => {
    assert.deepEqual([1, 50, 95, 100].map((percent) => percentile(hundred, percent)), [1, 50, 95, 100]);
    assert.equal(percentile([30, 10, 20], 50), 20);
    assert.equal(percentile([30, 10, 20], 95), 30);
    assert.equal(percentile([10, 20], 50), 10);
    assert.equal(percentile([7], 95), 7);
  });

  it('sorts numbers as numbers, and leaves what it was given as it was', () => {
    const given = [100, 9, 20];
    assert.equal(percentile(given, 50), 20);
    assert.deepEqual(given, [100, 9, 20]);
  });

  it('has no percentile of nothing', () => {
    assert.throws(() => percentile([], 50), RangeError);
  });

  it('writes exactly so many lines, the same each time', () => {
    for (const lines of [1_000, 3_500]) assert.equal(serviceText(lines).split('\n').length - 1, lines);
    assert.equal(serviceText(200), serviceText(200));
  });

  it('types over the whole text, and leaves it as it was', () => {
    const text = serviceText(1_000);
    let typed = text;
    const places = editsOf(text, 10).map(({ anchor, search, by }) => {
      const at = typed.indexOf(search, typed.indexOf(anchor) + anchor.length);
      typed = `${typed.slice(0, at)}${by}${typed.slice(at + search.length)}`;
      return at;
    });
    assert.equal(typed, text);
    assert.ok(places[0]! < text.length / 5 && places.at(-1)! > (text.length * 4) / 5, `${places[0]} to ${places.at(-1)} of ${text.length}`);
  });
});
