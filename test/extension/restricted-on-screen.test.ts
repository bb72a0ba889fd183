import { canServe } from '../host/layout.js';
import { shopWindow } from './support/shop-window.js';

if (canServe) {
  describe('on the screen, a workspace that is not trusted', function () {
    this.timeout(5 * 60_000);
    this.retries(1);
    const window = shopWindow({ restricted: true });

    it('is in Restricted Mode, and a finding is underlined, explained and mended as anywhere', async () => {
      const { page, code, openQuickFixes, picture } = window();
      await page.locator('.part.banner', { hasText: 'Restricted Mode' }).waitFor();
      const squiggle = page.locator('.monaco-editor .squiggly-warning').first();
      await squiggle.waitFor();
      const call = code('await fetch', 'fetch');
      await call.hover();
      await page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: 'The network is reliable' }).waitFor();
      await picture('restricted', 'css');
      await page.keyboard.press('Escape');

      const suggestion = page.locator('.action-widget .monaco-list-row', { hasText: 'Give up after 10 s' }).first();
      await openQuickFixes(call, suggestion);
      await suggestion.click();
      await code('signal:', 'AbortSignal').waitFor();
      await squiggle.waitFor({ state: 'hidden' });
    });
  });
}
