/** Where a setting may stand, the innermost first. */
export const scopes = ['folder', 'workspace', 'user'] as const;
export type Scope = (typeof scopes)[number];

/** What a setting says in each scope; `undefined` where it says nothing. */
export type Said = Readonly<Record<Scope, unknown>>;

/** Where a choice is written: into the folder's settings if they say something already, else into the workspace's, if one is open. */
export function scopeFor(said: Said, isWorkspaceOpen: boolean): Scope {
  if (said.folder !== undefined) return 'folder';
  return isWorkspaceOpen ? 'workspace' : 'user';
}
