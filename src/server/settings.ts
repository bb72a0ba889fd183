import { ruleIds } from '../../rules/src/catalogue/rules.js';
import { excludeAllowed, isExclude } from '../../rules/src/config/exclude.js';
import { didYouMean } from '../../rules/src/config/nearest.js';
import { bareRuleName, optionProblems } from '../../rules/src/config/rule-choice.js';
import { levels, type LevelName, type RuleSetting } from '../../rules/src/rules/presets.js';
import { settingsProblems, type SettingsProblem } from '../../rules/src/source/read-settings.js';
import { defaultSettings, type Settings } from '../../rules/src/source/settings.js';
import { isRecord } from '../../rules/src/source/record.js';
import { displays, type Display } from '../shared/displays.js';
import { baselineModes, type BaselineMode } from './baseline.js';

/** How a finding looks that is shown at all. */
export type Shown = Exclude<Display, 'off'>;

/** When documents are looked at. */
export const occasions = ['onType', 'onSave'] as const;
export type Occasion = (typeof occasions)[number];

/** What the editor's settings say about one document: the keys under `fallacies.`. */
export interface EditorSettings {
  readonly enable: boolean;
  readonly level: LevelName;
  /** How single rules are shown; a rule that the level leaves out runs if it is named here. */
  readonly rules: ReadonlyMap<string, Display>;
  /** The options of single rules, where no configuration file says otherwise. */
  readonly ruleOptions: ReadonlyMap<string, RuleSetting['options']>;
  readonly showErrorsAs: Shown;
  readonly showWarningsAs: Shown;
  readonly run: Occasion;
  /** Globs, relative to the workspace folder. */
  readonly exclude: readonly string[];
  readonly baseline: BaselineMode;
  readonly shared: Settings;
}

export const defaultEditorSettings: EditorSettings = {
  enable: true,
  level: 'recommended',
  rules: new Map(),
  ruleOptions: new Map(),
  showErrorsAs: 'warning',
  showWarningsAs: 'information',
  run: 'onType',
  exclude: ['**/{node_modules,bower_components}/**', '**/{dist,build,out,coverage}/**', '**/*.{min,bundle}.{js,cjs,mjs}'],
  baseline: 'hint',
  shared: defaultSettings,
};

/** Settings that were read, and what is wrong with them: each wrong key keeps its default, and of tables of rules each wrong entry is passed over. */
export interface ReadEditorSettings {
  readonly settings: EditorSettings;
  /** A sentence for each mistake. */
  readonly problems: readonly string[];
}

const isOneOf = (allowed: readonly string[]) => (value: unknown) => (allowed as readonly unknown[]).includes(value);
const shown = displays.filter((display) => display !== 'off');

const own: Readonly<Record<string, { readonly allowed: string; readonly fits: (value: unknown) => boolean }>> = {
  enable: { allowed: 'true or false', fits: (value) => typeof value === 'boolean' },
  level: { allowed: `one of ${levels.join(', ')}`, fits: isOneOf(levels) },
  showErrorsAs: { allowed: `one of ${shown.join(', ')}`, fits: isOneOf(shown) },
  showWarningsAs: { allowed: `one of ${shown.join(', ')}`, fits: isOneOf(shown) },
  run: { allowed: `one of ${occasions.join(', ')}`, fits: isOneOf(occasions) },
  exclude: { allowed: excludeAllowed, fits: isExclude },
  baseline: { allowed: `one of ${baselineModes.join(', ')}`, fits: isOneOf(baselineModes) },
};

/** Reads what the editor gives for the section `fallacies`; keys of other parts of the extension are passed over. */
export function readEditorSettings(given: unknown): ReadEditorSettings {
  if (!isRecord(given)) return { settings: defaultEditorSettings, problems: [] };
  const problems: string[] = [];
  const keep = (keys: readonly string[], problemOf: (key: string, value: unknown) => string | undefined): Record<string, unknown> =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = given[key];
        if (value === undefined || value === null) return [];
        const problem = problemOf(key, value);
        if (problem === undefined) return [[key, value]];
        problems.push(problem);
        return [];
      }),
    );
  const mine = keep(Object.keys(own), (key, value) => {
    const { allowed, fits } = own[key]!;
    return fits(value) ? undefined : `fallacies.${key}: expected ${allowed}, found ${JSON.stringify(value)}.`;
  });
  const shared = keep(Object.keys(defaultSettings), (key, value) => {
    const [first] = settingsProblems({ [key]: value });
    return first && `fallacies.${first.path}: ${first.message}`;
  });
  return {
    settings: {
      ...defaultEditorSettings,
      ...mine,
      rules: readRuleTable('rules', given, problems, displayProblem),
      ruleOptions: readRuleTable('ruleOptions', given, problems, (options, rule) => optionProblems(rule, options, '')[0]),
      shared: { ...defaultSettings, ...shared },
    },
    problems,
  };
}

/**
 * The entries of a table by rules that are right; what is wrong with the others is told.
 *
 * @param problemOf what is wrong with an entry, if anything is
 */
function readRuleTable<Entry>(key: string, given: Readonly<Record<string, unknown>>, problems: string[], problemOf: (entry: unknown, rule: string) => SettingsProblem | undefined): Map<string, Entry> {
  const table = given[key];
  if (table === undefined || table === null) return new Map();
  if (!isRecord(table)) {
    problems.push(`fallacies.${key}: expected an object by rules, found ${JSON.stringify(table)}.`);
    return new Map();
  }
  const entries = Object.entries(table).flatMap(([rule, entry]): [string, Entry][] => {
    const problem = isOneOf(ruleIds)(rule) ? problemOf(entry, rule) : { path: '', message: `there is no rule \`${rule}\`. ${didYouMean(bareRuleName(rule), ruleIds)}` };
    if (problem === undefined) return [[rule, entry as Entry]];
    problems.push(`fallacies.${key}.${rule}${problem.path}: ${problem.message}`);
    return [];
  });
  return new Map(entries);
}

function displayProblem(display: unknown): SettingsProblem | undefined {
  return isOneOf(displays)(display) ? undefined : { path: '', message: `expected one of ${displays.join(', ')}, found ${JSON.stringify(display)}.` };
}
