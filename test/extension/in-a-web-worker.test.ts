import { canServe, newest } from '../host/layout.js';
import { runInWorkerHost } from '../host/run-in-worker.js';
import { makeWorkspace } from '../host/workspace.js';
import { projectRoot } from '../support/sources.js';
import { describeInside } from './support/describe-inside.js';
import { suites } from './support/suites.js';

if (canServe) {
  describeInside(`VS Code ${newest.version} for the Web`, 15 * 60_000, async () => {
    const workspace = makeWorkspace();
    try {
      return await runInWorkerHost({ name: 'worker', suites: suites.worker, workspace: workspace.twoFolders, extension: projectRoot });
    } finally {
      workspace.dispose();
    }
  });
}
