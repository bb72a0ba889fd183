import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../../../rules/src/edit/edit.js';
import type { Tree } from '../../../rules/src/source/tree.js';
import { accept, withdraw, type Baseline, type KnownFinding, type KnownFindings } from '../../engine/baseline/baseline.js';
import { BaselineError, parseBaseline, printBaseline } from '../../engine/baseline/baseline-text.js';
import { fingerprintsOf, type Fingerprint } from '../../engine/baseline/fingerprint.js';
import { treeAt } from '../../engine/parts.js';
import type { AcceptAnswer, AcceptParams, FindingPlace, WithdrawParams } from '../../shared/accepted-messages.js';
import { baselineAt } from '../baseline.js';
import type { AcceptedRisk, Checked } from '../checker.js';
import { uriBeside } from '../document-path.js';
import { workspaceEdit } from '../present/workspace-edit.js';
import { withoutComment, withoutRule } from '../suppress/withdraw.js';
import { standingFile, type FileMeans, type StandingFile } from './standing-file.js';

interface Means extends FileMeans {
  /** Whether the editor checks edits against the version that they were made for. */
  readonly withVersions: () => boolean;
}

type Answer = AcceptAnswer<WorkspaceEdit>;

/** What a file's baseline knows of it after a change, from the fingerprints of all that is found and the place of one among them. */
type Change = (prints: readonly Fingerprint[], which: number, before: KnownFindings | undefined) => readonly KnownFinding[];

/** Accepts a finding: its baseline takes it up, with the reason. */
export async function acceptFinding({ reason, ...place }: AcceptParams, means: Means): Promise<Answer | null> {
  const file = await freshFile(place, means);
  const line = reason.replaceAll(/\s+/g, ' ').trim();
  if (file === undefined || line === '') return null;
  if (file.editor.baseline === 'ignore') return { problem: l10n.t('The setting fallacies.baseline is ignore: what a baseline accepts is shown all the same.') };
  const isMeant = (finding: { readonly reason?: string }) => finding.reason === undefined;
  return changed(file, place, isMeant, (prints, which, before) => accept(prints, which, line, before));
}

/** Takes an acceptance back: out of the comment, or out of the baseline. */
export async function withdrawFinding({ by, ...place }: WithdrawParams, means: Means): Promise<Answer | null> {
  const file = await freshFile(place, means);
  if (file === undefined) return null;
  if (by === 'idleComment') return withoutIdle(file, place, means);
  return by === 'comment' ? uncommented(file, place, means) : changed(file, place, ({ reason }) => reason !== undefined, withdraw);
}

/** What is told must fit the files as they are now. */
function freshFile({ uri }: FindingPlace, means: Means): Promise<StandingFile | undefined> {
  means.views.forget();
  return standingFile(uri, means);
}

function changed(file: StandingFile, place: FindingPlace, isMeant: (finding: { readonly reason?: string }) => boolean, change: Change): Answer | null {
  const { document, path, folder, view } = file;
  // Those that are hidden count among those that are found.
  const findings = file.check({ ...file.editor, baseline: 'hint' })?.findings ?? [];
  const which = findings.findIndex((finding) => isAt(finding, place, file) && isMeant(finding));
  if (which < 0) return null;
  const home = baselineAt(path, folder, view);
  if (home === undefined) return { problem: l10n.t('This file lies in no folder that is open: there is no place for a baseline.') };
  const isThere = view.list(home.slice(0, home.lastIndexOf('/')))?.includes(home.slice(home.lastIndexOf('/') + 1)) ?? false;
  const before = view.read(home);
  if (isThere && before === undefined) return { problem: l10n.t('{0} can’t be read, or is too large.', home) };
  const baseline = before === undefined ? undefined : readOwn(before, home);
  if (typeof baseline === 'string') return { problem: baseline };
  const files = new Map([...(baseline?.files ?? [])].map(([name, { fingerprints }]) => [name, fingerprints]));
  const name = path.slice(home.lastIndexOf('/') + 1);
  files.set(name, change(fingerprintsOf(document.getText(), findings), which, baseline?.files.get(name)));
  const after = printBaseline(files);
  return { change: { uri: uriBeside(document.uri, home), before: before ?? null, after: before?.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after } };
}

/** A baseline of ours, or what is wrong with it. */
function readOwn(text: string, path: string): Baseline | string {
  try {
    const baseline = parseBaseline(text, path);
    return baseline.kind === 'fingerprints' ? baseline : l10n.t('{0} belongs to another linter and is not changed.', path);
  } catch (error) {
    if (!(error instanceof BaselineError)) throw error;
    return error.message;
  }
}

function uncommented(file: StandingFile, place: FindingPlace, means: Means): Answer | null {
  const comment = file.check(file.editor)?.accepted.find((candidate) => isAt(candidate, place, file) && candidate.comment !== undefined)?.comment;
  const problem = l10n.t('The comment silences every rule: it is for you to say which of them it shall still silence.');
  return comment === undefined ? null : inComment(file, place, means, (text, tree) => withoutRule(text, tree, comment, place.rule) ?? problem);
}

/** A comment that silences nothing goes, or loses the rule. */
function withoutIdle(file: StandingFile, place: FindingPlace, means: Means): Answer | null {
  const offset = file.document.offsetAt(place);
  const idle = file.check(file.editor)?.idle.find(({ comment, rule }) => comment[0] === offset && (rule ?? '') === place.rule);
  if (idle === undefined) return null;
  const { comment, rule } = idle;
  return inComment(file, place, means, (text, tree) => (rule === undefined ? undefined : withoutRule(text, tree, comment, rule)) ?? withoutComment(text, tree, comment));
}

/** @param change an edit, or why there is none */
function inComment({ document, path, isOpen }: StandingFile, place: FindingPlace, { parse, withVersions }: Means, change: (text: string, tree: Tree) => Edit | string): Answer | null {
  const text = document.getText();
  const tree = treeAt(text, document.offsetAt(place), path, parse);
  if (tree === undefined) return null;
  const edit = change(text, tree);
  return typeof edit === 'string' ? { problem: edit } : { edit: workspaceEdit([{ document, isOpen, edits: [edit] }], withVersions()) };
}

function isAt({ rule, range }: Checked['findings'][number] | AcceptedRisk, place: FindingPlace, { document }: StandingFile): boolean {
  return rule === place.rule && range[0] === document.offsetAt(place);
}
