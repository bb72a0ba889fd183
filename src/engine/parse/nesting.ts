/**
 * How much may be nested before a text is read by the build that can't die of it. As experiments showed, the binary
 * needs up to 1.7 KB of stack for a bracket and 0.7 KB for a token of a chain (`a ? b : c ? …`, `a => b => …`,
 * `else if …`); the limit holds on a stack of 1 MB. No file of some 45,000 in real repositories comes near.
 */
const limit = 1_000;
const weight = { bracket: 3, token: 1, element: 2 };

/** A line that begins with one of these goes on with what stood before it. */
const continuing = new Set(['else', 'catch', 'finally', 'while', 'extends', 'implements', 'instanceof', 'in', 'of', 'as', 'satisfies', 'is', 'from']);
/** A line that ends with one of these goes on in the next. */
const unfinished = new Set([
  ...['else', 'do', 'typeof', 'void', 'await', 'new', 'delete', 'yield', 'return', 'throw', 'case', 'default', 'async'],
  ...['in', 'of', 'instanceof', 'extends', 'keyof', 'readonly', 'unique', 'infer', 'is', 'asserts', 'as', 'satisfies'],
]);
/** After a `)` these may stand for the body of what the parentheses belong to. */
const heads = new Set(['if', 'for', 'while', 'do', 'with']);

const enum Kind {
  Operator,
  Space,
  Newline,
  Word,
  Quote,
  Slash,
  Open,
  Close,
  Comma,
  Semicolon,
  Less,
  Greater,
}

const kinds = new Uint8Array(128);
for (const [characters, kind] of [
  [' \t\r', Kind.Space],
  ['\n', Kind.Newline],
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$#@\\', Kind.Word],
  ['"\'', Kind.Quote],
  ['/', Kind.Slash],
  ['([{', Kind.Open],
  [')]}', Kind.Close],
  [',', Kind.Comma],
  [';', Kind.Semicolon],
  ['<', Kind.Less],
  ['>', Kind.Greater],
] as const) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
}

const code = { star: 42, slash: 47, less: 60, equals: 61, greater: 62, backtick: 96, closeParenthesis: 41, closeBrace: 125, backslash: 92, openBracket: 91, closeBracket: 93 };

/**
 * The place where a text is nested so deeply that oxc's binary might not survive it, or `undefined` if it is safe.
 *
 * An estimate without grammar, made to err on the deep side: a false alarm costs a slower parse. Two readings watch
 * each other, since what hides brackets from the one (a quote in JSX text, a bracket in a string) is seen by the other.
 */
export function deepPlace(text: string, path: string): number | undefined {
  return deepBrackets(text) ?? deepTokens(text, !/\.[cm]?ts$/i.test(path));
}

/** Brackets alone, wherever they stand. */
function deepBrackets(text: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const kind = kindAt(text, index);
    if (kind === Kind.Open) {
      depth += 1;
      if (depth * weight.bracket > limit) return index;
    } else if (kind === Kind.Close && depth > 0) depth -= 1;
  }
  return undefined;
}

/**
 * Brackets, JSX elements and the tokens of each statement or list item around the place, outside strings and comments.
 * Template literals are read as code, which covers what stands in their `${}`.
 */
