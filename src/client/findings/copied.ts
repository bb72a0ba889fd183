import { docsUrl } from '../../../rules/src/catalogue/rules.js';
import { pathOf, type ShownFinding } from './tree.js';

/** A finding as people paste it: where, what, and below it the page that explains it. */
export function copied(finding: ShownFinding): string {
  return `${pathOf(finding)}:${finding.line + 1}:${finding.character + 1} ${finding.rule}: ${finding.message}\n${docsUrl(finding.rule)}`;
}
