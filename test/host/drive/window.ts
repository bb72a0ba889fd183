import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../chromium.js';
import { newest } from '../layout.js';
import { shoot } from '../test-page.js';
import { setUpHost } from '../setup.js';
import { startVsCode } from '../vscode-server.js';

/** What a person sees and does. */
export interface Window {
  readonly page: Page;
  /** Words of the code in the editor, on the line that holds a text. */
  readonly code: (line: string, word: string) => Locator;
  /** Opens the menu of quick fixes at a word. */
  readonly openQuickFixes: (word: Locator, expected: Locator) => Promise<void>;
  /** Shows another file of the workspace, found by its name. */
  readonly open: (name: string) => Promise<void>;
  /** What our item in the status bar's list of language features tells about the file at hand, as screen readers read it. */
  readonly status: () => Promise<string | undefined>;
  /** Opens that list, which shows the same. */
  readonly openStatus: (expected: Locator) => Promise<void>;
  /** Keeps what is seen. */
  readonly picture: (name: string) => Promise<void>;
}

/** How a window is opened. */
export interface WindowOptions {
  /** A folder, or a `.code-workspace` file. */
  readonly workspace: string;
  readonly extension: string;
  /** The file to show. */
  readonly file: string;
}

const looks = {
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.lightbulb.enabled': 'on',
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'breadcrumbs.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  // TypeScript without the packages of the shop would have a lot to say of its own.
  'typescript.validate.enable': false,
  'javascript.validate.enable': false,
};

/** Shows a file in the real editor and drives it. A picture is kept of whatever goes wrong. */
export async function inWindow({ workspace, extension, file }: WindowOptions, drive: (window: Window) => Promise<void>): Promise<void> {
  await setUpHost();
  const server = await startVsCode(newest, { settings: looks });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1120, height: 640 }, deviceScaleFactor: 1.5 });
    page.setDefaultTimeout(30_000);
    await page.goto(server.urlOf({ workspace, extension, file }));
    await page.locator('.monaco-editor .view-lines').first().waitFor();
    try {
      await drive(windowOf(page));
    } catch (error) {
      await shoot(page, 'failed-drive');
      throw error;
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

function windowOf(page: Page): Window {
  const statusBar = page.locator('[id="status.languageStatus"]');
  return {
    page,
    code: (line, word) =>
      page
        .locator('.view-line', { hasText: line })
        .locator('span span', { hasText: word })
        .last(),
    // The editor drops the question while the TypeScript server is starting.
    openQuickFixes: (word, expected) =>
      persist(page, expected, async () => {
        await word.click();
        await page.keyboard.press('Control+.');
      }),
    // The list of files may change under the pointer while it is still filling.
    open: (name) =>
      persist(page, page.locator('.tab.active', { hasText: name }), async () => {
        await page.keyboard.press('Control+p');
        await page.locator('.quick-input-widget input').first().fill(name);
        await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
      }),
    async status() {
      const label = (await statusBar.getAttribute('aria-label')) ?? '';
      return /Fallacies: .*?(?=, next: |$)/.exec(label)?.[0];
    },
    // The list closes whenever the item of another extension changes.
    openStatus: (expected) =>
      persist(page, expected, async () => {
        await page.mouse.move(0, 0);
        await statusBar.hover();
      }),
    picture: (name) => shoot(page, name),
  };
}

/** Does something until what is expected of it is seen, six times more at most. */
async function persist(page: Page, expected: Locator, act: () => Promise<void>): Promise<void> {
  for (let left = 6; ; left -= 1) {
    await act();
    try {
      await expected.waitFor({ timeout: 5000 });
      return;
    } catch (error) {
      if (left === 0) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
