import { canServe, newest, oldest } from '../host/layout.js';
import { runInside, type InsideRun } from '../host/run-inside.js';
import { makeWorkspace, type TestWorkspace } from '../host/workspace.js';
import { projectRoot } from '../support/sources.js';
import { describeInElectron } from './support/describe-in-electron.js';
import { describeInside } from './support/describe-inside.js';
import { suites } from './support/suites.js';

if (canServe) {
  describeServed(`VS Code ${newest.version}`, ({ twoFolders }) => ({ vscode: newest, name: 'newest', suites: suites.whole, workspace: twoFolders }));
  describeServed(`VS Code ${newest.version}, Restricted Mode`, ({ folder }) => ({ vscode: newest, name: 'restricted', suites: suites.restricted, workspace: folder, restricted: true }));
  describeServed(`VS Code ${newest.version} in German`, ({ folder }) => ({ vscode: newest, name: 'german', suites: suites.german, workspace: folder, language: 'de' }));
  describeServed(`VS Code ${oldest.version}`, ({ folder }) => ({ vscode: oldest, name: 'oldest', suites: suites.short, workspace: folder }));
} else {
  describeInElectron();
}

function describeServed(place: string, runIn: (workspace: TestWorkspace) => Omit<InsideRun, 'extension'>): void {
  describeInside(place, 15 * 60_000, async () => {
    const workspace = makeWorkspace();
    try {
      return await runInside({ ...runIn(workspace), extension: projectRoot });
    } finally {
      workspace.dispose();
    }
  });
}
