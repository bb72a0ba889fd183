import type { Evidence } from './library.js';

/** A package that makes something try again. It is suggested to projects alone that have it already. */
export interface Retrier {
  readonly module: string;
  /** What its default export is usually called. */
  readonly name: string;
  /** The code behind `require(…)` that gives the default export; missing where CommonJS code is not helped by it. */
  readonly required?: string;
  /** The code that makes it try again, with `{retrier}` for its name and `{client}` or `{call}` for what tries again. */
  readonly write: string;
  readonly evidence: Evidence;
}
