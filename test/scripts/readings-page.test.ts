import assert from 'node:assert/strict';
import { claims } from '../../rules/src/catalogue/claims.js';
import { firstLists } from '../../rules/src/catalogue/first-lists.js';
import { reading, readings, type ReadingId } from '../../rules/src/catalogue/readings.js';
import { catalogueRules, ruleIds } from '../../rules/src/catalogue/rules.js';
import { link, readingLine } from '../../scripts/generate/markdown.js';
import { readingsPage, rulesLinkingTo } from '../../scripts/generate/readings-page.js';

const text = readingsPage();
const listed = firstLists.flatMap((list) => list.readings.map(({ id }) => id));
const others = (Object.keys(readings) as ReadingId[]).filter((id) => !listed.includes(id));

/** What the page says of a reading of the first lists. */
function sectionOf(id: ReadingId): string {
  const { title, url } = reading(id);
  const from = text.indexOf(`\n### ${link(title, url)}\n`);
  assert.ok(from >= 0, id);
  return text.slice(from, text.indexOf('\n##', from + 1));
}

describe('the page of the readings', () => {
  it('goes through the first lists in their order, then through all others', () => {
    const places = [...listed.map((id) => text.indexOf(`\n### ${link(reading(id).title, reading(id).url)}\n`)), ...others.map((id) => text.indexOf(`\n| ${readingLine(id)} |`))];
    assert.deepEqual(places.filter((place) => place < 0), []);
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
  });

  it('lists every rule under the reading of the first lists that it names', () => {
    for (const rule of ruleIds) {
      const { id } = reading(catalogueRules[rule].readings.seed);
      assert.ok(sectionOf(id).includes(`[${rule}](../rules/docs/rules/${rule}.md)`), `${rule} under ${id}`);
    }
  });

  it('has every claim under each reading that says it, with its reason if it has no rule', () => {
    for (const { says, from, why = '' } of claims) {
      for (const ref of from) {
        const { id } = reading(ref);
        const section = listed.includes(id) ? sectionOf(id) : text;
        assert.ok(section.includes(says) && section.includes(why), `${says} ${ref}`);
      }
    }
  });

  it('says of every reading who links to it', () => {
    for (const id of listed) assert.match(sectionOf(id), / Linked from: \[/, id);
    for (const id of others) assert.ok(!text.includes(`| ${readingLine(id)} |  |  |`), id);
  });

  it('finds a rule by its evidence too', () => {
    assert.ok(rulesLinkingTo('inc-stackdriver').includes('require-timeout'));
  });
});
