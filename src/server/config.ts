import picomatch from 'picomatch/posix.js';
import { configFromText, configName, type FoundConfig } from '../../rules/src/config/config-text.js';
import type { Host } from '../../rules/src/source/host.js';
import { folderOf } from '../../rules/src/source/paths.js';
import type { AnalyseOptions } from '../engine/analyse.js';
import type { EditorSettings } from './settings.js';

/**
 * The `fallacies.config.json` that holds for a file: the nearest one from its folder upward.
 *
 * @throws ConfigError if it is broken
 */
export function configOf(path: string, host: Host): FoundConfig | undefined {
  for (let folder = folderOf(path); folder !== undefined; folder = folderOf(folder)) {
    const file = `${folder}/${configName}`;
    // Asking what stands there spares most folders a read that fails.
    const text = host.list(folder)?.includes(configName) ? host.read(file) : undefined;
    if (text !== undefined) return configFromText(text, file, folder);
  }
  return undefined;
}

/**
 * How a file is analysed. What its configuration file says goes over the editor's settings, so that a team sees the
 * same on every face; rules that the editor's settings name are each person's own affair.
 */
export function analysisUnder(config: FoundConfig | undefined, editor: EditorSettings): AnalyseOptions {
  const rules = new Map(config?.rules);
  for (const [rule, display] of editor.rules) {
    rules.set(rule, { ...rules.get(rule), severity: display === 'off' ? 'off' : 'error' });
  }
  return { level: config?.level ?? editor.level, rules, settings: config?.settings ?? editor.shared };
}

/** Whether globs leave a file out that lies below a folder. A glob without a slash means any file or folder of that name. */
export function isExcluded(path: string, folder: string | undefined, globs: readonly string[]): boolean {
  const below = folder === undefined ? path.replace(/^\//, '') : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  if (below === undefined) return false;
  return matchersOf(globs).some((matches) => matches(below));
}

/** Made once for each list of globs: a check of a whole workspace asks about every file and folder. */
const made = new WeakMap<readonly string[], readonly ((below: string) => boolean)[]>();

function matchersOf(globs: readonly string[]): readonly ((below: string) => boolean)[] {
  const known = made.get(globs);
  if (known) return known;
  const matchers = globs.map((glob) => {
    const cleaned = glob.replace(/^\.?\/|\/$/g, '');
    const matches = picomatch(cleaned, { dot: true });
    const isName = !cleaned.includes('/');
    return (below: string) => {
      const parts = below.split('/');
      return isName ? parts.some((part) => matches(part)) : parts.some((_part, index) => matches(parts.slice(0, index + 1).join('/')));
    };
  });
  made.set(globs, matchers);
  return matchers;
}
