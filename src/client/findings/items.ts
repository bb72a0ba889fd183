import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { fallacies } from '../../../rules/src/catalogue/fallacies.js';
import { catalogueRules } from '../../../rules/src/catalogue/rules.js';
import { findingCommands } from '../../shared/finding-commands.js';
import { translated } from '../translated.js';
import { hasFix, pathOf, type FindingNode, type GroupNode, type Severity, type TreeNode } from './tree.js';

const icons: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info', hint: 'lightbulb' };

/** What VS Code shows for something in the tree. */
export function itemOf(node: TreeNode): TreeItem {
  return node.kind === 'finding' ? findingItem(node) : groupItem(node);
}

/** How many findings there are, in words. */
export function countInWords(count: number, hints = 0): string {
  const all = count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
  return hints === 0 ? all : l10n.t('{0}, {1} of them as hints', all, hints);
}

/** The same in short, what stands out first. */
function countInShort({ kind, count, hints }: GroupNode): string {
  if (hints === 0 || kind === 'severity') return String(count);
  return hints === count ? l10n.t('{0} as hints', hints) : l10n.t('{0} + {1} as hints', count - hints, hints);
}

function groupItem(node: GroupNode): TreeItem {
  const isDeep = node.kind === 'rule' || node.kind === 'file';
  const item = new TreeItem(labelOf(node), isDeep ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
  const about = aboutGroup(node);
  item.id = node.id;
  item.contextValue = node.kind === 'rule' && hasFix(node) ? 'fixableRule' : node.kind;
  item.description = [countInShort(node), about.description].filter((part) => part !== undefined).join('  ');
  item.tooltip = about.tooltip;
  item.accessibilityInformation = { label: [labelOf(node), countInWords(node.count, node.hints), about.tooltip].filter((part) => part !== undefined).join(', ') };
  if (node.kind === 'severity') item.iconPath = new ThemeIcon(icons[node.severity]);
  if (node.kind === 'folder') item.iconPath = ThemeIcon.Folder;
  if (node.kind === 'file') {
    item.iconPath = ThemeIcon.File;
    item.resourceUri = Uri.parse(node.uri);
  }
  return item;
}

function labelOf(node: GroupNode): string {
  switch (node.kind) {
    case 'fallacy':
      return translated(fallacies[node.fallacy].title);
    case 'rule':
      return node.rule;
    case 'severity':
      return { error: l10n.t('Errors'), warning: l10n.t('Warnings'), information: l10n.t('Information'), hint: l10n.t('Hints') }[node.severity];
    case 'folder':
      return node.label === '' ? l10n.t('Workspace folder') : node.label;
    case 'file':
      return node.file;
  }
}

function aboutGroup(node: GroupNode): { readonly description?: string; readonly tooltip?: string } {
  if (node.kind === 'fallacy') {
    const truth = translated(fallacies[node.fallacy].truth);
    return { description: truth, tooltip: truth };
  }
  if (node.kind === 'rule') return { tooltip: `${translated(catalogueRules[node.rule].description)}.` };
  return {};
}

function findingItem(node: FindingNode): TreeItem {
  const { id, finding, isInFile, beside } = node;
  const line = finding.line + 1;
  const item = new TreeItem(isInFile ? finding.message : `${finding.file}:${line}`, TreeItemCollapsibleState.None);
  item.id = id;
  item.contextValue = finding.hasFix ? 'fixableFinding' : 'finding';
  item.description = isInFile ? `${finding.rule}  ${line}` : [beside, finding.message].filter(Boolean).join('  ');
  item.tooltip = new MarkdownString().appendText(`${pathOf(finding)}:${line}\n${finding.message}`);
  item.iconPath = new ThemeIcon(icons[finding.severity]);
  item.accessibilityInformation = { label: l10n.t('{0} Rule {1}, {2} line {3}', finding.message, finding.rule, pathOf(finding), line) };
  item.command = { title: l10n.t('Reveal'), command: findingCommands.reveal, arguments: [node] };
  return item;
}
