import { catalogueRules } from '../../rules/src/catalogue/rules.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { levels, preset } from '../../rules/src/rules/presets.js';
import { defaultSettings, type Settings } from '../../rules/src/source/settings.js';
import { duplicateModes, type DuplicateMode } from '../../src/client/published/duplicates.js';
import { baselineModes, type BaselineMode } from '../../src/server/baseline.js';
import { defaultEditorSettings, occasions, type Occasion, type Shown } from '../../src/server/settings.js';
import { displays, type Display } from '../../src/shared/displays.js';
import { excludePattern, levelTexts, sharedSettings, type JsonSchema } from './config-schema.js';
import { ruleOptions } from './rule-options.js';
import { described, ManifestTexts, manifestTextsPath, type Say } from './manifest-texts.js';
import { fallacySteps, walkthrough } from './walkthrough.js';
import { english, type Words } from './words.js';

const displayTexts: Readonly<Record<Display, string>> = {
  off: 'The rule does not run.',
  hint: 'Three dots under the first letters.',
  information: 'A blue line, listed under Problems.',
  warning: 'A yellow line.',
  error: 'A red line.',
};
const occasionTexts: Readonly<Record<Occasion, string>> = {
  onType: 'While you type.',
  onSave: 'When a file is opened and when it is saved.',
};
const baselineTexts: Readonly<Record<BaselineMode, string>> = {
  hint: 'As hints, with a word: three dots under the first letters.',
  hide: 'Not at all.',
  ignore: 'As if there were no baseline.',
};
const duplicateTexts: Readonly<Record<DuplicateMode, string>> = {
  standDown: 'Theirs are shown, and ours while theirs are not there. Hovers and quick fixes stay.',
  showAll: 'Both are shown.',
};

const traceTexts = {
  off: 'Nothing.',
  messages: 'Every message by its name.',
  verbose: 'Every message with what it carries.',
};
const traces = ['off', 'messages', 'verbose'] as const;

const shown = displays.filter((display): display is Shown => display !== 'off');
/** What a setting may be, and how to put into words what each value means. */
const enumOf = <Value extends string>(values: readonly Value[], meaning: (value: Value) => string): JsonSchema => ({
  type: 'string',
  enum: values,
  enumDescriptions: values.map(meaning),
});
/** The words of a table, under keys of their own. */
const from =
  <Value extends string>(say: Say, name: string, texts: Readonly<Record<Value, string>>) =>
  (value: Value): string =>
    say(`settings.${name}.${value}`, texts[value]);

/** What a `fallacies.config.json` decides where there is one. */
const unlessConfigured = ' A `fallacies.config.json` above the file goes over it.';

/** How a rule runs unless something is said. */
function usualDisplay(rule: Rule, words: Words): string {
  const severity = preset('recommended').get(rule.name)?.severity;
  if (severity === undefined) return words('Unless it is named here: runs from level {0} on.', String(levels.find((level) => preset(level).has(rule.name))));
  return severity === 'error' ? words('Unless it is named here: as `#fallacies.showErrorsAs#` says.') : words('Unless it is named here: as `#fallacies.showWarningsAs#` says.');
}

/** What the setting of a rule says about it. */
function aboutRule(rule: Rule, words: Words): string {
  return `${words(catalogueRules[rule.name].description)}. ${usualDisplay(rule, words)}`;
}

function ruleDisplay(rule: Rule, say: Say): JsonSchema {
  return {
    ...enumOf(displays, from(say, 'display', displayTexts)),
    markdownDescription: aboutRule(rule, english),
  };
}

/** What the options of a rule are for, by the keys of their texts. */
function optionTexts(rule: Rule, words: Words): readonly (readonly [key: string, text: string])[] {
  const options = ruleOptions(rule);
  const key = `settings.ruleOptions.${rule.name}`;
  const ofOptions = options.map(({ name, schema }) => [`${key}.${name}`, words(String(schema['description']))] as const);
  return options.length === 0 ? [] : [[key, `${words(catalogueRules[rule.name].description)}.`], ...ofOptions];
}

/** The options of a rule; nothing for one that has none to speak of. */
function optionsOf(rule: Rule): Readonly<Record<string, JsonSchema>> {
  const options = ruleOptions(rule);
  if (options.length === 0) return {};
  const properties = Object.fromEntries(options.map(({ name, schema, value }) => [name, { ...schema, default: value }]));
  return { [rule.name]: { type: 'object', properties, additionalProperties: false, markdownDescription: `${catalogueRules[rule.name].description}.` } };
}

