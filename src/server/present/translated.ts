import { t } from '@vscode/l10n';
import type { MessageData } from '../../../rules/src/rule/finding.js';
import type { Rule } from '../../../rules/src/rule/rule.js';
import { fillIn, templateOf } from '../../../rules/src/rule/run.js';

/** What stands between words that a rule lists in one place of a message. */
export const listing = ', nor for ';

/** A text of the catalogue, of a rule or of the library facts in the editor's language; in English where it has no translation. */
export function translated(text: string): string {
  return t(text);
}

/** The text of a message in the editor's language. What fills its places is translated too, but for those in code. */
export function translatedMessage(rule: Rule, messageId: string, data: MessageData): string {
  const template = templateOf(rule, messageId);
  const words = proseOf(template);
  const given = Object.entries(data).map(([key, value]) => [key, words.has(key) ? translatedPhrase(String(value)) : value]);
  return fillIn(translated(template), Object.fromEntries(given) as MessageData);
}

/** The places of a message that stand outside of code. */
export function proseOf(template: string): ReadonlySet<string> {
  return new Set(Array.from(template.replace(/`[^`]*`/g, '').matchAll(/\{\{\s*(\w+)\s*\}\}/g), ([, key]) => key!));
}

/** A phrase that fills a place: one that has a number in it is translated whatever the number is. */
function translatedPhrase(phrase: string): string {
  if (phrase.includes(listing)) return phrase.split(listing).map(translatedPhrase).join(translated(listing));
  const known = translated(phrase);
  const number = known === phrase ? /\d+/.exec(phrase)?.[0] : undefined;
  return number === undefined ? known : t(phrase.replace(number, '{0}'), number);
}
