import { behindBraces, behindText, tagAt, type Attribute, type Tag } from './markup.js';

/** What stands between the tags of a script. */
export interface Script {
  readonly attributes: readonly Attribute[];
  readonly start: number;
  readonly end: number;
}

/** What a component holds. */
export interface Scan {
  /** In the order of their places. */
  readonly scripts: readonly Script[];
  /** Words of the code in the markup. */
  readonly mentioned: ReadonlySet<string>;
}

const tagOnly = /</g;
const tagOrCode = /[<{]/g;
const word = /[$_\p{ID_Start}][$\p{ID_Continue}]*/gu;

/** Words that code in the markup may mean variables by. Stores of Svelte are read by their name behind a `$`. */
class Mentions {
  readonly words = new Set<string>();

  add(code: string): void {
    for (const [found] of code.matchAll(word)) {
      this.words.add(found);
      if (found.startsWith('$')) this.words.add(found.slice(1));
    }
  }

  /** @param holdsCode whether the value of an attribute is code, all of it */
  tag({ attributes }: Tag, holdsCode: (attribute: Attribute) => boolean): void {
    for (const attribute of attributes) {
      this.add(attribute.name);
      if (holdsCode(attribute)) this.add(attribute.value);
    }
  }
}

const isBound = ({ name }: Attribute) => /^(?:v-|[:@#.])/.test(name);
const hasBraces = ({ value }: Attribute) => /[{`]/.test(value);
const isHtml = ({ attributes }: Tag) => attributes.every(({ name, value }) => name !== 'lang' || value === '' || value === 'html');

/**
 * Finds the scripts of a Vue component: those that stand beside the template. Other blocks end with the first closing
 * tag of their name, whatever they hold; a template ends with its own.
 */
export function scanVue(text: string): Scan {
  const scripts: Script[] = [];
  const mentions = new Mentions();
  let templates = 0;
  for (let at = nextOf(text, 0, tagOnly); at < text.length; at = nextOf(text, at, templates > 0 ? tagOrCode : tagOnly)) {
    if (text.startsWith('{{', at)) {
      const end = behind(text, at, '}}');
      mentions.add(text.slice(at, end));
      at = end;
      continue;
    }
    const tag = text[at] === '<' ? tagAt(text, at, false) : undefined;
    if (tag === undefined) {
      at = behindComment(text, at);
      continue;
    }
    at = tag.end;
    if (templates > 0) mentions.tag(tag, isBound);
    if (tag.kind === 'open' && (isRaw(tag) || (templates === 0 && !(tag.name === 'template' && isHtml(tag))))) {
      const end = closingTag(text, at, tag.name);
      if (templates === 0 && tag.name === 'script') scripts.push({ attributes: tag.attributes, start: at, end });
      if (templates === 0 && tag.name === 'template') mentions.add(text.slice(at, end));
      at = end;
    } else if (tag.name === 'template') {
      templates += tag.kind === 'open' ? 1 : tag.kind === 'close' && templates > 0 ? -1 : 0;
    }
  }
  return { scripts, mentioned: mentions.words };
}

/** Elements without an end. */
const voidElement = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** Finds the scripts of a Svelte component: those that stand in no other element. */
export function scanSvelte(text: string): Scan {
  const scripts: Script[] = [];
  const mentions = new Mentions();
  const open: string[] = [];
  for (let at = nextOf(text, 0, tagOrCode); at < text.length; at = nextOf(text, at, tagOrCode)) {
    if (text[at] === '{') {
      const end = behindBraces(text, at);
      mentions.add(text.slice(at, end));
      at = end;
      continue;
    }
    const tag = tagAt(text, at, true);
    if (tag === undefined) {
      at = behindComment(text, at);
      continue;
    }
    at = tag.end;
    mentions.tag(tag, hasBraces);
    if (tag.kind === 'open' && isRaw(tag)) {
      const end = closingTag(text, at, tag.name);
      if (tag.name === 'script' && open.length === 0) scripts.push({ attributes: tag.attributes, start: at, end });
      at = behind(text, end, '>');
    } else if (tag.kind === 'open' && !voidElement.test(tag.name)) {
      open.push(tag.name);
    } else if (tag.kind === 'close' && open.includes(tag.name)) {
      // Elements in it whose end is left out end with it.
      open.length = open.lastIndexOf(tag.name);
    }
  }
  return { scripts, mentioned: mentions.words };
}

/** Finds the code between the fences of an Astro component, and its scripts: they may stand anywhere in the markup. */
export function scanAstro(text: string): Scan & { readonly frontMatter?: Pick<Script, 'start' | 'end'> } {
  const scripts: Script[] = [];
  const mentions = new Mentions();
  const fences = fencesOf(text);
  /** Code holds markup that holds code: the outermost says it all. */
  let told = 0;
  for (let at = nextOf(text, fences?.behind ?? 0, tagOrCode); at < text.length; at = nextOf(text, at, tagOrCode)) {
    if (text[at] === '{') {
      if (at >= told) {
        told = behindBraces(text, at);
        mentions.add(text.slice(at, told));
      }
      at = text.startsWith('/*', at + 1) ? behindBraces(text, at) : at + 1;
      continue;
    }
    const tag = tagAt(text, at, true);
    if (tag === undefined) {
      at = behindComment(text, at);
      continue;
    }
    at = tag.end;
    mentions.tag(tag, hasBraces);
    if (tag.kind !== 'open' || !isRaw(tag)) continue;
    const end = closingTag(text, at, tag.name);
    if (tag.name === 'script') scripts.push({ attributes: tag.attributes, start: at, end });
    at = end;
  }
  return { scripts, mentioned: mentions.words, ...(fences && { frontMatter: fences }) };
}

/** The code between `---` and `---`; the second one counts only where no string or comment holds it. */
function fencesOf(text: string): { readonly start: number; readonly end: number; readonly behind: number } | undefined {
  const opening = /^(?:\s|<!--(?:(?!-->).)*-->)*---/s.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  for (let at = start; at < text.length; ) {
    if (text.startsWith('---', at)) return { start, end: at, behind: at + 3 };
    at = Math.max(behindText(text, at), at + 1);
  }
  return { start, end: text.length, behind: text.length };
}

function isRaw({ name }: Tag): boolean {
  return name === 'script' || name === 'style';
}

/** Where the closing tag of an element begins that holds nothing but text; the end of the text if it is missing. */
function closingTag(text: string, offset: number, name: string): number {
  const closing = new RegExp(`</${name.replace(/[.]/g, '\\.')}(?=[\\s/>])`, 'gi');
  closing.lastIndex = offset;
  return closing.exec(text)?.index ?? text.length;
}

/** Behind the comment that begins at an offset, or behind one character. */
function behindComment(text: string, offset: number): number {
  return text.startsWith('<!--', offset) ? behind(text, offset + 4, '-->') : offset + 1;
}

function behind(text: string, offset: number, end: string): number {
  const found = text.indexOf(end, offset);
  return found < 0 ? text.length : found + end.length;
}

/** The next place from an offset on that matches; the end of the text if there is none. */
function nextOf(text: string, offset: number, pattern: RegExp): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.index ?? text.length;
}
