/**
 * `npm run bench:rules -- --path DIR [--rounds 5]`: what all rules cost over a folder of real code, against the seven
 * that there were first. Both look at every file in turn within one run. Ends with 1 where all take more than 1.3 times as long.
 */
import { sep } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../rules/src/rules/index.js';
import { analyse } from '../src/engine/analyse.js';
import { findFiles } from '../src/engine/files/find-files.js';
import { readSource } from '../src/engine/files/read-source.js';
import { createNodeHost } from '../src/engine/node-host.js';
import { percentile } from './latency/percentile.js';
import { table } from './precision/print.js';

const firstRules = ['require-timeout', 'require-response-status-check', 'require-retry', 'no-cleartext-transport', 'no-disabled-tls-verification', 'no-unbounded-body', 'no-client-per-request'];
const mostRatio = 1.3;
/** Until everything is compiled. */
const warmUpRounds = 1;

const { values } = parseArgs({ options: { path: { type: 'string' }, rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
if (values.path === undefined || !Number.isInteger(rounds) || rounds < 1) {
  console.error('Usage: npm run bench:rules -- --path DIR [--rounds 5]');
  process.exit(2);
}

const files = [...findFiles([values.path], { cwd: values.path })].flatMap((file) => {
  const source = file.kind === 'note' ? undefined : readSource(file);
  return file.kind === 'note' || source === undefined || source.kind === 'note' ? [] : [{ path: file.path.replaceAll(sep, '/'), text: source.text }];
});
const contestants = [
  { name: `the first ${firstRules.length}`, ruleSet: rules.filter(({ name }) => firstRules.includes(name)), times: [] as number[], parsed: 0, findings: 0 },
  { name: `all ${rules.length}`, ruleSet: rules, times: [] as number[], parsed: 0, findings: 0 },
];

for (let round = 0; round < warmUpRounds + rounds; round += 1) {
  // What is learnt of a project is remembered by its host: each begins anew.
  const running = contestants.map((contestant) => ({ contestant, host: createNodeHost(), milliseconds: 0 }));
  for (const one of contestants) [one.parsed, one.findings] = [0, 0];
  for (const [index, { path, text }] of files.entries()) {
    for (const one of (index + round) % 2 === 0 ? running : running.toReversed()) {
      const start = performance.now();
      const { findings, skipped } = analyse(text, path, one.host, { level: 'all', ruleSet: one.contestant.ruleSet });
      one.milliseconds += performance.now() - start;
      one.contestant.parsed += skipped ? 0 : 1;
      one.contestant.findings += findings.length;
    }
  }
  if (round >= warmUpRounds) for (const { contestant, milliseconds } of running) contestant.times.push(milliseconds);
}

const [least, all] = contestants.map(({ times }) => percentile(times, 50));
const ratio = all! / least!;
console.log(`${files.length.toLocaleString('en')} files, ${rounds} rounds in turn. Reading files is not counted, parsing is.\n`);
console.log(
  table(
    ['rules', 'parsed', 'findings', 'p50 of a round', 'ratio'],
    contestants.map(({ name, parsed, findings }, index) => [name, parsed, findings, `${([least, all][index]! / 1000).toFixed(2)} s`, index === 0 ? '' : ratio.toFixed(2)]),
  ),
);
if (ratio > mostRatio) {
  console.error(`\nAll rules take ${ratio.toFixed(2)} times as long as the first ${firstRules.length}, more than ${mostRatio}.`);
  process.exitCode = 1;
}
