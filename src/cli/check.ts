import type { Host } from '../../rules/src/source/host.js';
import { analyse, type AnalyseOptions } from '../engine/analyse.js';
import { reasons, type Note } from '../engine/files/note.js';
import type { Source } from '../engine/files/read-source.js';
import { aboutIdle } from '../engine/idle-comments.js';
import { checkSyntax } from '../engine/parse/node-parser.js';
import { syntaxProblem } from '../engine/parts.js';
import type { FileReport } from '../report/file-report.js';

/**
 * Checks one text. Whatever is wrong with it becomes part of its report.
 *
 * @param tellsIdle whether comments that silence nothing are told
 */
export function check(source: Pick<Source, 'path' | 'text' | 'byteOrderMark'>, host: Host, options: AnalyseOptions, tellsIdle = false): FileReport {
  const { path, text, byteOrderMark } = source;
  const slashed = path.replaceAll('\\', '/');
  const analysis = analyse(text, slashed, host, options);
  const { findings, suppressed, failures, idle } = analysis;
  // Nothing to find needs no tree, but a file that can't be read is worth a word all the same.
  const error = analysis.skipped === undefined ? analysis.error : syntaxProblem(text, slashed, checkSyntax);
  return {
    path,
    text,
    byteOrderMark,
    findings,
    suppressed,
    problems: [
      ...(error ? [{ message: `Does not parse: ${sentence(error.message)}`, offset: error.offset, fatal: true }] : []),
      ...failures.map((failure) => ({ rule: failure.rule, message: `The rule failed: ${failure.error.message}`, fatal: true })),
      ...(tellsIdle ? idle.map((one) => ({ message: aboutIdle(one), offset: one.comment[0], fatal: false })) : []),
    ],
  };
}

/** Whether a path was left out because something is wrong with it. */
export function isTrouble({ reason }: Note): boolean {
  return !reasons[reason].deliberate && reason !== 'foreign';
}

/** What is said about a path that was named and not looked at. */
export function reportOf(left: Note): FileReport {
  const { path, message } = left;
  return { path, text: undefined, byteOrderMark: false, findings: [], suppressed: [], problems: [{ message, fatal: isTrouble(left) }] };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
