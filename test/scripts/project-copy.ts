import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '../support/sources.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** What a script of the project said and did. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the project's sources in which scripts may write. */
export interface ProjectCopy {
  run(script: string, ...args: string[]): Outcome;
  read(path: string): string;
  write(path: string, text: string): void;
  readonly path: string;
}

const copied = ['README.md', 'package.json', 'package.nls.json', 'package.nls.de.json', 'l10n', 'tsconfig.json', 'tsconfig.base.json', 'rules', 'scripts', 'src', 'test'];
const left = new Set(['node_modules', 'dist']);

/** A copy for the tests of one `describe`, made when it is first used. */
export function projectCopy(): ProjectCopy {
  const folder = temporaryFolder();
  let made = false;
  const root = (): string => {
    if (made) return folder.path;
    made = true;
    for (const name of copied) {
      cpSync(join(projectRoot, name), join(folder.path, name), { recursive: true, filter: (source) => !left.has(basename(source)) });
    }
    symlinkSync(join(projectRoot, 'node_modules'), join(folder.path, 'node_modules'), 'junction');
    return folder.path;
  };
  return {
    run(script, ...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], { cwd: root(), encoding: 'utf8' });
      return { code: status, stdout, stderr };
    },
    read: (path) => readFileSync(join(root(), path), 'utf8'),
    write(path, text) {
      mkdirSync(dirname(join(root(), path)), { recursive: true });
      writeFileSync(join(root(), path), text);
    },
    get path() {
      return root();
    },
  };
}
