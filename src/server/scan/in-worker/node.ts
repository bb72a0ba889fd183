import { parentPort, workerData } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import { findFiles } from '../../../engine/files/find-files.js';
import { readSource } from '../../../engine/files/read-source.js';
import { createNodeHost } from '../../../engine/node-host.js';
import type { Parse } from '../../../engine/parse/parser.js';
import { watch } from '../../../engine/watched-host.js';
import { isExcluded } from '../../config.js';
import { uriBeside } from '../../document-path.js';
import { lookAtText, lookedPast } from '../file-findings.js';
import type { LookedFile, ScanEnd, ScanFolder, ScanJob, ScanNews } from '../job.js';
import { longLookMs } from '../limits.js';
import { onTheWayTo } from '../ways.js';
import { Whereabouts } from '../whereabouts.js';

/** What the thread is started with. */
export interface WorkerInput {
  readonly job: ScanJob;
  /** Files that a thread before this one looked at, by their URIs. */
  readonly done: ReadonlySet<string>;
  /** Of the `Whereabouts`. */
  readonly memory: SharedArrayBuffer;
}

/** How long findings are gathered before they are told, in milliseconds. */
const intervalMs = 100;

/** What the thread says: news, and at last how it ended. */
export type WorkerMessage = ({ readonly kind: 'news' } & ScanNews) | ({ readonly kind: 'end' } & ScanEnd);

/** Does the job that this thread was started with. */
export function scanInWorker(parse: Parse): void {
  const { job, done, memory } = workerData as WorkerInput;
  l10n.config({ contents: job.texts ?? {} });
  const whereabouts = new Whereabouts(memory);
  const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
  const all = job.folders.flatMap((folder) => filesOf(folder, job, whereabouts.step));
  const files = all.slice(0, job.maxFiles);
  const total = files.length;
  tell({ kind: 'news', total, looked: [] });

  let looked: LookedFile[] = [];
  let next = performance.now() + intervalMs;
  const tellIfDue = (reading?: number) => {
    const now = performance.now();
    if (now < next) return;
    tell({ kind: 'news', total, looked, ...(reading === undefined ? {} : { reading }) });
    looked = [];
    next = now + intervalMs;
  };
  let began = 0;
  /** The other files that were read for the one at hand. */
  const others = new Set<string>();
  const host = watch(createNodeHost(parse), (other) => {
    whereabouts.step();
    if (other !== undefined) others.add(other);
    if (performance.now() - began >= longLookMs) tellIfDue(others.size);
  });
  for (const { path, folder } of files) {
    const uri = uriBeside(folder.uri, slashed(path));
    if (done.has(uri)) continue;
    whereabouts.at(uri);
    began = performance.now();
    others.clear();
    const source = job.passOver.has(uri) ? undefined : readSource({ kind: 'file', path, explicit: false });
    const onRule = (rule: string) => whereabouts.at(uri, rule);
    const file = source?.kind === 'file' ? lookAtText(source.text, slashed(path), folder, { host, parse, onRule }).file : lookedPast(slashed(path), folder);
    looked.push(file);
    whereabouts.at();
    tellIfDue();
  }
  tell({ kind: 'news', total, looked });
  tell({ kind: 'end', hasMore: all.length > files.length });
}

interface Place {
  readonly path: string;
  readonly folder: ScanFolder;
}

/** The files of a folder that are not those of another one within it. */
function filesOf(folder: ScanFolder, { folders, only }: ScanJob, step: () => void): Place[] {
  const { path: root, editor } = folder;
  if (!editor.enable) return [];
  const others = new Set(folders.map(({ path }) => path).filter((path) => path !== root));
  const isWanted = onTheWayTo(only);
  const isOut = (path: string) => !isWanted(path) || others.has(path) || isExcluded(path, root, editor.exclude);
  const exclude = (path: string) => {
    step();
    return isOut(slashed(path));
  };
  return [...findFiles([root], { cwd: root, exclude })].flatMap((found) => (found.kind === 'file' ? [{ path: found.path, folder }] : []));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
