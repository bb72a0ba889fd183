import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shopFindings } from './shop-findings.js';

const shop = fileURLToPath(new URL('../../examples/shop', import.meta.url));

/** A folder with the example shop, what ESLint finds there, and a desk for whatever tests write. */
export interface TestWorkspace {
  readonly folder: string;
  /** A workspace file that opens shop and desk as two folders. */
  readonly twoFolders: string;
  dispose(): void;
}

/** Copies the example shop, without what was installed or built there. */
export function copyShop(to: string): void {
  cpSync(shop, to, { recursive: true, filter: (path) => !/[\\/](?:node_modules|dist)$/.test(path) });
}

/** Makes a workspace for one run. */
export function makeWorkspace(): TestWorkspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'shop-')));
  copyShop(join(folder, 'shop'));
  mkdirSync(join(folder, 'desk'));
  writeFileSync(join(folder, 'desk/package.json'), '{ "name": "desk", "type": "module" }\n');
  writeFileSync(join(folder, 'shop-findings.json'), JSON.stringify(shopFindings(join(folder, 'shop'))));
  const twoFolders = join(folder, 'two.code-workspace');
  writeFileSync(twoFolders, JSON.stringify({ folders: [{ path: 'shop' }, { path: 'desk' }] }));
  return { folder, twoFolders, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}
