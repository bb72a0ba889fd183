import type { Edit } from '../../rules/src/edit/edit.js';
import type { Range } from '../../rules/src/source/range.js';
import { splitLines, type Lines } from './lines.js';

/** A line that a suggestion takes away or writes; `marks` are the parts of it that change. */
export interface ChangedLine {
  readonly kind: 'removed' | 'added';
  /** The line's number before the change; lines that are added count on from the first that is changed. */
  readonly number: number;
  readonly text: string;
  readonly marks: readonly Range[];
}

/** Edits whose lines touch, so that they are shown together. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly edits: readonly Edit[];
}

/** An edit without the text that it replaces by the same, where nothing but an insertion is left: `http` to `https`. */
function narrowed({ range: [start, end], text: after }: Edit, text: string): Edit {
  const before = text.slice(start, end);
  let front = 0;
  while (front < before.length && before[front] === after[front]) front += 1;
  return after.endsWith(before.slice(front)) && after.length >= before.length
    ? { range: [start + front, start + front], text: after.slice(front, after.length - (before.length - front)) }
    : { range: [start, end], text: after };
}

function groupByLines(edits: readonly Edit[], lines: Lines): Group[] {
  const groups: Group[] = [];
  for (const edit of edits) {
    const first = lines.positionOf(edit.range[0]).line;
    const last = lines.positionOf(edit.range[1]).line;
    const previous = groups.at(-1);
    if (previous && first <= previous.last) {
      groups[groups.length - 1] = { first: previous.first, last: Math.max(previous.last, last), edits: [...previous.edits, edit] };
    } else {
      groups.push({ first, last, edits: [edit] });
    }
  }
  return groups;
}

/** The part of `marks` that lies in a line beginning at `start`, as places in that line; white space around it is no news. */
function marksIn(line: string, start: number, marks: readonly Range[]): Range[] {
  return marks.flatMap(([from, to]) => {
    const part = line.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    const begin = Math.max(from - start, 0) + (part.length - part.trimStart().length);
    const end = Math.max(from - start, 0) + part.trimEnd().length;
    return begin < end ? [[begin, end] as const] : [];
  });
}

function asLines(kind: ChangedLine['kind'], text: string, firstNumber: number, marks: readonly Range[]): ChangedLine[] {
  let start = 0;
  return splitLines(text).map((line, index) => {
    const changed = { kind, number: firstNumber + index, text: line, marks: marksIn(line, start, marks) };
    const breakLength = text.startsWith('\r\n', start + line.length) ? 2 : 1;
    start += line.length + breakLength;
    return changed;
  });
}

/** How many lines at the front are the same in both. */
function sameAtFront(left: readonly ChangedLine[], right: readonly ChangedLine[]): number {
  const differs = left.findIndex(({ text }, index) => text !== right[index]?.text);
  return differs === -1 ? left.length : differs;
}

function withoutSame(removed: ChangedLine[], added: ChangedLine[]): [ChangedLine[], ChangedLine[]] {
  const front = sameAtFront(removed, added);
  const [restRemoved, restAdded] = [removed.slice(front), added.slice(front)];
  const back = sameAtFront(restRemoved.toReversed(), restAdded.toReversed());
  return [restRemoved.slice(0, restRemoved.length - back), restAdded.slice(0, restAdded.length - back)];
}

/**
 * The lines that edits change, in the order of the file. Where edits only insert, the old line is left out: the new
 * one holds it whole.
 */
export function changedLines(text: string, edits: readonly Edit[], lines: Lines): ChangedLine[] {
  const changed: ChangedLine[] = [];
  for (const { first, last, edits: together } of groupByLines(edits.map((edit) => narrowed(edit, text)), lines)) {
    const from = lines.startOf(first);
    const to = lines.startOf(last) + lines.textOf(last).length;
    let after = '';
    let at = from;
    const marks: Range[] = [];
    for (const edit of together) {
      after += text.slice(at, edit.range[0]);
      marks.push([after.length, after.length + edit.text.length]);
      after += edit.text;
      at = edit.range[1];
    }
    after += text.slice(at, to);

    const before = text.slice(from, to);
    const [removed, added] = withoutSame(
      asLines('removed', before, first, together.map(({ range: [start, end] }) => [start - from, end - from])),
      asLines('added', after, first, marks),
    );
    const onlyInserts = together.every(({ range: [start, end] }) => start === end);
    changed.push(...(onlyInserts ? [] : removed), ...added);
  }
  return changed;
}
