import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { findFiles } from '../engine/files/find-files.js';
import { note, type Note } from '../engine/files/note.js';
import { readSource } from '../engine/files/read-source.js';
import { createNodeHost } from '../engine/node-host.js';
import { decode } from '../engine/text.js';
import type { FileReport } from '../report/file-report.js';
import { check } from './check.js';
import type { Choices } from './choices.js';
import type { Options } from './options.js';
import type { World } from './world.js';

/** What became of one path. */
export type Outcome = { readonly kind: 'checked'; readonly report: FileReport } | Note;

/** Checks everything that the command line asks for, one file at a time, as the outcomes are taken. */
export function outcomesOf(options: Options, world: World, choices: Choices): AsyncIterable<Outcome> | Iterable<Outcome> {
  return options.stdin ? fromStdin(options, world, choices) : fromPaths(options, world, choices);
}

function* fromPaths({ paths, maxFileSize, reportUnusedDisableDirectives }: Options, { cwd }: World, choices: Choices): Generator<Outcome> {
  const host = createNodeHost();
  for (const found of findFiles(paths, { cwd, exclude: (path) => choices.isExcluded(path) })) {
    const source = found.kind === 'file' ? readSource(found, maxFileSize) : found;
    yield source.kind === 'file' ? { kind: 'checked', report: check(source, host, choices.analysisOf(source.path), reportUnusedDisableDirectives) } : source;
  }
}

async function* fromStdin({ stdinFilename, reportUnusedDisableDirectives }: Options, { stdin, cwd }: World, choices: Choices): AsyncGenerator<Outcome> {
  const path = resolve(cwd, stdinFilename);
  const decoded = decode(await buffer(stdin));
  yield decoded.refused === undefined
    ? { kind: 'checked', report: check({ path, ...decoded }, createNodeHost(), choices.analysisOf(path), reportUnusedDisableDirectives) }
    : note(path, 'binary', decoded.refused, true);
}
