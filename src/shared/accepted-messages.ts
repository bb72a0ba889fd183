/** What the server tells of findings that a comment in the code accepts. */

/** Server to client, a notification: those of one file, all of them each time. */
export const acceptedMethod = 'fallacies/accepted';
export interface AcceptedParams {
  readonly uri: string;
  readonly accepted: readonly AcceptedFinding[];
}

export interface AcceptedFinding {
  readonly rule: string;
  readonly message: string;
  /** What the comment says after `--`; empty if that is nothing, or what a quick fix writes there. */
  readonly reason: string;
  /** Where the finding begins, counted from zero. */
  readonly line: number;
  readonly character: number;
}
