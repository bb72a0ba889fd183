import { fallacies, firstReadings, type Fallacy, type FallacyId } from '../../rules/src/catalogue/fallacies.js';
import { repositoryUrl } from '../../rules/src/catalogue/readings.js';
import { catalogueRules, ruleIds, type RuleId } from '../../rules/src/catalogue/rules.js';
import { generatedFrom, link, page, readingLine, table } from './markdown.js';
import { evidence, levelText } from './rule-page.js';

const source = 'rules/src/catalogue/fallacies.ts';

/** The page stands outside the folder that travels with the extension and the package, so its link is whole. */
const readingsUrl = `${repositoryUrl}/blob/main/docs/readings.md`;

/** The page about one fallacy: its story, its rules, where it happened, what to read. */
export function fallacyPage(id: FallacyId): string {
  const { title, truth, explanation, readings }: Fallacy = fallacies[id];
  const rules = ruleIds.filter((rule) => catalogueRules[rule].fallacy === id);
  const happened = rules.flatMap(happenedLine);
  return page([
    generatedFrom(source),
    `# ${title}`,
    `> ${truth}`,
    explanation,
    rules.length > 0 && '## Rules',
    rules.length > 0 &&
      table(
        ['Rule', 'What it is for', 'Level'],
        rules.map((rule) => [ruleLink(rule), catalogueRules[rule].description, levelText(catalogueRules[rule])]),
      ),
    happened.length > 0 && '## Where it happened',
    happened.length > 0 && happened.join('\n'),
    '## Readings',
    readings.map((ref, index) => `${index + 1}. ${readingLine(ref)}`).join('\n'),
    `${link('All fallacies', 'README.md')} · ${link('All readings, and the rules that come from them', readingsUrl)}`,
  ]);
}

function ruleLink(rule: RuleId): string {
  return link(rule, `../rules/${rule}.md`);
}

function happenedLine(rule: RuleId): string[] {
  const text = evidence(catalogueRules[rule]);
  return text === undefined ? [] : [`- ${text} The rule: ${ruleLink(rule)}.`];
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
    link('All readings, and the rules that come from them', readingsUrl),
  ]);
}
