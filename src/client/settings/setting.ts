import { ConfigurationTarget, workspace, type Uri } from 'vscode';
import type { Said, Scope } from './scopes.js';

const targets: Readonly<Record<Scope, ConfigurationTarget>> = {
  folder: ConfigurationTarget.WorkspaceFolder,
  workspace: ConfigurationTarget.Workspace,
  user: ConfigurationTarget.Global,
};

/** A setting of the extension, as it holds for a file or for everything. */
export interface Setting {
  readonly said: Said;
  readonly isWorkspaceOpen: boolean;
  write(scope: Scope, value: unknown): Thenable<void>;
}

/** Reads what each scope says of a setting. */
export function settingOf(key: string, file: Uri | undefined): Setting {
  const settings = workspace.getConfiguration('fallacies', file ?? null);
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(key) ?? {};
  // A folder that is open by itself has the settings of its workspace.
  const isOneOfSeveral = (workspace.workspaceFolders?.length ?? 0) > 1;
  return {
    said: { folder: isOneOfSeveral ? workspaceFolderValue : undefined, workspace: workspaceValue, user: globalValue },
    isWorkspaceOpen: workspace.workspaceFolders !== undefined || workspace.workspaceFile !== undefined,
    write: (scope, value) => settings.update(key, value, targets[scope]),
  };
}
