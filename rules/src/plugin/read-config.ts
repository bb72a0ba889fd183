import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError, configFromText, configName, type FoundConfig } from '../config/config-text.js';

export { ConfigError, configName, type FoundConfig } from '../config/config-text.js';

/**
 * Reads a configuration file: JSON, in which comments and trailing commas are allowed.
 *
 * @throws ConfigError that names the file, the key, what was found there and what is allowed
 */
export function readConfig(path: string): FoundConfig {
  return configFromText(readText(path), path, dirname(path));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\u{FEFF}/u, '');
  } catch (error) {
    throw new ConfigError(`${path}: can't be read: ${(error as Error).message}`);
  }
}

/** Whether a file lies there, readable or not. A link that leads nowhere is a mistake to tell, a folder of that name something else. */
export function isThere(path: string): boolean {
  try {
    const status = statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false });
    return status !== undefined && !status.isDirectory();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP';
  }
}

/** Finds the configuration that holds for a file: the nearest one from its folder upward. Every folder is asked once. */
export function configFinder(): (file: string) => FoundConfig | undefined {
  const found = new Map<string, FoundConfig | undefined>();
  const inFolder = (folder: string): FoundConfig | undefined => {
    if (found.has(folder)) return found.get(folder);
    const own = join(folder, configName);
    const above = dirname(folder);
    const config = isThere(own) ? readConfig(own) : above === folder ? undefined : inFolder(above);
    found.set(folder, config);
    return config;
  };
  return (file) => inFolder(dirname(file));
}
