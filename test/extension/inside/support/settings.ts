import * as vscode from 'vscode';

/** Sets settings of the extension for the workspace while something runs. */
export async function withSettings(values: Readonly<Record<string, unknown>>, run: () => Promise<void>): Promise<void> {
  const set = async (key: string, value: unknown): Promise<void> =>
    vscode.workspace.getConfiguration('fallacies').update(key, value, vscode.ConfigurationTarget.Workspace);
  for (const [key, value] of Object.entries(values)) await set(key, value);
  try {
    await run();
  } finally {
    for (const key of Object.keys(values)) await set(key, undefined);
  }
}
