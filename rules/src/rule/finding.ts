import type { Edit } from '../edit/edit.js';
import type { Range } from '../source/range.js';

/** What the placeholders of a message are filled with. */
export type MessageData = Readonly<Record<string, string | number>>;

/** A second place that explains a finding, such as where the client was made. */
export interface RelatedPlace {
  readonly messageId: string;
  readonly data: MessageData;
  readonly range: Range;
  /** Absolute path, only where the place is in another file. */
  readonly path?: string;
}

/** A change that somebody may choose to make; the first of a finding's suggestions is the safest. */
export interface Suggestion {
  readonly messageId: string;
  readonly data: MessageData;
  /** Do not overlap, sorted by place. */
  readonly edits: readonly Edit[];
}

/**
 * One finding as it leaves a rule: plain JSON with UTF-16 offsets, so that it crosses workers, the language server,
 * caches and reports unchanged. Texts are made from it by `renderMessage`.
 */
export interface Finding {
  /** The rule's public name without a prefix: `require-timeout`. */
  readonly rule: string;
  readonly messageId: string;
  readonly data: MessageData;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly suggestions: readonly Suggestion[];
}
