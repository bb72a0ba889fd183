/**
 * Writes everything that is generated from the catalogue and the rules; with `--check` only says what is out of date.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rules } from '../rules/src/rules/index.js';
import { generatedFiles, generatedFolders } from './generate/files.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const files = generatedFiles(rules, (path) => readFileSync(join(root, path), 'utf8'));
const stale = [...files].filter(([path, text]) => textOf(path) !== text);
const leftOver = generatedFolders.flatMap(namesIn).filter((path) => !files.has(path));

if (values.check) {
  for (const [path] of stale) console.error(`${textOf(path) === undefined ? 'missing' : 'stale'}: ${path}`);
  for (const path of leftOver) console.error(`left over: ${path}`);
  if (stale.length + leftOver.length > 0) {
    console.error('Run `npm run generate`.');
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`written: ${path}`);
  }
  for (const path of leftOver) {
    rmSync(join(root, path));
    console.log(`removed: ${path}`);
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
