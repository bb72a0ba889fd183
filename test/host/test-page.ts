import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './chromium.js';
import { shotsFolder } from './layout.js';

/** How a test run in a page went. */
export interface PageRun {
  /** What VS Code would end with: 0 if every test passed. */
  readonly code: number;
  /** What the extension host logged, a line each. */
  readonly lines: readonly string[];
}

/** VS Code's page calls these two where an extension's tests run. */
interface Automation {
  readonly codeAutomationLog: (level: string, args: readonly unknown[]) => void;
  readonly codeAutomationExit: (code: number) => void;
}

/** What is tested there. */
export interface PageTests {
  readonly name: string;
  readonly timeoutMs: number;
  /** The language of the editor for extensions; its own texts stay English, as they need a package. */
  readonly language?: string | undefined;
}

/** Opens a VS Code whose URL names tests, and waits until they have run. */
export async function runTestsInPage(url: string, { timeoutMs, name, language }: PageTests): Promise<PageRun> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const lines: string[] = [];
    const code = await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => resolve(124), timeoutMs);
      const exit = (ended: number): void => {
        clearTimeout(timer);
        resolve(ended);
      };
      page.on('crash', () => exit(99));
      page.on('console', (message) => {
        // What VS Code logs in colour comes once more without.
        if (message.type() === 'error' && !message.text().includes('color: #')) lines.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => void lines.push(`page: ${error.message}`));
      const automation: Automation = {
        codeAutomationLog: (_level, args) => void lines.push(format(...args)),
        codeAutomationExit: exit,
      };
      open(page, url, automation, language).catch(reject);
    });
    if (code !== 0) await shoot(page, `failed-${name}`);
    return { code, lines };
  } finally {
    await browser.close();
  }
}

/** Keeps a picture of a page, at scale `css` with one dot for each pixel of the page: half as big, for pictures that are shown small. */
export async function shoot(page: Page, name: string, scale: 'css' | 'device' = 'device'): Promise<void> {
  mkdirSync(shotsFolder, { recursive: true });
  await page.screenshot({ path: join(shotsFolder, `${name}.png`), scale });
}

async function open(page: Page, url: string, automation: Automation, language: string | undefined): Promise<void> {
  if (language !== undefined) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
  await page.exposeFunction('codeAutomationLog', automation.codeAutomationLog);
  await page.exposeFunction('codeAutomationExit', automation.codeAutomationExit);
  await page.goto(url);
}
