/**
 * Makes the files of a new rule and registers it: `npm run new-rule -- require-something`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemWithName } from './rules/names.js';
import { filesOf, indexes, inOrder } from './rules/places.js';
import { entryTemplate, ruleTemplate, testTemplate } from './rules/templates.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [rule, ...rest] = process.argv.slice(2);

const refusal = refuse();
if (refusal !== undefined || rule === undefined) {
  console.error(refusal);
  process.exitCode = 2;
} else {
  create(rule);
}

function refuse(): string | undefined {
  if (rule === undefined || rest.length > 0) return 'Usage: npm run new-rule -- ID';
  const problem = problemWithName(rule);
  if (problem !== undefined) return problem;
  const there = Object.values(filesOf(rule)).find((path) => existsSync(join(root, path)));
  return there === undefined ? undefined : `There is a rule ${rule} already: ${there}.`;
}

function create(name: string): void {
  const files = filesOf(name);
  const changed = indexes.map(({ path, blocks }) => [path, inOrder(readFileSync(join(root, path), 'utf8'), blocks, name)] as const);
  const made = [
    [files.entry, entryTemplate(name)],
    [files.rule, ruleTemplate(name)],
    [files.test, testTemplate(name)],
  ] as const;
  for (const [path, text] of [...made, ...changed]) writeFileSync(join(root, path), text);
  console.log(
    [
      'Fill in, in this order:',
      `  ${files.test}   cases: each invalid one beside the valid neighbour where reporting stops`,
      `  ${files.rule}   what it asks the model; a concept that is missing belongs into rules/src/model`,
      `  ${files.entry}   what is said about it: it compiles once its fallacy and readings are chosen`,
      'Then: npm run generate && npm test, and the mistake in examples/shop with its cure in examples/shop-fixed.',
    ].join('\n'),
  );
}
