import { l10n, window } from 'vscode';
import { switched } from './enabled.js';
import { settingOf } from './setting.js';

/** How long the status bar tells what came of it, in milliseconds. */
const toldMs = 5_000;

/** Switches checking off, or on again, where the file at hand lies. */
export async function toggle(): Promise<void> {
  const setting = settingOf('enable', window.activeTextEditor?.document.uri);
  const { scope, isOn, value } = switched(setting.said, setting.isWorkspaceOpen);
  await setting.write(scope, value);
  window.setStatusBarMessage(isOn ? l10n.t('Fallacies is on.') : l10n.t('Fallacies is off.'), toldMs);
}
