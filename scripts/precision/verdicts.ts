import type { LineFinding } from './checkouts.js';

/** What somebody who read the code around a finding says of it. */
export interface Verdict extends LineFinding {
  readonly commit: string;
  readonly verdict: 'right' | 'wrong' | 'debatable';
  /** One sentence. */
  readonly reason: string;
}

/** Findings beside verdicts. */
export interface Comparison {
  /** Verdicts on findings that are still there. */
  readonly judged: readonly Verdict[];
  /** Findings that nobody judged. */
  readonly fresh: readonly LineFinding[];
  /** Verdicts on findings that are no longer there. */
  readonly gone: readonly Verdict[];
}

/** How a rule does. */
export interface Score {
  readonly rule: string;
  readonly right: number;
  readonly wrong: number;
  readonly debatable: number;
  readonly fresh: number;
  readonly gone: number;
  /** The share of judged findings that are right; a debatable one is half wrong. */
  readonly precision?: number;
}

/** How far a line may have moved. */
const reach = 3;

/** Reads one JSON object a line, of a repository at a commit or of a package (`npm/name`) at a version: `{"at": "owner/name@commit:path:line", "rule": …, "verdict": …, "reason": …}`. */
export function parseVerdicts(text: string): Verdict[] {
  return text.split('\n').flatMap((content, index) => {
    if (content.trim() === '') return [];
    const { at, rule, verdict, reason } = JSON.parse(content) as Record<string, string>;
    const place = /^([^@]+)@([\w.-]+):(.+):(\d+)$/.exec(at ?? '');
    if (!place || rule === undefined || reason === undefined || !isVerdict(verdict)) throw new Error(`Verdict in line ${index + 1} can't be read.`);
    return [{ repo: place[1]!, commit: place[2]!, path: place[3]!, line: Number(place[4]), rule, verdict, reason }];
  });
}

function isVerdict(text: string | undefined): text is Verdict['verdict'] {
  return text === 'right' || text === 'wrong' || text === 'debatable';
}

/** Pairs findings with verdicts of the same rule in the same file, the nearest lines first and each only once. */
export function compare(findings: readonly LineFinding[], verdicts: readonly Verdict[]): Comparison {
  const found = byPlace(findings);
  const pairs = verdicts
    .flatMap((verdict) => (found.get(placeOf(verdict)) ?? []).map((finding) => ({ verdict, finding, distance: Math.abs(finding.line - verdict.line) })))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance);
  const judged = new Set<Verdict>();
  const known = new Set<LineFinding>();
  for (const { verdict, finding } of pairs) {
    if (judged.has(verdict) || known.has(finding)) continue;
    judged.add(verdict);
    known.add(finding);
  }
  return {
    judged: [...judged],
    fresh: findings.filter((finding) => !known.has(finding)),
    gone: verdicts.filter((verdict) => !judged.has(verdict)),
  };
}

/** The scores of all rules that a comparison mentions, by name. */
export function scores({ judged, fresh, gone }: Comparison): Score[] {
  const names = new Set([...judged, ...fresh, ...gone].map(({ rule }) => rule));
  return [...names].sort().map((rule) => {
    const count = (verdict: Verdict['verdict']) => judged.filter((one) => one.rule === rule && one.verdict === verdict).length;
    const [right, wrong, debatable] = [count('right'), count('wrong'), count('debatable')];
    const total = right + wrong + debatable;
    return {
      rule, right, wrong, debatable,
      fresh: fresh.filter((one) => one.rule === rule).length,
      gone: gone.filter((one) => one.rule === rule).length,
      ...(total > 0 && { precision: (right + debatable / 2) / total }),
    };
  });
}

function byPlace(findings: readonly LineFinding[]): ReadonlyMap<string, readonly LineFinding[]> {
  const places = new Map<string, LineFinding[]>();
  for (const finding of findings) {
    const there = places.get(placeOf(finding));
    if (there) there.push(finding);
    else places.set(placeOf(finding), [finding]);
  }
  return places;
}

function placeOf({ repo, path, rule }: LineFinding): string {
  return `${repo} ${rule} ${path}`;
}
