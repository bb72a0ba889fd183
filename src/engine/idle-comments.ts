import { nearest } from '../../rules/src/config/nearest.js';
import type { Directives } from '../../rules/src/source/directives.js';
import type { Range } from '../../rules/src/source/range.js';

/** A comment of ours that silences nothing. */
export interface IdleComment {
  /** Where it stands. */
  readonly comment: Range;
  /** What it gives as its reason; empty if it gives none. */
  readonly reason: string;
  /** The rule that it names; missing if it names none and so means all. */
  readonly rule?: string;
  /** Set if there is no such rule: the name that was meant, or none where nothing is near. */
  readonly unknown?: { readonly meant?: string };
}

/** What a file's rules did. */
export interface Ran {
  /** All rules there are. */
  readonly known: readonly string[];
  /** Those that looked at the file to its end. */
  readonly ran: ReadonlySet<string>;
  /** What comments silenced. */
  readonly silenced: readonly { readonly rule: string; readonly comment: Range }[];
}

const prefix = 'fallacies/';

/**
 * The comments of our own form that silence nothing, rule by rule. Of a rule that did not run nobody can say so; ESLint
 * and oxlint tell of their own comments themselves.
 */
export function idleComments({ spans }: Directives, { known, ran, silenced }: Ran): IdleComment[] {
  const found: IdleComment[] = [];
  for (const { family, comment, reason, rules } of spans) {
    if (family !== 'fallacies') continue;
    const here = silenced.filter((one) => one.comment[0] === comment[0]);
    if (rules.size === 0 && here.length === 0 && known.every((rule) => ran.has(rule))) found.push({ comment, reason });
    for (const full of rules) {
      const rule = full.startsWith(prefix) ? full.slice(prefix.length) : full;
      if (!known.includes(rule)) found.push({ comment, reason, rule, unknown: meantBy(rule, known) });
      else if (ran.has(rule) && !here.some((one) => one.rule === rule)) found.push({ comment, reason, rule });
    }
  }
  return found;
}

function meantBy(rule: string, known: readonly string[]): { readonly meant?: string } {
  const meant = nearest(rule, known);
  return meant === undefined ? {} : { meant };
}

/** What there is to say about one, as a sentence. */
export function aboutIdle({ rule, unknown }: IdleComment): string {
  if (rule === undefined) return 'This comment silences nothing: no rule reports anything here.';
  if (unknown === undefined) return `This comment silences nothing: ${rule} reports nothing here.`;
  return `This comment silences nothing: there is no rule ${rule}.${unknown.meant === undefined ? '' : ` Did you mean ${unknown.meant}?`}`;
}
