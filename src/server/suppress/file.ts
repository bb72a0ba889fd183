import { indentAt, layoutOf } from '../../../rules/src/edit/layout.js';
import type { Comment, Tree } from '../../../rules/src/source/tree.js';
import { directiveText, insertion, type Family, type Suppression } from './comment.js';
import { join } from './join.js';

/** Comments that say whose a file is; what stands right below them in comments of one line goes on with that. */
const licence = /@license|@licence|@preserve|@copyright|copyright|licen[cs]ed?\b|SPDX-/i;
/** Others that belong to the whole file and want to stand first in it. */
const header = /@ts-(?:no)?check|@jest|@vitest|@flow|@jsx|@fileoverview|@file\b|^\s*eslint-env\b|^\s*global/i;
/** Comments that tools read for the line below. */
const ofNextLine = /^\s*(?:[\w-]+-(?:disable|ignore)|@ts-)/;

/**
 * Silences a rule for a whole file: by the comment that silences other rules there, else by one at the top, behind what
 * has to stand first.
 */
export function suppressFile(tree: Tree, rule: string, family: Family): Suppression {
  const action = family === 'eslint' ? 'disable' : 'disable-file';
  const first = tree.program.body[0]?.range[0] ?? tree.text.length;
  const isAtTop = ({ range: [start], type }: Comment) => start < first && (family !== 'eslint' || type === 'Block');
  const joined = join(tree, family, action, rule, isAtTop);
  if (joined) return joined;
  const { newline } = layoutOf(tree.text);
  const directive = `/* ${directiveText(family, action, rule)} */`;
  const top = topOf(tree);
  const at = behindHeader(tree, first, top);
  if (at === top) return insertion(at, `${directive}${newline}${indentAt(tree.text, at)}`, 'atTop');
  const isLineStart = tree.text[at - 1] === '\n';
  return insertion(at, isLineStart ? `${directive}${newline}` : `${newline}${directive}`, 'atTop');
}

/** Where a file begins; in a component, where its scripts do. */
function topOf({ text, block }: Tree): number {
  return block === undefined ? 0 : Math.max(text.search(/\S/), 0);
}

/** Where the first line begins that does not have to stand before everything else. */
function behindHeader({ text, comments }: Tree, first: number, top: number): number {
  const hashbang = /^#!.*/.exec(text)?.[0].length ?? 0;
  let end = hashbang;
  let isLicence = false;
  for (const { range, value, type } of comments) {
    if (range[0] >= first) break;
    if (range[1] <= hashbang) continue;
    const goesOn: boolean = isLicence && type === 'Line' && /^[ \t]*\r?\n[ \t]*$/.test(text.slice(end, range[0])) && !ofNextLine.test(value);
    isLicence = goesOn || licence.test(value);
    if (isLicence || header.test(value) || text[range[0] + 2] === '!') end = range[1];
  }
  if (end === 0) return top;
  const newline = text.indexOf('\n', end);
  // What follows in the same line stays behind the comment.
  return newline < 0 || text.slice(end, newline).trim() !== '' ? end : newline + 1;
}
