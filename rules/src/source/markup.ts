/** A tag of a page. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** As it is written: components begin with a capital. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Behind the `>`. */
  readonly end: number;
}

/** An attribute of a tag. */
export interface Attribute {
  readonly name: string;
  /** What stands between quotes or braces, or alone; empty where nothing does. */
  readonly value: string;
}

const tagStart = /<(\/?)([A-Za-z][\w:.-]*)/y;
const space = /[\s/]*/y;

/**
 * Reads the tag that begins at an offset; `undefined` if none does, or if it never ends.
 *
 * @param braces whether braces hold code in its attributes: then neither quotes nor `>` in them count
 */
export function tagAt(text: string, offset: number, braces: boolean): Tag | undefined {
  const [whole, slash, name] = matchAt(tagStart, text, offset) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const attributes: Attribute[] = [];
  for (let at = offset + whole.length; ; ) {
    const gap = matchAt(space, text, at)![0];
    at += gap.length;
    if (at >= text.length) return undefined;
    if (text[at] === '>') return { kind: slash ? 'close' : gap.endsWith('/') ? 'empty' : 'open', name, attributes, end: at + 1 };
    const attribute = attributeAt(text, at, braces);
    attributes.push(attribute);
    at = attribute.end;
  }
}

const attributeName = /[^\s=>/][^\s=>/]*/y;
const equals = /\s*=\s*/y;
const bareValue = /[^\s>]*/y;

function attributeAt(text: string, offset: number, braces: boolean): Attribute & { readonly end: number } {
  if (braces && text[offset] === '{') {
    const end = behindBraces(text, offset);
    return { name: '', value: text.slice(offset, end), end };
  }
  // Nothing else begins like this, but a tag that is being typed may hold anything.
  const name = matchAt(attributeName, text, offset)?.[0] ?? text[offset]!;
  const sign = matchAt(equals, text, offset + name.length);
  if (sign === undefined) return { name, value: '', end: offset + name.length };
  const start = offset + name.length + sign[0].length;
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, start + 1);
    const end = close < 0 ? text.length : close;
    return { name, value: text.slice(start + 1, end), end: Math.min(end + 1, text.length) };
  }
  if (braces && (quote === '{' || quote === '`')) {
    const end = quote === '{' ? behindBraces(text, start) : behindText(text, start);
    return { name, value: text.slice(start, end), end };
  }
  const value = matchAt(bareValue, text, start)?.[0] ?? '';
  return { name, value, end: start + value.length };
}

/**
 * The offset behind the brace that closes the one at an offset. Braces in strings and comments don't count. One that is
 * never closed is an ordinary character.
 */
export function behindBraces(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset; at < text.length; ) {
    const skipped = behindText(text, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
  return offset + 1;
}

/** The offset behind the string or comment of code that begins at an offset; the offset itself if none does. */
export function behindText(text: string, offset: number): number {
  const first = text[offset];
  if (first === '"' || first === "'") return behindQuotes(text, offset, first);
  if (first === '`') return behindTemplate(text, offset);
  if (first !== '/') return offset;
  if (text[offset + 1] === '/') return endOr(text.indexOf('\n', offset), 0, text);
  return text[offset + 1] === '*' ? endOr(text.indexOf('*/', offset + 2), 2, text) : offset;
}

/** No string goes on in the next line: what seems to is an apostrophe, or is being typed. */
function behindQuotes(text: string, offset: number, quote: string): number {
  for (let at = offset + 1; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return offset + 1;
}

function behindTemplate(text: string, offset: number): number {
  for (let at = offset + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`') return at + 1;
    else if (text[at] === '$' && text[at + 1] === '{') at = behindBraces(text, at + 1) - 1;
  }
  return text.length;
}

function endOr(found: number, length: number, text: string): number {
  return found < 0 ? text.length : found + length;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}
