import { languages as editorLanguages, workspace, type DocumentSelector, type LogOutputChannel, type TextDocument } from 'vscode';
import { RevealOutputChannelOn, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import { commandIds } from '../shared/messages.js';

/** The languages that are looked at. */
export const languages = ['javascript', 'typescript', 'javascriptreact', 'typescriptreact', 'vue', 'svelte', 'astro'] as const;

/**
 * The documents that are looked at: those on disk, those never saved, cells of notebooks, and those of the workspace,
 * wherever it lies. Not the other sides of comparisons, which have schemes of their own.
 */
export function documentSelector(): DocumentSelector & { scheme: string; language: string }[] {
  const schemes = new Set(['file', 'untitled', 'vscode-notebook-cell', 'vscode-vfs', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  return [...schemes].flatMap((scheme) => languages.map((language) => ({ scheme, language })));
}

/** Whether a document is one of those. */
export function isLookedAt(document: TextDocument): boolean {
  return editorLanguages.match(documentSelector(), document) > 0;
}

/** How the client works, the same in both kinds of extension host. */
export function clientOptions(output: LogOutputChannel, errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    documentSelector: documentSelector(),
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Hovers hold texts of the catalogue alone; of commands they may name these.
    markdown: { isTrusted: { enabledCommands: [commandIds.openRulePage, commandIds.openReading] } },
    errorHandler,
    initializationFailedHandler: () => false,
  };
}
