import { commands, Disposable, l10n, QuickPickItemKind, Range, Selection, Uri, window, type LogOutputChannel, type QuickPickItem } from 'vscode';
import { fallacies, type FallacyId } from '../../rules/src/catalogue/fallacies.js';
import { reading, readings, type ReadingRef } from '../../rules/src/catalogue/readings.js';
import { ruleIds, type RuleId } from '../../rules/src/catalogue/rules.js';
import { commandIds, type ReasonPlace } from '../shared/messages.js';
import { reveal } from './findings/actions.js';
import { fallacyPageUri, rulePageUri } from './rule-pages.js';
import { ruleGroups } from './rule-picks.js';
import { openConfig } from './settings/open-config.js';
import { toggle } from './settings/toggle.js';
import type { Supervisor } from './supervisor.js';
import { translated } from './translated.js';

/** Registers everything that quick fixes, hovers and people can call. */
export function registerCommands(supervisor: Supervisor, output: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.restart, () => supervisor.restart()),
    commands.registerCommand(commandIds.showOutput, () => output.show(true)),
    commands.registerCommand(commandIds.toggle, toggle),
    commands.registerCommand(commandIds.openConfig, openConfig),
    commands.registerCommand(commandIds.openRulePage, openRulePage),
    commands.registerCommand(commandIds.openReading, openReading),
    commands.registerCommand(commandIds.openFallacyPage, openFallacyPage),
    commands.registerCommand(commandIds.selectReason, selectReason),
    commands.registerCommand(commandIds.revealPlace, reveal),
  );
}

async function openRulePage(given: unknown): Promise<void> {
  const rule = ruleIds.find((id) => id === given) ?? (await chooseRule());
  if (rule !== undefined) await openPage(rulePageUri(rule));
}

async function chooseRule(): Promise<RuleId | undefined> {
  const items = ruleGroups().flatMap(({ title, rules }): (QuickPickItem & { readonly rule?: RuleId })[] => [
    { label: translated(title), kind: QuickPickItemKind.Separator },
    ...rules.map(({ rule, level, description }) => ({ rule, label: rule, description: `${translated(title)}, ${level}`, detail: translated(description) })),
  ]);
  const placeHolder = l10n.t('A rule, or words of what it is for, of its fallacy or its level');
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true }))?.rule;
}

async function openFallacyPage(given: unknown): Promise<void> {
  if (typeof given === 'string' && Object.hasOwn(fallacies, given)) await openPage(fallacyPageUri(given as FallacyId));
}

async function openPage(uri: Uri): Promise<void> {
  try {
    // Nobody knows whether there is a preview of Markdown before its extension has been asked to start.
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await commands.executeCommand('vscode.open', uri);
  }
}

async function openReading(given: unknown): Promise<void> {
  if (typeof given !== 'string' || !Object.hasOwn(readings, given.split('#', 1)[0]!)) return;
  const { url } = reading(given as ReadingRef);
  // As a text: an Uri would write the marks of a text fragment in another way, which browsers don't understand.
  if (url.startsWith('https://')) await commands.executeCommand('vscode.open', url);
}

/** Selects the reason that stands in a comment for somebody to replace it, where they are if the file is shown twice. */
async function selectReason({ uri, line, start, end }: ReasonPlace): Promise<void> {
  const wanted = Uri.parse(uri);
  const { activeTextEditor, visibleTextEditors } = window;
  const shown = [activeTextEditor, ...visibleTextEditors].find((candidate) => candidate?.document.uri.toString() === wanted.toString());
  const editor = shown ?? (await window.showTextDocument(wanted));
  const range = new Range(line, start, line, end);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
