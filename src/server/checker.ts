import { ConfigError, type FoundConfig } from '../../rules/src/config/config-text.js';
import type { Host } from '../../rules/src/source/host.js';
import { levels, type LevelName } from '../../rules/src/rules/presets.js';
import type { Range } from '../../rules/src/source/range.js';
import { analyse, type RuleFailure, type WeighedFinding } from '../engine/analyse.js';
import type { IdleComment } from '../engine/idle-comments.js';
import type { Parse, SyntaxProblem } from '../engine/parse/parser.js';
import type { WatchedHost } from '../engine/watched-host.js';
import { knownAbout, markKnown, nothingKnown, type DocumentFinding } from './baseline.js';
import { analysisUnder, configOf, isExcluded } from './config.js';
import type { EditorSettings } from './settings.js';

/** Longer texts are bundles or data as a rule, and would keep the other documents waiting. */
export const maxCharacters = 300_000;

/** Why a document is not looked at. */
export type LeftOut = 'disabled' | 'excluded' | 'excludedByConfig' | 'large' | 'hung' | 'hungAgain' | 'ended' | 'endedAgain';

/** What looking at a document came to. */
export type Outcome =
  | { readonly kind: 'leftOut'; readonly reason: LeftOut }
  | { readonly kind: 'unreadable'; readonly problem: SyntaxProblem; readonly level: LevelName }
  | Checked;

/** A document that was analysed. */
export interface Checked {
  readonly kind: 'checked';
  readonly level: LevelName;
  readonly findings: readonly DocumentFinding[];
  /** How many known findings are left out, because the editor's settings want them hidden. */
  readonly hidden: number;
  /** What comments silence, and what a baseline accepts with a reason, in the order of their places. */
  readonly accepted: readonly AcceptedRisk[];
  /** Comments that silence nothing. */
  readonly idle: readonly IdleComment[];
  readonly failures: readonly RuleFailure[];
  /** Files that would tell more, if they could be seen. */
  readonly wants: readonly string[];
  /** Whether it is a test, in which nothing is reported. */
  readonly isTest?: true;
  /** What is wrong with the configuration file, which is then passed over. */
  readonly configProblem?: string;
  /** What is wrong with files of known findings, which are then passed over. */
  readonly baselineProblems: readonly string[];
}

/** A finding that may stay. */
export interface AcceptedRisk extends WeighedFinding {
  /** Empty if none is given. */
  readonly reason: string;
  /** The comment that silences it; missing where the baseline accepts it. */
  readonly comment?: Range;
}

/** A document to look at. */
export interface Subject {
  readonly text: string;
  /** As `documentPath` gives it. */
  readonly path: string;
  /** The workspace folder that it lies in. */
  readonly folder: string | undefined;
  readonly editor: EditorSettings;
  /** The texts of the other cells of its notebook. */
  readonly cells?: readonly string[];
  /**
   * The file whose configuration holds for it, and where that is seen; its own if it is left out. Files of known findings
   * are not looked for there: programs that write them read no notebooks.
   */
  readonly configured?: { readonly path: string; readonly host: WatchedHost };
  /** Is told each rule's name before it runs. */
  readonly onRule?: ((rule: string) => void) | undefined;
}

/** Looks at one document, synchronously. */
export function checkDocument({ text, path, folder, editor, cells = [], configured, onRule }: Subject, host: Host, parse: Parse): Outcome {
  const place = configured ?? { path, host };
  if (!editor.enable) return { kind: 'leftOut', reason: 'disabled' };
  if (isExcluded(place.path, folder, editor.exclude)) return { kind: 'leftOut', reason: 'excluded' };
  if (text.length > maxCharacters) return { kind: 'leftOut', reason: 'large' };
  const { config, configProblem } = findConfig(place);
  if (config && isExcluded(place.path, config.folder, config.exclude)) return { kind: 'leftOut', reason: 'excludedByConfig' };
  const options = analysisUnder(config, editor);
  const level = options.level ?? levels[0];
  // Before the analysis: it tells what was wanted in vain.
  const known = editor.baseline === 'ignore' ? nothingKnown : knownAbout(path, host);
  const { findings: found, suppressed, idle, failures, wants: ownWants, error, isTest } = analyse(text, path, host, { ...options, parse, cells, onRule });
  if (error) return { kind: 'unreadable', problem: error, level };
  const wants = configured ? [...ownWants, ...configured.host.wants] : ownWants;
  const marked = markKnown(text, found, known);
  const findings = editor.baseline === 'hide' ? marked.filter((finding) => !finding.known) : marked;
  const hidden = marked.length - findings.length;
  const withReason = marked.flatMap((finding) => (finding.reason === undefined ? [] : [{ ...finding, reason: finding.reason }]));
  const accepted = [...suppressed, ...withReason].sort((a, b) => a.range[0] - b.range[0]);
  return { kind: 'checked', level, findings, hidden, accepted, idle, failures, wants, baselineProblems: known.problems, ...(isTest ? { isTest } : {}), ...(configProblem === undefined ? {} : { configProblem }) };
}

/** The configuration that holds for a file, or what is wrong with it. */
export function findConfig({ path, host }: { readonly path: string; readonly host: Host }): { readonly config?: FoundConfig | undefined; readonly configProblem?: string } {
  try {
    return { config: configOf(path, host) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { configProblem: error.message };
  }
}
