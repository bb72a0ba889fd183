import { parentPort, workerData } from 'node:worker_threads';
import { findFiles } from '../../../engine/files/find-files.js';
import { readSource } from '../../../engine/files/read-source.js';
import { createNodeHost } from '../../../engine/node-host.js';
import type { Parse } from '../../../engine/parse/parser.js';
import { isExcluded } from '../../config.js';
import { uriBeside } from '../../document-path.js';
import { overlay } from '../../files/overlay.js';
import { innermost } from '../../workspace-folders.js';
import { lookAtText } from '../file-findings.js';
import type { FileFindings, ScanEnd, ScanFolder, ScanJob, ScanNews } from '../job.js';

/** How long findings are gathered before they are told, in milliseconds. */
const intervalMs = 100;

/** What the thread says: news, and at last how it ended. */
export type WorkerMessage = ({ readonly kind: 'news' } & ScanNews) | ({ readonly kind: 'end' } & ScanEnd);

/** Does the job that this thread was started with. */
export function scanInWorker(parse: Parse): void {
  const job = workerData as ScanJob;
  const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
  const all = job.only?.flatMap((path) => at(path, innermost(job.folders, path))) ?? job.folders.flatMap((folder) => filesOf(folder, job.folders));
  const files = all.slice(0, job.maxFiles);
  const total = files.length;
  tell({ kind: 'news', total, looked: [] });

  const host = overlay(createNodeHost(parse), job.open);
  let looked: FileFindings[] = [];
  let next = performance.now() + intervalMs;
  for (const { path, folder } of files) {
    const source = readSource({ kind: 'file', path, explicit: false });
    looked.push(source.kind === 'file' ? lookAtText(source.text, slashed(path), folder, host, parse).file : { uri: uriBeside(folder.uri, slashed(path)), diagnostics: [], accepted: [] });
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

const at = (path: string, folder: ScanFolder | undefined): Place[] => (folder ? [{ path, folder }] : []);

/** The files of a folder that are not those of another one within it. */
function filesOf(folder: ScanFolder, all: readonly ScanFolder[]): Place[] {
  const { path: root, editor } = folder;
  if (!editor.enable) return [];
  const others = new Set(all.map(({ path }) => path).filter((path) => path !== root));
  const exclude = (path: string) => others.has(slashed(path)) || isExcluded(slashed(path), root, editor.exclude);
  return [...findFiles([root], { cwd: root, exclude })].flatMap((found) => (found.kind === 'file' ? [{ path: found.path, folder }] : []));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
