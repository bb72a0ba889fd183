import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A finding as oxlint prints it, with its place in the text as ESLint counts. */
export interface OxlintFinding {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  readonly range: readonly [number, number];
}

interface Diagnostic {
  readonly message: string;
  readonly code?: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly offset: number; readonly length: number } }[];
}

/** The program, for Node. */
export const oxlintProgram = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint');

/** The built plugin, as oxlint's `jsPlugins` take it. */
export const builtPlugin = fileURLToPath(import.meta.resolve('eslint-plugin-fallacies'));

/** Configuration with nothing on but what `more` says. */
export function oxlintConfig(more: object): string {
  return JSON.stringify({ plugins: [], categories: { correctness: 'off' }, ...more });
}

/**
 * Runs oxlint over a folder. Throws with its output where it gives anything but findings.
 *
 * @param config the configuration file; missing: those in the folder
 * @param files the files to look at, from the folder; missing: all there are
 */
export function oxlint(folder: string, { config, files = ['.'] }: { readonly config?: string; readonly files?: readonly string[] } = {}): OxlintFinding[] {
  const chosen = config === undefined ? [] : ['--config', config];
  const { stdout, stderr } = spawnSync(process.execPath, [oxlintProgram, ...chosen, '--format', 'json', '--no-ignore', ...files], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  let diagnostics: readonly Diagnostic[];
  try {
    ({ diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] });
  } catch {
    throw new Error(`oxlint printed no JSON:\n${stdout}${stderr}`);
  }
  return diagnostics.map(({ message, code, filename, labels }) => {
    const [label] = labels;
    const rule = /^fallacies\((.+)\)$/.exec(code ?? '')?.[1];
    if (label === undefined || rule === undefined) throw new Error(`${filename}: ${message}`);
    const file = resolve(folder, filename);
    return { file, rule, message, range: rangeIn(readFileSync(file), label.span) };
  });
}

/** oxlint counts bytes from the file's start, ESLint UTF-16 units after the byte order mark. */
function rangeIn(bytes: Buffer, { offset, length }: { offset: number; length: number }): [number, number] {
  const units = (end: number): number => bytes.toString('utf8', 0, end).replace(/^\uFEFF/, '').length;
  return [units(offset), units(offset + length)];
}
