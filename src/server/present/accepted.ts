import type { AcceptedFinding } from '../../shared/accepted-messages.js';
import type { AcceptedRisk } from '../checker.js';
import { reasonIn } from '../suppress/comment.js';
import { textOf, type Placement } from './diagnostics.js';

/** A finding that may stay, as the editor lists it. */
export function toAccepted(finding: AcceptedRisk, placement: Pick<Placement, 'place'>): AcceptedFinding {
  const { line, character } = placement.place(finding.range).start;
  return { rule: finding.rule, message: textOf(finding, finding.messageId, finding.data), reason: reasonIn(finding.reason), by: finding.comment ? 'comment' : 'baseline', line, character };
}
