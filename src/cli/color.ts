import type { World } from './world.js';

/**
 * Whether to use colours on a stream: what the command line says, else `NO_COLOR` and `FORCE_COLOR` when they are not
 * empty, else whether somebody is looking.
 */
export function wantsColor(flag: boolean | undefined, { env, stdout }: Pick<World, 'env' | 'stdout'>): boolean {
  if (flag !== undefined) return flag;
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return !['0', 'false'].includes(env['FORCE_COLOR']);
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}

/** Columns of a pipe, where nothing tells how wide the text will be shown. */
const columnsOfPipe = 100;

/** How many columns a report may take. */
export function columnsOf({ env, stdout }: Pick<World, 'env' | 'stdout'>): number {
  return stdout.columns ?? (Number.parseInt(env['COLUMNS'] ?? '', 10) || columnsOfPipe);
}
