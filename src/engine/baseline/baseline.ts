import type { Fingerprint } from './fingerprint.js';

/** Findings that a team knows of and leaves for later. Paths are relative to the file's folder, with forward slashes. */
export interface Baseline {
  /** `fingerprints`: ours; `counts`: how many findings of a rule a file may have, as ESLint and oxlint write it. */
  readonly kind: 'fingerprints' | 'counts';
  readonly files: ReadonlyMap<string, KnownFindings>;
}

/** What is known of one file: every list in no special order. */
export interface KnownFindings {
  readonly fingerprints: readonly Fingerprint[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Which of a file's findings are known, by their places in the list, and how many known ones are not found any more. */
export interface Matched {
  readonly known: ReadonlySet<number>;
  readonly gone: number;
}

/** Compares what is found in a file with what is known of it. Each entry stands for one finding. */
export function matchFindings(found: readonly Fingerprint[], known: KnownFindings | undefined): Matched {
  if (known === undefined) return { known: new Set(), gone: 0 };
  const byCount = matchCounts(found, known.counts);
  const byPrint = matchFingerprints(found, known.fingerprints);
  return { known: new Set([...byCount.known, ...byPrint.known]), gone: byCount.gone + byPrint.gone };
}

/** First those whose neighbours are the same too; a line whose neighbours have changed takes what is left. */
function matchFingerprints(found: readonly Fingerprint[], known: readonly Fingerprint[]): Matched {
  const left = [...known];
  const matched = new Set<number>();
  for (const isSame of [(one: Fingerprint, other: Fingerprint) => one.around === other.around, () => true]) {
    for (const [index, one] of found.entries()) {
      if (matched.has(index)) continue;
      const at = left.findIndex((other) => other.rule === one.rule && other.line === one.line && isSame(one, other));
      if (at < 0) continue;
      left.splice(at, 1);
      matched.add(index);
    }
  }
  return { known: matched, gone: left.length };
}

/** As ESLint has it: where there are more than were counted, nobody can tell which are new, and all are told. */
function matchCounts(found: readonly Fingerprint[], counts: ReadonlyMap<string, number>): Matched {
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
