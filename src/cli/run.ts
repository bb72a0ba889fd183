import { setImmediate } from 'node:timers/promises';
import { ConfigError } from '../../rules/src/plugin/read-config.js';
import { BaselineError } from '../engine/baseline/baseline-text.js';
import type { Note } from '../engine/files/note.js';
import type { FileReport } from '../report/file-report.js';
import { visible } from '../report/visible.js';
import { isTrouble, reportOf } from './check.js';
import { createChoices } from './choices.js';
import { judge } from './ending.js';
import { hintsAbout } from './hints.js';
import { createKnown } from './known.js';
import { answers } from './mcp/answers.js';
import { parseOptions, type Options } from './options.js';
import { outcomesOf } from './outcomes.js';
import { createOutput, type Output } from './output.js';
import { createProgress } from './progress.js';
import { createReporter, shownPath } from './reporter.js';
import { emptyTally, leftOutInWords, tallyFile, tallyNote } from './tally.js';
import { UsageError } from './usage-error.js';
import type { World } from './world.js';

/** How long the program works at a stretch before it looks whether somebody still listens, in milliseconds. */
const stretchMs = 50;

/**
 * The command line as a function: reads arguments, checks files, writes a report.
 *
 * @param args what stands behind the program's name
 * @param version what `--version` prints
 * @returns the exit code: 1 for errors and too many warnings, 2 where nothing could be checked or a rule broke down, else 0
 */
export async function run(args: readonly string[], world: World, version: string): Promise<number> {
  const output = createOutput(world.stdout);
  const messages = createOutput(world.stderr);
  try {
    const request = parseOptions(args, version);
    if ('options' in request) return await checkAll(request.options, world, output, messages);
    if ('serve' in request) return await serveAgents(world, version, messages);
    await output.write(request.text);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigError || error instanceof BaselineError)) throw error;
    await messages.write(say(error.message));
    return 2;
  } finally {
    await output.flush();
    await messages.flush();
  }
}

/** The protocol is loaded only here: no other run has to wait for it. */
async function serveAgents(world: World, version: string, messages: Output): Promise<number> {
  const { serve } = await import('./mcp/serve.js');
  if (world.stderr.isTTY === true) await messages.write(say('Answers over standard input and output, for a client of the Model Context Protocol. Ctrl+C ends it.'));
  await serve(answers, world, version);
  return 0;
}

async function checkAll(options: Options, world: World, output: Output, messages: Output): Promise<number> {
  const start = performance.now();
  const choices = createChoices(options, world.cwd);
  const known = createKnown(options, world.cwd);
  const reporter = createReporter(options, world);
  const progress = createProgress(world.stderr);
  let tally = emptyTally;
  let stretch = start;

  for await (const outcome of outcomesOf(options, world, choices)) {
    if (output.closed) break;
    if (outcome.kind === 'note') tally = tallyNote(tally, outcome);
    const report = outcome.kind === 'checked' ? known.apart(outcome.report) : reportIfNamed(outcome);
    if (report) {
      const shown = options.quiet ? withoutWarnings(report) : report;
      tally = tallyFile(tally, report, shown);
      const text = reporter.file(shown);
      if (text !== '') progress.clear();
      await output.write(text);
      progress.show(tally.shown.checked, tally.shown.errors + tally.shown.warnings, () => shownPath(report.path, world.cwd));
    } else if (outcome.kind === 'note' && isTrouble(outcome)) {
      progress.clear();
      await messages.write(say(`${shownPath(outcome.path, world.cwd)}: ${outcome.message}${wayOut(outcome, world)}`));
    }
    if (performance.now() - stretch > stretchMs) {
      await setImmediate();
      stretch = performance.now();
    }
  }

  progress.clear();
  if (tally.shown.checked > 0 || tally.shown.failed > 0 || tally.leftOut.size > 0) {
    const milliseconds = performance.now() - start;
    await output.write(reporter.end({ totals: tally.shown, leftOut: leftOutInWords(tally), milliseconds, hints: hintsAbout(tally, options) }));
  }
  const told = output.closed ? undefined : known.end();
  if (told !== undefined) await messages.write(say(told));
  const { exitCode, complaint } = judge(tally, options);
  if (complaint !== undefined) await messages.write(say(complaint));
  return exitCode;
}

/** A path that somebody named gets its place in the report, unless there is no such path. */
function reportIfNamed(left: Note): FileReport | undefined {
  return left.explicit && left.reason !== 'missing' ? reportOf(left) : undefined;
}

function wayOut({ reason, explicit }: Note, { cwd }: World): string {
  return reason === 'missing' && explicit ? ` No files matched: paths and globs start from ${cwd}.` : '';
}

function withoutWarnings(report: FileReport): FileReport {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}

/** A message beside the report, each of its lines under the program's name. */
function say(message: string): string {
  return message.split('\n').map((line) => `fallacies: ${visible(line)}\n`).join('');
}
