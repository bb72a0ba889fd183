import type { OptionSchema, Rule } from '../../rules/src/rule/rule.js';
import { optionsSchema } from '../../rules/src/rule/schema.js';
import { defaultSettings } from '../../rules/src/source/settings.js';
import { inlineCode } from './markdown.js';
import type { Words } from './words.js';

/** An option of a rule. */
export interface RuleOption {
  readonly name: string;
  readonly schema: OptionSchema;
  readonly value: unknown;
  /** The value at level strict, where that is another one. */
  readonly strict: unknown;
}

/** Every option of a rule with its values, the shared limit last. Every rule takes that one, but few write a limit: the others do not speak of it. */
export function ruleOptions(rule: Rule): readonly RuleOption[] {
  const properties = optionsSchema(rule)['properties'] as Readonly<Record<string, OptionSchema>>;
  const defaults: Readonly<Record<string, unknown>> = { limitMs: defaultSettings.limitMs, ...rule.defaults };
  const strict: Readonly<Record<string, unknown>> = { ...rule.strict };
  const writesLimit = Object.values(rule.messages).some((message) => message.includes('{{limit}}'));
  return Object.entries(properties).flatMap(([name, schema]) => (name === 'limitMs' && !writesLimit ? [] : [{ name, schema, value: defaults[name], strict: strict[name] }]));
}

/** The rows of a rule's table of options: name, type, default, value at level strict, meaning. */
export function optionRows(rule: Rule, words: Words): readonly (readonly string[])[] {
  return ruleOptions(rule).map(({ name, schema, value, strict }) => [
    inlineCode(name),
    typeText(schema, words),
    name === 'limitMs' ? words('{0}, or the setting `limitMs`', inlineCode(JSON.stringify(value))) : inlineCode(JSON.stringify(value)),
    strict === undefined ? words('the same') : inlineCode(JSON.stringify(strict)),
    words(String(schema['description'])),
  ]);
}

/** How the rule is configured by hand: its options as level strict has them. */
export function sampleConfiguration(rule: Rule): string {
  const given = ruleOptions(rule).map(({ name, value, strict }) => `${name}: ${JSON.stringify(strict ?? value)}`);
  const options = given.length > 0 ? `['error', { ${given.join(', ')} }]` : "'error'";
  return `rules: {\n  'fallacies/${rule.name}': ${options},\n}`;
}

function typeText(schema: OptionSchema, words: Words): string {
  const { type, enum: values, items, minimum } = schema as { type?: string; enum?: readonly unknown[]; items?: OptionSchema; minimum?: number };
  if (values !== undefined) return values.map((value) => inlineCode(JSON.stringify(value))).join(words(' or '));
  if (type === 'array') return items === undefined ? words('list') : words('list of {0}', typeText(items, words));
  if (type === 'boolean') return words('`true` or `false`');
  if (type === 'integer') return minimum === undefined ? words('whole number') : words('whole number from {0}', String(minimum));
  if (type === undefined) throw new Error(`an option's schema has neither a type nor an enum: ${JSON.stringify(schema)}`);
  return words(type);
}
