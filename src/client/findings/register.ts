import { commands, Disposable, env, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ruleIds } from '../../../rules/src/catalogue/rules.js';
import type { FindingPlace } from '../../shared/accepted-messages.js';
import { findingCommands as ids, type RuleInFile } from '../../shared/finding-commands.js';
import type { FixAllParams } from '../../shared/workspace-messages.js';
import { showRuleAs } from '../settings/show-rule-as.js';
import type { Published } from '../published/published.js';
import { accept } from '../accepted/accept.js';
import type { BaselineWriter } from '../accepted/baseline-writer.js';
import type { StatusItem } from '../status-item.js';
import { fixAll, mend, openReadingOf, openRule, reveal } from './actions.js';
import { ActiveFile } from './active-file.js';
import { WorkspaceCheck } from './check.js';
import { chooseFolders } from './choose-folder.js';
import { Collected } from './collected.js';
import { copied } from './copied.js';
import { ruleInFile, type FindingNode, type ShownFinding, type TreeNode } from './tree.js';
import { FindingsView } from './view.js';
import { placesInWords } from './wording.js';

/** What the view shows. */
export interface FindingsApi {
  readonly findings: Pick<FindingsView, 'getChildren' | 'getTreeItem' | 'note' | 'badge' | 'description' | 'message'>;
}

interface Beside {
  readonly published: Published;
  readonly baselines: BaselineWriter;
  readonly status: Pick<StatusItem, 'during'>;
}

/** Brings the view of findings and everything that can be done with it. */
export function registerFindings({ workspaceState }: ExtensionContext, client: BaseLanguageClient, { published, baselines, status }: Beside): FindingsApi & { dispose(): void } {
  const collected = new Collected(published);
  const activeFile = new ActiveFile();
  const view = new FindingsView(collected, activeFile, workspaceState);
  const check = new WorkspaceCheck(client, view, status);
  const onFinding = (act: (finding: ShownFinding) => Promise<void>) => (node?: TreeNode) => (node?.kind === 'finding' ? act(node.finding) : undefined);
  const onNode = (act: (node: TreeNode) => Promise<void>) => (node?: TreeNode) => (node ? act(node) : undefined);

  const all = Disposable.from(
    collected,
    activeFile,
    view,
    check,
    commands.registerCommand(ids.checkWorkspace, () => check.run('workspace')),
    ...[ids.checkFolder, ids.checkFolderInExplorer].map((id) => commands.registerCommand(id, (given?: unknown, selected?: unknown) => checkFolders(check, given, selected))),
    commands.registerCommand(ids.checkChangedFiles, () => check.run('changes')),
    commands.registerCommand(ids.cancelCheck, () => check.cancel()),
    commands.registerCommand(ids.clearWorkspace, () => check.clear()),
    commands.registerCommand(ids.groupByFallacy, () => view.groupBy('fallacy')),
    commands.registerCommand(ids.groupByFolder, () => view.groupBy('folder')),
    commands.registerCommand(ids.groupBySeverity, () => view.groupBy('severity')),
    commands.registerCommand(ids.filter, (text?: unknown) => askForFilter(view, text)),
    commands.registerCommand(ids.clearFilter, () => {
      view.filter = '';
    }),
    commands.registerCommand(ids.hideHints, () => view.hideHints(true)),
    commands.registerCommand(ids.showHints, () => view.hideHints(false)),
    commands.registerCommand(ids.showActiveFileOnly, () => view.showOnlyActiveFile(true)),
    commands.registerCommand(ids.showAllFiles, () => view.showOnlyActiveFile(false)),
    commands.registerCommand(ids.copy, onFinding(async (finding) => env.clipboard.writeText(copied(finding)))),
    commands.registerCommand(ids.reveal, onFinding(reveal)),
    commands.registerCommand(ids.fix, onFinding((finding) => mend(client, finding, 'fix'))),
    commands.registerCommand(ids.silence, onFinding((finding) => mend(client, finding, 'silence'))),
    commands.registerCommand(ids.accept, (given?: FindingNode | FindingPlace, reason?: unknown) => (given ? accept({ client, baselines }, 'finding' in given ? given.finding : given, reason) : undefined)),
    commands.registerCommand(ids.openFindingRule, onNode(openRule)),
    commands.registerCommand(ids.openFindingReading, onNode(openReadingOf)),
    commands.registerCommand(ids.fixAllInFile, onFinding(({ rule, uri }) => fixAll(client, { rule, uri }))),
    commands.registerCommand(ids.fixAllInWorkspace, onNode((node) => fixAll(client, { rule: node.kind === 'finding' ? node.finding.rule : node.kind === 'rule' ? node.rule : '' }))),
    commands.registerCommand(ids.showRuleAs, (given?: RuleInFile | TreeNode, choice?: unknown) => {
      const subject = given && ruleInFile(given);
      return subject && showRuleAs(subject, choice);
    }),
    commands.registerCommand(ids.fixAll, (given?: Partial<FixAllParams>) => {
      const rule = ruleIds.find((id) => id === given?.rule);
      return rule === undefined ? undefined : fixAll(client, { rule, ...(typeof given?.uri === 'string' ? { uri: given.uri } : {}) });
    }),
  );
  return {
    findings: view,
    dispose() {
      all.dispose();
    },
  };
}

/** The Explorer gives the folder at hand, and all that are selected; else it is asked for. */
async function checkFolders(check: WorkspaceCheck, given: unknown, selected: unknown): Promise<void> {
  const chosen = [selected, given].flat().filter((place) => place instanceof Uri);
  const folders = chosen.length > 0 ? chosen : await chooseFolders();
  const uris = [...new Set(folders.filter((uri) => workspace.getWorkspaceFolder(uri) !== undefined).map((uri) => uri.toString()))];
  if (uris.length > 0) await check.run(uris);
  else if (folders.length > 0) await check.say(l10n.t('{0} lies in no folder of the workspace: only what does can be checked.', placesInWords(folders.map(String))));
}

/** A filter may be given, else it is asked for. */
async function askForFilter(view: FindingsView, given: unknown): Promise<void> {
  const text =
    typeof given === 'string'
      ? given
      : await window.showInputBox({ value: view.filter, title: l10n.t('Filter findings'), placeHolder: l10n.t('Words of the message, the rule, the fallacy or the path') });
  if (text !== undefined) view.filter = text;
}
