import { scopeFor, scopes, type Said, type Scope } from './scopes.js';

/** What to write so that checking is on where it was off, or off where it was on. */
export function switched(said: Said, isWorkspaceOpen: boolean): { readonly scope: Scope; readonly isOn: boolean; readonly value: boolean | undefined } {
  const scope = scopeFor(said, isWorkspaceOpen);
  const isOn = !isOnBy(scopes, said);
  // What holds anyway need not be said once more.
  const outer = scopes.slice(scopes.indexOf(scope) + 1);
  return { scope, isOn, value: isOnBy(outer, said) === isOn ? undefined : isOn };
}

function isOnBy(which: readonly Scope[], said: Said): boolean {
  return which.map((scope) => said[scope]).find((value) => typeof value === 'boolean') ?? true;
}
