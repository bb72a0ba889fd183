import { readFileSync } from 'node:fs';
import { projectRoot } from './sources.js';

/** Texts by their keys. */
export type Texts = Readonly<Record<string, string>>;

/** The texts in a file of the project. */
export function textsOf(path: string): Texts {
  return JSON.parse(readFileSync(projectRoot + path, 'utf8')) as Texts;
}

/** What has to stand in a translation as it stands in English: places to fill in, code, commands behind links. */
const kept = /\{\d+\}|\{\{\w+\}\}|`[^`]*`|\(command:[^)]*\)/g;

/** What a translation lacks or has too much of, a line for each. */
export function gaps(english: Texts, translated: Texts): string[] {
  return [
    ...Object.entries(english).flatMap(([key, text]) => {
      const translation = translated[key];
      if (translation === undefined) return [`${key}: missing`];
      const [wanted, found] = [keptIn(text), keptIn(translation)];
      return wanted === found ? [] : [`${key}: ${found || 'nothing'} instead of ${wanted || 'nothing'}`];
    }),
    ...Object.keys(translated).filter((key) => !Object.hasOwn(english, key)).map((key) => `${key}: left over`),
  ];
}

/** Words that a rule fills in may be said more than once in one language, and once in another. */
function keptIn(text: string): string {
  const all: readonly string[] = text.match(kept) ?? [];
  return all.filter((one, index) => !one.startsWith('{{') || all.indexOf(one) === index).sort().join(' ');
}

/** A text in which everything but what is kept is made of one letter: what shows others was not translated. */
export function pseudo(text: string): string {
  const words = text.split(kept);
  const between = text.match(kept) ?? [];
  return words.map((word, index) => word.replace(/\p{L}/gu, 'x') + (between[index] ?? '')).join('');
}
