/** A page in another language: its lines, and for each that is as in English, where it stands there. So code and links travel once. */
export type TranslatedPage = readonly (string | number)[];

/** The text of a translated page. */
export function pageFrom(translated: TranslatedPage, english: string): string {
  const lines = english.split('\n');
  return translated.map((line) => (typeof line === 'number' ? lines[line] : line)).join('\n');
}
