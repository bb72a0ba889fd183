/** What client and server say to each other about findings that may stay. */

/** Server to client, a notification: those of one file, all of them each time. */
export const acceptedMethod = 'fallacies/accepted';
export interface AcceptedParams {
  readonly uri: string;
  readonly accepted: readonly AcceptedFinding[];
}

export interface AcceptedFinding {
  /** Empty for a comment that names none and silences nothing. */
  readonly rule: string;
  /** What the finding says, or that the comment silences nothing. */
  readonly message: string;
  /** What the comment says after `--`, or the baseline; empty if a comment says nothing, or what a quick fix writes there. */
  readonly reason: string;
  readonly by: AcceptedBy;
  /** Where the finding begins, or the comment that silences nothing, counted from zero. */
  readonly line: number;
  readonly character: number;
}

/** What says that a finding may stay; an idle comment would, if there were one. */
export type AcceptedBy = 'comment' | 'baseline' | 'idleComment';

/** Where a finding of a rule begins, counted from zero. */
export interface FindingPlace {
  readonly uri: string;
  readonly rule: string;
  readonly line: number;
  readonly character: number;
}

/** Client to server, a request: what accepts a finding in the baseline; `null` where the finding is gone. */
export const acceptMethod = 'fallacies/accept';
export interface AcceptParams extends FindingPlace {
  readonly reason: string;
}

/** Client to server, a request: what takes an acceptance back; `null` where it is gone. */
export const withdrawMethod = 'fallacies/withdraw';
export interface WithdrawParams extends FindingPlace {
  readonly by: AcceptedBy;
}

/** A new text for a baseline, an edit of the source in the protocol's own form, or a sentence about why there is neither. */
export type AcceptAnswer<Edit> = { readonly change: BaselineChange } | { readonly edit: Edit } | { readonly problem: string };

export interface BaselineChange {
  readonly uri: string;
  /** The text that the new one is made from; `null` where there is no file yet. */
  readonly before: string | null;
  readonly after: string;
}
