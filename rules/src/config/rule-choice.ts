import { ruleIds } from '../catalogue/rules.js';
import type { OptionSchema } from '../rule/rule.js';
import { optionsSchema } from '../rule/schema.js';
import { rules } from '../rules/index.js';
import type { RuleSetting, Severity } from '../rules/presets.js';
import type { SettingsProblem } from '../source/read-settings.js';
import { didYouMean } from './nearest.js';

/** What somebody chose for a rule: how much it weighs and, if they said so, its options. */
export interface RuleChoice {
  readonly severity: Severity;
  readonly options?: RuleSetting['options'];
}

const severities = { off: true, warn: true, error: true } satisfies Record<Severity, true>;
const prefix = 'fallacies/';

/** A rule's name without the plugin's prefix, which may be written or not. */
export function bareRuleName(name: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/** What is wrong with a rule's name; `undefined` if there is such a rule. */
export function ruleNameProblem(name: string): string | undefined {
  return (ruleIds as readonly string[]).includes(bareRuleName(name)) ? undefined : `there is no rule \`${name}\`. ${didYouMean(bareRuleName(name), ruleIds)}`;
}

/** Everything that is wrong with what somebody wrote for the rule `name`: `"warn"` or `["error", { … }]`. */
export function ruleChoiceProblems(name: string, given: unknown, path: string): SettingsProblem[] {
  const [severity, options, ...more] = Array.isArray(given) ? (given as unknown[]) : [given];
  if (typeof severity !== 'string' || !Object.hasOwn(severities, severity) || more.length > 0) {
    const allowed = Object.keys(severities).join(', ');
    return [{ path, message: `expected one of ${allowed}, or a list of one of them and an object of options, found ${JSON.stringify(given)}.` }];
  }
  return options === undefined ? [] : optionProblems(bareRuleName(name), options, `${path}[1]`);
}

/** What somebody wrote, once it is known to be fine. */
export function toRuleChoice(given: unknown): RuleChoice {
  const [severity, options] = Array.isArray(given) ? (given as [Severity, RuleSetting['options']?]) : [given as Severity];
  return options === undefined ? { severity } : { severity, options };
}

/** Everything that is wrong with options that somebody wrote for the rule `name`; nothing if there is no such rule. */
export function optionProblems(name: string, given: unknown, path: string): SettingsProblem[] {
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === undefined) return [];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return [{ path, message: `expected an object of options, found ${JSON.stringify(given)}.` }];
  }
  const known = optionsSchema(rule)['properties'] as Readonly<Record<string, OptionSchema>>;
  return Object.entries(given).flatMap(([key, value]): SettingsProblem[] => {
    const schema = Object.hasOwn(known, key) ? known[key] : undefined;
    const inside = `${path}.${key}`;
    if (schema === undefined) return [{ path: inside, message: `\`${name}\` has no such option. ${didYouMean(key, Object.keys(known))}` }];
    return fits(schema, value) ? [] : [{ path: inside, message: `expected ${describe(schema)}, found ${JSON.stringify(value)}.` }];
  });
}

/** The part of JSON schema that rules use for their options. */
interface SimpleSchema {
  readonly type?: string;
  readonly minimum?: number;
  readonly enum?: readonly unknown[];
  readonly items?: SimpleSchema;
}

function fits(schema: SimpleSchema, value: unknown): boolean {
  const { items } = schema;
  if (schema.type === 'array') return Array.isArray(value) && (items === undefined || value.every((item) => fits(items, item)));
  if (schema.enum) return schema.enum.includes(value);
  if (schema.type === 'integer') return Number.isInteger(value) && (value as number) >= (schema.minimum ?? -Infinity);
  return typeof value === schema.type;
}

function describe({ type, minimum, enum: values, items }: SimpleSchema): string {
  if (type === 'array') return items === undefined ? 'a list' : `a list, each ${describe(items)}`;
  if (values) return `one of ${values.join(', ')}`;
  if (type === 'boolean') return 'true or false';
  return type === 'integer' ? `a whole number${minimum === undefined ? '' : ` from ${minimum} on`}` : `a ${type}`;
}
