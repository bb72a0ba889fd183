/**
 * The code that is checked against the real types: the catalogue's examples, and what suggestions make of the rules' cases.
 */
import { isBuiltin } from 'node:module';
import { satisfies } from 'semver';
import ts from 'typescript';
import { catalogueRules } from '../../../rules/src/catalogue/rules.js';
import { filenameOf, filesOf, type InvalidCase, type RuleCase } from '../../support/rule-case.js';
import type { Installed } from './install.js';

export interface Snippet {
  /** What the report counts together. */
  readonly group: string;
  readonly title: string;
  readonly filename: string;
  /** All files of its project by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** The code before the suggestion, whose own mistakes are not the suggestion's. */
  readonly before?: string;
}

/** Good and bad code of the catalogue: a mistake of our kind is no mistake in the types. */
export function exampleSnippets(): Snippet[] {
  return Object.entries(catalogueRules).flatMap(([id, { bad, good }]) =>
    [...bad, ...good].map(({ title, file, code }) => ({ group: 'examples of the catalogue', title: `${id}: ${title}`, filename: `src/${file}`, files: { [`src/${file}`]: code } })),
  );
}

/** What each suggestion of each rule's cases leaves behind. */
export async function suggestionSnippets(): Promise<Snippet[]> {
  // The files of the cases are tests. Here they only list what they have.
  const describe = (_title: string, body: () => void): void => body();
  Object.assign(globalThis, { describe, it: () => undefined, before: () => undefined, after: () => undefined });
  const { testedRules } = await import('../../support/tested-rules.js');
  return testedRules.flatMap(({ rule, invalid }) => invalid.flatMap((ruleCase) => outputsOf(rule.name, ruleCase)));
}

function outputsOf(rule: string, ruleCase: InvalidCase): Snippet[] {
  const filename = filenameOf(ruleCase);
  return ruleCase.errors
    .flatMap(({ suggestions = [] }) => suggestions)
    .map(({ messageId, output }) => ({
      group: `suggestions of ${rule}`,
      title: `${messageId} in "${ruleCase.name}"`,
      filename,
      files: { ...filesOf(ruleCase as RuleCase), [filename]: output },
      before: ruleCase.code,
    }));
}

/** Why a snippet says nothing about the installed packages; `undefined` if it does. */
export function whyNot({ files, filename }: Snippet, installed: Installed): string | undefined {
  const wanted = JSON.parse(files['package.json'] ?? '{}') as { dependencies?: Record<string, string> };
  for (const [name, range] of Object.entries(wanted.dependencies ?? {})) {
    const version = installed.versionOf(name);
    if (version !== undefined && !satisfies(version, range)) return `is about ${name} ${range}`;
  }
  const imported = ts.preProcessFile(files[filename]!, true, true).importedFiles.map(({ fileName }) => fileName);
  const strange = imported.find((name) => !name.startsWith('.') && !isBuiltin(name) && installed.versionOf(packageOf(name)) === undefined);
  return strange === undefined ? undefined : `imports ${strange}`;
}

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
