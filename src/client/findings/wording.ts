import { l10n, Uri, workspace } from 'vscode';
import type { WorkspaceState } from '../../shared/workspace-messages.js';
import { countInWords } from './items.js';

/** What a check is about, as far as words for it differ. */
type Part = WorkspaceState['part'];

/** So many places are named, and no more. */
const named = 3;

/** What stands above the findings: how far a check is or how it ended, and what is held beside it. */
export function noteOf(state: WorkspaceState): string | undefined {
  const sentences = [about(state), ...(state.phase === 'running' ? [] : aboutOthers(state)), ...aboutPassedOver(state)];
  return sentences.filter((sentence) => sentence !== undefined).join(' ') || undefined;
}

/** What a notification with progress is called. */
export function titleOf(part: Part): string {
  if (part === undefined) return l10n.t('Checking the workspace');
  return part.as === 'changes' ? l10n.t('Checking changed files') : l10n.t('Checking {0}', placesInWords(part.uris));
}

/** How far a check is, below such a title. */
export function stepOf({ done, total, findings, reading }: WorkspaceState): string {
  return underWay(reading, total) ?? `${l10n.t('{0} of {1} files', done, total)}, ${countInWords(findings)}`;
}

/** Places as people know them. */
export function placesInWords(uris: readonly string[]): string {
  const names = uris.slice(0, named).map((uri) => l10n.t('“{0}”', placeName(Uri.parse(uri))));
  const more = uris.length - names.length;
  return more === 0 ? names.join(', ') : l10n.t('{0} and {1} more', names.join(', '), more);
}

function about(state: WorkspaceState): string | undefined {
  const { phase, part, done, total, findings, reading } = state;
  switch (phase) {
    case 'none':
      return undefined;
    case 'running':
      return l10n.t('Checking: {0}.', underWay(reading, total) ?? howFar(state));
    case 'complete':
      return (total === 0 && part !== undefined ? nothingIn(part) : undefined) ?? l10n.t('{0} checked, {1}.', filesInWords(done, part), countInWords(findings));
    case 'cancelled':
      return l10n.t('Cancelled after {0}.', howFar(state));
    case 'manyFiles':
      return l10n.t('Only the first {0} files were checked, {1}: check folders on their own to see the rest.', done, countInWords(findings));
    case 'manyFindings':
      return l10n.t('Stopped after {0}: no more findings are kept. Mend or exclude some, choose a lower level, or check folders on their own.', howFar(state));
    case 'failed':
      return l10n.t('The check broke off: the output says why.');
  }
}

/** What is done before the files that were asked for have their turn, or for one of them. */
function underWay(reading: number | undefined, total: number): string | undefined {
  if (reading !== undefined) return l10n.t('reading the whole project, {0} files so far', reading);
  return total === 0 ? l10n.t('looking for files') : undefined;
}

function nothingIn(part: NonNullable<Part>): string {
  if (part.as === 'changes') return l10n.t('There are no changed files to check.');
  return l10n.t('There are no files to check in {0}: .gitignore and fallacies.exclude hold there, too.', placesInWords(part.uris));
}

function howFar({ done, total, findings, part }: WorkspaceState): string {
  const of = () => {
    if (part === undefined) return l10n.t('{0} of {1} files', done, total);
    return part.as === 'changes' ? l10n.t('{0} of {1} changed files', done, total) : l10n.t('{0} of {1} files in {2}', done, total, placesInWords(part.uris));
  };
  return `${of()}, ${countInWords(findings)}`;
}

function filesInWords(count: number, part?: Part): string {
  if (part === undefined) return count === 1 ? l10n.t('1 file') : l10n.t('{0} files', count);
  if (part.as === 'changes') return count === 1 ? l10n.t('1 changed file') : l10n.t('{0} changed files', count);
  const places = placesInWords(part.uris);
  return count === 1 ? l10n.t('1 file in {0}', places) : l10n.t('{0} files in {1}', count, places);
}

function aboutOthers({ kept, madeRoom }: WorkspaceState): readonly string[] {
  return [
    ...(kept ? [l10n.t('Kept from earlier checks: {0}, {1}.', filesInWords(kept.files), countInWords(kept.findings))] : []),
    ...(madeRoom ? [l10n.t('What earlier checks found had to go: there was no room for both.')] : []),
  ];
}

function aboutPassedOver({ passedOver = [] }: WorkspaceState): readonly string[] {
  if (passedOver.length === 0) return [];
  const paths = passedOver.map((uri) => workspace.asRelativePath(Uri.parse(uri)));
  return [l10n.t('Passed over, because the check hung or ended there: {0}.', paths.join(', '))];
}

function placeName(uri: Uri): string {
  const root = workspace.workspaceFolders?.find((folder) => folder.uri.toString() === uri.toString());
  return root?.name ?? workspace.asRelativePath(uri);
}
