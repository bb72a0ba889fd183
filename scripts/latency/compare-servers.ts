import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver';
import { DrivenServer } from './driven-server.js';
import { editsOf, editsPerRound, type Edit } from './edits.js';

/** Edits are not counted until both servers have been compiled by their engine. */
const warmUpRounds = 8;
const countedRounds = 18;
/**
 * Before every edit. Our server looks at everything once more when typing rests, and both collect what they left behind:
 * after this time they have done so, and neither is disturbed by what the other does behind its answer.
 */
const restMs = 600;

/** The milliseconds of each counted edit, and the fewest and most findings after one. */
export interface Comparison {
  readonly ours: readonly number[];
  readonly other: readonly number[];
  readonly findings: readonly [fewest: number, most: number];
}

/** The files of two servers that give the same diagnostics. */
export interface Servers {
  readonly ours: string;
  readonly other: string;
}

/**
 * Types the same into one document of both servers, edit by edit in turn, so that a busy machine slows both.
 *
 * @throws Error if they don't find the same after some edit, or if nothing is ever found
 */
export async function compareServers(files: Servers, uri: string, text: string): Promise<Comparison> {
  const ours = await DrivenServer.start(files.ours, uri, text);
  const other = await DrivenServer.start(files.other, uri, text);
  const times = { ours: [] as number[], other: [] as number[] };
  const counts: number[] = [];
  try {
    const edits = [...editsOf(text, warmUpRounds), ...editsOf(text, countedRounds)];
    for (const [index, edit] of edits.entries()) {
      await setTimeout(restMs);
      const mine = await ours.edit(edit);
      await setTimeout(restMs);
      const theirs = await other.edit(edit);
      assertSame(mine.diagnostics, theirs.diagnostics, edit);
      if (index < warmUpRounds * editsPerRound) continue;
      times.ours.push(mine.milliseconds);
      times.other.push(theirs.milliseconds);
      counts.push(mine.diagnostics.length);
    }
  } finally {
    await Promise.all([ours.stop(), other.stop()]);
  }
  const findings = [Math.min(...counts), Math.max(...counts)] as const;
  if (findings[0] === 0 || findings[0] === findings[1]) throw new Error(`The edits changed nothing: ${findings.join(' to ')} findings.`);
  return { ...times, findings };
}

function assertSame(mine: readonly Diagnostic[], theirs: readonly Diagnostic[], edit: Edit): void {
  const [left, right] = [mine, theirs].map((diagnostics) => diagnostics.map(comparable).sort());
  if (isDeepStrictEqual(left, right)) return;
  const only = (some: string[], others: string[]) => some.filter((line) => !others.includes(line)).join('\n');
  throw new Error(`Findings differ after ${JSON.stringify(edit)}.\nOnly ours:\n${only(left!, right!)}\nOnly ESLint's:\n${only(right!, left!)}`);
}

function comparable({ range: { start, end }, code, severity, message }: Diagnostic): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${code ?? ''} ${severity ?? ''} ${typeof message === 'string' ? message : message.value}`;
}
