import assert from 'node:assert/strict';
import { claims } from '../../rules/src/catalogue/claims.js';
import { firstLists } from '../../rules/src/catalogue/first-lists.js';
import { reading, readings, type Reading } from '../../rules/src/catalogue/readings.js';
import { ruleIds, type RuleId } from '../../rules/src/catalogue/rules.js';

const named = new Set<RuleId>(claims.flatMap(({ rules }) => rules ?? []));
const listed = firstLists.flatMap((list) => list.readings);
const saying = new Set(claims.flatMap(({ from }) => from.map((ref) => reading(ref).id)));

describe('claims', () => {
  it('have rules, or a reason why there are none, and never both', () => {
    for (const { says, rules, why } of claims) {
      assert.notEqual(rules === undefined, why === undefined, says);
      assert.notEqual(rules?.length, 0, says);
    }
  });

  it('come from readings that there are', () => {
    for (const { says, from } of claims) for (const ref of from) assert.ok(Object.hasOwn(readings, reading(ref).id), `${says} ${ref}`);
  });

  it('come from sections that there are', () => {
    for (const { says, from } of claims) for (const ref of from) assert.equal(reading(ref).section !== undefined, ref.includes('#'), `${says} ${ref}`);
  });

  it('are said once, and name a rule once', () => {
    assert.equal(new Set(claims.map(({ says }) => says)).size, claims.length);
    for (const { says, rules = [] } of claims) assert.equal(new Set<RuleId>(rules).size, rules.length, says);
  });

  it('are whole sentences, without advice', () => {
    for (const { says, why = '' } of claims) {
      assert.match(says, /^[A-Z“][^\n]+[.?]$/);
      assert.doesNotMatch(`${says} ${why}`, /\bshould\b|\bconsider\b|\bforever\b|\n/, says);
    }
  });

  it('name every rule: one that is new is added to the claim that it comes from, in rules/src/catalogue/claims.ts', () => {
    assert.deepEqual(ruleIds.filter((rule) => !named.has(rule)), []);
  });

  it('are there for every reading of the first lists', () => {
    assert.deepEqual(listed.map(({ id }) => id).filter((id) => !saying.has(id)), []);
  });
});

describe('the first lists', () => {
  it('hold every reading that is marked as a seed, once, and no other', () => {
    const seeds = Object.entries(readings as Readonly<Record<string, Reading>>).filter(([, { seed }]) => seed);
    assert.deepEqual(listed.map(({ id }) => id).sort(), seeds.map(([id]) => id).sort());
  });

  it('tell each in a sentence', () => {
    for (const { says } of listed) assert.match(says, /^[A-Z][^\n.]+\.$/);
  });
});
