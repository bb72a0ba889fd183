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
  /** Keeps what is seen. */
  readonly picture: (name: string) => Promise<void>;
}

/** How a window is opened. */
export interface WindowOptions {
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
  return {
    page,
    code: (line, word) =>
      page
        .locator('.view-line', { hasText: line })
        .locator('span span', { hasText: word })
        .last(),
    async openQuickFixes(word, expected) {
      // The editor drops the question while the TypeScript server is starting.
      for (let left = 6; ; left -= 1) {
        await word.click();
        await page.keyboard.press('Control+.');
        try {
          await expected.waitFor({ timeout: 5000 });
          return;
        } catch (error) {
          if (left === 0) throw error;
          await page.keyboard.press('Escape');
        }
      }
    },
    picture: (name) => shoot(page, name),
  };
}
