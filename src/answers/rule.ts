import { fallacies } from '../../rules/src/catalogue/fallacies.js';
import { reading, type ReadingRef } from '../../rules/src/catalogue/readings.js';
import { catalogueRules, docsUrl, type Example, type Level, type RuleId } from '../../rules/src/catalogue/rules.js';
import type { Answer } from './answer.js';

/** A text to read, with where it stands. */
export interface ToldReading {
  readonly title: string;
  readonly author: string;
  readonly url: string;
}

/** Code that a rule reports, or does not. */
export interface ToldExample {
  readonly title: string;
  readonly file: string;
  readonly code: string;
}

/** Everything there is to say about a rule. */
export interface ToldRule {
  readonly rule: RuleId;
  readonly description: string;
  readonly level: Level;
  readonly fallacy: string;
  readonly assumption: string;
  /** What happens in production: why the rule is there. */
  readonly consequence: string;
  /** Where it happened. */
  readonly evidence?: { readonly text: string; readonly url: string };
  readonly bad: readonly ToldExample[];
  readonly good: readonly ToldExample[];
  readonly fix: string;
  readonly whenNotToUse: string;
  /** The first is the one to begin with. */
  readonly readings: readonly ToldReading[];
  /** The page about the rule. */
  readonly page: string;
}

/** Why a rule is there, what it reports and what not, when to leave it out, and what to read. */
export function explainedRule(rule: RuleId): Answer<ToldRule> {
  const { fallacy, level, description, assumption, consequence, evidence, bad, good, fix, whenNot, readings } = catalogueRules[rule];
  const { primary, second, third, seed } = readings;
  const refs = [...new Set([primary, second, ...(third === undefined ? [] : [third]), seed])];
  const data: ToldRule = {
    rule,
    description,
    level,
    fallacy: fallacies[fallacy].title,
    assumption,
    consequence,
    ...(evidence === undefined ? {} : { evidence: { text: evidence.text, url: reading(evidence.reading).url } }),
    bad: bad.map(toldExample),
    good: good.map(toldExample),
    fix,
    whenNotToUse: whenNot,
    readings: refs.map(toldReading),
    page: docsUrl(rule),
  };
  return { data, text: inWords(data) };
}

/** The reading that a rule's findings link to. */
export function primaryReading(rule: RuleId): ToldReading {
  return toldReading(catalogueRules[rule].readings.primary);
}

function toldReading(ref: ReadingRef): ToldReading {
  const { title, section, author, url } = reading(ref);
  return { title: section === undefined ? title : `${title}, “${section}”`, author, url };
}

function toldExample({ title, file, code }: Example): ToldExample {
  return { title, file, code };
}

function inWords(told: ToldRule): string {
  const { rule, description, level, fallacy, assumption, consequence, evidence, bad, good, fix, whenNotToUse, readings, page } = told;
  return [
    `# ${rule}`,
    `${description}. Level: ${level}. Fallacy: ${fallacy}.`,
    `The assumption: ${assumption}`,
    '## What will happen',
    consequence,
    ...(evidence === undefined ? [] : [`${evidence.text} (${evidence.url})`]),
    '## Reported',
    ...bad.map(exampleInWords),
    '## Not reported',
    ...good.map(exampleInWords),
    '## The fix',
    fix,
    '## When not to use it',
    whenNotToUse,
    '## Readings',
    readings.map(({ title, author, url }) => `- ${title}, ${author}: ${url}`).join('\n'),
    `The page of the rule: ${page}`,
  ].join('\n\n');
}

function exampleInWords({ title, file, code }: ToldExample): string {
  return `${title[0]?.toUpperCase()}${title.slice(1)} (\`${file}\`):\n\n\`\`\`${file.endsWith('x') ? 'tsx' : 'ts'}\n${code}\n\`\`\``;
}
