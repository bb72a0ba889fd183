import * as l10n from '@vscode/l10n';
import type { IdleComment } from '../../engine/idle-comments.js';
import type { AcceptedFinding } from '../../shared/accepted-messages.js';
import type { AcceptedRisk, Checked } from '../checker.js';
import { reasonIn } from '../suppress/comment.js';
import { textOf, type Placement } from './diagnostics.js';

type Places = Pick<Placement, 'place'>;

/** What may stay in a file, and what would silence something that is not there, as the editor lists them: by their lines. */
export function acceptedIn({ accepted, idle }: Pick<Checked, 'accepted' | 'idle'>, placement: Places): AcceptedFinding[] {
  return [...accepted.map((finding) => toAccepted(finding, placement)), ...idle.map((comment) => toIdle(comment, placement))].sort((a, b) => a.line - b.line);
}

function toAccepted(finding: AcceptedRisk, placement: Places): AcceptedFinding {
  const { line, character } = placement.place(finding.range).start;
  return { rule: finding.rule, message: textOf(finding, finding.messageId, finding.data), reason: reasonIn(finding.reason), by: finding.comment ? 'comment' : 'baseline', line, character };
}

function toIdle(idle: IdleComment, placement: Places): AcceptedFinding {
  const { line, character } = placement.place(idle.comment).start;
  return { rule: idle.rule ?? '', message: aboutIdle(idle), reason: reasonIn(idle.reason), by: 'idleComment', line, character };
}

function aboutIdle({ rule, unknown }: IdleComment): string {
  if (rule === undefined) return l10n.t('This comment silences nothing: no rule reports anything here.');
  if (unknown === undefined) return l10n.t('This comment silences nothing: {0} reports nothing here.', rule);
  if (unknown.meant === undefined) return l10n.t('This comment silences nothing: there is no rule {0}.', rule);
  return l10n.t('This comment silences nothing: there is no rule {0}. Did you mean {1}?', rule, unknown.meant);
}
