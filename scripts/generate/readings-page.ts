import { claims, type Claim } from '../../rules/src/catalogue/claims.js';
import { fallacies, firstReadings, type Fallacy } from '../../rules/src/catalogue/fallacies.js';
import { firstLists } from '../../rules/src/catalogue/first-lists.js';
import { reading, readings, type ReadingId, type ReadingRef } from '../../rules/src/catalogue/readings.js';
import { catalogueRules, ruleIds, type RuleId } from '../../rules/src/catalogue/rules.js';
import { byline, generatedFrom, link, page, readingLine, table } from './markdown.js';

/** The page of all readings: what each of them says, and the rules that see code which goes against it. */
export function readingsPage(): string {
  return page([
    generatedFrom('rules/src/catalogue/claims.ts', 'rules/src/catalogue/first-lists.ts'),
    '# The readings',
    'What the project was built on, and what became of it: each reading, what it says, and the rules that see code which goes against it. The stories behind them are told by [the fallacies](../rules/docs/fallacies/README.md).',
    summary(),
    ...firstLists.flatMap((list) => [`## ${list.title}`, ...list.readings.flatMap(({ id, says }) => readingSection(id, says))]),
    '## Beside the lists',
    'What the rules and the fallacies lead to in addition.',
    table(['Reading', 'Rules that link to it', 'Pages that link to it'], others.map(otherRow)),
    ...withoutRule(
      claims.filter(({ from }) => others.includes(reading(from[0]).id)),
      ({ says, from }) => link(says, reading(from[0]).url),
    ),
  ]);
}

/** The rules whose page links to a reading. */
export function rulesLinkingTo(id: ReadingId): RuleId[] {
  return ruleIds.filter((rule) => {
    const { readings: linked, evidence } = catalogueRules[rule];
    return [...Object.values(linked), ...(evidence === undefined ? [] : [evidence.reading])].some((ref) => reading(ref).id === id);
  });
}

const listed: readonly ReadingId[] = firstLists.flatMap((list) => list.readings.map(({ id }) => id));
const others = (Object.keys(readings) as ReadingId[]).filter((id) => !listed.includes(id));

function summary(): string {
  const withRules = claims.filter(({ rules }) => rules !== undefined).length;
  return `Of ${claims.length} claims, ${withRules} have rules, and for ${claims.length - withRules} there is a reason why there are none.`;
}

function readingSection(id: ReadingId, says: string): string[] {
  const found = reading(id);
  const own = claims.filter(({ from }) => from.some((ref) => reading(ref).id === id));
  const ruled = own.filter(({ rules }) => rules !== undefined);
  const named = new Set<RuleId>(own.flatMap(({ rules }) => rules ?? []));
  const more = rulesLinkingTo(id).filter((rule) => !named.has(rule));
  return [
    `### ${link(found.title, found.url)}`,
    `${says} By ${byline(found)}. Linked from: ${pagesLinkingTo(id)}.`,
    ...(ruled.length > 0 ? [table(['What it says', 'Rules'], ruled.map((claim) => [claimLink(claim, id), ruleLinks(claim.rules ?? [])]))] : []),
    ...(more.length > 0 ? [`Rules that link to it too: ${ruleLinks(more)}.`] : []),
    ...withoutRule(own, (claim) => claimLink(claim, id)),
  ];
}

function otherRow(id: ReadingId): string[] {
  return [readingLine(id), ruleLinks(rulesLinkingTo(id)), pagesLinkingTo(id)];
}

/** What is said without a rule, with the reason. */
function withoutRule(among: readonly Claim[], linked: (claim: Claim) => string): string[] {
  const lines = among.flatMap((claim) => (claim.why === undefined ? [] : [`- **${linked(claim)}** ${claim.why}`]));
  return lines.length > 0 ? [['Without a rule:', '', ...lines].join('\n')] : [];
}

/** A claim, linked to the place in a reading where it stands, if there is one. */
function claimLink({ says, from }: Claim, id: ReadingId): string {
  const ref = from.find((one) => reading(one).id === id) ?? from[0];
  const { url } = reading(ref);
  return url === reading(id).url ? says : link(says, url);
}

function ruleLinks(rules: readonly RuleId[]): string {
  return rules.map((rule) => link(rule, `../rules/docs/rules/${rule}.md`)).join(', ');
}

function pagesLinkingTo(id: ReadingId): string {
  const linksTo = (refs: readonly ReadingRef[]) => refs.some((ref) => reading(ref).id === id);
  const pages = Object.entries<Fallacy>(fallacies).filter(([, { readings: linked }]) => linksTo(linked));
  return [
    ...(linksTo(firstReadings) ? [link('Where to begin', '../rules/docs/fallacies/README.md#where-to-begin')] : []),
    ...pages.map(([fallacy, { title }]) => link(title, `../rules/docs/fallacies/${fallacy}.md`)),
  ].join(', ');
}
