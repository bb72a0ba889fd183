import { l10n } from 'vscode';

/** A text of the catalogue in the editor's language; in English where it has no translation. */
export function translated(text: string): string {
  return l10n.bundle?.[text] ?? text;
}
