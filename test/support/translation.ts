import { readFileSync } from 'node:fs';
import { projectRoot } from './sources.js';

/** Texts by their keys. */
export type Texts = Readonly<Record<string, string>>;

/** The texts in a file of the project. */
export function textsOf(path: string): Texts {
  return JSON.parse(readFileSync(projectRoot + path, 'utf8')) as Texts;
}

/** What has to stand in a translation as it stands in English: places to fill in, code, commands behind links. */
const kept = /\{\d+\}|`[^`]*`|\(command:[^)]*\)/g;

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

function keptIn(text: string): string {
  return (text.match(kept) ?? []).sort().join(' ');
}
