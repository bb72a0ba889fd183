/**
 * Runs the proof of every rule and writes what was seen into `test/proof/results.json`, from which the pages are made:
 * `npm run prove [-- RULE …]`. Ends with 1 if a proof does not hold.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { proofs } from '../test/proof/rules/index.js';
import { prove, type Outcome } from '../test/proof/prove.js';
import { unproven } from '../test/proof/unproven.js';
import type { RuleId } from '../rules/src/catalogue/rules.js';
import type { ProofResult } from './generate/proofs.js';

const path = fileURLToPath(new URL('../test/proof/results.json', import.meta.url));
const wanted = new Set(process.argv.slice(2));
const unknown = [...wanted].filter((rule) => !proofs.some((proof) => proof.rule === rule));
if (unknown.length > 0) {
  console.error(`There is no proof of ${unknown.join(', ')}. There are: ${proofs.map(({ rule }) => rule).join(', ')}.`);
  process.exit(2);
}

const results = new Map(read().map((result) => [result.rule, result]));
let broken = 0;
for (const proof of proofs) {
  if (wanted.size > 0 && !wanted.has(proof.rule)) continue;
  if (proof.needs !== undefined && !(await proof.needs.isThere())) {
    console.log(`skipped  ${proof.rule}: it needs ${proof.needs.what}`);
    if (!results.has(proof.rule)) results.set(proof.rule, { rule: proof.rule, library: proof.library, fault: proof.fault, skipped: proof.needs.what });
    continue;
  }
  const outcome = await prove(proof);
  report(outcome);
  if (outcome.problems.length > 0) broken += 1;
  else results.set(proof.rule, resultOf(outcome));
}
for (const [rule, { library, fault, needs }] of Object.entries(unproven)) {
  console.log(`skipped  ${rule}: it needs ${needs}`);
  results.set(rule as RuleId, { rule: rule as RuleId, library, fault, skipped: needs });
}
const known = new Set<string>([...proofs.map(({ rule }) => rule), ...Object.keys(unproven)]);
const sorted = [...results.values()].filter(({ rule }) => known.has(rule)).sort((a, b) => a.rule.localeCompare(b.rule));
writeFileSync(path, `${JSON.stringify(sorted, undefined, 2)}\n`);
console.log(`\n${sorted.filter(({ skipped }) => skipped === undefined).length} of ${sorted.length} ran. Now run \`npm run generate\`.`);
process.exitCode = broken > 0 ? 1 : 0;

function report({ proof, before, after, problems, version }: Outcome): void {
  const mark = problems.length === 0 ? 'holds  ' : 'BROKEN ';
  console.log(`${mark}  ${proof.rule} (${proof.library} ${version}, ${proof.fault})`);
  console.log(`         before: ${proof.before.inWords} [${before.outcome}, ${before.ms} ms]`);
  console.log(`         after:  ${proof.after.inWords} [${after.outcome}, ${after.ms} ms]`);
  for (const problem of problems) console.log(problem.replace(/^/gm, '         '));
}

function resultOf({ proof, version }: Outcome): ProofResult {
  const mended = 'suggestion' in proof.mended ? 'suggestion' : proof.mended.because;
  const { rule, library, fault, before, after } = proof;
  return { rule, library, version, fault, before: before.inWords, after: after.inWords, mended, date: new Date().toISOString().slice(0, 10) };
}

function read(): readonly ProofResult[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProofResult[];
  } catch {
    return [];
  }
}
