import { isRecord } from '../../../rules/src/source/record.js';
import type { Baseline, KnownFinding, KnownFindings } from './baseline.js';

/** How a baseline is called where nothing else is said. */
export const baselineName = 'fallacies-baseline.json';

/** A baseline that can't be read. The message names the file, what is wrong and the way out. */
export class BaselineError extends Error {}

/** A file with reasons says 2: programs that only know 1 could not read its entries. */
const versions: readonly unknown[] = [1, 2];
/** A rule, two hashes and, behind the sign that comments use too, a reason. */
const entry = /^([a-z][a-z-]*) ([0-9a-f]{16}) ([0-9a-f]{16})(?: -- (\S.*))?$/;
/** Rules as other linters write them: `fallacies/require-timeout`, `fallacies(require-timeout)`. */
const ofPlugin = /^(?:eslint-plugin-)?fallacies[/(]([a-z-]+)\)?$/;

/** The text of a baseline: sorted, a line for each finding, so that changes of several people can be merged. */
export function printBaseline(files: ReadonlyMap<string, readonly KnownFinding[]>): string {
  const findings = Object.fromEntries(
    [...files]
      .filter(([, prints]) => prints.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, prints]) => [path, prints.map(entryText).sort()]),
  );
  const hasReasons = [...files.values()].flat().some(({ reason }) => reason !== undefined);
  return `${JSON.stringify({ version: hasReasons ? 2 : 1, findings }, null, 2)}\n`;
}

function entryText({ rule, line, around, reason }: KnownFinding): string {
  return `${rule} ${line} ${around}${reason === undefined ? '' : ` -- ${reason}`}`;
}

/**
 * Reads a baseline of ours, or the suppressions that ESLint (`eslint-suppressions.json`) and oxlint write.
 *
 * @throws BaselineError that names the file and the place
 */
export function parseBaseline(text: string, path: string): Baseline {
  const content = parseJson(text, path);
  if (!isRecord(content)) throw wrong(path, 'holds no object');
  if ('findings' in content) return ours(content, path);
  return { kind: 'counts', files: counts(content, path) };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''));
  } catch (error) {
    throw wrong(path, `is no JSON: ${(error as Error).message}`);
  }
}

function ours(content: Readonly<Record<string, unknown>>, path: string): Baseline {
  if (!versions.includes(content['version'])) throw wrong(path, `has the version ${JSON.stringify(content['version'])}; this program reads versions ${versions.join(' and ')}`);
  if (!isRecord(content['findings'])) throw wrong(path, '`findings` is no object of lists by path');
  const files = Object.entries(content['findings']).map(([file, entries]): [string, KnownFindings] => {
    if (!Array.isArray(entries)) throw wrong(path, `\`findings["${file}"]\` is no list`);
    return [file, { fingerprints: entries.map((one) => knownFinding(one, file, path)), counts: new Map() }];
  });
  return { kind: 'fingerprints', files: new Map(files) };
}

function knownFinding(text: unknown, file: string, path: string): KnownFinding {
  const [, rule, line, around, reason] = (typeof text === 'string' ? entry.exec(text) : undefined) ?? [];
  if (rule === undefined || line === undefined || around === undefined) throw wrong(path, `\`findings["${file}"]\` has an entry that is no rule with two hashes, or with a reason after \`--\`: ${JSON.stringify(text)}`);
  return { rule, line, around, ...(reason === undefined ? {} : { reason: reason.trimEnd() }) };
}

function counts(content: Readonly<Record<string, unknown>>, path: string): Map<string, KnownFindings> {
  const files = Object.entries(content).map(([file, rules]): [string, KnownFindings] => {
    if (!isRecord(rules)) throw wrong(path, `\`${file}\` is no object of counts by rule`);
    const own = Object.entries(rules).flatMap(([name, given]) => {
      const rule = ofPlugin.exec(name)?.[1];
      const count = isRecord(given) ? given['count'] : undefined;
      if (typeof count !== 'number') throw wrong(path, `\`${file}\` has no \`count\` for \`${name}\``);
      return rule === undefined ? [] : [[rule, count] as const];
    });
    return [file, { fingerprints: [], counts: new Map(own) }];
  });
  return new Map(files);
}

function wrong(path: string, what: string): BaselineError {
  return new BaselineError(`${path}: ${what}. Write it anew with \`fallacies --update-baseline\`, or name another file with \`--baseline\`.`);
}
