/**
 * What a glob of `exclude` leaves out, as globs that start from its folder. As in ignore files, one without a slash means
 * any file or folder of that name, one that begins with a slash only what lies in the folder itself, and one that leads
 * to a folder all that is in it.
 */
export function excludedBy(glob: string): readonly string[] {
  const cleaned = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  if (cleaned === '') return [];
  const isPath = /\/./.test(glob);
  const whole = isPath ? cleaned : `**/${cleaned}`;
  return [whole, `${whole}/**`];
}

/** What a list of globs of `exclude` may be, in words. */
export const excludeAllowed = 'a list of globs, none of which begins with "!"';

/** Whether something is a list of globs of `exclude`. One that begins with `!` would leave out all but what it names, where ignore files take something back. */
export function isExclude(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((glob) => typeof glob === 'string' && glob !== '' && !glob.startsWith('!'));
}
