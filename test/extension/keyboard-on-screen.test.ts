import assert from 'node:assert/strict';
import { canServe } from '../host/layout.js';
import { eventually, pause } from './inside/support/eventually.js';
import { shopWindow } from './support/shop-window.js';

const accepted = `// fallacies-disable-next-line require-timeout -- the clock in the hall answers at once
export const time = () => fetch('https://clock.shop.example/now', { method: 'POST' });
`;

if (canServe) {
  describe('on the screen, without a mouse', function () {
    this.timeout(5 * 60_000);
    this.retries(1);
    const window = shopWindow({ files: () => ({ 'worker/accepted.js': accepted }) });
    /** What a screen reader says of the row that has the focus. */
    const heard = async () => (await window().page.locator('.monaco-list:focus .monaco-list-row.focused').getAttribute('aria-label', { timeout: 2000 }).catch(() => null)) ?? '';
    /** Presses a key until a row is heard: one that is pressed before the focus has come is lost. */
    const walk = (key: string, row: string) =>
      eventually(async () => {
        const before = await heard();
        if (before === row) return true;
        await window().page.keyboard.press(key);
        for (let left = 10; left > 0 && (await heard()) === before; left -= 1) await pause(100);
        return undefined;
      });
    const place = (text: string) => window().page.locator('[id="status.editor.selection"]', { hasText: text }).waitFor();

    it('F8 goes to a finding and says it, and its fix is taken from the menu', async () => {
      const { page, code, openQuickFixes } = window();
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
      await page.keyboard.press('Control+1');
      await page.keyboard.press('F8');
      await page.locator('.marker-widget', { hasText: 'may hang 5 minutes' }).waitFor();
      await page.locator('.monaco-aria-container', { hasText: '`fetch` may hang 5 minutes' }).waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      await place('Ln 10,');

      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      await page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: 'The network is reliable' }).waitFor();
      await page.keyboard.press('Escape');

      const fixes = page.locator('.action-widget .monaco-list-row');
      const fix = fixes.filter({ hasText: 'Give up after 10 s' });
      await openQuickFixes('here', fix);
      assert.match((await fix.getAttribute('aria-label')) ?? '', /^Give up after 10 s/);
      await page.keyboard.press('ArrowDown');
      await page.locator('.action-widget .monaco-list-row.focused', { hasText: 'Disable require-timeout for this line' }).waitFor();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await code('signal:', 'AbortSignal').waitFor();
      await page.keyboard.press('Control+z');
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    });

    it('the view of findings is walked by arrows, each row says something of its own, and Enter shows the place', async () => {
      const { page, command, picture } = window();
      await command('Fallacies: Focus on Findings View');
      await command('Fallacies: Check Workspace');
      await page.locator('.sidebar .message', { hasText: /\d+ files checked/ }).waitFor();
      await command('Fallacies: Focus on Findings View');
      await walk('Home', 'The network is reliable, 9 findings, Any call may be lost, cut off or left without an answer, and the caller cannot tell which.');
      await walk('ArrowDown', 'no-unbounded-retry, 1 finding, Disallow retries that do not end while the peer is down.');
      await walk('ArrowDown', 'require-response-status-check, 2 findings, Require a look at the status before the body of an answer is used.');
      await page.keyboard.press('ArrowRight');
      await page.locator('.sidebar .monaco-list-row', { hasText: 'page.tsx:13' }).waitFor();
      await walk('ArrowDown', 'An error page is taken for data: `fetch` succeeds on 404 and 500 too, and nobody looks at `ok`. Rule require-response-status-check, web/page.tsx line 13');
      await picture('keyboard', 'css');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: 'page.tsx' }).waitFor();
      await place('Ln 13,');
    });

    it('accepted risks are there with their reasons, and Enter shows the place', async () => {
      const { page, command, picture } = window();
      await command('Fallacies: Focus on Accepted Risks View');
      await page.locator('.sidebar .monaco-list-row', { hasText: 'the clock in the hall answers at once' }).waitFor();
      // Its tree was not yet there to take the focus.
      await command('Fallacies: Focus on Accepted Risks View');
      await walk('Home', 'worker/accepted.js, 1 accepted');
      await walk('ArrowDown', 'the clock in the hall answers at once, by a comment, rule require-timeout, line 2: `fetch` may hang 5 minutes, or for ever on a slow body, if the peer falls silent.');
      await picture('accepted', 'css');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: 'accepted.js' }).waitFor();
      await place('Ln 2,');
    });
  });
}
