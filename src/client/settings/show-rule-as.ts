import { l10n, Uri, window, type QuickPickItem } from 'vscode';
import { ruleIds } from '../../../rules/src/catalogue/rules.js';
import type { RuleInFile } from '../../shared/finding-commands.js';
import { choiceOf, choices, scopesNaming, tablesFor, type Choice } from './rule-table.js';
import { scopeFor, type Said, type Scope } from './scopes.js';
import { settingOf } from './setting.js';

/** Has a rule shown in another way from now on, as somebody chooses; the choice may be given. */
export async function showRuleAs({ rule, uri }: RuleInFile, given?: unknown): Promise<void> {
  if (!ruleIds.some((id) => id === rule)) return;
  const setting = settingOf('rules', Uri.parse(uri));
  const choice = choices.find((candidate) => candidate === given) ?? (await choose(rule, setting.said, scopeFor(setting.said, setting.isWorkspaceOpen)));
  if (choice === undefined) return;
  for (const { scope, table } of tablesFor(rule, choice, setting.said, setting.isWorkspaceOpen)) await setting.write(scope, table);
}

async function choose(rule: string, said: Said, target: Scope): Promise<Choice | undefined> {
  const now = choiceOf(rule, said);
  const items = choices.map((choice): QuickPickItem & { readonly choice: Choice } => {
    const { label, detail } = about(choice, scopesNaming(rule, said));
    return { choice, label: `$(${choice === now ? 'check' : 'blank'}) ${label}`, detail };
  });
  const picked = await window.showQuickPick(items, { title: l10n.t('Show {0} as…', rule), placeHolder: whereWritten(target) });
  return picked?.choice;
}

/** What a choice is called and what it means. */
function about(choice: Choice, naming: readonly Scope[]): { readonly label: string; readonly detail: string } {
  switch (choice) {
    case 'off':
      return { label: l10n.t('Off'), detail: l10n.t('The rule does not run.') };
    case 'hint':
      return { label: l10n.t('Hint'), detail: l10n.t('Three dots under the first letters.') };
    case 'information':
      return { label: l10n.t('Information'), detail: l10n.t('A blue line, listed under Problems.') };
    case 'warning':
      return { label: l10n.t('Warning'), detail: l10n.t('A yellow line.') };
    case 'error':
      return { label: l10n.t('Error'), detail: l10n.t('A red line.') };
    case 'level': {
      const named = naming.map((scope) => nameOf(scope)).join(', ');
      return { label: l10n.t('As the level says'), detail: named === '' ? l10n.t('No settings name the rule.') : l10n.t('Takes the rule out of the settings: {0}.', named) };
    }
  }
}

function nameOf(scope: Scope): string {
  return { folder: l10n.t('workspace folder'), workspace: l10n.t('workspace'), user: l10n.t('user') }[scope];
}

function whereWritten(scope: Scope): string {
  return {
    folder: l10n.t('Written to the settings of the workspace folder'),
    workspace: l10n.t('Written to the settings of the workspace'),
    user: l10n.t('Written to the settings of the user'),
  }[scope];
}
