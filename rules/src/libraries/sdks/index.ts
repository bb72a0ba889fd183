import type { Library } from '../library.js';

/** Clients of one service each, made by those who run it. */
export const sdks: readonly Library[] = [];
