import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { matchFindings, withReasons, type Baseline, type KnownFinding } from '../engine/baseline/baseline.js';
import { BaselineError, baselineName, parseBaseline, printBaseline } from '../engine/baseline/baseline-text.js';
import { fingerprintsOf } from '../engine/baseline/fingerprint.js';
import type { FileReport } from '../report/file-report.js';
import { count } from '../report/words.js';
import type { Options } from './options.js';
import { shownPath } from './reporter.js';

/** Sets apart what a team knows of already, or notes it down. */
export interface Known {
  /** The report with its known findings set apart. */
  apart(report: FileReport): FileReport;
  /** Ends the run: writes what is to be written, and tells about it. */
  end(): string | undefined;
}

/**
 * What the command line says about known findings.
 *
 * @throws BaselineError where the file is named and missing, or is no baseline
 */
export function createKnown({ baseline, updateBaseline }: Pick<Options, 'baseline' | 'updateBaseline'>, cwd: string): Known {
  const path = resolve(cwd, baseline ?? baselineName);
  if (updateBaseline) return noteDown(path, cwd);
  if (baseline === undefined) return { apart: (report) => report, end: () => undefined };
  if (!existsSync(path)) throw new BaselineError(`${path}: is not there. Write it with \`fallacies --update-baseline\`.`);
  const known = read(path);
  const pathOf = pathsFrom(path);
  return {
    apart(report) {
      const { text, findings, problems } = report;
      if (text === undefined || problems.some(({ fatal }) => fatal)) return report;
      const matched = matchFindings(fingerprintsOf(text, findings), known.files.get(pathOf(report)));
      return {
        ...report,
        findings: findings.filter((_finding, index) => !matched.known.has(index)),
        known: findings.filter((_finding, index) => matched.known.has(index)),
        gone: matched.gone,
      };
    },
    end: () => undefined,
  };
}

/** Files that were not looked at, but are there, keep what is noted of them. */
function noteDown(path: string, cwd: string): Known {
  const before = existsSync(path) ? read(path) : undefined;
  if (before?.kind === 'counts') throw new BaselineError(`${path}: belongs to another linter and is not overwritten. Name another file with \`--baseline\`.`);
  const files = new Map<string, readonly KnownFinding[]>();
  for (const [file, { fingerprints }] of before?.files ?? []) if (existsSync(resolve(dirname(path), file))) files.set(file, fingerprints);
  const pathOf = pathsFrom(path);
  return {
    apart(report) {
      const { text, findings, problems } = report;
      // Of a file that can't be read now nobody knows what is still there.
      if (text === undefined || problems.some(({ fatal }) => fatal)) return report;
      files.set(pathOf(report), withReasons(fingerprintsOf(text, findings), before?.files.get(pathOf(report))));
      return { ...report, findings: [], known: findings };
    },
    end() {
      write(path, printBaseline(files));
      const amount = [...files.values()].reduce((sum, prints) => sum + prints.length, 0);
      return `${shownPath(path, cwd)} holds ${count(amount, 'finding')} now. Leave them out with \`--baseline ${shownPath(path, cwd)}\`.`;
    },
  };
}

function read(path: string): Baseline {
  try {
    return parseBaseline(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if (error instanceof BaselineError) throw error;
    throw new BaselineError(`${path}: can't be read: ${(error as Error).message}`);
  }
}

/** Never half written: a new file takes the place of the old one. */
function write(path: string, text: string): void {
  const half = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(half, text);
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw new BaselineError(`${path}: can't be written: ${(error as Error).message}`);
  }
}

function pathsFrom(path: string): (report: FileReport) => string {
  const folder = dirname(path);
  return (report) => relative(folder, report.path).split(sep).join('/');
}
