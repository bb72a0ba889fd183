import { limit, type Outcome } from './questions.js';

/** How a call ended, and after how many milliseconds. */
export interface Ending {
  readonly how: 'still waits' | 'was answered' | 'failed';
  readonly after: number;
  readonly error?: string;
}

/** How long a call is watched that has to go on waiting, in milliseconds. */
const watched = 1_500;

/** How long a call may take that has to end: far more than it needs, on a machine that is busy. */
const patience = 10_000;

/** A timer may fire a little early. */
const earliest = limit * 0.8;

/** Watches a call until it ends, or for as long as an outcome takes to be seen. */
export async function watch(call: () => Promise<unknown>, outcome: Outcome): Promise<Ending> {
  const begin = performance.now();
  const after = (): number => Math.round(performance.now() - begin);
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<Ending>((resolve) => {
    timer = setTimeout(() => resolve({ how: 'still waits', after: after() }), outcome === 'waits' ? watched : patience);
  });
  const ended = call().then(
    (): Ending => ({ how: 'was answered', after: after() }),
    (error: unknown): Ending => ({ how: 'failed', after: after(), error: error instanceof Error ? error.message : String(error) }),
  );
  const first = await Promise.race([waited, ended]);
  clearTimeout(timer);
  return first;
}

/** What speaks against an outcome; `undefined` if nothing does. A call that fails before its limit has hit something else. */
export function against(outcome: Outcome, { how, after, error }: Ending): string | undefined {
  const holds = {
    waits: how === 'still waits',
    'ends at the limit': how === 'failed' && after >= earliest,
    'fails at once': how === 'failed',
  }[outcome];
  if (holds) return undefined;
  return `it ${how}${how === 'still waits' ? '' : ','} after ${after} ms${error === undefined ? '' : `: ${error}`}`;
}
