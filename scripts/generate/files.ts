import { fallacies, type FallacyId } from '../../rules/src/catalogue/fallacies.js';
import { repositoryUrl } from '../../rules/src/catalogue/readings.js';
import { catalogueRules, ruleIds, type RuleId } from '../../rules/src/catalogue/rules.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { configSchema } from './config-schema.js';
import { editorTexts, editorTextsPath } from './editor-texts.js';
import { fallaciesPage, fallacyPage } from './fallacy-page.js';
import { librariesPage } from './libraries-page.js';
import { manifestFiles } from './manifest.js';
import { proofsPage, type ProofResult } from './proofs.js';
import { readingsPage } from './readings-page.js';
import { rulePage } from './rule-page.js';
import { ruleTable, withRuleTable } from './rule-table.js';
import { walkthroughFolder, walkthroughPages } from './walkthrough.js';

/** Folders in which every file is generated: what nothing generates any more is left over. */
export const generatedFolders = ['rules/docs/rules', 'rules/docs/fallacies', walkthroughFolder] as const;

/**
 * Every generated file: its text by its path from the project's root.
 *
 * @param read the text of a file that is generated in part
 * @throws Error if a catalogue entry has no rule, or a page no place for its table
 */
export function generatedFiles(rules: readonly Rule[], read: (path: string) => string): ReadonlyMap<string, string> {
  const withTable = (path: string, docs: string) => [path, withRuleTable(read(path), path, ruleTable(docs))] as const;
  const results = JSON.parse(read('test/proof/results.json')) as readonly ProofResult[];
  const proofOf = (id: RuleId) => results.find(({ rule }) => rule === id);
  return new Map([
    ['docs/proofs.md', proofsPage(results)],
    ['docs/readings.md', readingsPage()],
    ...ruleIds.map((id) => [`rules/docs/rules/${id}.md`, rulePage(id, catalogueRules[id], ruleNamed(id, rules), proofOf(id))] as const),
    ...(Object.keys(fallacies) as FallacyId[]).map((id) => [`rules/docs/fallacies/${id}.md`, fallacyPage(id)] as const),
    ['rules/docs/fallacies/README.md', fallaciesPage()],
    ['docs/libraries.md', librariesPage()],
    ...walkthroughPages(),
    ['rules/docs/fallacies.config.schema.json', configSchema(rules)],
    [editorTextsPath, editorTexts(rules)],
    ...manifestFiles(read, rules),
    withTable('README.md', 'rules/docs'),
    // npm shows this page far from its folder.
    withTable('rules/README.md', `${repositoryUrl}/blob/main/rules/docs`),
  ]);
}

function ruleNamed(id: RuleId, rules: readonly Rule[]): Rule {
  const rule = rules.find(({ name }) => name === id);
  if (rule === undefined) throw new Error(`${id} stands in the catalogue, but rules/src/rules/index.ts has no rule of that name.`);
  return rule;
}
