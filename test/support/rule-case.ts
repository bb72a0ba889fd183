import type { Linter } from 'eslint';
import type { MessageData } from '../../rules/src/rule/finding.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import type { GivenOptions } from '../../rules/src/rule/run.js';
import type { Settings } from '../../rules/src/source/settings.js';

/** One piece of source and the circumstances under which a rule looks at it. */
export interface RuleCase {
  readonly name: string;
  readonly code: string;
  /** Relative to the project's root: `src/service.ts`, a server's file, if left out. */
  readonly filename?: string;
  readonly options?: GivenOptions;
  readonly settings?: Partial<Settings>;
  /** The other files of the project, by their paths from its root. A `package.json` with nothing but a name is there anyway. */
  readonly files?: Readonly<Record<string, string>>;
  readonly languageOptions?: Linter.LanguageOptions;
}

export interface ExpectedSuggestion {
  readonly messageId: string;
  readonly data?: MessageData;
  /** The whole text afterwards. */
  readonly output: string;
}

/** A finding with its full place: lines and columns from 1. */
export interface ExpectedError {
  readonly messageId: string;
  readonly data?: MessageData;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly suggestions?: readonly ExpectedSuggestion[];
}

export interface InvalidCase extends RuleCase {
  readonly errors: readonly ExpectedError[];
}

export interface RuleCases {
  readonly valid: readonly RuleCase[];
  readonly invalid: readonly InvalidCase[];
}

/** A rule and the cases that its test file gives for it. */
export interface TestedRule extends RuleCases {
  readonly rule: Rule;
}

/** Where a case's project lies. No folder of this name is ever read. */
const root = '/project';

export const filenameOf = (ruleCase: RuleCase): string => ruleCase.filename ?? 'src/service.ts';

export const pathOf = (ruleCase: RuleCase): string => `${root}/${filenameOf(ruleCase)}`;

/** All files of a case's project, by their paths from its root. */
export function filesOf(ruleCase: RuleCase): Readonly<Record<string, string>> {
  return { 'package.json': '{ "name": "service" }', ...ruleCase.files, [filenameOf(ruleCase)]: ruleCase.code };
}

/** The same by absolute paths. */
export function projectOf(ruleCase: RuleCase): ReadonlyMap<string, string> {
  return new Map(Object.entries(filesOf(ruleCase)).map(([path, text]) => [`${root}/${path}`, text]));
}
