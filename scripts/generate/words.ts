/** Gives an English text in some language, with its places `{0}` filled. */
export type Words = (text: string, ...given: readonly string[]) => string;

/** English: each text as it is. */
export const english: Words = (text, ...given) => text.replace(/\{(\d+)\}/g, (whole, index) => given[Number(index)] ?? whole);

/** Another language: what it lacks is said in English. */
export function wordsOf(translations: Readonly<Record<string, string>>): Words {
  return (text, ...given) => english(translations[text] ?? text, ...given);
}

/** The texts that somebody asks for who writes something. */
export function textsSaid(write: (words: Words) => void): readonly string[] {
  const said: string[] = [];
  write((text, ...given) => {
    said.push(text);
    return english(text, ...given);
  });
  return said;
}
