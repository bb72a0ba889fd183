import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for the tests of one `describe`, removed after them. */
export function temporaryFolder(): { readonly path: string; write(files: Readonly<Record<string, string>>, folder?: string): void } {
  let path: string | undefined;
  const made = (): string => (path ??= realpathSync(mkdtempSync(join(tmpdir(), 'fallacies-'))));
  after(() => {
    if (path !== undefined) rmSync(path, { recursive: true, force: true });
  });
  return {
    get path() {
      return made();
    },
    write(files, folder = '') {
      for (const [name, text] of Object.entries(files)) {
        const file = join(made(), folder, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    },
  };
}
