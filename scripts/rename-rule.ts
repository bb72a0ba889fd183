/**
 * Renames a rule, its files and every mention of it: `npm run rename-rule -- OLD NEW`.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { exportName, problemWithName } from './rules/names.js';
import { filesOf, indexes, inOrder } from './rules/places.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is made anew or tells of the past. */
const untouched = ['**/node_modules/**', '**/dist/**', '.git/**', 'package-lock.json', 'CHANGELOG.md'];
const texts = '**/*.{ts,tsx,js,jsx,mjs,cjs,json,jsonl,md,yml,yaml}';

const [from, to, ...rest] = process.argv.slice(2);
const refusal = refuse();
if (refusal !== undefined || from === undefined || to === undefined) {
  console.error(refusal);
  process.exitCode = 2;
} else {
  rename(from, to);
}

function refuse(): string | undefined {
  if (from === undefined || to === undefined || rest.length > 0) return 'Usage: npm run rename-rule -- OLD NEW';
  if (!existsSync(join(root, filesOf(from).rule))) return `There is no rule ${from}: ${filesOf(from).rule} does not exist.`;
  const problem = problemWithName(to);
  if (problem !== undefined) return problem;
  const there = Object.values(filesOf(to)).find((path) => existsSync(join(root, path)));
  return there === undefined ? undefined : `There is a rule ${to} already: ${there}.`;
}

function rename(old: string, name: string): void {
  for (const path of globSync(texts, { cwd: root, ignore: untouched, dot: true })) {
    edit(path, (text) => withNames(text, old, name));
  }
  for (const path of globSync(`**/${old}.*`, { cwd: root, ignore: untouched })) {
    renameSync(join(root, path), join(root, dirname(path), basename(path).replace(old, name)));
  }
  for (const { path, blocks } of indexes) edit(path, (text) => inOrder(text, blocks));
  console.log(`${old} is ${name} now. Next: npm run generate && npm test, and a line in CHANGELOG.md.`);
}

/** A name that is part of a longer one stands for something else. */
function withNames(text: string, old: string, name: string): string {
  const whole = (word: string) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'g');
  return text.replace(whole(old), name).replace(whole(exportName(old)), exportName(name));
}

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(join(root, path), 'utf8');
  const changed = change(text);
  if (changed === text) return;
  writeFileSync(join(root, path), changed);
  console.log(`changed: ${path}`);
}
