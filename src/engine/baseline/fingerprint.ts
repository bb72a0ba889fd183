import type { Finding } from '../../../rules/src/rule/finding.js';

/** What a finding is known by when lines are put above it, or it is moved with the lines around it. */
export interface Fingerprint {
  readonly rule: string;
  /** A hash of its line. */
  readonly line: string;
  /** A hash of its line and the nearest ones above and below that are not blank; and of which it is, where several are alike in all this. */
  readonly around: string;
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;

/** The fingerprints of a file's findings, in their order. */
export function fingerprintsOf(text: string, findings: readonly Pick<Finding, 'rule' | 'range'>[]): Fingerprint[] {
  if (findings.length === 0) return [];
  const lines = text.split(lineEnd).map(normalise);
  const starts = [...text.matchAll(lineEnd)].map(({ index, 0: end }) => index + end.length);
  const alike = new Map<string, number>();
  return findings.map(({ rule, range }) => {
    const at = starts.filter((start) => start <= range[0]).length;
    const own = lines[at] ?? '';
    const above = lines.slice(0, at).findLast((line) => line !== '') ?? '';
    const below = lines.slice(at + 1).find((line) => line !== '') ?? '';
    const around = `${above}\n${own}\n${below}`;
    const nth = (alike.get(`${rule}\n${around}`) ?? 0) + 1;
    alike.set(`${rule}\n${around}`, nth);
    return { rule, line: hash(own), around: hash(nth === 1 ? around : `${around}\n${nth}`) };
  });
}

/** What formatting changes says nothing. */
function normalise(line: string): string {
  return line.trim().replaceAll(/\s+/g, ' ');
}

/** FNV-1a over UTF-16 units, twice with 32 bits: it tells lines of one file apart, and runs where there is no Node. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + at), 0x01000193);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
