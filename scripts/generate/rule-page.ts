import { fallacies } from '../../rules/src/catalogue/fallacies.js';
import { reading } from '../../rules/src/catalogue/readings.js';
import type { CatalogueRule, Example, RuleId } from '../../rules/src/catalogue/rules.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { codeBlock, generatedFrom, inlineCode, link, page, readingLine, table, titleOf } from './markdown.js';
import { proofSection, type ProofResult } from './proofs.js';
import { optionRows, sampleConfiguration } from './rule-options.js';
import { english, type Words } from './words.js';

/** The page about one rule. */
export function rulePage(id: RuleId, entry: CatalogueRule, rule: Rule, proof?: ProofResult, words: Words = english): string {
  const fallacy = link(words(fallacies[entry.fallacy].title), `../fallacies/${entry.fallacy}.md`);
  return page([
    generatedFrom(`rules/src/catalogue/rules/${id}.ts`, `rules/src/rules/${id}.ts`),
    `# ${id}`,
    `${words(entry.description)}.`,
    words('Level: **{0}** · Fallacy: **{1}**', levelText(entry, words), fallacy),
    words('> The assumption: {0}', words(entry.assumption)),
    words('## What will happen'),
    words(entry.consequence),
    evidence(entry, words),
    words('## Examples'),
    ...entry.bad.map((example) => exampleBlock('❌', example, words)),
    ...entry.good.map((example) => exampleBlock('✅', example, words)),
    words('## Messages'),
    table(['Id', words('Text')], Object.entries(rule.messages).map(([name, text]) => [inlineCode(name), words(text)])),
    words('## Options'),
    ...optionsSection(rule, words),
    words('## The fix'),
    words(entry.fix),
    ...proofSection(proof, words),
    words('## When not to use it'),
    words(entry.whenNot),
    words('## Readings'),
    readings(entry, words),
  ]);
}

function optionsSection(rule: Rule, words: Words): readonly string[] {
  const rows = optionRows(rule, words);
  const code = codeBlock('js', sampleConfiguration(rule));
  if (rows.length === 0) return [`${words('None:')}\n\n${code}`];
  const head = [words('Option'), words('Type'), words('Default'), words('At level strict'), words('Meaning')];
  return [table(head, rows), `${words('Written out, as level strict has them:')}\n\n${code}`];
}

/** A rule's level, and what it weighs where that differs. */
export function levelText({ level, recommendedAs }: CatalogueRule, words: Words = english): string {
  return recommendedAs === undefined ? level : words('{0} (a warning at level recommended)', level);
}

/** Where it happened, with who tells it. */
export function evidence({ evidence: found }: CatalogueRule, words: Words): string | undefined {
  if (found === undefined) return undefined;
  const source = reading(found.reading);
  return `${words(found.text)} (${link(titleOf(source), source.url)})`;
}

function exampleBlock(mark: string, { title, file, level, code }: Example, words: Words): string {
  const where = level === undefined ? inlineCode(file) : words('{0}, at level {1}', inlineCode(file), level);
  const shown = words(title);
  return `${mark} ${shown[0]!.toUpperCase()}${shown.slice(1)} (${where})\n\n${codeBlock(file.endsWith('x') ? 'tsx' : 'ts', code)}`;
}

function readings({ readings: { primary, second, third, seed } }: CatalogueRule, words: Words): string {
  const refs = new Set([primary, second, ...(third === undefined ? [] : [third]), seed]);
  return [...refs].map((ref) => `- ${readingLine(ref, words)}`).join('\n');
}
