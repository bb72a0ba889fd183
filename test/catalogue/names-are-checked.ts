/** Names that must not compile. `tsc` reads this file; an expected error that does not come is an error. */
import type { FallacyId } from '../../rules/src/catalogue/fallacies.js';
import type { ReadingRef } from '../../rules/src/catalogue/readings.js';
import type { CatalogueRule, RuleId } from '../../rules/src/catalogue/rules.js';

export const right: readonly [FallacyId, ReadingRef, ReadingRef, RuleId] = ['timing', 'rgoa', 'rgoa#latency', 'require-timeout'];

// @ts-expect-error a misspelt fallacy
export const fallacy: FallacyId = 'network-is-relyable';

// @ts-expect-error a misspelt reading
export const reading: ReadingRef = 'rgoaa';

// @ts-expect-error a misspelt section
export const section: ReadingRef = 'rgoa#latencies';

// @ts-expect-error a section of another reading
export const otherSection: ReadingRef = 'rgoa#timeouts';

// @ts-expect-error a section of a reading that has none
export const noSection: ReadingRef = 'tail#top';

// @ts-expect-error a rule that is not in the catalogue
export const rule: RuleId = 'require-time-out';

// @ts-expect-error an entry about a fallacy that there is not
export const entryFallacy: CatalogueRule['fallacy'] = 'network-is-fast';

// @ts-expect-error an entry with a reading that there is not
export const entryReading: CatalogueRule['readings']['primary'] = 'aws-timeout';
