import assert from 'node:assert/strict';
import { canServe } from '../host/layout.js';
import { eventually } from './inside/support/eventually.js';
import { shopWindow } from './support/shop-window.js';

if (canServe) {
  describe('on the screen, the view of findings', function () {
    this.timeout(5 * 60_000);
    this.retries(1);
    const window = shopWindow();
    const rows = () => window().page.locator('.sidebar .monaco-list-row');
    const header = () => window().page.locator('.sidebar .pane-header', { hasText: /^Findings/ });

    it('offers all that can be done with a finding that has a fix', async () => {
      const { page, command, picture } = window();
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
      await command('Fallacies: Focus on Findings View');
      const finding = rows().filter({ hasText: /^shipping\.js:10/ }).first();
      await eventually(async () => {
        await rows().filter({ hasText: 'require-timeout' }).first().click();
        return finding.waitFor({ timeout: 3000 }).then(() => true, () => undefined);
      });
      await finding.click({ button: 'right' });
      const items = page.locator('.monaco-menu .action-label:not(.separator)');
      await items.filter({ hasText: 'Fix' }).first().waitFor();
      await picture('finding-menu', 'css');
      assert.deepEqual(await items.allInnerTexts(), [
        'Reveal',
        'Fix',
        'Silence with a Reason',
        'Mark as Accepted…',
        'Fix All of This Kind in This File…',
        'Fix All of This Kind in the Workspace…',
        'Open Rule Page',
        'Open Reading',
        'Show Rule as…',
        'Copy',
      ]);
      await page.keyboard.press('Escape');
    });

    it('keeps to the file in front, says so beside its name, and follows', async () => {
      const { page, command, open, picture } = window();
      await header().getByRole('button', { name: 'Show Only the Active File' }).focus();
      await page.keyboard.press('Enter');
      await header().filter({ hasText: 'only shipping.js' }).waitFor();
      await open('page.tsx');
      await header().filter({ hasText: 'only page.tsx' }).waitFor();
      await rows().filter({ hasText: 'require-response-status-check' }).waitFor();
      await rows().filter({ hasText: 'require-timeout' }).waitFor({ state: 'hidden' });
      await picture('only-active-file', 'css');
      await command('Fallacies: Show All Files');
      await rows().filter({ hasText: 'require-timeout' }).waitFor();
    });

    it('says what it is for where there is nothing, even if hints are hidden', async () => {
      const { page, command, picture } = window();
      await command('Fallacies: Hide Hints');
      await command('View: Close All Editors');
      await page.locator('.sidebar .welcome-view', { hasText: 'Findings of open files appear here.' }).waitFor();
      await picture('nothing-found', 'css');
    });
  });
}
