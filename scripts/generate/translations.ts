import { editorTextsPath, textsFile } from './editor-texts.js';
import { manifestTextsOfCatalogue } from './manifest.js';
import { manifestTextsPath } from './manifest-texts.js';
import { pagesIn, type PageSources } from './pages.js';
import { walkthroughPages } from './walkthrough.js';
import { textsSaid, wordsOf, type Words } from './words.js';

/** The languages beside English that the extension speaks, as VS Code calls them. */
export const languages = ['de'] as const;

/** Where the texts of pages stand that the editor says nowhere else. They do not travel with the extension: pages made of them do. */
export const pageTextsPath = 'l10n/pages.l10n.json';

type Texts = Readonly<Record<string, string>>;
/** Reads a file of the project. */
type Read = (path: string) => string;

/** The path of a translation: `package.nls.json` becomes `package.nls.de.json`. */
export function inLanguage(path: string, language: string): string {
  return path.replace(/\.json$/, `.${language}.json`);
}

/** The texts of pages, as translators start from them. */
export function pageTexts(sources: PageSources, editorTexts: string): string {
  const known = JSON.parse(editorTexts) as Texts;
  const said = textsSaid((words) => {
    pagesIn(words, sources);
    walkthroughPages(words);
    manifestTextsOfCatalogue(sources.rules, words);
  });
  return textsFile(said.filter((text) => !Object.hasOwn(known, text)));
}

/** What people wrote in a language. */
export function wordsIn(language: string, read: Read): Words {
  const texts = (path: string) => JSON.parse(read(inLanguage(path, language))) as Texts;
  return wordsOf({ ...texts(pageTextsPath), ...texts(editorTextsPath) });
}

/** What is made of a translation: the texts beside the steps of the walkthrough, and those of the manifest that come from the catalogue. */
export function translatedFiles(language: string, read: Read, sources: PageSources, manifestTexts: string): ReadonlyMap<string, string> {
  const words = wordsIn(language, read);
  return new Map([...walkthroughPages(words, language), [inLanguage(manifestTextsPath, language), translatedManifest(language, read, manifestTextsOfCatalogue(sources.rules, words), manifestTexts)]]);
}

/** In the order of the English texts; what nobody asks for stays, for a test to tell of it. */
function translatedManifest(language: string, read: Read, ofCatalogue: ReadonlyMap<string, string>, manifestTexts: string): string {
  const byHand = JSON.parse(read(inLanguage(manifestTextsPath, language))) as Texts;
  const english = JSON.parse(manifestTexts) as Texts;
  const all = new Map(Object.keys(english).flatMap((key) => [ofCatalogue.get(key) ?? byHand[key] ?? []].flat().map((text) => [key, text] as const)));
  return `${JSON.stringify({ ...Object.fromEntries(all), ...Object.fromEntries(Object.entries(byHand).filter(([key]) => !all.has(key))) }, undefined, 2)}\n`;
}
