import { parentPort, workerData } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import { findFiles } from '../../../engine/files/find-files.js';
import { readSource } from '../../../engine/files/read-source.js';
import { createNodeHost } from '../../../engine/node-host.js';
import type { Parse } from '../../../engine/parse/parser.js';
import { isExcluded } from '../../config.js';
import { lookAtText, lookedPast } from '../file-findings.js';
import type { LookedFile, ScanEnd, ScanFolder, ScanJob, ScanNews } from '../job.js';
import { onTheWayTo } from '../ways.js';

/** How long findings are gathered before they are told, in milliseconds. */
const intervalMs = 100;

/** What the thread says: news, and at last how it ended. */
export type WorkerMessage = ({ readonly kind: 'news' } & ScanNews) | ({ readonly kind: 'end' } & ScanEnd);

/** Does the job that this thread was started with. */
export function scanInWorker(parse: Parse): void {
  const job = workerData as ScanJob;
  l10n.config({ contents: job.texts ?? {} });
  const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
  const all = job.folders.flatMap((folder) => filesOf(folder, job));
  const files = all.slice(0, job.maxFiles);
  const total = files.length;
  tell({ kind: 'news', total, looked: [] });

  const host = createNodeHost(parse);
  let looked: LookedFile[] = [];
  let next = performance.now() + intervalMs;
  for (const { path, folder } of files) {
    const source = readSource({ kind: 'file', path, explicit: false });
    looked.push(source.kind === 'file' ? lookAtText(source.text, slashed(path), folder, host, parse).file : lookedPast(slashed(path), folder));
    if (performance.now() < next) continue;
    tell({ kind: 'news', total, looked });
    looked = [];
    next = performance.now() + intervalMs;
  }
  tell({ kind: 'news', total, looked });
  tell({ kind: 'end', hasMore: all.length > files.length });
}

interface Place {
  readonly path: string;
  readonly folder: ScanFolder;
}

/** The files of a folder that are not those of another one within it. */
function filesOf(folder: ScanFolder, { folders, only }: ScanJob): Place[] {
  const { path: root, editor } = folder;
  if (!editor.enable) return [];
  const others = new Set(folders.map(({ path }) => path).filter((path) => path !== root));
  const isWanted = onTheWayTo(only);
  const isOut = (path: string) => !isWanted(path) || others.has(path) || isExcluded(path, root, editor.exclude);
  return [...findFiles([root], { cwd: root, exclude: (path) => isOut(slashed(path)) })].flatMap((found) => (found.kind === 'file' ? [{ path: found.path, folder }] : []));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
