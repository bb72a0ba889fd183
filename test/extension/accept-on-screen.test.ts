import assert from 'node:assert/strict';
import { canServe } from '../host/layout.js';
import { shopWindow } from './support/shop-window.js';

if (canServe) {
  describe('on the screen, accepting a finding', function () {
    this.timeout(5 * 60_000);
    this.retries(1);
    const window = shopWindow();

    it('asks for a reason, and is undone and done again in the source without another question', async () => {
      const { page, code, openQuickFixes, picture } = window();
      const squiggle = page.locator('.monaco-editor .squiggly-warning').first();
      const baseline = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'fallacies-baseline.json' });
      const noQuestion = async () => assert.deepEqual(await page.locator('.monaco-dialog-box, .notification-toast').allInnerTexts(), []);
      await squiggle.waitFor();
      const item = page.locator('.action-widget .monaco-list-row', { hasText: 'Mark this require-timeout as accepted' });
      await openQuickFixes(code('await fetch', 'fetch'), item);
      await item.click();
      const asked = page.locator('.quick-input-widget', { hasText: 'Why may it stay?' });
      await asked.locator('input').first().fill('the warehouse answers at once');
      await picture('accept', 'css');
      await page.keyboard.press('Enter');
      await squiggle.waitFor({ state: 'hidden' });
      await baseline.waitFor();

      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+z');
      await squiggle.waitFor();
      await baseline.waitFor({ state: 'hidden' });
      await noQuestion();
      await page.keyboard.press('Control+Shift+z');
      await squiggle.waitFor({ state: 'hidden' });
      await baseline.waitFor();
      await page.keyboard.press('Control+z');
      await squiggle.waitFor();
      await baseline.waitFor({ state: 'hidden' });
      await noQuestion();
      await page.locator('.tab.active:not(.dirty)', { hasText: 'shipping.js' }).waitFor();
    });
  });
}
