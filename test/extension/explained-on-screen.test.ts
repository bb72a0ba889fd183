import assert from 'node:assert/strict';
import { canServe } from '../host/layout.js';
import { becomes, eventually } from './inside/support/eventually.js';
import { shopWindow } from './support/shop-window.js';

if (canServe) {
  describe('on the screen, what explains', function () {
    this.timeout(5 * 60_000);
    this.retries(1);
    const window = shopWindow();

    it('the page of a rule opens from the hover, rendered, and is walked by keyboard', async () => {
      const { page, code, rendered, picture } = window();
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
      await code('await fetch', 'fetch').hover();
      await page.locator('.monaco-hover:not(.hidden) a', { hasText: 'The rule require-timeout' }).click();

      await rendered.getByRole('heading', { name: 'require-timeout', level: 1 }).waitFor();
      const headings = await rendered.getByRole('heading', { level: 2 }).allInnerTexts();
      assert.deepEqual(headings.slice(0, 2), ['What will happen', 'Examples']);
      for (const heading of ['The fix', 'The proof', 'When not to use it', 'Readings']) assert.ok(headings.includes(heading), heading);
      // Each kind of example is told in words too, and the code has the colours of the editor.
      const wrong = rendered.locator('p', { hasText: '❌ A call without a limit' });
      await wrong.locator('+ pre', { hasText: "fetch('https://rates.example/today');" }).locator('code span').first().waitFor();
      const right = rendered.locator('p', { hasText: '✅ A signal bounds the call' });
      await right.locator('+ pre', { hasText: 'AbortSignal.timeout(3_000)' }).waitFor();
      await picture('rule-page');

      const focused = () => rendered.locator(':focus').innerText();
      await page.keyboard.press('Tab');
      await becomes(focused, 'The network is reliable');
      await page.keyboard.press('Enter');
      await rendered.getByRole('heading', { name: 'The network is reliable', level: 1 }).waitFor();
      await rendered.getByRole('table').getByRole('link', { name: 'require-timeout' }).waitFor();
    });

    it('the walkthrough opens an example, sees its first fix made, and leads to the fallacies', async () => {
      const { page, code, command, openQuickFixes, rendered, picture } = window();
      const steps = page.locator('.gettingStartedContainer .getting-started-step');
      const isDone = (title: string) => steps.filter({ hasText: title }).getAttribute('aria-checked');
      const openWalkthrough = async () => {
        await command('Welcome: Open Walkthrough');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'The Fallacies of Distributed Computing' }).click();
        await steps.filter({ hasText: 'See what code takes for granted' }).waitFor();
      };
      /** Clicks until the text of a step is there: the list is made anew whenever a step is done. */
      const choose = (title: string) =>
        eventually(async () => {
          await steps.filter({ hasText: title }).click();
          const heading = rendered.getByRole('heading', { name: title });
          return heading.waitFor({ timeout: 5000 }).then(() => true, () => undefined);
        });
      // Of several pages in the window, one alone is to be looked into.
      await command('View: Close All Editors');
      await openWalkthrough();
      // In a narrow window there would be no room for the texts beside the steps.
      await eventually(async () => {
        await command('View: Close Primary Side Bar');
        return page.locator('.part.sidebar').waitFor({ state: 'hidden', timeout: 3000 }).then(() => true, () => undefined);
      });
      assert.equal(await steps.count(), 10);
      assert.equal(await isDone('Make the first fix'), 'false');

      await page.getByRole('button', { name: 'Open the Example' }).click();
      await page.locator('.tab.active', { hasText: 'A small part of a shop' }).waitFor();
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Give up after 10 s' });
      await openQuickFixes(code('axios.create', 'create'), fix);
      await page.keyboard.press('Enter');
      await code('timeout:', '10_000').waitFor();

      await openWalkthrough();
      await becomes(() => isDone('See what code takes for granted'), 'true');
      await becomes(() => isDone('Make the first fix'), 'true');
      assert.equal(await isDone('Latency is zero'), 'false');
      await choose('The network is reliable');
      await page.mouse.move(0, 0);
      await picture('walkthrough', 'css');
      await choose('Latency is zero');
      await page.getByRole('button', { name: 'Read More' }).filter({ visible: true }).click();
      await page.locator('.tab.active', { hasText: 'latency-is-zero' }).waitFor();
      await rendered.getByRole('heading', { name: 'Rules' }).waitFor();
    });
  });
}
