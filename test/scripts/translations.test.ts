import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../rules/src/rules/index.js';
import { pagesIn } from '../../scripts/generate/pages.js';
import type { ProofResult } from '../../scripts/generate/proofs.js';
import { inLanguage, languages, pageTextsPath, translatedFiles, wordsIn } from '../../scripts/generate/translations.js';
import { walkthroughPages } from '../../scripts/generate/walkthrough.js';
import { english, wordsOf, type Words } from '../../scripts/generate/words.js';
import { projectRoot } from '../support/sources.js';
import { withoutSame } from '../../scripts/translated-pages.js';
import { pageFrom } from '../../src/client/translated-page.js';
import { gaps, pseudo, textsOf } from '../support/translation.js';

const read = (path: string): string => readFileSync(projectRoot + path, 'utf8');
const sources = { rules, proofs: JSON.parse(read('test/proof/results.json')) as readonly ProofResult[] };

/** What pages say in every language alike: code, names of rules, levels and software, where they come from. */
const sameEverywhere = [/```[^]*?```/g, /`[^`]*`/g, /<!--.*-->/g, /^# [\w-]+$/gm, /\*\*(?:recommended|strict|opt-in)\b/g, /xx xxxxx strict\)/g, /\| (?:recommended|strict|opt-in) /g, /^\| Id /gm, /\{\{\w+\}\}/g, /[\w@/.-]+ \d+\.\d+\.\d+/g];
/** Readings are called by their own titles, in the language in which they are written. */
const readings = [/^(?:-|\d+\.) \[.*$/gm, /\[[^\]]*\]\(https:[^)]*\)/g, /\([^()]*\.md(?:#[^)]*)?\)/g, /\[[\w-]+\]/g];

const marked: Words = (text, ...given) => english(pseudo(text), ...given);
const withoutKept = (page: string): string => [...sameEverywhere, ...readings].reduce((text, pattern) => text.replace(pattern, ''), page);
const englishLines = (pages: ReadonlyMap<string, string>): string[] => [...pages.values()].flatMap((page) => withoutKept(page).split('\n')).filter((line) => /[^\P{L}xX]/u.test(line));

describe('the texts of pages', () => {
  for (const language of languages) {
    it(`are all there in ${language}, with the same code`, () => {
      assert.deepEqual(gaps(textsOf(pageTextsPath), textsOf(inLanguage(pageTextsPath, language))), []);
    });
  }

  it('are all asked for in the language of the page', () => {
    assert.deepEqual(englishLines(pagesIn(marked, sources)), []);
    assert.deepEqual(englishLines(walkthroughPages(marked)), []);
  });

  it('are said in English where a translation lacks them', () => {
    const words = wordsOf({ 'The rule: {0}.': 'Die Regel: {0}.' });
    assert.deepEqual([words('The rule: {0}.', 'one'), words('Run it yourself: {0}.', 'two')], ['Die Regel: one.', 'Run it yourself: two.']);
  });
});

describe('a translated page', () => {
  const pages = pagesIn(wordsIn('de', read), sources);

  it('has the headings, the texts and the messages of its language, and the code of all', () => {
    const page = pages.get('/rules/require-timeout.md')!;
    for (const part of ['## Was passieren wird', '> Die Annahme: Eine entfernte Gegenstelle', '❌ Ein Aufruf ohne Limit (`rates.ts`)', '| `missingTimeout` | `{{call}}` {{consequence}}, wenn', "const answer = await fetch('https://rates.example/today');"]) {
      assert.ok(page.includes(part), part);
    }
  });

  it('has the name and the links of the English one', () => {
    const links = (page: string) => [...page.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);
    const originals = pagesIn(english, sources);
    assert.deepEqual([...pages.keys()], [...originals.keys()]);
    for (const [path, page] of pages) assert.deepEqual(links(page), links(originals.get(path)!), path);
  });
});

describe('a translated page on its way', () => {
  it('holds the lines that differ, and is put together again with the others', () => {
    const english = '# rule\n\nWhat.\n\nrun();\n';
    const german = '# rule\n\nWas.\n\nrun();\n\nrun();\n';
    assert.deepEqual(withoutSame(german, english), [0, 5, 'Was.', 5, 4, 5, 4, 5]);
    assert.equal(pageFrom(withoutSame(german, english), english), german);
  });
});

describe('the translated manifest', () => {
  it('takes from the catalogue what the catalogue says, and keeps the rest', () => {
    const texts = JSON.stringify({ 'command.restart': 'Restart Server', 'settings.rules.require-timeout': 'Require.', 'walkthrough.latency-is-zero.title': '“Latency is zero”' });
    const byHand: Readonly<Record<string, string>> = { 'package.nls.de.json': '{ "command.gone": "Weg", "command.restart": "Server neu starten", "settings.rules.require-timeout": "Alt." }' };
    const written = translatedFiles('de', (path) => byHand[path] ?? read(path), sources, texts).get('package.nls.de.json')!;
    assert.deepEqual(JSON.parse(written), {
      'command.restart': 'Server neu starten',
      'settings.rules.require-timeout': 'Ein Zeitlimit für jeden Aufruf verlangen, der auf eine Antwort wartet. Wenn sie hier nicht genannt ist: wie in `#fallacies.showErrorsAs#` festgelegt.',
      'walkthrough.latency-is-zero.title': '„Die Latenz ist null“',
      'command.gone': 'Weg',
    });
  });
});
