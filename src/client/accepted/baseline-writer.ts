import { EndOfLine, Position, Range, TabInputText, TextDocumentChangeReason, Uri, window, workspace, WorkspaceEdit, type Disposable, type TextDocument } from 'vscode';
import type { BaselineChange } from '../../shared/accepted-messages.js';

/** Writes baselines, and keeps those saved that it wrote. */
export class BaselineWriter implements Disposable {
  readonly #written = new Set<string>();
  // Where no tab shows it an undo was made in the source, and nobody would see that something is left to be saved.
  readonly #listener = workspace.onDidChangeTextDocument(({ document, reason }) => {
    const isTakenBack = reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo;
    if (isTakenBack && this.#written.has(document.uri.toString()) && !isShown(document)) void document.save();
  });

  /**
   * Writes a baseline and tells whether that was possible. One undo takes the change back, in the baseline and in the
   * source that it is about: the edit is one of both and changes nothing in the source, so that the editor offers it there
   * too, without a question. It is saved, for the command line and for colleagues, unless somebody is about to write
   * something else in it.
   */
  async write({ uri, before, after }: BaselineChange, source: Uri): Promise<boolean> {
    const file = Uri.parse(uri);
    const edit = new WorkspaceEdit();
    if (before === null) edit.createFile(file, { contents: new TextEncoder().encode(after) });
    if (workspace.textDocuments.some((document) => document.uri.toString() === source.toString())) edit.insert(source, new Position(0, 0), '');
    this.#written.add(file.toString());
    if (before === null) {
      edit.insert(file, new Position(0, 0), '');
      if (!(await workspace.applyEdit(edit))) return false;
      // The server learns of what is open at once, and of new files when the editor's watchers come to it.
      await workspace.openTextDocument(file);
      return true;
    }
    const document = await workspace.openTextDocument(file);
    // The editor ends all lines alike, however they end in the file.
    const inItsLines = (text: string) => text.replaceAll(/\r?\n/g, document.eol === EndOfLine.CRLF ? '\r\n' : '\n');
    const now = document.getText();
    if (now !== inItsLines(before)) return false;
    const isFree = !document.isDirty;
    const saved = await workspace.fs.readFile(file);
    edit.replace(file, ...difference(document, inItsLines(after)));
    if (!(await workspace.applyEdit(edit))) return false;
    if (!isFree || ((await document.save()) && !areAlike(saved, await workspace.fs.readFile(file)))) return true;
    // A file that must not be written changes in the editor alone.
    const back = new WorkspaceEdit();
    back.replace(file, ...difference(document, now));
    await workspace.applyEdit(back);
    return false;
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

function isShown({ uri }: TextDocument): boolean {
  return window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()));
}

function areAlike(some: Uint8Array, others: Uint8Array): boolean {
  return some.length === others.length && some.every((byte, at) => byte === others[at]);
}

/** The stretch of a document that gives way where it becomes another text, so that all else stays as it is, and what comes there. */
function difference(document: TextDocument, after: string): readonly [Range, string] {
  const before = document.getText();
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [new Range(document.positionAt(start), document.positionAt(before.length - tail)), after.slice(start, after.length - tail)];
}
