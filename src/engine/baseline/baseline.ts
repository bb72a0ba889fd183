import type { Fingerprint } from './fingerprint.js';

/** Findings that a team knows of and leaves for later. Paths are relative to the file's folder, with forward slashes. */
export interface Baseline {
  /** `fingerprints`: ours; `counts`: how many findings of a rule a file may have, as ESLint and oxlint write it. */
  readonly kind: 'fingerprints' | 'counts';
  readonly files: ReadonlyMap<string, KnownFindings>;
}

/** A finding that is known. */
export interface KnownFinding extends Fingerprint {
  /** Why it may stay; missing where it is only left for later. */
  readonly reason?: string;
}

/** What is known of one file: every list in no special order. */
export interface KnownFindings {
  readonly fingerprints: readonly KnownFinding[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Which of a file's findings are known, by their places in the list, and how many known ones are not found any more. */
export interface Matched {
  readonly known: ReadonlySet<number>;
  /** What each is known by, where that is no count. */
  readonly entries: ReadonlyMap<number, KnownFinding>;
  readonly gone: number;
}

/** Compares what is found in a file with what is known of it. Each entry stands for one finding. */
export function matchFindings(found: readonly Fingerprint[], known: KnownFindings | undefined): Matched {
  if (known === undefined) return { known: new Set(), entries: new Map(), gone: 0 };
  const byCount = matchCounts(found, known.counts);
  const byPrint = matchFingerprints(found, known.fingerprints);
  return { known: new Set([...byCount.known, ...byPrint.entries.keys()]), entries: byPrint.entries, gone: byCount.gone + byPrint.gone };
}

/** First those whose neighbours are the same too; a line whose neighbours have changed takes what is left. */
function matchFingerprints(found: readonly Fingerprint[], known: readonly KnownFinding[]): Omit<Matched, 'known'> {
  const left = [...known];
  const matched = new Map<number, KnownFinding>();
  for (const isSame of [(one: Fingerprint, other: Fingerprint) => one.around === other.around, () => true]) {
    for (const [index, one] of found.entries()) {
      if (matched.has(index)) continue;
      const at = left.findIndex((other) => other.rule === one.rule && other.line === one.line && isSame(one, other));
      if (at < 0) continue;
      matched.set(index, left[at]!);
      left.splice(at, 1);
    }
  }
  return { entries: matched, gone: left.length };
}

/** As ESLint has it: where there are more than were counted, nobody can tell which are new, and all are told. */
function matchCounts(found: readonly Fingerprint[], counts: ReadonlyMap<string, number>): Omit<Matched, 'entries'> {
  const matched = new Set<number>();
  let gone = 0;
  for (const [rule, count] of counts) {
    const places = found.flatMap((one, index) => (one.rule === rule ? [index] : []));
    if (places.length > count) continue;
    for (const place of places) matched.add(place);
    gone += count - places.length;
  }
  return { known: matched, gone };
}

/** What carries over to findings that take the place of others: the reasons of those that are still there. */
export function withReasons(found: readonly Fingerprint[], before: KnownFindings | undefined): readonly KnownFinding[] {
  const { entries } = matchFindings(found, before);
  return found.map((one, index) => knownFor(one, entries.get(index)?.reason));
}

/**
 * What is known of a file once one of its findings is accepted.
 *
 * @param which its place among those found, all of which have to be given
 */
export function accept(found: readonly Fingerprint[], which: number, reason: string, before: KnownFindings | undefined): readonly KnownFinding[] {
  const one = found[which];
  return one === undefined ? (before?.fingerprints ?? []) : [...withdraw(found, which, before), knownFor(one, reason)];
}

/** What is known of a file once it no longer knows one of its findings. */
export function withdraw(found: readonly Fingerprint[], which: number, before: KnownFindings | undefined): readonly KnownFinding[] {
  const entry = matchFindings(found, before).entries.get(which);
  return (before?.fingerprints ?? []).filter((other) => other !== entry);
}

function knownFor({ rule, line, around }: Fingerprint, reason: string | undefined): KnownFinding {
  return { rule, line, around, ...(reason === undefined ? {} : { reason }) };
}