function deepTokens(text: string, jsx: boolean): number | undefined {
  /** Tokens of the statements around, one entry for each open bracket. */
  const outer: number[] = [];
  let outerTokens = 0;
  let tokens = 0;
  /** What in this statement is open without a bracket: type arguments, classes whose body is to come. A comma may be inside. */
  let held = 0;
  const outerHeld: number[] = [];
  let elements = 0;
  /** Whether a line ended since the last token. */
  let line = false;
  /** The last token: its first character and, if it is a word, where it stands. */
  let previous = 0;
  let previousStart = 0;
  let previousEnd = 0;

  for (let index = 0; index < text.length; index += 1) {
    const start = index;
    const kind = kindAt(text, index);
    if (kind === Kind.Space) continue;
    if (kind === Kind.Newline) {
      line = true;
      continue;
    }
    const character = text.charCodeAt(index);
    const next = text.charCodeAt(index + 1);
    let end = start;
    tokens += weight.token;
    switch (kind) {
      case Kind.Word:
        while (kindAt(text, index + 1) === Kind.Word) index += 1;
        end = index + 1;
        if (previous === code.closeBrace || (line && endsExpression(text, previous, previousStart, previousEnd))) {
          if (beginsStatement(text.slice(start, end), previous)) tokens = held = 0;
        }
        if (text.startsWith('extends', start)) held += 1;
        break;
      case Kind.Quote:
        if (line && endsExpression(text, previous, previousStart, previousEnd)) tokens = held = 0;
        index = endOfString(text, index);
        break;
      case Kind.Slash:
        if (next === code.slash || next === code.star) {
          index = endOfComment(text, index);
          continue;
        }
        if (next === code.greater || previous === code.less) elements = Math.max(0, elements - 1);
        else if (!endsExpression(text, previous, previousStart, previousEnd)) index = endOfRegExp(text, index);
        break;
      case Kind.Open:
        outer.push(tokens);
        outerHeld.push(held);
        outerTokens += tokens;
        tokens = held = 0;
        break;
      case Kind.Close:
        tokens = outer.pop() ?? 0;
        outerTokens -= tokens;
        held = outerHeld.pop() ?? 0;
        break;
      case Kind.Comma:
        if (held === 0) tokens = 0;
        break;
      case Kind.Semicolon:
        tokens = held = 0;
        break;
      case Kind.Less:
        if (jsx && line && next !== code.equals) tokens = held = 0;
        if (jsx && (next === code.greater || kindOf(next) === Kind.Word)) elements += 1;
        held += 1;
        break;
      case Kind.Greater:
        if (previous !== code.equals && held > 0) held -= 1;
        break;
      default:
    }
    const deep = outer.length * weight.bracket + outerTokens + tokens + elements * weight.element;
    if (deep > limit) return start;
    line = false;
    previous = character;
    previousStart = start;
    previousEnd = end;
  }
  return undefined;
}

function kindOf(character: number): Kind {
  // Beyond ASCII stand letters; what else does is rare enough to be taken for one.
  return character < 128 ? (kinds[character] as Kind) : Kind.Word;
}

function kindAt(text: string, index: number): Kind {
  return index < text.length ? kindOf(text.charCodeAt(index)) : Kind.Space;
}

/** Whether an expression or statement can end with the token that begins with this character and, if a word, stands here. */
function endsExpression(text: string, character: number, start: number, end: number): boolean {
  if (end > start) return !unfinished.has(text.slice(start, end));
  const kind = kindOf(character);
  return kind === Kind.Close || kind === Kind.Quote || character === code.backtick;
}

/** Whether a word begins a statement, where what stood before it could be the end of one. */
function beginsStatement(word: string, previous: number): boolean {
  return !continuing.has(word) && (previous !== code.closeParenthesis || !heads.has(word));
}

/** The closing quote, or the opening one if the string is not closed on its line: an apostrophe in JSX text. */
function endOfString(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === quote) return index;
    if (kindOf(character) === Kind.Newline) break;
    if (character === code.backslash) index += 1;
  }
  return start;
}

/** The last character of a comment; a line's end stays outside. */
function endOfComment(text: string, start: number): number {
  const block = text.charCodeAt(start + 1) === code.star;
  const end = block ? text.indexOf('*/', start + 2) : text.indexOf('\n', start + 2);
  if (end === -1) return text.length;
  return block ? end + 1 : end - 1;
}

/** The closing slash, or the opening one if it does not close on its line and was a division. */
function endOfRegExp(text: string, start: number): number {
  let inClass = false;
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === code.slash && !inClass) return index;
    if (kindOf(character) === Kind.Newline) break;
    if (character === code.backslash) index += 1;
    else if (character === code.openBracket) inClass = true;
    else if (character === code.closeBracket) inClass = false;
  }
  return start;
}
