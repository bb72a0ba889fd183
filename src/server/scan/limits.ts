/** How much is looked at and held. */
export interface ScanLimits {
  /** Files on disk. */
  readonly files: number;
  /** Files that only the editor can read. */
  readonly fetchedFiles: number;
  readonly findings: number;
}
export const defaultLimits: ScanLimits = { files: 20_000, fetchedFiles: 5_000, findings: 5_000 };

/** Whoever looks at one file for so long tells how many others are read for it, in milliseconds. */
export const longLookMs = 200;
