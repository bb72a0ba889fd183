import type { Tree } from './tree.js';

/** Comments that say where rules are silent, in all the forms that `directives.ts` reads. */
const directive = /\/\/[^\S\r\n]*(?:eslint|oxlint|fallacies)-(?:disable|enable)\b.*|\/\*\s*(?:eslint|oxlint|fallacies)-(?:disable|enable)\b[^]*?\*\//g;

/**
 * A text as it is read for words that tell what code does: comments that silence rules are blank, and all else is where
 * it was. The names of rules are such words themselves, and one finding that is silenced says nothing about others.
 */
export function withoutDirectives(text: string): string {
  if (!text.includes('-disable') && !text.includes('-enable')) return text;
  return text.replace(directive, (comment) => comment.replace(/[^\r\n\u2028\u2029]/g, ' '));
}

const known = new WeakMap<Tree, string>();

/** The same of a parsed file. */
export function tellingText(tree: Tree): string {
  const text = known.get(tree) ?? withoutDirectives(tree.text);
  known.set(tree, text);
  return text;
}
