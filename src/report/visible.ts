/** Characters that a terminal would obey, hide or reorder by instead of showing them. */
const unseen = /(?!\t)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{AD}\u{61C}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{FEFF}]/gu;

function name(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * Text from a file, or the name of one, as it may go to a terminal: what would move the cursor, change colours or
 * turn the writing direction is shown by name.
 */
export function visible(text: string): string {
  return text.replace(unseen, name);
}
