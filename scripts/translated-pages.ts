import { readFileSync } from 'node:fs';
import { rules } from '../rules/src/rules/index.js';
import type { TranslatedPage } from '../src/client/translated-page.js';
import { proofResultsPath } from './generate/files.js';
import { pagesIn } from './generate/pages.js';
import type { ProofResult } from './generate/proofs.js';
import { languages, wordsIn } from './generate/translations.js';
import { english } from './generate/words.js';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The pages about rules and fallacies in every other language, by their paths, as they travel with the extension. */
export function translatedPages(): ReadonlyMap<string, ReadonlyMap<string, TranslatedPage>> {
  const sources = { rules, proofs: JSON.parse(read(proofResultsPath)) as readonly ProofResult[] };
  const originals = pagesIn(english, sources);
  return new Map(
    languages.map((language) => {
      const pages = pagesIn(wordsIn(language, read), sources);
      return [language, new Map([...pages].map(([path, page]) => [path, withoutSame(page, originals.get(path) ?? '')]))];
    }),
  );
}

/** What `pageFrom` puts together again. */
export function withoutSame(page: string, original: string): TranslatedPage {
  const lines = new Map(original.split('\n').map((line, index) => [line, index]));
  return page.split('\n').map((line) => lines.get(line) ?? line);
}
