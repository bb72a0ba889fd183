import { oldest } from '../../host/layout.js';
import { runInElectron, type ElectronRun } from '../../host/run-in-electron.js';
import { makeWorkspace, type TestWorkspace } from '../../host/workspace.js';
import { projectRoot } from '../../support/sources.js';
import { describeInside } from './describe-inside.js';
import { suites } from './suites.js';

/** The suites in the newest VS Code for the desktop, and enough of them in the oldest. */
export function describeInElectron(): void {
  run('the newest VS Code for the desktop', ({ twoFolders }) => ({ version: 'stable', name: 'desktop', suites: suites.whole, workspace: twoFolders }));
  run(`VS Code ${oldest.version} for the desktop`, ({ folder }) => ({ version: oldest.version, name: 'oldest-desktop', suites: suites.short, workspace: folder }));
}

function run(place: string, runIn: (workspace: TestWorkspace) => Omit<ElectronRun, 'extension'>): void {
  describeInside(place, 15 * 60_000, async () => {
    const workspace = makeWorkspace();
    try {
      return await runInElectron({ ...runIn(workspace), extension: projectRoot });
    } finally {
      workspace.dispose();
    }
  });
}
