import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { contrastOf, lineBelow } from '../host/drive/contrast.js';
import type { Window } from '../host/drive/window.js';
import { canServe } from '../host/layout.js';
import { becomes } from './inside/support/eventually.js';
import { shopWindow } from './support/shop-window.js';

/** What WCAG asks of texts at its highest level, of texts that the editor itself paints fainter, and of icons. */
const enough = { text: 7, faint: 4.5, icon: 3 };

/** Sees that everything of ours stands out. */
async function look({ page, code, command, rendered, picture }: Window, name: string): Promise<void> {
  // What has just come is still fading in.
  const stands = (what: string, at: Locator, wanted: number) =>
    becomes(async () => {
      const contrast = await contrastOf(at);
      return `${what} ${contrast >= wanted ? 'stands out' : contrast.toFixed(1)}`;
    }, `${what} stands out`);
  const squiggle = page.locator('.monaco-editor .squiggly-warning').first();
  await squiggle.waitFor();
  assert.match(await lineBelow(squiggle), /^4px double /);

  await code('await fetch', 'fetch').hover();
  const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: 'The network is reliable' });
  await stands('the hover', hover.locator('p', { hasText: 'A peer that accepts' }), enough.text);
  await stands('a link of the hover', hover.locator('a', { hasText: 'The rule require-timeout' }), enough.text);
  await picture(`${name}-hover`, 'css');
  await hover.locator('a', { hasText: 'The rule require-timeout' }).click();

  await stands('the page', rendered.locator('p', { hasText: 'A peer that accepts' }), enough.text);
  await stands('a heading of the page', rendered.getByRole('heading', { name: 'What will happen' }), enough.text);
  await stands('a link of the page', rendered.getByRole('link', { name: 'The network is reliable' }), enough.text);
  await stands('the code of the page', rendered.locator('pre code', { hasText: 'rates.example' }), enough.text);

  await command('Fallacies: Focus on Findings View');
  const row = page.locator('.sidebar .monaco-list-row', { hasText: /^shipping\.js:10/ });
  if (!(await row.isVisible())) await page.locator('.sidebar .monaco-list-row', { hasText: 'require-timeout' }).click();
  await stands('a finding of the view', row.locator('.label-name'), enough.text);
  await stands('what will happen', row.locator('.label-description'), enough.faint);
  await stands('the icon of a finding', row.locator('.custom-view-tree-node-item-icon.codicon-warning'), enough.icon);
  await picture(name, 'css');
}

if (canServe) {
  describe('on the screen, in high contrast', function () {
    this.timeout(5 * 60_000);
    this.retries(1);
    const window = shopWindow({ settings: { 'workbench.colorTheme': 'Default High Contrast' } });

    it('underline, hover, page and view stand out on black', () => look(window(), 'high-contrast'));

    it('and on white, once another theme is chosen', async () => {
      const { page } = window();
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+t');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Dark High Contrast' }).waitFor();
      await page.keyboard.type('Light High Contrast');
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Light High Contrast' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.monaco-workbench.hc-light').waitFor();
      await window().open('shipping.js');
      await look(window(), 'high-contrast-light');
    });
  });
}
