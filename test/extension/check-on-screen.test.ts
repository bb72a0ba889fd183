import assert from 'node:assert/strict';
import { canServe } from '../host/layout.js';
import { eventually } from './inside/support/eventually.js';
import { shopWindow } from './support/shop-window.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
const others = Array.from({ length: 200 }, (_function, nth) => `export function sum${nth}(a, b) {\n  return a + b * ${nth};\n}\n`).join('');

/** Something on the page, as far as it is asked whether it has come to rest. */
interface Shown {
  getRootNode(): { getAnimations(): readonly { readonly finished: Promise<unknown> }[] };
}

/** Files that take some seconds to look at, each with a finding. */
const many = () => Object.fromEntries(Array.from({ length: 2500 }, (_file, nth) => [`stock/aisle-${nth % 30}/shelf-${nth}.js`, call + others]));

if (canServe) {
  describe('on the screen, a check of the workspace', function () {
    this.timeout(5 * 60_000);
    this.retries(1);
    const window = shopWindow({ files: many });

    it('tells how far it is, lets people type, and keeps what it found when it is cancelled', async () => {
      const { page, code, command, picture } = window();
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
      await command('Fallacies: Focus on Findings View');
      await command('Fallacies: Check Workspace');
      const toast = page.locator('.notification-toast', { hasText: 'Checking the workspace' });
      const message = page.locator('.sidebar .message');
      // One after the other might be too late for the second: a check takes seconds.
      await Promise.all([
        toast.filter({ hasText: /: [1-9]\d* of \d+ files, [1-9]\d* findings/ }).waitFor(),
        message.filter({ hasText: /^Checking: [1-9]\d* of \d+ files, [1-9]\d* findings\.$/ }).waitFor(),
      ]);
      await picture('check', 'css');

      await code('await fetch', 'fetch').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('// Typed meanwhile.');
      await page.locator('.view-line', { hasText: 'Typed meanwhile.' }).waitFor();
      assert.match(await message.innerText(), /^Checking: /);

      await toast.getByRole('button', { name: 'Cancel' }).click();
      await message.filter({ hasText: /^Cancelled after [1-9]\d* of \d+ files, [1-9]\d* findings\.$/ }).waitFor();
      await toast.waitFor({ state: 'hidden' });
      const label = (await page.locator('.sidebar .monaco-list-row', { hasText: 'The network is reliable' }).getAttribute('aria-label')) ?? '';
      const [, found] = /^The network is reliable, (\d+) findings,/.exec(label) ?? [];
      assert.ok(Number(found) > 1, label);
      await picture('cancelled', 'css');
    });

    it('is cancelled by keyboard as well', async () => {
      const { page, command } = window();
      const message = page.locator('.sidebar .message');
      await command('Fallacies: Check Workspace');
      await message.filter({ hasText: /^Checking: / }).waitFor();
      await command('Fallacies: Cancel Check');
      await message.filter({ hasText: /^Cancelled after \d+ of \d+ files, / }).waitFor();
      await eventually(async () => ((await page.locator('.notification-toast').count()) === 0 ? true : undefined));
    });
  });

  describe('on the screen, a check of folders', function () {
    this.timeout(5 * 60_000);
    this.retries(1);
    const window = shopWindow();

    it('is in the menu of the Explorer, for all folders that are selected, and says what was checked', async () => {
      const { page, command, picture } = window();
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
      await command('File: Focus on Files Explorer');
      const folder = (name: string) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
      await folder('gateway').click();
      await folder('worker').click({ modifiers: ['ControlOrMeta'] });
      await folder('worker').click({ button: 'right' });
      const item = page.locator('.monaco-menu .action-item', { hasText: 'Check for Fallacies' });
      await item.waitFor();
      await item.hover();
      await item.evaluate((shown: Shown) => Promise.allSettled(shown.getRootNode().getAnimations().map(({ finished }) => finished)));
      await picture('check-folder', 'css');
      await item.click();
      await command('Fallacies: Focus on Findings View');
      const message = page.locator('.sidebar .message');
      await message.filter({ hasText: /^\d+ files in “gateway”, “worker” checked, [1-9]\d* findings\.$/ }).waitFor();
      await picture('checked-folder', 'css');
    });
  });
}
