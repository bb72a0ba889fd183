import type { Library } from '../library.js';

/** What makes something try again, or stops it from being tried. */
export const retryHelpers: readonly Library[] = [];
