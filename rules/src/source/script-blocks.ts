import { scanAstro, scanSvelte, scanVue, type Scan, type Script } from './components.js';

/** How a block is read: the extension that its text would have in a file of its own. `astro` is TypeScript that may return. */
export type ScriptLanguage = 'js' | 'jsx' | 'ts' | 'tsx' | 'astro';

/** What a path does not tell of a script block. */
export interface BlockFacts {
  readonly language: ScriptLanguage;
  /** Where the block runs, if another block of the same file runs elsewhere. */
  readonly runsIn?: 'browser';
}

/** The scripts of a component that share one scope. */
export interface ScriptBlock extends BlockFacts {
  /** The file's text with everything but the scripts blanked: offsets and lines are those of the file. */
  readonly text: string;
  /** Words that the markup may mean variables of the scripts by. */
  readonly mentioned: ReadonlySet<string>;
}

/** The extensions of files that hold script blocks. */
export const componentExtensions = ['vue', 'svelte', 'astro'] as const;

const component = new RegExp(`\\.(${componentExtensions.join('|')})$`, 'i');

/** The kind of component that a path names, if it names one. */
export function componentKind(path: string): (typeof componentExtensions)[number] | undefined {
  return component.exec(path)?.[1]?.toLowerCase() as (typeof componentExtensions)[number] | undefined;
}

/**
 * The script blocks of a component of Vue, Svelte or Astro; `undefined` for any other file. Scripts in languages other
 * than JavaScript and TypeScript, and those that stand in another file, are left out.
 */
export function scriptBlocks(text: string, path: string): readonly ScriptBlock[] | undefined {
  switch (componentKind(path)) {
    case 'vue':
      return together(text, scanVue(text));
    case 'svelte':
      return together(text, scanSvelte(text));
    case 'astro':
      return astroBlocks(text);
    case undefined:
      return undefined;
  }
}

/** Vue and Svelte compile all scripts of a component into one module. */
function together(text: string, { scripts, mentioned }: Scan): readonly ScriptBlock[] {
  const read = scripts.flatMap((script) => {
    const language = languageOf(script, 'js');
    return language === undefined ? [] : [{ script, language }];
  });
  // Both have to be written in the same language.
  const language = (['tsx', 'ts', 'jsx', 'js'] as const).find((candidate) => read.some((one) => one.language === candidate));
  return language === undefined ? [] : [{ text: only(read.map(({ script }) => script), text), language, mentioned }];
}

/** Astro runs what stands between the fences on the server, and each script as a module of its own in the browser. */
function astroBlocks(text: string): readonly ScriptBlock[] {
  const { frontMatter, scripts, mentioned } = scanAstro(text);
  const onServer = frontMatter && { text: only([frontMatter], text), language: 'astro' as const, mentioned };
  const inBrowser = scripts.flatMap((script): ScriptBlock[] => {
    const language = languageOf(script, 'ts');
    return language === undefined ? [] : [{ text: only([script], text), language, runsIn: 'browser', mentioned: new Set() }];
  });
  return [...(onServer ? [onServer] : []), ...inBrowser];
}

const javaScript = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script(?:;.*)?)?$/i;
const typeScript = /^(?:text|application)\/(?:x-)?typescript$|^ts$/i;
const languages: Readonly<Record<string, ScriptLanguage>> = { js: 'js', javascript: 'js', jsx: 'jsx', ts: 'ts', typescript: 'ts', tsx: 'tsx' };

function languageOf({ attributes }: Script, usual: ScriptLanguage): ScriptLanguage | undefined {
  const valueOf = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
  if (valueOf('src') !== undefined) return undefined;
  const type = valueOf('type') ?? '';
  if (typeScript.test(type)) return 'ts';
  if (!javaScript.test(type)) return undefined;
  const lang = valueOf('lang');
  if (lang === undefined) return usual;
  return Object.hasOwn(languages, lang.toLowerCase()) ? languages[lang.toLowerCase()] : undefined;
}

/** The text with everything but these parts blanked; line breaks stay. */
function only(parts: readonly Pick<Script, 'start' | 'end'>[], text: string): string {
  let result = '';
  let done = 0;
  for (const { start, end } of parts) {
    result += blank(text.slice(done, start)) + text.slice(start, end);
    done = end;
  }
  return result + blank(text.slice(done));
}

/** As many spaces as there are UTF-16 units. */
function blank(text: string): string {
  return text.replace(/[^\r\n\u2028\u2029]/g, ' ');
}
