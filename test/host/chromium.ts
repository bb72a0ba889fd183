import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { cacheFolder } from './layout.js';

const folder = join(cacheFolder, 'chromium');
const program = join(folder, 'chromium');

/** Unpacks the browser out of its npm package, with libraries and fonts for machines that have none. */
export async function unpackChromium(): Promise<void> {
  if (existsSync(program)) return;
  const packed = join(cacheFolder, 'node_modules/@sparticuz/chromium/bin');
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await unpack(join(packed, 'chromium.br'), join(unfinished, 'chromium'), 0o755);
  for (const name of ['al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
    const archive = join(unfinished, name);
    await unpack(join(packed, `${name}.br`), archive, 0o644);
    execFileSync('tar', ['-xf', archive, '-C', unfinished, '--no-same-owner']);
    rmSync(archive);
  }
  renameSync(unfinished, folder);
}

/** Starts the browser without a window. */
export async function launchBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: program,
    headless: true,
    env: { ...process.env, ...(lacksLibraries() ? { LD_LIBRARY_PATH: withOwnLibraries() } : {}) },
    args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'],
  });
}

async function unpack(from: string, to: string, mode: number): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}

function lacksLibraries(): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

function withOwnLibraries(): string {
  return [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
}
