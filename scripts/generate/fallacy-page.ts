import { fallacies, firstReadings, type Fallacy, type FallacyId } from '../../rules/src/catalogue/fallacies.js';
import { repositoryUrl } from '../../rules/src/catalogue/readings.js';
import { catalogueRules, ruleIds, type RuleId } from '../../rules/src/catalogue/rules.js';
import { generatedFrom, link, page, readingLine, table } from './markdown.js';
import { evidence, levelText } from './rule-page.js';
import { english, type Words } from './words.js';

const source = 'rules/src/catalogue/fallacies.ts';

/** The page stands outside the folder that travels with the extension and the package, so its link is whole. */
const readingsUrl = `${repositoryUrl}/blob/main/docs/readings.md`;

/** The page about one fallacy: its story, its rules, where it happened, what to read. */
export function fallacyPage(id: FallacyId, words: Words = english): string {
  const { title, truth, explanation, readings }: Fallacy = fallacies[id];
  const rules = ruleIds.filter((rule) => catalogueRules[rule].fallacy === id);
  const happened = rules.flatMap((rule) => happenedLine(rule, words));
  return page([
    generatedFrom(source),
    `# ${words(title)}`,
    `> ${words(truth)}`,
    words(explanation),
    rules.length > 0 && words('## Rules'),
    rules.length > 0 &&
      table(
        [words('Rule'), words('What it is for'), words('Level')],
        rules.map((rule) => [ruleLink(rule), words(catalogueRules[rule].description), levelText(catalogueRules[rule], words)]),
      ),
    happened.length > 0 && words('## Where it happened'),
    happened.length > 0 && happened.join('\n'),
    words('## Readings'),
    readings.map((ref, index) => `${index + 1}. ${readingLine(ref, words)}`).join('\n'),
    `${link(words('All fallacies'), 'README.md')} · ${link(words('All readings, and the rules that come from them'), readingsUrl)}`,
  ]);
}

function ruleLink(rule: RuleId): string {
  return link(rule, `../rules/${rule}.md`);
}

function happenedLine(rule: RuleId, words: Words): string[] {
  const text = evidence(catalogueRules[rule], words);
  return text === undefined ? [] : [`- ${text} ${words('The rule: {0}.', ruleLink(rule))}`];
}

/** The start page of all fallacies. */
export function fallaciesPage(words: Words = english): string {
  return page([
    generatedFrom(source),
    words('# The fallacies of distributed computing'),
    words('Eight assumptions that are true on one machine and false between two, and four topics that reach beyond them.'),
    table(
      [words('Assumption or topic'), words('What holds instead')],
      Object.entries(fallacies).map(([id, { title, truth }]) => [link(words(title), `${id}.md`), words(truth)]),
    ),
    words('## Where to begin'),
    firstReadings.map((ref, index) => `${index + 1}. ${readingLine(ref, words)}`).join('\n'),
    link(words('All readings, and the rules that come from them'), readingsUrl),
  ]);
}
