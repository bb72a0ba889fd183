import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inWindow } from '../host/drive/window.js';
import { canServe } from '../host/layout.js';
import { makeWorkspace, type TestWorkspace } from '../host/workspace.js';
import { projectRoot } from '../support/sources.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { becomes, eventually } from './inside/support/eventually.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

/** How people write each second of a span of time. */
function timesIn(from: number, to: number): string[] {
  const seconds = Array.from({ length: Math.floor(to / 1000) - Math.floor(from / 1000) + 1 }, (_second, index) => from + index * 1000);
  return seconds.map((second) => plain(new Date(second).toLocaleTimeString()));
}

/** Another version of Node may put another kind of space into times. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

/** The beginning of the next second, which is told from this one. */
async function nextSecond(): Promise<number> {
  const next = Math.ceil((Date.now() + 1) / 1000) * 1000;
  return eventually(() => (Date.now() < next ? undefined : next));
}

if (canServe) {
  describe('on the screen', function () {
    this.timeout(5 * 60_000);
    this.retries(1);
    let workspace: TestWorkspace;

    before(() => {
      workspace = makeWorkspace();
    });

    after(() => workspace.dispose());

    const folder = temporaryFolder();

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

    it('the status item tells level and time of the last look at a file, or why there was none', async () => {
      folder.write({
        'all.code-workspace': JSON.stringify({ folders: [{ path: 'strict' }, { path: 'team' }, { path: 'off' }] }),
        'strict/.vscode/settings.json': JSON.stringify({ 'fallacies.level': 'strict', 'fallacies.exclude': ['excluded.ts'] }),
        'strict/order.ts': call,
        'strict/excluded.ts': call,
        'strict/lengthy.ts': `${call}${'// The same again.\n'.repeat(20_000)}`,
        'strict/trial.test.ts': call,
        'team/fallacies.config.json': JSON.stringify({ level: 'all', exclude: ['generated.ts'] }),
        'team/decided.ts': call,
        'team/generated.ts': call,
        'off/.vscode/settings.json': JSON.stringify({ 'fallacies.enable': false }),
        'off/unchecked.ts': call,
      });
      const workspaceFile = join(folder.path, 'all.code-workspace');
      const opened = Date.now();
      await inWindow({ workspace: workspaceFile, extension: projectRoot, file: join(folder.path, 'strict/order.ts') }, async ({ page, code, open, status, openStatus, picture }) => {
        /** What is told, with a mark for the time of a look since then and for how long it took. */
        const told = async (since: number): Promise<string> => {
          const text = plain((await status()) ?? '');
          const time = timesIn(since, Date.now()).find((candidate) => text.includes(` ${candidate}, `));
          return time === undefined ? text : text.replace(time, '[time]').replace(/\d+ ms/, '[ms]');
        };
        await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
        await becomes(() => told(opened), 'Fallacies: 1 finding, Level strict. [time], [ms].');
        await openStatus(page.locator('.hover-language-status', { hasText: /^Fallacies: 1 finding\s*Level strict\. \S.*, \d+ ms\./ }));
        await picture('status');
        await page.mouse.move(0, 0);

        const changed = await nextSecond();
        await code('export const', 'fetch').click();
        await page.keyboard.press('Home');
        await page.keyboard.press('Enter');
        await becomes(() => told(changed), 'Fallacies: 1 finding, Level strict. [time], [ms].');

        await open('decided.ts');
        await becomes(() => told(opened), 'Fallacies: 1 finding, Level all. [time], [ms].');
        await open('excluded.ts');
        await becomes(status, 'Fallacies: Not checked, Left out by the setting fallacies.exclude.');
        await open('generated.ts');
        await becomes(status, 'Fallacies: Not checked, Left out by exclude in fallacies.config.json.');
        await open('lengthy.ts');
        await becomes(status, 'Fallacies: Not checked, Longer than 300000 characters.');
        await open('trial.test.ts');
        await becomes(status, 'Fallacies: Not checked, A test, in which nothing is reported.');
        await open('unchecked.ts');
        await becomes(status, 'Fallacies: Off, Switched off by the setting fallacies.enable.');
        await open('order.ts');
        await becomes(() => told(changed), 'Fallacies: 1 finding, Level strict. [time], [ms].');
      });
    });
  });
}
