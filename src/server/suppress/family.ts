import type { Host } from '../../../rules/src/source/host.js';
import { folderOf } from '../../../rules/src/source/paths.js';
import type { Family } from './comment.js';

const plugin = 'eslint-plugin-fallacies';
const lists = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

/**
 * The form of comments that does not break a project's own lint: ESLint calls a rule that it does not know in one of
 * its comments an error, so its form is written only where a `package.json` from the file upward lists the plugin.
 */
export function familyFor(path: string, host: Host): Family {
  return manifestsAbove(path).some((manifest) => listsPlugin(host.read(manifest))) ? 'eslint' : 'fallacies';
}

/** Where a `package.json` may stand that concerns a file, the nearest first. */
export function manifestsAbove(path: string): string[] {
  const folder = folderOf(path);
  return folder === undefined ? [] : [`${folder}/package.json`, ...manifestsAbove(folder)];
}

function listsPlugin(text: string | undefined): boolean {
  if (!text?.includes(plugin)) return false;
  try {
    const manifest = JSON.parse(text) as Readonly<Record<string, object | undefined>> | null;
    return lists.some((list) => Object.hasOwn(manifest?.[list] ?? {}, plugin));
  } catch {
    return false;
  }
}
