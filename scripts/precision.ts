/**
 * Compares what the rules find in real code with what somebody who read it said:
 * `npm run precision -- --repos DIR [--level strict] [--rule NAME]...`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkoutsIn, findingsIn, type LineFinding } from './precision/checkouts.js';
import { levelOf, percent, table } from './precision/print.js';
import { compare, parseVerdicts, scores } from './precision/verdicts.js';

const { values } = parseArgs({ options: { repos: { type: 'string' }, level: { type: 'string', default: 'strict' }, rule: { type: 'string', multiple: true } } });
const level = levelOf(values.level);
if (values.repos === undefined || level === undefined) {
  console.error('Usage: npm run precision -- --repos DIR [--level recommended|strict|all] [--rule NAME]...');
  process.exit(2);
}

const checkouts = checkoutsIn(values.repos);
const commits = new Map(checkouts.map(({ repo, commit }) => [repo, commit]));
const verdicts = parseVerdicts(readFileSync(new URL('../test/precision/verdicts.jsonl', import.meta.url), 'utf8'));
const comparison = compare(
  checkouts.flatMap((checkout) => findingsIn(checkout, level, values.rule)),
  verdicts.filter(({ repo, rule }) => commits.has(repo) && (values.rule?.includes(rule) ?? true)),
);

console.log(
  table(
    ['rule', 'right', 'wrong', 'debatable', 'new', 'gone', 'precision'],
    scores(comparison).map((score) => [score.rule, score.right, score.wrong, score.debatable, score.fresh, score.gone, percent(score.precision)]),
  ),
);
for (const finding of comparison.fresh) console.log(`new   ${finding.rule}  ${at(finding, commits.get(finding.repo))}`);
for (const verdict of comparison.gone) console.log(`gone  ${verdict.rule}  ${at(verdict, verdict.commit)}  ${verdict.verdict}: ${verdict.reason}`);
for (const repo of new Set(verdicts.map((verdict) => verdict.repo))) {
  const judged = verdicts.find((verdict) => verdict.repo === repo)?.commit;
  if (!commits.has(repo)) console.log(`${repo} is not there: its verdicts are left out.`);
  else if (commits.get(repo) !== judged) console.log(`${repo} is at another commit than its verdicts (${judged}).`);
}

/** A place as verdicts name it. */
function at({ repo, path, line }: LineFinding, commit = ''): string {
  return `${repo}@${commit}:${path}:${line}`;
}
