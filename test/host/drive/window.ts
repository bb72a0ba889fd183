import type { FrameLocator, Locator, Page } from 'playwright-core';
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
  /** Runs a command by its title, by keyboard alone. */
  readonly command: (title: string) => Promise<void>;
  /** Opens the menu of quick fixes at a word, or where the cursor is. */
  readonly openQuickFixes: (word: Locator | 'here', expected: Locator) => Promise<void>;
  /** Shows another file of the workspace, found by its name. */
  readonly open: (name: string) => Promise<void>;
  /** What our item in the status bar's list of language features tells about the file at hand, as screen readers read it. */
  readonly status: () => Promise<string | undefined>;
  /** Opens that list, which shows the same. */
  readonly openStatus: (expected: Locator) => Promise<void>;
  /** What is rendered in the editor's place, such as a page of Markdown. */
  readonly rendered: FrameLocator;
  /** Keeps what is seen; at scale `css` for where it is shown small. */
  readonly picture: (name: string, scale?: 'css' | 'device') => Promise<void>;
}

/** How a window is opened. */
export interface WindowOptions {
  /** A folder, or a `.code-workspace` file. */
  readonly workspace: string;
  readonly extension: string;
  /** The file to show. */
  readonly file: string;
  /** Whether the workspace has to be trusted first: it opens in Restricted Mode. */
  readonly restricted?: boolean;
  /** The user's settings, over those that make pictures clear. */
  readonly settings?: Readonly<Record<string, unknown>>;
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
export async function inWindow(options: WindowOptions, drive: (window: Window) => Promise<void>): Promise<void> {
  const { window, close } = await openWindow(options);
  try {
    await drive(window);
  } catch (error) {
    await shoot(window.page, 'failed-drive');
    throw error;
  } finally {
    await close();
  }
}

/** A window for all tests of a `describe`, which drive it one after the other: opening one takes a while. */
export function sharedWindow(options: () => WindowOptions): () => Window {
  let opened: Awaited<ReturnType<typeof openWindow>> | undefined;
  before(async () => {
    opened = await openWindow(options());
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed' && opened) await shoot(opened.window.page, 'failed-drive');
  });
  after(() => opened?.close());
  return () => {
    if (opened === undefined) throw new Error('There is a window while tests run.');
    return opened.window;
  };
}

async function openWindow({ workspace, extension, file, restricted = false, settings }: WindowOptions): Promise<{ readonly window: Window; readonly close: () => Promise<void> }> {
  await setUpHost();
  const server = await startVsCode(newest, { settings: { ...looks, ...settings }, restricted, extension });
  const browser = await launchBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1120, height: 640 }, deviceScaleFactor: 1.5 });
    page.setDefaultTimeout(60_000);
    await page.goto(server.urlOf({ workspace, file }));
    await page.locator('.monaco-editor .view-lines').first().waitFor();
    return { window: windowOf(page), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function windowOf(page: Page): Window {
  const statusBar = page.locator('[id="status.languageStatus"]');
  const asked = page.locator('.quick-input-list .monaco-list-row');
  return {
    page,
    code: (line, word) =>
      page
        .locator('.view-line', { hasText: line })
        .locator('span span', { hasText: word })
        .last(),
    async command(title) {
      await persist(page, asked.first().filter({ hasText: title }), async () => {
        await page.keyboard.press('F1');
        // A question that is closing takes no text any more.
        await page.locator('.quick-input-widget input').first().fill(`>${title}`, { timeout: 5000 });
      });
      await page.keyboard.press('Enter');
    },
    // The editor drops the question while the TypeScript server is starting.
    openQuickFixes: (word, expected) =>
      persist(page, expected, async () => {
        if (word !== 'here') await word.click();
        await page.keyboard.press('Control+.');
      }),
    // The list of files may change under the pointer while it is still filling.
    open: (name) =>
      persist(page, page.locator('.tab.active', { hasText: name }), async () => {
        await page.keyboard.press('Control+p');
        await page.locator('.quick-input-widget input').first().fill(name);
        await asked.filter({ hasText: name }).first().click();
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
    rendered: page.frameLocator('iframe.webview.ready').frameLocator('#active-frame'),
    picture: (name, scale) => shoot(page, name, scale),
  };
}

/** Does something until what is expected of it is seen, six times more at most. */
async function persist(page: Page, expected: Locator, act: () => Promise<void>): Promise<void> {
  for (let left = 6; ; left -= 1) {
    try {
      await act();
      await expected.waitFor({ timeout: 5000 });
      return;
    } catch (error) {
      if (left === 0) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
