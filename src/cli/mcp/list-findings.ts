import { setImmediate } from 'node:timers/promises';
import { QuestionError, type Answer } from '../../answers/answer.js';
import { findingsInWords, toldFinding, type ToldFinding } from '../../answers/findings.js';
import { ruleNamed } from '../../answers/rule-named.js';
import type { RuleId } from '../../../rules/src/catalogue/rules.js';
import { rules as allRules } from '../../../rules/src/rules/index.js';
import { preset, type LevelName } from '../../../rules/src/rules/presets.js';
import type { AnalyseOptions } from '../../engine/analyse.js';
import { findFilesStepwise, type FoundFile } from '../../engine/files/find-files.js';
import type { Note } from '../../engine/files/note.js';
import { readSource } from '../../engine/files/read-source.js';
import { createNodeHost } from '../../engine/node-host.js';
import { explainRule } from '../../report/explain.js';
import type { FileReport } from '../../report/file-report.js';
import { linesOf } from '../../report/lines.js';
import { visible } from '../../report/visible.js';
import { count } from '../../report/words.js';
import { check, isTrouble } from '../check.js';
import { createChoices, type Choices } from '../choices.js';
import { parseOptions } from '../options.js';
import { emptyTally, leftOutInWords, tallyNote } from '../tally.js';
import { UsageError } from '../usage-error.js';
import { confined, type Roots } from './roots.js';

/** What somebody wants to know of files. */
export interface FindingsQuestion {
  /** A file or folder; everything below the roots if it is left out. */
  readonly path?: string | undefined;
  /** Left to the configuration if it is left out. */
  readonly level?: LevelName | undefined;
  /** Only these rules; they run whatever the level, unless the configuration switches them off. */
  readonly rules?: readonly string[] | undefined;
  /** How many findings, and how many problems, are listed at most. */
  readonly limit: number;
}

/** Something that could not be looked at. */
interface Trouble {
  readonly file: string;
  readonly message: string;
}

/** What was found. */
export interface ListedFindings {
  readonly findings: readonly ToldFinding[];
  /** How many there are, listed or not. */
  readonly total: number;
  /** How many are not listed. */
  readonly more: number;
  readonly filesChecked: number;
  readonly problems: readonly Trouble[];
  /** How many of those are not listed. */
  readonly moreProblems: number;
}

/** How long files are looked at before others get their turn, in milliseconds. */
const stretchMs = 50;

/**
 * Looks at files as the command line does, and tells what there is.
 *
 * @throws QuestionError where the question names something that is not there; ConfigError where a configuration is broken
 */
export async function listFindings({ path, level, rules, limit }: FindingsQuestion, roots: Roots, signal?: AbortSignal): Promise<Answer<ListedFindings>> {
  const paths = path === undefined ? roots.folders : [roots.locate(path)];
  const cwd = roots.folders[0] ?? '';
  const options = optionsFor(level);
  const choices = narrowed(createChoices(options, cwd), rules?.map(ruleNamed));
  const host = confined(createNodeHost(), roots);
  const findings: ToldFinding[] = [];
  const problems: Trouble[] = [];
  let total = 0;
  let troubles = 0;
  const trouble = (path: string, message: string): void => {
    troubles += 1;
    if (problems.length < limit) problems.push({ file: roots.shown(path), message });
  };
  let filesChecked = 0;
  let tally = emptyTally;
  let stretch = performance.now();

  const look = (found: FoundFile | Note): void => {
    const source = found.kind === 'file' ? readSource(found, options.maxFileSize) : found;
    if (source.kind === 'file') {
      const report = check(source, host, choices.analysisOf(source.path));
      const told = toldFindings(report, roots);
      filesChecked += 1;
      total += told.length;
      findings.push(...told.slice(0, limit - findings.length));
      for (const { message } of report.problems) trouble(report.path, visible(message));
    } else if (source.explicit || isTrouble(source)) {
      trouble(source.path, troubleOf(source, options.maxFileSize));
    } else {
      tally = tallyNote(tally, source);
    }
  };

  // A link that leads outside is left out like everything that is excluded.
  for (const found of findFilesStepwise(paths, { cwd, exclude: (candidate) => choices.isExcluded(candidate) || !roots.holds(candidate) })) {
    if (found !== undefined) look(found);
    if (performance.now() - stretch > stretchMs) {
      await setImmediate();
      signal?.throwIfAborted();
      stretch = performance.now();
    }
  }

  if (filesChecked === 0) throw new QuestionError(nothingChecked(path, problems, leftOutInWords(tally)));
  const data = { findings, total, more: total - findings.length, filesChecked, problems, moreProblems: troubles - problems.length };
  return { data, text: inWords(data) };
}

