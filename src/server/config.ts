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
  return globs.some((glob) => {
    const cleaned = glob.replace(/^\.?\/|\/$/g, '');
    const isName = !cleaned.includes('/');
    const parts = below.split('/');
    const candidates = isName ? parts : parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
    return candidates.some((candidate) => picomatch.isMatch(candidate, cleaned, { dot: true }));
  });
}
