import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sharedWindow, type Window, type WindowOptions } from '../../host/drive/window.js';
import { copyShop } from '../../host/workspace.js';
import { projectRoot } from '../../support/sources.js';

/** How a window over the example shop is opened. */
export interface ShopOptions extends Pick<WindowOptions, 'restricted' | 'settings'> {
  /** The file to show, from the shop's folder. */
  readonly file?: string;
  /** More files, by their paths from there. */
  readonly files?: () => Readonly<Record<string, string>>;
}

/** A window over a shop of its own, for all tests of a `describe`. */
export function shopWindow({ file = 'worker/shipping.js', files = () => ({}), ...how }: ShopOptions = {}): () => Window {
  let folder: string | undefined;
  const window = sharedWindow(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'shop-')));
    const shop = join(folder, 'shop');
    copyShop(shop);
    // It asks for types that only an installed shop has.
    rmSync(join(shop, 'tsconfig.json'));
    for (const [path, text] of Object.entries(files())) {
      mkdirSync(dirname(join(shop, path)), { recursive: true });
      writeFileSync(join(shop, path), text);
    }
    return { ...how, workspace: shop, extension: projectRoot, file: join(shop, file) };
  });
  after(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  return window;
}
