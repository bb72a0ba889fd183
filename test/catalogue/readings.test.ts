import assert from 'node:assert/strict';
import { fallacies, firstReadings } from '../../rules/src/catalogue/fallacies.js';
import { reading, readings, type Reading, type ReadingRef } from '../../rules/src/catalogue/readings.js';
import { catalogueRules } from '../../rules/src/catalogue/rules.js';
import { packageCdns } from '../../rules/src/libraries/package-cdns.js';
import { sourcesUnder } from '../support/sources.js';

const table: readonly (readonly [string, Reading])[] = Object.entries(readings);
const onPages: readonly ReadingRef[] = [
  ...firstReadings,
  ...Object.values(fallacies).flatMap((fallacy): readonly ReadingRef[] => fallacy.readings),
  ...Object.values(catalogueRules).flatMap(({ readings: own, evidence }) => [...Object.values(own), ...(evidence ? [evidence.reading] : [])]),
];
const linked = new Set(onPages.map((ref) => reading(ref).id as string));

function urlsOf({ url, mirrors = [], sections = {} }: Reading): string[] {
  return [url, ...mirrors, ...Object.values(sections).flatMap((section) => section.url ?? [])];
}

describe('readings', () => {
  it('are the ninety-three of the catalogue', () => {
    assert.equal(table.length, 93);
  });

  it('lead to a section by its anchor', () => {
    assert.deepEqual(reading('owasp-node#request-size'), {
      id: 'owasp-node',
      title: 'NodeJS Security Cheat Sheet',
      author: 'OWASP',
      section: 'Set request size limits',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Nodejs_Security_Cheat_Sheet.html#set-request-size-limits',
      mirrors: [],
    });
  });

  it('lead to a section on a page of its own', () => {
    assert.equal(reading('node-tls#tls').url, 'https://nodejs.org/api/tls.html');
  });

  it('lead to the whole where no section is named', () => {
    const { section, url } = reading('young-bloods');
    assert.deepEqual({ section, url }, {
      section: undefined,
      url: 'https://www.somethingsimilar.com/2013/01/14/notes-on-distributed-systems-for-young-bloods/',
    });
  });

  it('are each linked from the page of a rule, of a fallacy or of all fallacies', () => {
    assert.deepEqual(table.map(([id]) => id).filter((id) => !linked.has(id)), []);
  });

  it('of the first list are all here', () => {
    assert.equal(table.filter(([, { seed }]) => seed).length, 18);
  });

  it('to begin with are of the first list, or introductions', () => {
    const others = firstReadings.filter((ref) => !('seed' in readings[reading(ref).id]));
    assert.deepEqual(others, ['deutsch', 'distsys-class', 'ddia#trouble']);
  });

  it('are reached by https alone', () => {
    const urls = table.flatMap(([, entry]) => urlsOf(entry));
    assert.deepEqual(urls.filter((url) => new URL(url).protocol !== 'https:'), []);
  });

  it('have sections that are anchors or text fragments', () => {
    const fragments = table.flatMap(([, { sections = {} }]) => Object.values(sections).flatMap(({ fragment }) => fragment ?? []));
    assert.deepEqual(fragments.filter((fragment) => !/^#(?::~:text=[\w%.,'()-]+|[\w.-]+)$/.test(fragment)), []);
  });

  it('have one fragment at most in a url', () => {
    const doubled = table.filter(([, { url, sections = {} }]) => url.includes('#') && Object.values(sections).some(({ fragment }) => fragment));
    assert.deepEqual(doubled, []);
  });

  it('are the only place with urls, but for names that lead nowhere and the package servers that a rule is about', () => {
    const cdns = packageCdns.flatMap(({ hosts }) => hosts.map((host) => `https://${host}`));
    const found = sourcesUnder('rules/src', 'src')
      .filter(({ path }) => path !== 'rules/src/catalogue/readings.ts')
      .flatMap(({ path, text }) => (text.match(/https?:\/\/[\w-]+(?:\.[\w-]+)+/g) ?? []).map((url) => `${path}: ${url}`));
    assert.deepEqual(found.filter((line) => !line.endsWith('.example') && !cdns.some((url) => line.endsWith(` ${url}`))), []);
  });
});
