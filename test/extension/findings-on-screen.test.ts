import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inWindow } from '../host/drive/window.js';
import { canServe } from '../host/layout.js';
import { makeWorkspace, type TestWorkspace } from '../host/workspace.js';
import { projectRoot } from '../support/sources.js';

if (canServe) {
  describe('on the screen, the view of findings', function () {
    this.timeout(5 * 60_000);
    this.retries(1);
    let workspace: TestWorkspace;

    before(() => {
      workspace = makeWorkspace();
    });

    after(() => workspace.dispose());

    it('shows what is in the workspace once that was checked, and leads there by keyboard', async () => {
      const shop = join(workspace.folder, 'shop');
      // It asks for types that only an installed shop has.
      rmSync(join(shop, 'tsconfig.json'));
      await inWindow({ workspace: shop, extension: projectRoot, file: join(shop, 'worker/shipping.js') }, async ({ page, command, picture }) => {
        await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ timeout: 90_000 });
        await command('Fallacies: Focus on Findings View');
        const rows = page.locator('.sidebar .monaco-list-row');
        await rows.filter({ hasText: 'The network is reliable' }).first().waitFor();

        await command('Fallacies: Check Workspace');
        await page.locator('.sidebar .message', { hasText: /\d+ files checked, \d+ findings\./ }).waitFor();
        const secure = rows.filter({ hasText: 'The network is secure' }).first();
        await secure.waitFor();
        assert.match((await secure.getAttribute('aria-label')) ?? '', /^The network is secure, \d+ findings?, Anybody on the path/);
        await rows.filter({ hasText: 'require-timeout' }).first().click();
        const finding = rows.filter({ hasText: /^shipping\.js:10/ }).first();
        await finding.waitFor();
        await picture('findings');

        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.locator('.tab.active', { hasText: 'checkout.ts' }).waitFor();
      });
    });
  });
}
