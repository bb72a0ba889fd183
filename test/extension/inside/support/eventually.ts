import { deepEqual } from 'node:assert/strict';

const patienceMs = 15_000;
const stepMs = 20;

/** A pause. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until what is looked at is there, and gives it. */
export async function eventually<T>(look: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  const end = Date.now() + patienceMs;
  do {
    const seen = await look();
    if (seen !== undefined) return seen;
    await pause(stepMs);
  } while (Date.now() < end);
  throw new Error(`Not within ${patienceMs} ms: ${look.toString()}`);
}

/** Waits until what is looked at is as expected; shows the difference if it never is. */
export async function becomes<T>(look: () => T | PromiseLike<T>, expected: T): Promise<void> {
  const end = Date.now() + patienceMs;
  let seen = await look();
  while (JSON.stringify(seen) !== JSON.stringify(expected) && Date.now() < end) {
    await pause(stepMs);
    seen = await look();
  }
  deepEqual(seen, expected);
}

/** Does something, and again each second while nothing comes of it: this editor's watchers lose events under load. */
export function repeating(act: () => unknown): <Seen>(seen: Seen) => Promise<Seen> {
  let last = 0;
  return async (seen) => {
    if (Date.now() - last > 1_000) {
      last = Date.now();
      await act();
    }
    return seen;
  };
}

/** Sees that something is as expected and stays so for a while, longer than any pause before an analysis. */
export async function stays<T>(look: () => T, expected: T, ms = 600): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    deepEqual(look(), expected);
    await pause(stepMs);
  }
}
