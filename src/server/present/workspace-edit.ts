import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../../rules/src/edit/edit.js';

/** Edits of one file. */
export interface FileEdits {
  readonly document: TextDocument;
  /** Whether it is open, so that edits are for its version. */
  readonly isOpen: boolean;
  readonly edits: readonly Edit[];
}

/** What the editor shows and asks before it makes edits. */
export interface Confirmation {
  readonly label: string;
  readonly description: string;
}

/**
 * Edits as the editor takes them.
 *
 * @param withVersions whether the editor checks edits against the version that they were made for
 */
export function workspaceEdit(files: readonly FileEdits[], withVersions: boolean): WorkspaceEdit {
  if (!withVersions) return { changes: Object.fromEntries(files.map(({ document, edits }) => [document.uri, edits.map((edit) => textEdit(document, edit))])) };
  return { documentChanges: files.map((file) => ({ textDocument: versioned(file), edits: file.edits.map((edit) => textEdit(file.document, edit)) })) };
}

/** Edits that the editor shows, and makes once somebody agreed. */
export function confirmedEdit(files: readonly FileEdits[], { label, description }: Confirmation): WorkspaceEdit {
  const annotationId = 'all';
  return {
    documentChanges: files.map((file) => ({
      textDocument: versioned(file),
      edits: file.edits.map((edit) => ({ ...textEdit(file.document, edit), annotationId })),
    })),
    changeAnnotations: { [annotationId]: { label, description, needsConfirmation: true } },
  };
}

function versioned({ document, isOpen }: FileEdits): { readonly uri: string; readonly version: number | null } {
  return { uri: document.uri, version: isOpen ? document.version : null };
}

function textEdit(document: TextDocument, { range: [start, end], text }: Edit): TextEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text };
}
