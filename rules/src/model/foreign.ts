import type { Share } from '../source/versions.js';
import type { Known, KnownClient } from './library-index.js';

/** What other files of the project export. A file that can't look at them sees nothing. */
export interface Foreign {
  /** What is known of an export: a client that is made there, a function that makes one, a wrapper around a call, a library handed on. */
  known(module: string, path: readonly string[]): Known | undefined;
  /** The class of a library that an exported class extends. */
  base(module: string, path: readonly string[]): KnownClient | undefined;
  /** The client that an export is. */
  client(module: string, path: readonly string[]): KnownClient | undefined;
  /** Whether other files may give one of these options to a function that this file exports; `undefined` where that can't be told. */
  gives(names: readonly string[]): boolean | undefined;
  /** How much of the versions of a package that the project may run lies in a range. */
  shareOf(modules: readonly string[], range: string): Share;
}

export const nothingForeign: Foreign = { known: () => undefined, base: () => undefined, client: () => undefined, gives: () => undefined, shareOf: () => 'some' };
