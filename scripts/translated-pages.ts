import { readFileSync } from 'node:fs';
import { rules } from '../rules/src/rules/index.js';
import { proofResultsPath } from './generate/files.js';
import { pagesIn } from './generate/pages.js';
import type { ProofResult } from './generate/proofs.js';
import { languages, wordsIn } from './generate/translations.js';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The pages about rules and fallacies in every language but English, which lie in the repository. */
export function translatedPages(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sources = { rules, proofs: JSON.parse(read(proofResultsPath)) as readonly ProofResult[] };
  return new Map(languages.map((language) => [language, pagesIn(wordsIn(language, read), sources)]));
}
