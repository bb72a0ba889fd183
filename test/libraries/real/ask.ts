/**
 * Asks one library, in a process of its own: nothing that it leaves open outlives that.
 */
import { loadWith } from './loading.js';
import { against, watch } from './outcome.js';
import type { Ports } from './peers.js';
import type { Given, Question } from './questions.js';
import type { Options, Subject } from './subject.js';
import { questionsFor, subjects } from './subjects.js';

/** Whom a process is told to ask, and where the peers are. */
export interface Task {
  readonly subject: string;
  readonly ports: Ports;
  /** The module that loads packages; without it they are those of this project. */
  readonly loader?: string;
}

/** The facts about deadlines differ between versions. */
export interface DeadlineTask extends Task {
  readonly version: string;
}

export interface Answer {
  readonly fact: string;
  readonly peer: string;
  /** What came instead; `undefined` if the fact holds. */
  readonly instead?: string;
}

/** What a child sends, one after another. */
async function main(): Promise<void> {
  const task = JSON.parse(process.argv[2] ?? '') as DeadlineTask;
  const subject = subjects.find(({ name }) => name === task.subject);
  if (subject === undefined) throw new Error(`No subject is called ${task.subject}.`);
  const answers = await ask(subject, task);
  process.send!(answers, () => process.exit());
}

/** Asks all questions at once: they only wait. */
async function ask(subject: Subject, { version, ports, loader }: DeadlineTask): Promise<Answer[]> {
  const call = await subject.prepare(await loadWith(loader));
  // A library that reports a failure a second time, to nobody, is not asked about that here.
  process.on('uncaughtException', () => undefined);
  process.on('unhandledRejection', () => undefined);
  return Promise.all(
    questionsFor(subject, version).map(async ({ fact, peer, given, outcome }: Question): Promise<Answer> => {
      const instead = against(outcome, await watch(async () => call(ports[peer], optionsWith(given)), outcome));
      return { fact, peer, ...(instead === undefined ? {} : { instead }) };
    }),
  );
}

/** Options with a value at a dotted path. The code is a fact's own, which suggestions write into programs. */
function optionsWith(given: Given | undefined): Options {
  if (given === undefined) return {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what suggestions write is what has to be tried
  const value: unknown = (new Function(`return ${given.code}`) as () => unknown)();
  return given.path.split('.').reduceRight((inner: unknown, key) => ({ [key]: inner }), value) as Options;
}

await main();