function properties(rules: readonly Rule[], say: Say): Readonly<Record<string, JsonSchema>> {
  const { enable, level, showErrorsAs, showWarningsAs, run, exclude, baseline } = defaultEditorSettings;
  const shared = Object.keys(defaultSettings) as (keyof Settings)[];
  return {
    enable: { type: 'boolean', default: enable, description: 'Whether files are checked.' },
    level: { ...enumOf(levels, from(say, 'level', levelTexts)), default: level, markdownDescription: `Which rules run.${unlessConfigured}` },
    rules: {
      type: 'object',
      properties: Object.fromEntries(rules.map((rule) => [rule.name, ruleDisplay(rule, say)])),
      additionalProperties: false,
      default: {},
      examples: [{ 'require-retry': 'off', 'require-timeout': 'error' }],
      markdownDescription: 'How single rules are shown. A rule that the level leaves out runs if it is named here. Goes over `fallacies.config.json`.',
    },
    ruleOptions: {
      type: 'object',
      properties: Object.assign({}, ...rules.map(optionsOf)) as Readonly<Record<string, JsonSchema>>,
      additionalProperties: false,
      default: {},
      examples: [{ 'require-timeout': { limitMs: 5_000 } }],
      markdownDescription: `Options of single rules, by their names.${unlessConfigured}`,
    },
    showErrorsAs: { ...enumOf(shown, from(say, 'display', displayTexts)), default: showErrorsAs, description: 'How findings are shown that are errors on the command line.' },
    showWarningsAs: { ...enumOf(shown, from(say, 'display', displayTexts)), default: showWarningsAs, description: 'How findings are shown that are warnings on the command line.' },
    run: { ...enumOf(occasions, from(say, 'run', occasionTexts)), default: run, description: 'When files are checked.' },
    exclude: {
      type: 'array',
      items: { type: 'string', minLength: 1, pattern: excludePattern },
      default: exclude,
      examples: [['legacy/**', '*.gen.ts']],
      markdownDescription: 'Globs of files that are not checked, relative to the workspace folder. Holds beside `exclude` in `fallacies.config.json`.',
    },
    baseline: {
      ...enumOf(baselineModes, from(say, 'baseline', baselineTexts)),
      default: baseline,
      markdownDescription:
        'How findings are shown that a team left for later: those in the nearest `fallacies-baseline.json`, `eslint-suppressions.json` and `oxlint-suppressions.json` above the file.',
    },
    duplicates: {
      ...enumOf(duplicateModes, from(say, 'duplicates', duplicateTexts)),
      default: duplicateModes[0],
      description: 'What is shown where the ESLint or the oxc extension reports the same rule in the same line.',
    },
    changedSince: {
      type: 'string',
      default: '',
      examples: ['origin/main'],
      markdownDescription:
        'A commit, branch or tag of Git, such as `origin/main`: findings outside the lines that changed since the common ancestor with it are shown as hints, and *Check Changed Files* takes all that changed since. Needs the Git extension of the editor; empty for none.',
    },
    ...Object.fromEntries(
      shared.map((key) => {
        const { description, ...schema } = sharedSettings[key];
        return [key, { ...schema, markdownDescription: `${String(description)}${unlessConfigured}` }];
      }),
    ),
  };
}

/** A setting of several parts shows how it is written where it is explained, too: the editor of settings offers no examples. */
function withExample(schema: JsonSchema): JsonSchema {
  const [example] = (schema['examples'] as readonly unknown[] | undefined) ?? [];
  if (typeof example !== 'object') return schema;
  return { ...schema, markdownDescription: `${String(schema['markdownDescription'])} Example: \`${JSON.stringify(example)}\`` };
}

/** The extension's settings as its manifest declares them. */
function configuration(rules: readonly Rule[], say: Say): JsonSchema {
  const ofDocuments = Object.entries(properties(rules, say)).map(
    ([key, schema], order) => [`fallacies.${key}`, { order, scope: 'resource', ...described(withExample(schema), `settings.${key}`, say) }] as const,
  );
  const trace: JsonSchema = {
    order: ofDocuments.length,
    scope: 'window',
    ...enumOf(traces, from(say, 'trace.server', traceTexts)),
    default: 'off',
    description: 'What of the talk between editor and server is written into the output, at log level Trace.',
  };
  return { title: 'Fallacies', properties: { ...Object.fromEntries(ofDocuments), 'fallacies.trace.server': described(trace, 'settings.trace.server', say) } };
}

/**
 * The manifest with its settings as the rules and the server have them, and the walkthrough of the catalogue; beside it
 * the English texts of both, in which translations begin.
 *
 * @param read the two files as they are: most of the manifest is written by hand, with the texts that it names
 */
export function manifestFiles(read: (path: string) => string, rules: readonly Rule[]): readonly (readonly [path: string, text: string])[] {
  const texts = new ManifestTexts();
  const manifest = JSON.parse(read('package.json')) as { contributes: Readonly<Record<string, unknown>> };
  const generated = { configuration: configuration(rules, texts.say), walkthroughs: [walkthrough(texts.say)] };
  return [
    ['package.json', `${JSON.stringify({ ...manifest, contributes: { ...manifest.contributes, ...generated } }, undefined, 2)}\n`],
    [manifestTextsPath, texts.file(read(manifestTextsPath))],
  ];
}

/** The texts of the manifest that come from the catalogue, in some language, by their keys. */
export function manifestTextsOfCatalogue(rules: readonly Rule[], words: Words): ReadonlyMap<string, string> {
  return new Map([...rules.map((rule) => [`settings.rules.${rule.name}`, aboutRule(rule, words)] as const), ...rules.flatMap((rule) => optionTexts(rule, words)), ...fallacySteps(words)]);
}
