import { commands, Disposable, languages, window, workspace, type TextDocument } from 'vscode';
import { exampleText } from '../shared/example-text.js';
import { commandIds, contextKeys } from '../shared/messages.js';

/** The command that opens the example of the walkthrough; the step after it is done when a finding of it has gone. */
export function registerExample(): Disposable {
  let watching: Disposable | undefined;
  const stop = (): void => {
    watching?.dispose();
  };
  const open = async (): Promise<void> => {
    const document = await workspace.openTextDocument({ language: 'typescript', content: exampleText });
    stop();
    watching = watchForFix(document, stop);
    await window.showTextDocument(document, { preview: false });
  };
  return Disposable.from(commands.registerCommand(commandIds.openExample, open), { dispose: stop });
}

/** Calls back once there are fewer findings than there were, and the text is not what it was. */
function watchForFix(document: TextDocument, done: () => void): Disposable {
  let most = 0;
  return languages.onDidChangeDiagnostics(async ({ uris }) => {
    if (!uris.some((uri) => uri.toString() === document.uri.toString())) return;
    const { length } = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'fallacies');
    most = Math.max(most, length);
    if (length >= most || document.isClosed || document.getText() === exampleText) return;
    done();
    await commands.executeCommand('setContext', contextKeys.exampleMended, true);
  });
}
