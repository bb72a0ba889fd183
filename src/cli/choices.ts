import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { excludedBy } from '../../rules/src/config/exclude.js';
import { configFinder, readConfig, type FoundConfig } from '../../rules/src/plugin/read-config.js';
import type { AnalyseOptions } from '../engine/analyse.js';
import type { Options } from './options.js';

/** What the command line and the configuration files together say about each file. */
export interface Choices {
  /** How a file is analysed. The same object for all files under the same configuration. */
  analysisOf(path: string): AnalyseOptions;
  /** Whether `--ignore`, or the `exclude` of the configuration that holds there, leaves a path out. */
  isExcluded(path: string): boolean;
}

/** Whether a path lies below a folder and matches there. */
function matchesBelow(folder: string, globs: readonly string[]): (path: string) => boolean {
  const whole = globs.flatMap(excludedBy);
  if (whole.length === 0) return () => false;
  const matches = picomatch(whole, { dot: true });
  return (path) => {
    const below = relative(folder, path).split(sep).join('/');
    return below !== '' && !below.startsWith('../') && matches(below);
  };
}

/**
 * Reads configuration files as they are needed; the command line wins over them.
 *
 * @throws ConfigError, also later, when a file is asked about whose configuration is broken
 */
export function createChoices(options: Options, cwd: string): Choices {
  const given = options.config === undefined ? undefined : readConfig(resolve(cwd, options.config));
  const configOf = given ? () => given : configFinder();
  const isIgnored = matchesBelow(cwd, options.ignore);
  const made = new Map<FoundConfig | undefined, { readonly analysis: AnalyseOptions; readonly isExcluded: (path: string) => boolean }>();

  const under = (config: FoundConfig | undefined) => {
    const known = made.get(config);
    if (known) return known;
    const choices = { analysis: analysisUnder(config, options), isExcluded: matchesBelow(config?.folder ?? cwd, config?.exclude ?? []) };
    made.set(config, choices);
    return choices;
  };

  return {
    analysisOf: (path) => under(configOf(path)).analysis,
    isExcluded: (path) => isIgnored(path) || under(configOf(path)).isExcluded(path),
  };
}

function analysisUnder(config: FoundConfig | undefined, options: Options): AnalyseOptions {
  const rules = new Map(config?.rules);
  for (const [rule, choice] of options.rules) rules.set(rule, { ...rules.get(rule), ...choice });
  return {
    level: options.level ?? config?.level ?? 'recommended',
    rules,
    ...(config ? { settings: config.settings } : {}),
  };
}
