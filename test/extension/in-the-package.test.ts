import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { canServe, newest } from '../host/layout.js';
import { runInside } from '../host/run-inside.js';
import { makeWorkspace } from '../host/workspace.js';
import { projectRoot } from '../support/sources.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { describeInside } from './support/describe-inside.js';
import { suites } from './support/suites.js';

describe('the packaged extension', () => {
  const folder = temporaryFolder();
  let vsix: string;

  before(async function () {
    this.timeout(120_000);
    vsix = join(folder.path, 'fallacies.vsix');
    await createVSIX({ cwd: projectRoot, dependencies: false, packagePath: vsix });
  });

  it('holds what it runs on, its pages and notices, and nothing else', async () => {
    const files = await listFiles({ cwd: projectRoot, packageManager: PackageManager.None });
    assert.deepEqual(files.map((file) => file.replaceAll('\\', '/')).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/EXTENSION-NOTICES.txt',
      'dist/extension.cjs',
      'dist/pages.de.json',
      'dist/pages.json',
      'dist/parser.wasm',
      'dist/server.cjs',
      'dist/web/extension.cjs',
      'dist/web/server.js',
      'images/findings.svg',
      'images/icon.png',
      'l10n/bundle.l10n.de.json',
      'package.json',
      'package.nls.de.json',
      'package.nls.json',
      'rules/docs/fallacies.config.schema.json',
      'walkthrough/bandwidth-is-infinite.md',
      'walkthrough/bandwidth-is-infinite.nls.de.md',
      'walkthrough/example.md',
      'walkthrough/example.nls.de.md',
      'walkthrough/first-fix.md',
      'walkthrough/first-fix.nls.de.md',
      'walkthrough/latency-is-zero.md',
      'walkthrough/latency-is-zero.nls.de.md',
      'walkthrough/network-is-homogeneous.md',
      'walkthrough/network-is-homogeneous.nls.de.md',
      'walkthrough/network-is-reliable.md',
      'walkthrough/network-is-reliable.nls.de.md',
      'walkthrough/network-is-secure.md',
      'walkthrough/network-is-secure.nls.de.md',
      'walkthrough/there-is-one-administrator.md',
      'walkthrough/there-is-one-administrator.nls.de.md',
      'walkthrough/topology-does-not-change.md',
      'walkthrough/topology-does-not-change.nls.de.md',
      'walkthrough/transport-cost-is-zero.md',
      'walkthrough/transport-cost-is-zero.nls.de.md',
    ]);
  });

  it('takes less than two megabytes', () => {
    assert.ok(readFileSync(vsix).length < 2_000_000);
  });

  if (canServe) {
    describeInside(`VS Code ${newest.version} with the packaged extension installed`, 5 * 60_000, async () => {
      const workspace = makeWorkspace();
      try {
        return await runInside({ vscode: newest, name: 'packaged', suites: suites.packaged, workspace: workspace.folder, extension: carrier(folder.path), vsix: [vsix] });
      } finally {
        workspace.dispose();
      }
    });
  }
});

/** An extension that does nothing: VS Code runs tests only for one that is under development, and that must not be ours. */
function carrier(within: string): string {
  const path = join(within, 'carrier');
  mkdirSync(path);
  writeFileSync(join(path, 'package.json'), JSON.stringify({ name: 'carrier', publisher: 'fallacies-test', version: '0.0.1', engines: { vscode: '*' }, main: './main.js' }));
  writeFileSync(join(path, 'main.js'), '');
  return path;
}
