import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import { analyse } from '../../src/engine/analyse.js';
import { findFiles } from '../../src/engine/files/find-files.js';
import { readSource } from '../../src/engine/files/read-source.js';
import { createNodeHost } from '../../src/engine/node-host.js';
import { rules } from '../../rules/src/rules/index.js';
import type { LevelName } from '../../rules/src/rules/presets.js';

/** A repository on disk, `DIR/owner/name`. */
export interface Checkout {
  /** `owner/name` */
  readonly repo: string;
  readonly folder: string;
  /** As `DIR/commits.json` or git tells it. */
  readonly commit?: string;
}

/** A finding by the line that it starts at, counted from 1. */
export interface LineFinding {
  readonly repo: string;
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly rule: string;
}

/** The checkouts below a folder. */
export function checkoutsIn(directory: string): Checkout[] {
  const commits = readCommits(join(directory, 'commits.json'));
  return foldersIn(directory).flatMap((owner) =>
    foldersIn(join(directory, owner)).map((name) => {
      const repo = `${owner}/${name}`;
      const folder = join(directory, owner, name);
      const commit = commits[repo] ?? headOf(folder);
      return { repo, folder, ...(commit !== undefined && { commit }) };
    }),
  );
}

/**
 * What the rules find in a checkout. A rule that breaks down is thrown on: a measurement without it would lie.
 *
 * @param chosen the rules that run; all of the level's if nothing is said
 */
export function findingsIn({ repo, folder }: Checkout, level: LevelName, chosen?: readonly string[]): LineFinding[] {
  const ruleSet = chosen ? rules.filter(({ name }) => chosen.includes(name)) : rules;
  const host = createNodeHost();
  const found: LineFinding[] = [];
  for (const file of findFiles([folder], { cwd: folder })) {
    if (file.kind === 'note') continue;
    const source = readSource(file);
    if (source.kind === 'note') continue;
    const { findings, failures } = analyse(source.text, file.path.replaceAll(sep, '/'), host, { level, ruleSet });
    if (failures[0]) throw new Error(`${failures[0].rule} broke down in ${file.path}`, { cause: failures[0].error });
    const path = relative(folder, file.path).replaceAll(sep, '/');
    found.push(...findings.map(({ rule, range }) => ({ repo, path, line: lineAt(source.text, range[0]), rule })));
  }
  return found;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function foldersIn(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

function readCommits(path: string): Readonly<Record<string, string>> {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}

function headOf(folder: string): string | undefined {
  return existsSync(join(folder, '.git')) ? execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim() : undefined;
}
