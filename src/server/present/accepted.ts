import type { SuppressedFinding } from '../../engine/analyse.js';
import type { AcceptedFinding } from '../../shared/accepted-messages.js';
import { reasonIn } from '../suppress/comment.js';
import { textOf, type Placement } from './diagnostics.js';

/** A finding that a comment silences, as the editor lists it. */
export function toAccepted(finding: SuppressedFinding, placement: Pick<Placement, 'place'>): AcceptedFinding {
  const { line, character } = placement.place(finding.range).start;
  return { rule: finding.rule, message: textOf(finding, finding.messageId, finding.data), reason: reasonIn(finding.reason), line, character };
}
