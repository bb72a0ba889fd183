import { displays, type Display } from '../../shared/displays.js';
import { scopeFor, scopes, type Said, type Scope } from './scopes.js';

/** How a rule is to be shown: in a way of its own, or as its level has it. */
export const choices = [...displays, 'level'] as const;
export type Choice = Display | 'level';

/** A table of rules to write, `undefined` if nothing is left of it. */
export interface TableToWrite {
  readonly scope: Scope;
  readonly table: Readonly<Record<string, unknown>> | undefined;
}

/** How `fallacies.rules` has a rule shown, by the innermost scope that names it. */
export function choiceOf(rule: string, said: Said): Choice {
  const scope = scopes.find((candidate) => Object.hasOwn(tableIn(said, candidate), rule));
  return displays.find((display) => scope !== undefined && display === tableIn(said, scope)[rule]) ?? 'level';
}

/** The scopes that name a rule. */
export function scopesNaming(rule: string, said: Said): readonly Scope[] {
  return scopes.filter((scope) => Object.hasOwn(tableIn(said, scope), rule));
}

/** What to write so that a rule is shown as somebody chose. What is said of other rules stays. */
export function tablesFor(rule: string, choice: Choice, said: Said, isWorkspaceOpen: boolean): readonly TableToWrite[] {
  if (choice !== 'level') {
    const scope = scopeFor(said, isWorkspaceOpen);
    return [{ scope, table: { ...tableIn(said, scope), [rule]: choice } }];
  }
  return scopesNaming(rule, said).map((scope) => {
    const { [rule]: _gone, ...others } = tableIn(said, scope);
    return { scope, table: Object.keys(others).length === 0 ? undefined : others };
  });
}

function tableIn(said: Said, scope: Scope): Readonly<Record<string, unknown>> {
  const value = said[scope];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}
