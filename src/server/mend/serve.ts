import * as l10n from '@vscode/l10n';
import type { CancellationToken, Connection, WorkspaceEdit } from 'vscode-languageserver';
import { treeAt } from '../../engine/parts.js';
import { acceptMethod, withdrawMethod, type AcceptParams, type WithdrawParams } from '../../shared/accepted-messages.js';
import type { ReasonPlace } from '../../shared/messages.js';
import { fixAllMethod, mendMethod, type EditAnswer, type FixAllAnswer, type FixAllParams, type MendParams } from '../../shared/workspace-messages.js';
import { reasonPlace } from '../present/code-actions.js';
import { confirmedEdit, workspaceEdit, type FileEdits } from '../present/workspace-edit.js';
import { familyFor, manifestsAbove } from '../suppress/family.js';
import { suppressFile } from '../suppress/file.js';
import { suppressLine } from '../suppress/line.js';
import { acceptFinding, withdrawFinding } from './accept.js';
import { fixAll } from './fix-all.js';
import { standingFile, type FileMeans, type StandingFile } from './standing-file.js';

interface Means extends FileMeans {
  readonly connection: Connection;
  /** Whether the editor checks edits against the version that they were made for. */
  readonly withVersions: () => boolean;
  /** The files in which a rule reports something, as far as they were looked at and are not open. */
  readonly filesWith: (rule: string) => readonly string[];
}

/** Answers requests for edits in files that need not be open. */
export function serveMending(means: Means): void {
  means.connection.onRequest(mendMethod, (params: MendParams) => mend(params, means));
  means.connection.onRequest(acceptMethod, (params: AcceptParams) => acceptFinding(params, means));
  means.connection.onRequest(withdrawMethod, (params: WithdrawParams) => withdrawFinding(params, means));
  means.connection.onRequest(fixAllMethod, (params: FixAllParams, token: CancellationToken) => fixAllIn(params, means, token));
}

async function mend({ uri, rule, line, character, how }: MendParams, means: Means): Promise<EditAnswer<WorkspaceEdit, ReasonPlace> | null> {
  const file = await standingFile(uri, means);
  if (file === undefined) return null;
  const { document, isOpen } = file;
  const offset = document.offsetAt({ line, character });
  const finding = file.find(document.getText())?.find((candidate) => candidate.rule === rule && candidate.range[0] === offset);
  if (finding === undefined) return null;
  if (how === 'silence') return silence(file, rule, offset, means);
  const [suggestion] = finding.suggestions;
  return suggestion ? { edit: workspaceEdit([{ document, isOpen, edits: suggestion.edits }], means.withVersions()) } : null;
}

async function silence({ document, isOpen, path, view }: StandingFile, rule: string, offset: number, { views, parse, withVersions }: Means): Promise<EditAnswer<WorkspaceEdit, ReasonPlace> | null> {
  const text = document.getText();
  const tree = treeAt(text, offset, path, parse);
  if (tree === undefined) return null;
  await views.surroundingsOf(document.uri).load(manifestsAbove(path));
  const family = familyFor(path, view);
  // Where nothing can be said about the line, it has to be said about the file.
  const suppression = suppressLine(tree, rule, offset, family, text)[0] ?? suppressFile(tree, rule, family);
  const reason = reasonPlace(suppression, { document });
  return { edit: workspaceEdit([{ document, isOpen, edits: [suppression.edit] }], withVersions()), ...(reason ? { reason } : {}) };
}

async function fixAllIn({ rule, uri }: FixAllParams, means: Means, token: CancellationToken): Promise<FixAllAnswer<WorkspaceEdit> | null> {
  const uris = uri === undefined ? new Set([...[...means.documents.all()].map((document) => document.uri), ...means.filesWith(rule)]) : new Set([uri]);
  const changed: FileEdits[] = [];
  let fixed = 0;
  let left = 0;
  for (const one of [...uris].sort()) {
    const file = await standingFile(one, means);
    if (file === undefined) continue;
    const find = (text: string) => file.find(text)?.filter((finding) => finding.rule === rule);
    const done = await fixAll(file.document.getText(), find, turn);
    if (token.isCancellationRequested) return null;
    fixed += done.fixed;
    left += done.left;
    if (done.edits.length > 0) changed.push({ document: file.document, isOpen: file.isOpen, edits: done.edits });
  }
  const edit = confirmedEdit(changed, { label: l10n.t('Fix all {0}', rule), description: l10n.t('{0} of {1} findings', fixed, fixed + left) });
  return { edit, fixed, left, files: changed.length };
}

/** Lets everything have its turn that came meanwhile. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
