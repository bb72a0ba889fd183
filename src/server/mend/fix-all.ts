import type { Edit } from '../../../rules/src/edit/edit.js';
import type { Range } from '../../../rules/src/source/range.js';
import type { WeighedFinding } from '../../engine/analyse.js';
import { shift } from '../shift.js';
import { Pieces } from './pieces.js';

/** What came of fixing all findings of a rule in a text. */
export interface Fixed {
  /** Of the first text; sorted by place, and none touches another. */
  readonly edits: readonly Edit[];
  readonly fixed: number;
  /** Findings without a fix, and those whose fix helps no longer once the others are made. */
  readonly left: number;
}

/**
 * Makes the first suggestion of each finding of a rule, one after the other and each for the text that the one before
 * left: two of them may want the same import. One after which there are not fewer findings is taken back.
 *
 * @param find the findings of the rule in a text; `undefined` if the text can't be read
 * @param pause is waited for between two looks
 */
export async function fixAll(text: string, find: (text: string) => readonly WeighedFinding[] | undefined, pause: () => Promise<void>): Promise<Fixed> {
  const pieces = new Pieces(text);
  let findings = find(text) ?? [];
  const first = findings.length;
  let refused: Range[] = [];
  for (let next = lastFixable(findings, refused); next; next = lastFixable(findings, refused)) {
    await pause();
    const { edits } = next.suggestions[0]!;
    const trial = new Pieces(pieces.text);
    trial.apply(edits);
    const after = find(trial.text);
    if (after === undefined || after.length >= findings.length) {
      refused.push(next.range);
      continue;
    }
    pieces.apply(edits);
    refused = refused.flatMap((range) => moved(range, edits));
    findings = after;
  }
  return { edits: pieces.edits(), fixed: first - findings.length, left: findings.length };
}

/** From the end to the beginning, so that most findings stay where they are. */
function lastFixable(findings: readonly WeighedFinding[], refused: readonly Range[]): WeighedFinding | undefined {
  return findings.findLast(({ suggestions, range }) => suggestions.length > 0 && !refused.some(([start, end]) => start === range[0] && end === range[1]));
}

function moved(range: Range, edits: readonly Edit[]): Range[] {
  const end = edits.toReversed().reduce<Range | undefined>((at, edit) => at && shift(at, { range: edit.range, length: edit.text.length }), range);
  return end ? [end] : [];
}
