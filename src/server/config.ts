import picomatch from 'picomatch/posix.js';
import { ConfigError, configFromText, configName, type FoundConfig } from '../../rules/src/config/config-text.js';
import { excludedBy } from '../../rules/src/config/exclude.js';
import type { RuleChoice } from '../../rules/src/config/rule-choice.js';
import { ruleSetting } from '../../rules/src/rules/presets.js';
import type { Host } from '../../rules/src/source/host.js';
import { folderOf } from '../../rules/src/source/paths.js';
import type { AnalyseOptions } from '../engine/analyse.js';
import type { EditorSettings } from './settings.js';

/**
 * The `fallacies.config.json` that holds for a file: the nearest one from its folder upward.
 *
 * @throws ConfigError if it is broken, or can't be read
 */
export function configOf(path: string, host: Host): FoundConfig | undefined {
  for (let folder = folderOf(path); folder !== undefined; folder = folderOf(folder)) {
    const file = `${folder}/${configName}`;
    // Asking what stands there spares most folders a read that fails.
    if (!host.list(folder)?.includes(configName)) continue;
    const text = host.read(file);
    if (text === undefined) throw new ConfigError(`${file}: can't be read, or is too large.`);
    return configFromText(text, file, folder);
  }
  return undefined;
}

/**
 * How a file is analysed. What its configuration file says goes over the editor's settings, so that a team sees the
 * same on every face; rules that the editor's settings name are each person's own affair.
 */
export function analysisUnder(config: FoundConfig | undefined, editor: EditorSettings): AnalyseOptions {
  const rules = new Map(config?.rules ?? chosen(editor));
  for (const [rule, display] of editor.rules) {
    rules.set(rule, { ...rules.get(rule), severity: display === 'off' ? 'off' : 'error' });
  }
  return { level: config?.level ?? editor.level, rules, settings: config?.settings ?? editor.shared };
}

/** The options of the editor's settings, for rules that run as their level has it. */
function chosen({ level, ruleOptions }: EditorSettings): [string, RuleChoice][] {
  return [...ruleOptions].map(([rule, options]) => [rule, { severity: ruleSetting(rule, level, undefined).severity, options }]);
}

/** Whether globs leave a file out that lies below a folder. A glob without a slash means any file or folder of that name. */
export function isExcluded(path: string, folder: string | undefined, globs: readonly string[]): boolean {
  const below = folder === undefined ? path.replace(/^\//, '') : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  if (below === undefined) return false;
  return matcherOf(globs)(below);
}

/** Made once for each list of globs: a check of a whole workspace asks about every file and folder. */
const made = new WeakMap<readonly string[], (below: string) => boolean>();

function matcherOf(globs: readonly string[]): (below: string) => boolean {
  const known = made.get(globs);
  if (known) return known;
  const whole = globs.flatMap(excludedBy);
  const matcher = whole.length === 0 ? () => false : picomatch(whole, { dot: true });
  made.set(globs, matcher);
  return matcher;
}
