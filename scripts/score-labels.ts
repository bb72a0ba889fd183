/**
 * Scores the rules on labelled lines of real code: `npm run score -- --labels FILE --repos DIR [--level strict]`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../rules/src/rules/index.js';
import { checkoutsIn, findingsIn } from './precision/checkouts.js';
import { makesClient, scoreLabels, type Label } from './precision/labels.js';
import { levelOf, table } from './precision/print.js';
import { topics } from './precision/topics.js';

const { values } = parseArgs({ options: { labels: { type: 'string' }, repos: { type: 'string' }, level: { type: 'string', default: 'strict' } } });
const level = levelOf(values.level);
if (values.labels === undefined || values.repos === undefined || level === undefined) {
  console.error('Usage: npm run score -- --labels FILE --repos DIR [--level recommended|strict|all]');
  process.exit(2);
}

const labels = JSON.parse(readFileSync(values.labels, 'utf8')) as Label[];
const labelled = new Set(labels.map(({ repo }) => repo));
const checkouts = new Map(checkoutsIn(values.repos).flatMap((checkout) => (labelled.has(checkout.repo) ? [[checkout.repo, checkout]] : [])));
const existing = new Set<string>(rules.map(({ name }) => name));

const { scores, missed, flagged } = scoreLabels(
  labels.filter(({ repo }) => checkouts.has(repo)),
  [...checkouts.values()].flatMap((checkout) => findingsIn(checkout, level)),
  new Map(Object.entries(topics).map(([topic, names]) => [topic, names.filter((name) => existing.has(name))])),
  (label) => label.topic === 'client-per-request' || (label.topic === 'timeout' && makesClient(lineOf(label))),
);

console.log(table(['topic', 'bad found', 'ok flagged'], scores.map(({ topic, bad, found, ok, flagged: hit }) => [topic, `${found}/${bad}`, `${hit}/${ok}`])));
for (const label of missed) console.log(`missed   ${placeOf(label)}  ${label.topic}: ${label.reason}`);
for (const label of flagged) console.log(`flagged  ${placeOf(label)}  ${label.topic}: ${label.reason}`);
for (const repo of labelled) {
  const commit = labels.find((label) => label.repo === repo)?.commit;
  const checkout = checkouts.get(repo);
  if (!checkout) console.log(`${repo} is not there: its lines are left out.`);
  else if (checkout.commit !== commit) console.log(`${repo} is at another commit than its labels (${commit}).`);
}

function placeOf({ repo, path, line }: Label): string {
  return `${repo}:${path}:${line}`;
}

function lineOf({ repo, path, line }: Label): string {
  const folder = checkouts.get(repo)?.folder ?? '';
  return readFileSync(join(folder, path), 'utf8').split('\n')[line - 1] ?? '';
}
