import type { MessageData } from '../../rules/src/rule/finding.js';
import type { SuppressedFinding, WeighedFinding } from '../engine/analyse.js';


/** Why a file, or one rule in it, could not be looked at. */
export interface Problem {
  readonly message: string;
  /** Whether the run fails for it: a file that does not parse does, one that was left out on purpose does not. */
  readonly fatal: boolean;
  /** Where in the text, if that is known. */
  readonly offset?: number;
  /** The rule that failed, if it was one. */
  readonly rule?: string;
}

/** What the reports say about one file. */
export interface FileReport {
  /** Absolute, as the operating system writes it. */
  readonly path: string;
  /** Without its byte order mark; `undefined` if the file could not be read. */
  readonly text: string | undefined;
  /** Whether the file begins with a byte order mark. */
  readonly byteOrderMark: boolean;
  /** In the order of their places. */
  readonly findings: readonly WeighedFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Findings that are left for later; none where nobody set them apart. */
  readonly known?: readonly WeighedFinding[];
  /** How many findings that were left for later are not found any more. */
  readonly gone?: number;
  readonly problems: readonly Problem[];
}

/** What the reports say about a rule. */
export interface RuleInfo {
  /** The text of one of its messages. */
  message(messageId: string, data: MessageData): string;
  /** The title of the fallacy that it guards against. */
  readonly fallacy: string;
  /** Its primary reading. */
  readonly reading: { readonly title: string; readonly section: string | undefined; readonly author: string; readonly url: string };
}

/** Looks a rule up by its public name without prefix. */
export type Explain = (rule: string) => RuleInfo;
