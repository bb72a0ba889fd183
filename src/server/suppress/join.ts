import type { Comment, Tree } from '../../../rules/src/source/tree.js';
import { nameIn, type Family, type Suppression } from './comment.js';

/** A comment of a family that names rules, with the place behind the last of them. */
interface Listing {
  readonly comment: Comment;
  readonly listEnd: number;
}

/** Adds a rule to the comment that already silences others there. */
export function join(tree: Tree, family: Family, action: string, rule: string, isThere: (comment: Comment) => boolean): Suppression | undefined {
  const found = tree.comments.filter(isThere).map((comment) => listing(comment, `${family}-${action}`)).find((candidate) => candidate !== undefined);
  return found && { edit: { range: [found.listEnd, found.listEnd], text: `, ${nameIn(family, rule)}` }, standing: 'there' };
}

function listing(comment: Comment, directive: string): Listing | undefined {
  const form = new RegExp(`^\\s*${directive}\\s+`).exec(comment.value);
  if (form === null) return undefined;
  const list = comment.value.slice(form[0].length).split(/\s-{2,}\s/, 1)[0]!.trimEnd();
  // Both kinds of comment begin with two characters.
  return list === '' ? undefined : { comment, listEnd: comment.range[0] + 2 + form[0].length + list.length };
}