/** The command line's own defaults. */
function optionsFor(level: LevelName | undefined) {
  const request = parseOptions(level === undefined ? [] : ['--level', level], '');
  if (!('options' in request)) throw new UsageError('No options came of no arguments.');
  return request.options;
}

function narrowed(choices: Choices, names: readonly RuleId[] | undefined): Choices {
  if (names === undefined || names.length === 0) return choices;
  const ruleSet = allRules.filter(({ name }) => names.includes(name));
  const widest = preset('all');
  return {
    ...choices,
    analysisOf(path): AnalyseOptions {
      const analysis = choices.analysisOf(path);
      const ofLevel = preset(analysis.level ?? 'recommended');
      const rules = new Map(analysis.rules);
      for (const name of names) {
        const setting = widest.get(name);
        if (setting !== undefined && !ofLevel.has(name) && !rules.has(name)) rules.set(name, setting);
      }
      return { ...analysis, rules, ruleSet };
    },
  };
}

function toldFindings({ path, text = '', findings }: FileReport, roots: Roots): ToldFinding[] {
  const lines = linesOf(text);
  return findings.map(({ rule, messageId, data, range, severity, suggestions }) => {
    const info = explainRule(rule);
    const start = lines.positionOf(range[0]);
    const end = lines.positionOf(range[1]);
    return toldFinding({
      file: roots.shown(path),
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      severity: severity === 'error' ? 'error' : 'warning',
      rule: ruleNamed(rule),
      message: visible(info.message(messageId, data)),
      suggestions: suggestions.map((suggestion) => visible(info.message(suggestion.messageId, suggestion.data))),
    });
  });
}

/** Nobody here can give the command line's option that the note names. */
function troubleOf({ reason, message }: Note, maxFileSize: number): string {
  return reason === 'large' ? `Larger than ${maxFileSize} bytes: such files are not read.` : message;
}

function nothingChecked(path: string | undefined, problems: readonly Trouble[], leftOut: string): string {
  const [problem] = problems;
  const where = path === undefined ? 'there' : `under \`${path}\``;
  if (problem !== undefined) return `No file was checked ${where}. ${problem.file}: ${problem.message}`;
  if (leftOut !== '') return `No file was checked ${where}; left out: ${leftOut}. What is named itself is looked at even if it would be left out.`;
  return `There is no JavaScript or TypeScript ${where}. Name a file, or a folder that holds some.`;
}

function inWords({ findings, total, more, filesChecked, problems, moreProblems }: ListedFindings): string {
  const checked = `${count(filesChecked, 'file')} checked`;
  return [
    total === 0 ? `Nothing found, ${checked}.` : `${count(total, 'finding')}, ${checked}.`,
    ...(more === 0 ? [] : [`${count(more, 'more finding')} not listed: ask with a higher \`limit\`, a narrower \`path\`, or single \`rules\`.`]),
    ...problems.map(({ file, message }) => `${file}: ${message}`),
    ...(moreProblems === 0 ? [] : [`${count(moreProblems, 'more problem')} not listed.`]),
    ...(findings.length === 0 ? [] : [findingsInWords(findings)]),
  ].join('\n\n');
}
