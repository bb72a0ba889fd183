import { levels, type LevelName } from '../rules/presets.js';
import { settingsProblems, type SettingsProblem } from '../source/read-settings.js';
import { isRecord } from '../source/record.js';
import { defaultSettings, type Settings } from '../source/settings.js';
import { excludeAllowed, isExclude } from './exclude.js';
import { didYouMean } from './nearest.js';
import { bareRuleName, ruleChoiceProblems, ruleNameProblem, toRuleChoice, type RuleChoice } from './rule-choice.js';

/** What a `fallacies.config.json` says. */
export interface Config {
  readonly level?: LevelName;
  /** By the rules' names without prefix. */
  readonly rules: ReadonlyMap<string, RuleChoice>;
  readonly settings: Settings;
  /** Globs of files that are not looked at, relative to the file's folder. */
  readonly exclude: readonly string[];
}

type Check = (value: unknown, path: string) => readonly SettingsProblem[];

const settingsKeys = Object.keys(defaultSettings);

const ownKeys: Readonly<Record<string, Check>> = {
  $schema: () => [],
  level: (value, path) => ((levels as readonly unknown[]).includes(value) ? [] : [expected(path, `one of ${levels.join(', ')}`, value)]),
  rules: (value, path) => (isRecord(value) ? Object.entries(value).flatMap(([name, choice]) => checkRule(name, choice, path)) : [expected(path, 'an object', value)]),
  exclude: (value, path) => (isExclude(value) ? [] : [expected(path, excludeAllowed, value)]),
};

function checkRule(name: string, choice: unknown, path: string): readonly SettingsProblem[] {
  const inside = `${path}.${name}`;
  const unknown = ruleNameProblem(name);
  return unknown === undefined ? ruleChoiceProblems(name, choice, inside) : [{ path: inside, message: unknown }];
}

/** Everything that is wrong with what a configuration file holds; nothing if it is fine. */
export function configProblems(given: unknown): readonly SettingsProblem[] {
  if (!isRecord(given)) return [expected('', 'an object', given)];
  const known = [...Object.keys(ownKeys), ...settingsKeys];
  return Object.entries(given).flatMap(([key, value]) => {
    const check = Object.hasOwn(ownKeys, key) ? ownKeys[key] : undefined;
    if (check) return check(value, key);
    if (settingsKeys.includes(key)) return settingsProblems({ [key]: value });
    return [{ path: key, message: `is not a known key. ${didYouMean(key, known)}` }];
  });
}

/** A configuration as it was written, once it is known to be fine. */
export function toConfig(given: Readonly<Record<string, unknown>>): Config {
  const { level, rules = {}, exclude = [], $schema: _, ...settings } = given;
  return {
    ...(level === undefined ? {} : { level: level as LevelName }),
    rules: new Map(Object.entries(rules as object).map(([name, choice]) => [bareRuleName(name), toRuleChoice(choice)])),
    settings: { ...defaultSettings, ...settings },
    exclude: exclude as readonly string[],
  };
}

function expected(path: string, allowed: string, found: unknown): SettingsProblem {
  return { path, message: `expected ${allowed}, found ${JSON.stringify(found)}.` };
}
