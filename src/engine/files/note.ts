/** Why a path was left out. The deliberate ones are counted, the others are told one by one. */
export const reasons = {
  ignored: { deliberate: true, label: 'ignored by .gitignore' },
  excluded: { deliberate: true, label: 'excluded' },
  folder: { deliberate: true, label: 'a folder of installed, built or vendored code' },
  minified: { deliberate: true, label: 'minified' },
  generated: { deliberate: true, label: 'generated' },
  large: { deliberate: true, label: 'too large' },
  link: { deliberate: true, label: 'a link to a folder' },
  missing: { deliberate: false, label: 'missing' },
  broken: { deliberate: false, label: 'a broken link' },
  unreadable: { deliberate: false, label: 'unreadable' },
  foreign: { deliberate: false, label: 'neither JavaScript nor TypeScript' },
  binary: { deliberate: false, label: 'not text' },
} as const satisfies Record<string, { deliberate: boolean; label: string }>;

export type Reason = keyof typeof reasons;

/** A file or folder that is not looked at. */
export interface Note {
  readonly kind: 'note';
  /** Absolute, as the operating system writes it. */
  readonly path: string;
  readonly reason: Reason;
  /** What is the matter and, where there is one, the way out; a sentence that does not name the path. */
  readonly message: string;
  /** Whether somebody named this very path. */
  readonly explicit: boolean;
}

/** Makes a note. */
export function note(path: string, reason: Reason, message: string, explicit = false): Note {
  return { kind: 'note', path, reason, message, explicit };
}
