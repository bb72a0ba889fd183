import type { FallacyId } from './fallacies.js';
import type { ReadingRef } from './readings.js';

/** How sure a rule's findings are: what everybody runs, what careful teams add, what only some want. */
export type Level = 'recommended' | 'strict' | 'opt-in';

/** A piece of code that a rule reports, or does not. */
export interface Example {
  /** What it shows, as a clause without a full stop. */
  readonly title: string;
  /** The name it would have in a project. */
  readonly file: string;
  /** The lowest level at which the mistake is reported, where that is not the rule's own. */
  readonly level?: Level;
  readonly code: string;
}

/** Everything that is said about a rule: its page, its hover, its links and its help in reports come from here. */
export interface CatalogueRule {
  readonly fallacy: FallacyId;
  readonly level: Level;
  /** A strict rule that level recommended runs too, with less weight. */
  readonly recommendedAs?: 'warn';
  /** One line, imperative, without a full stop. */
  readonly description: string;
  /** The false belief in one sentence. */
  readonly assumption: string;
  /** What happens in production. */
  readonly consequence: string;
  /** Where it happened, told by those to whom it did, or counted by those who studied it. */
  readonly evidence?: { readonly text: string; readonly reading: ReadingRef };
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  /** What a suggestion does, and what it cannot decide. */
  readonly fix: string;
  readonly whenNot: string;
  /** `primary` is what a diagnostic links to; `seed` is from the list that the project started from. */
  readonly readings: {
    readonly primary: ReadingRef;
    readonly second: ReadingRef;
    readonly third?: ReadingRef;
    readonly seed: ReadingRef;
  };
}
