import { fallacies, firstReadings, type Fallacy, type FallacyId } from '../../rules/src/catalogue/fallacies.js';
import { catalogueRules, ruleIds } from '../../rules/src/catalogue/rules.js';
import { generatedFrom, link, page, readingLine, table } from './markdown.js';
import { levelText } from './rule-page.js';

const source = 'rules/src/catalogue/fallacies.ts';

/** The page about one fallacy: its story, its rules, what to read. */
export function fallacyPage(id: FallacyId): string {
  const { title, truth, explanation, readings }: Fallacy = fallacies[id];
  const rules = ruleIds.filter((rule) => catalogueRules[rule].fallacy === id);
  return page([
    generatedFrom(source),
    `# ${title}`,
    `> ${truth}`,
    explanation,
    rules.length > 0 && '## Rules',
    rules.length > 0 &&
      table(
        ['Rule', 'What it is for', 'Level'],
        rules.map((rule) => [link(rule, `../rules/${rule}.md`), catalogueRules[rule].description, levelText(catalogueRules[rule])]),
      ),
    '## Readings',
    readings.map((ref, index) => `${index + 1}. ${readingLine(ref)}`).join('\n'),
    link('All fallacies', 'README.md'),
  ]);
}

/** The start page of all fallacies. */
export function fallaciesPage(): string {
  return page([
    generatedFrom(source),
    '# The fallacies of distributed computing',
    'Eight assumptions that are true on one machine and false between two, and four topics that reach beyond them.',
    table(
      ['Assumption or topic', 'What holds instead'],
      Object.entries(fallacies).map(([id, { title, truth }]) => [link(title, `${id}.md`), truth]),
    ),
    '## Where to begin',
    firstReadings.map((ref, index) => `${index + 1}. ${readingLine(ref)}`).join('\n'),
  ]);
}
