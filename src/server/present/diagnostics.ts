import * as l10n from '@vscode/l10n';
import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation, type Location, type Range as LspRange } from 'vscode-languageserver';
import { reading } from '../../../rules/src/catalogue/readings.js';
import { catalogueRules, ruleIds, type RuleId } from '../../../rules/src/catalogue/rules.js';
import type { Finding, RelatedPlace } from '../../../rules/src/rule/finding.js';
import { rules } from '../../../rules/src/rules/index.js';
import type { Range } from '../../../rules/src/source/range.js';
import { diagnosticSource, type FindingData } from '../../shared/messages.js';
import type { DocumentFinding } from '../baseline.js';
import type { Shown } from '../settings.js';
import type { DisplayOf } from './display.js';
import { translatedMessage } from './translated.js';

/** What a presenter needs to know of the document. */
export interface Placement {
  readonly uri: string;
  /** The lines and columns of a range of the document. */
  place(range: Range): LspRange;
  /** A place in another file; `undefined` if its text is not at hand. */
  placeIn(path: string, range: Range): Location | undefined;
}

const severities: Readonly<Record<Shown, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** One finding as the editor shows it. */
export function toDiagnostic(finding: DocumentFinding, placement: Placement, displayOf: DisplayOf): Diagnostic {
  return {
    range: placement.place(finding.range),
    severity: severities[displayOf(finding)],
    source: diagnosticSource,
    code: finding.rule,
    codeDescription: { href: reading(catalogueRules[ruleId(finding.rule)].readings.primary).url },
    message: messageOf(finding),
    relatedInformation: finding.related.flatMap((related) => toRelated(finding, related, placement)),
    data: { hasFix: finding.suggestions.length > 0 } satisfies FindingData,
  };
}

function messageOf(finding: DocumentFinding): string {
  const text = textOf(finding, finding.messageId, finding.data);
  if (finding.reason !== undefined) return l10n.t('{0} (Accepted: {1})', text, finding.reason);
  return finding.known ? l10n.t('{0} (In the baseline.)', text) : text;
}

/** The text of one of a finding's messages, in the editor's language. */
export function textOf(finding: Finding, messageId: string, data: Finding['data']): string {
  const rule = rules.find(({ name }) => name === finding.rule);
  if (rule === undefined) throw new Error(`There is no rule ${finding.rule}.`);
  return translatedMessage(rule, messageId, data);
}

/** The name of a rule as the catalogue knows it. */
export function ruleId(name: string): RuleId {
  const id = ruleIds.find((candidate) => candidate === name);
  if (id === undefined) throw new Error(`There is no rule ${name}.`);
  return id;
}

function toRelated(finding: Finding, { messageId, data, range, path }: RelatedPlace, placement: Placement): DiagnosticRelatedInformation[] {
  const location = path === undefined ? { uri: placement.uri, range: placement.place(range) } : placement.placeIn(path, range);
  return location ? [{ location, message: textOf(finding, messageId, data) }] : [];
}
