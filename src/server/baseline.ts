import type { Host } from '../../rules/src/source/host.js';
import { folderOf } from '../../rules/src/source/paths.js';
import type { WeighedFinding } from '../engine/analyse.js';
import { matchFindings, type Baseline, type KnownFindings } from '../engine/baseline/baseline.js';
import { BaselineError, baselineName, parseBaseline } from '../engine/baseline/baseline-text.js';
import { fingerprintsOf } from '../engine/baseline/fingerprint.js';

/** The files that hold known findings: ours, and those of ESLint and oxlint, as each program calls its own. */
export const baselineNames = [baselineName, 'eslint-suppressions.json', 'oxlint-suppressions.json'] as const;

/** What becomes of findings that a baseline holds. */
export const baselineModes = ['hint', 'hide', 'ignore'] as const;
export type BaselineMode = (typeof baselineModes)[number];

/** A finding of a document, which its team may know of already. */
export interface DocumentFinding extends WeighedFinding {
  /** Set for a finding that a baseline holds. */
  readonly known?: true;
  /** Why it is accepted, if the baseline says so. */
  readonly reason?: string;
}

/** What is known already of one file. */
export interface KnownOfFile {
  readonly lists: readonly KnownFindings[];
  /** What is wrong with the files that hold it, which are then passed over. */
  readonly problems: readonly string[];
}

export const nothingKnown: KnownOfFile = { lists: [], problems: [] };

/** What the files above one say about its findings: of each name the nearest holds. */
export function knownAbout(path: string, host: Host): KnownOfFile {
  const lists: KnownFindings[] = [];
  const problems: string[] = [];
  const missing = new Set<string>(baselineNames);
  for (let folder = folderOf(path); folder !== undefined && missing.size > 0; folder = folderOf(folder)) {
    const names = host.list(folder)?.filter((name) => missing.delete(name)) ?? [];
    for (const name of names) {
      const baseline = readBaseline(`${folder}/${name}`, host);
      if (typeof baseline === 'string') problems.push(baseline);
      else lists.push(...listOf(baseline, path.slice(folder.length + 1)));
    }
  }
  return { lists, problems };
}

/** Marks the findings that are known. */
export function markKnown(text: string, findings: readonly WeighedFinding[], { lists }: KnownOfFile): readonly DocumentFinding[] {
  if (lists.length === 0 || findings.length === 0) return findings;
  const prints = fingerprintsOf(text, findings);
  const matched = lists.map((list) => matchFindings(prints, list));
  return findings.map((finding, index) => {
    if (!matched.some(({ known }) => known.has(index))) return finding;
    const reason = matched.map(({ entries }) => entries.get(index)?.reason).find((given) => given !== undefined);
    return { ...finding, known: true, ...(reason === undefined ? {} : { reason }) };
  });
}

/** The baseline of ours that holds for a file: the nearest above it, else the one that would be made in its workspace folder. */
export function baselineAt(path: string, folder: string | undefined, host: Host): string | undefined {
  for (let above = folderOf(path); above !== undefined; above = folderOf(above)) {
    if (host.list(above)?.includes(baselineName)) return `${above}/${baselineName}`;
  }
  return folder === undefined ? undefined : `${folder}/${baselineName}`;
}

function listOf({ files }: Baseline, path: string): readonly KnownFindings[] {
  const list = files.get(path);
  return list === undefined ? [] : [list];
}

/** What was read through a host, which lives no longer than the files stay as they are. */
const remembered = new WeakMap<Host, Map<string, Baseline | string>>();

/** A file of known findings, or what is wrong with it. */
function readBaseline(file: string, host: Host): Baseline | string {
  const read = remembered.get(host) ?? new Map<string, Baseline | string>();
  remembered.set(host, read);
  const known = read.get(file);
  if (known !== undefined) return known;
  const text = host.read(file);
  if (text === undefined) return `${file}: can't be read, or is too large.`;
  const baseline = parsed(text, file);
  read.set(file, baseline);
  return baseline;
}

function parsed(text: string, file: string): Baseline | string {
  try {
    return parseBaseline(text, file);
  } catch (error) {
    if (!(error instanceof BaselineError)) throw error;
    return error.message;
  }
}
