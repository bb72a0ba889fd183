import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inWindow } from '../host/drive/window.js';
import { canServe } from '../host/layout.js';
import { makeWorkspace, type TestWorkspace } from '../host/workspace.js';
import { projectRoot } from '../support/sources.js';
import { eventually } from './inside/support/eventually.js';

if (canServe) {
  describe('on the screen', function () {
    this.timeout(5 * 60_000);
    let workspace: TestWorkspace;

    before(() => {
      workspace = makeWorkspace();
    });

    after(() => workspace.dispose());

    it('a finding is underlined, explained by a hover, listed among the problems, mended by a quick fix and saved', async () => {
      const shop = join(workspace.folder, 'shop');
      const file = join(shop, 'worker/shipping.js');
      // It asks for types that only an installed shop has.
      rmSync(join(shop, 'tsconfig.json'));
      await inWindow({ workspace: shop, extension: projectRoot, file }, async ({ page, code, openQuickFixes, picture }) => {
        const squiggle = page.locator('.monaco-editor .squiggly-warning').first();
        await squiggle.waitFor();
        const call = code('await fetch', 'fetch');

        await call.hover();
        const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents');
        await hover.filter({ hasText: 'may hang 5 minutes' }).first().waitFor();
        await hover.filter({ hasText: 'The network is reliable' }).first().waitFor();
        await picture('hover');
        await page.keyboard.press('Escape');

        await call.click();
        await page.keyboard.press('Control+Shift+M');
        const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'may hang 5 minutes' }).first();
        await problem.waitFor();
        assert.match((await problem.innerText()).replace(/\s+/g, ' '), /fallacies\s?\(?require-timeout/);
        await picture('problems');
        await page.keyboard.press('Control+Shift+M');

        const suggestion = page.locator('.action-widget .monaco-list-row', { hasText: 'Give up after 10 s' }).first();
        await openQuickFixes(call, suggestion);
        await picture('quick-fix');
        await suggestion.click();
        await code('signal:', 'AbortSignal').waitFor();
        await squiggle.waitFor({ state: 'hidden' });
        await page.keyboard.press('Control+s');
        await eventually(() => /signal: AbortSignal\.timeout\(10_000\)/.exec(readFileSync(file, 'utf8')) ?? undefined);
        await page.locator('.tab.active:not(.dirty)').first().waitFor();
        await picture('applied');
      });
    });
  });
}
