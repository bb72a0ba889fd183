import { ruleIds } from '../../rules/src/catalogue/rules.js';
import { levels, type LevelName } from '../../rules/src/rules/presets.js';
import { settingsProblems } from '../../rules/src/source/read-settings.js';
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
  showErrorsAs: 'warning',
  showWarningsAs: 'information',
  run: 'onType',
  exclude: ['**/{node_modules,bower_components}/**', '**/{dist,build,out,coverage}/**', '**/*.{min,bundle}.{js,cjs,mjs}'],
  baseline: 'hint',
  shared: defaultSettings,
};

/** Settings that were read, and what is wrong with them: each wrong key keeps its default. */
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
  rules: { allowed: `rules, each with one of ${displays.join(', ')}`, fits: isRuleTable },
  showErrorsAs: { allowed: `one of ${shown.join(', ')}`, fits: isOneOf(shown) },
  showWarningsAs: { allowed: `one of ${shown.join(', ')}`, fits: isOneOf(shown) },
  run: { allowed: `one of ${occasions.join(', ')}`, fits: isOneOf(occasions) },
  exclude: { allowed: 'a list of globs', fits: (value) => Array.isArray(value) && value.every((glob) => typeof glob === 'string') },
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
  const { rules, ...mine } = keep(Object.keys(own), (key, value) => {
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
      rules: new Map(Object.entries((rules ?? {}) as Record<string, Display>)),
      shared: { ...defaultSettings, ...shared },
    },
    problems,
  };
}

function isRuleTable(value: unknown): boolean {
  return isRecord(value) && Object.entries(value).every(([rule, display]) => isOneOf(ruleIds)(rule) && isOneOf(displays)(display));
}
