import type { LineFinding } from './checkouts.js';

/** A line that somebody read: does a warning of this topic belong there, or would it be a false alarm? */
export interface Label {
  readonly repo: string;
  readonly commit: string;
  readonly path: string;
  readonly line: number;
  readonly topic: string;
  readonly label: 'bad' | 'ok';
  readonly reason: string;
}

/** How the rules of a topic do on its lines. */
export interface TopicScore {
  readonly topic: string;
  readonly bad: number;
  readonly found: number;
  readonly ok: number;
  readonly flagged: number;
}

/** What a topic's rules say of its lines. */
export interface Scoring {
  readonly scores: readonly TopicScore[];
  /** Bad lines that no rule reports. */
  readonly missed: readonly Label[];
  /** Good lines that a rule reports. */
  readonly flagged: readonly Label[];
}

/** How far a finding may stand from the line that it speaks of. */
const reach = 3;

/**
 * Scores labelled lines. Topics without a rule are left out.
 *
 * @param topics the names of the rules by topic: of those that exist
 * @param isAboutFile whether any finding in the same file speaks of a line, however far
 */
export function scoreLabels(
  labels: readonly Label[],
  findings: readonly LineFinding[],
  topics: ReadonlyMap<string, readonly string[]>,
  isAboutFile: (label: Label) => boolean,
): Scoring {
  const covered = labels.filter(({ topic }) => (topics.get(topic) ?? []).length > 0);
  const reported = new Set(covered.filter((label) => isReported(label)));
  const names = [...new Set(covered.map(({ topic }) => topic))];
  return {
    scores: names.map((topic) => {
      const count = (label: Label['label'], among: Iterable<Label>) => [...among].filter((one) => one.topic === topic && one.label === label).length;
      return { topic, bad: count('bad', covered), found: count('bad', reported), ok: count('ok', covered), flagged: count('ok', reported) };
    }),
    missed: covered.filter((one) => one.label === 'bad' && !reported.has(one)),
    flagged: covered.filter((one) => one.label === 'ok' && reported.has(one)),
  };

  function isReported(label: Label): boolean {
    const rules = topics.get(label.topic) ?? [];
    const others = covered.filter((other) => other.topic === label.topic && other.label !== label.label && isSameFile(other, label));
    return findings.some((finding) => {
      if (!rules.includes(finding.rule) || !isSameFile(finding, label)) return false;
      const distance = Math.abs(finding.line - label.line);
      if (distance > reach && !isAboutFile(label)) return false;
      // What stands nearer to a line with the other label speaks of that one.
      return others.every((other) => Math.abs(finding.line - other.line) >= distance);
    });
  }
}

function isSameFile(a: Pick<Label, 'repo' | 'path'>, b: Pick<Label, 'repo' | 'path'>): boolean {
  return a.repo === b.repo && a.path === b.path;
}

/** Whether a line of code makes a client rather than a call, as far as its text tells. */
export function makesClient(line: string): boolean {
  return /\bnew\s+[A-Z]|\bnew\s+\w+\.[A-Z]|\bcreate(?:Client|Pool|Connection|Transport)\b|\.(?:create|extend|connect)\(/.test(line);
}
