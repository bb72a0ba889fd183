import { readdirSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Linter } from 'eslint';
import { excludedBy } from '../config/exclude.js';
import { rules } from '../rules/index.js';
import { ruleSetting } from '../rules/presets.js';
import plugin from './index.js';
import { ConfigError, configFinder, configName, isThere, type FoundConfig } from './read-config.js';

/** A flat configuration of a part of the files, as ESLint takes it. */
type ScopedConfig = Linter.Config & { readonly basePath: string };

/**
 * What `fallacies.config.json` says, as flat configurations for ESLint: the level, the rules, the settings and which
 * files are left out mean what they mean on the command line and in the editor. For each file the nearest one holds:
 * the one in the folder or above it, and those in folders below it for their own files.
 *
 * @param folder where the ESLint configuration stands (`import.meta.dirname`); the current folder if left out
 * @throws ConfigError if there is none, or one is broken: with the file, the place and what is allowed there
 */
export function fromConfigFile(folder: string = process.cwd()): Linter.Config[] {
  const configOf = configFinder();
  const nearest = configOf(join(folder, 'any file'));
  if (nearest === undefined) {
    throw new ConfigError(`${folder}: there is no ${configName} here or above. Write one (\`{}\` is enough), or use \`fallacies.configs.recommended\`.`);
  }
  const below = foldersWithConfig(folder).filter((place) => place !== nearest.folder);
  const configs = [nearest, ...below.map((place) => configOf(join(place, configName))!)];
  return configs.map((config) => toFlatConfig(config, relative(folder, config.path), below));
}

function toFlatConfig({ level = 'recommended', rules: chosen, settings, exclude, folder }: FoundConfig, name: string, otherFolders: readonly string[]): ScopedConfig {
  const entries = rules.map((rule): [string, Linter.RuleEntry] => {
    const { severity, options } = ruleSetting(rule.name, level, chosen.get(rule.name));
    return [`fallacies/${rule.name}`, severity === 'off' || Object.keys(options).length === 0 ? severity : [severity, options]];
  });
  const ignores = [...exclude.flatMap(excludedBy), ...otherFolders.flatMap((other) => filesBelow(other, folder))];
  return {
    name: `fallacies/${slashed(name)}`,
    basePath: folder,
    ...(ignores.length > 0 ? { ignores } : {}),
    plugins: { fallacies: plugin },
    rules: Object.fromEntries(entries),
    settings: { fallacies: settings },
  };
}

/** A glob of all that lies in a folder, if that lies below another one. */
function filesBelow(folder: string, above: string): string[] {
  const path = slashed(relative(above, folder));
  return path === '' || path.startsWith('../') ? [] : [`${path.replaceAll(/[*?[\]{}()!+@]/g, '\\$&')}/**`];
}

/** The folders from one on downward that hold a configuration file. Not those of installed packages, nor hidden ones. */
function foldersWithConfig(folder: string): string[] {
  const below = entriesOf(folder)
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .flatMap(({ name }) => foldersWithConfig(join(folder, name)));
  return isThere(join(folder, configName)) ? [folder, ...below] : below;
}

/** A folder that nobody may read is not linted either. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
