import type { DocumentFinding } from './baseline.js';
import type { Outcome } from './checker.js';
import type { DisplayOf } from './present/display.js';
import { shift, type Change } from './shift.js';

/** What is shown for an open document. */
export class FileState {
  /** What was found last, moved along with what was typed since. */
  findings: readonly DocumentFinding[] = [];
  /** The version of the document that was looked at last. */
  version: number | undefined;
  /** Whether the findings are those of `version`, with edits that fit it. */
  fresh = false;
  /** How the findings are shown. */
  displayOf: DisplayOf = () => 'warning';
  /** How often the document was looked at again because more files came in, until there was nothing more to fetch. */
  rounds = 0;

  #published = '';
  #told = '';

  /** Whether something is news to the editor, which is told it then. */
  publishes(params: unknown): boolean {
    const text = JSON.stringify(params);
    const isNews = text !== this.#published;
    this.#published = text;
    return isNews;
  }

  /** Whether what is wrong around the document is news for the log, which is told it then. */
  isNews(problems: readonly string[]): boolean {
    const text = problems.join('\n');
    const isNews = text !== this.#told;
    this.#told = text;
    return isNews;
  }

  /** Moves the findings with what was typed. Their edits no longer fit. */
  typed(changes: readonly Change[]): void {
    this.fresh = false;
    this.rounds = 0;
    for (const change of changes) {
      this.findings = this.findings.flatMap((finding) => {
        const range = shift(finding.range, change);
        return range ? [{ ...finding, range, related: [], suggestions: [] }] : [];
      });
    }
  }

  /** Takes over what a run found; a text that can't be read leaves the findings as they are. */
  checked(version: number, outcome: Outcome, displayOf: DisplayOf): void {
    this.displayOf = displayOf;
    this.version = version;
    this.rounds = 0;
    this.fresh = outcome.kind === 'checked';
    if (outcome.kind === 'checked') this.findings = outcome.findings;
    if (outcome.kind === 'leftOut') this.findings = [];
  }
}
