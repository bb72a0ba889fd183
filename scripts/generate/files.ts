import { repositoryUrl } from '../../rules/src/catalogue/readings.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { configSchema } from './config-schema.js';
import { editorTexts, editorTextsPath } from './editor-texts.js';
import { librariesPage } from './libraries-page.js';
import { manifestFiles } from './manifest.js';
import { manifestTextsPath } from './manifest-texts.js';
import { pagesIn } from './pages.js';
import { proofsPage, type ProofResult } from './proofs.js';
import { readingsPage } from './readings-page.js';
import { ruleTable, withRuleTable } from './rule-table.js';
import { languages, pageTexts, pageTextsPath, translatedFiles } from './translations.js';
import { walkthroughFolder, walkthroughPages } from './walkthrough.js';
import { english } from './words.js';

/** Folders in which every file is generated: what nothing generates any more is left over. */
export const generatedFolders = ['rules/docs/rules', 'rules/docs/fallacies', walkthroughFolder] as const;

/** Where the results of the proofs stand. */
export const proofResultsPath = 'test/proof/results.json';

/**
 * Every generated file: its text by its path from the project's root.
 *
 * @param read the text of a file that is generated in part
 * @throws Error if a catalogue entry has no rule, or a page no place for its table
 */
export function generatedFiles(rules: readonly Rule[], read: (path: string) => string): ReadonlyMap<string, string> {
  const withTable = (path: string, docs: string) => [path, withRuleTable(read(path), path, ruleTable(docs))] as const;
  const proofs = JSON.parse(read(proofResultsPath)) as readonly ProofResult[];
  const sources = { rules, proofs };
  const textsOfEditor = editorTexts(rules);
  const manifest = new Map(manifestFiles(read, rules));
  return new Map([
    ['docs/proofs.md', proofsPage(proofs)],
    ['docs/readings.md', readingsPage()],
    ...[...pagesIn(english, sources)].map(([path, text]) => [`rules/docs${path}`, text] as const),
    ['docs/libraries.md', librariesPage()],
    ...walkthroughPages(english),
    ['rules/docs/fallacies.config.schema.json', configSchema(rules)],
    [editorTextsPath, textsOfEditor],
    [pageTextsPath, pageTexts(sources, textsOfEditor)],
    ...manifest,
    ...languages.flatMap((language) => [...translatedFiles(language, read, sources, manifest.get(manifestTextsPath)!)]),
    withTable('README.md', 'rules/docs'),
    // npm shows this page far from its folder.
    withTable('rules/README.md', `${repositoryUrl}/blob/main/rules/docs`),
  ]);
}
