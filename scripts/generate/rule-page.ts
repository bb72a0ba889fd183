import { fallacies } from '../../rules/src/catalogue/fallacies.js';
import { reading } from '../../rules/src/catalogue/readings.js';
import type { CatalogueRule, Example, RuleId } from '../../rules/src/catalogue/rules.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { codeBlock, generatedFrom, inlineCode, link, page, readingLine, table, titleOf } from './markdown.js';
import { proofSection, type ProofResult } from './proofs.js';
import { optionRows, sampleConfiguration } from './rule-options.js';

/** The page about one rule. */
export function rulePage(id: RuleId, entry: CatalogueRule, rule: Rule, proof?: ProofResult): string {
  const fallacy = link(fallacies[entry.fallacy].title, `../fallacies/${entry.fallacy}.md`);
  return page([
    generatedFrom(`rules/src/catalogue/rules/${id}.ts`, `rules/src/rules/${id}.ts`),
    `# ${id}`,
    `${entry.description}.`,
    `Level: **${levelText(entry)}** · Fallacy: **${fallacy}**`,
    `> The assumption: ${entry.assumption}`,
    '## What will happen',
    entry.consequence,
    evidence(entry),
    '## Examples',
    ...entry.bad.map((example) => exampleBlock('❌', example)),
    ...entry.good.map((example) => exampleBlock('✅', example)),
    '## Messages',
    table(['Id', 'Text'], Object.entries(rule.messages).map(([name, text]) => [inlineCode(name), text])),
    '## Options',
    ...optionsSection(rule),
    '## The fix',
    entry.fix,
    ...proofSection(proof),
    '## When not to use it',
    entry.whenNot,
    '## Readings',
    readings(entry),
  ]);
}

function optionsSection(rule: Rule): readonly string[] {
  const rows = optionRows(rule);
  const code = codeBlock('js', sampleConfiguration(rule));
  if (rows.length === 0) return [`None:\n\n${code}`];
  return [table(['Option', 'Type', 'Default', 'At level strict', 'Meaning'], rows), `Written out, as level strict has them:\n\n${code}`];
}

/** A rule's level, and what it weighs where that differs. */
export function levelText({ level, recommendedAs }: CatalogueRule): string {
  return recommendedAs === undefined ? level : `${level} (${recommendedAs === 'warn' ? 'a warning' : recommendedAs} at level recommended)`;
}

/** Where it happened, with who tells it. */
export function evidence({ evidence: found }: CatalogueRule): string | undefined {
  if (found === undefined) return undefined;
  const source = reading(found.reading);
  return `${found.text} (${link(titleOf(source), source.url)})`;
}

function exampleBlock(mark: string, { title, file, level, code }: Example): string {
  const where = level === undefined ? inlineCode(file) : `${inlineCode(file)}, at level ${level}`;
  return `${mark} ${title[0]!.toUpperCase()}${title.slice(1)} (${where})\n\n${codeBlock(file.endsWith('x') ? 'tsx' : 'ts', code)}`;
}

function readings({ readings: { primary, second, third, seed } }: CatalogueRule): string {
  const refs = new Set([primary, second, ...(third === undefined ? [] : [third]), seed]);
  return [...refs].map((ref) => `- ${readingLine(ref)}`).join('\n');
}
