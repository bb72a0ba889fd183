import { URI } from 'vscode-uri';
import type { Host } from '../../../rules/src/source/host.js';
import { isGenerated } from '../../engine/files/generated.js';
import { watch } from '../../engine/watched-host.js';
import type { Parse } from '../../engine/parse/parser.js';
import type { Busy } from '../busy.js';
import { isExcluded } from '../config.js';
import { uriBeside } from '../document-path.js';
import type { Surroundings } from '../files/surroundings.js';
import { lookAtText, lookedPast } from './file-findings.js';
import type { LookedFile, ScanFolder, ScanJob, Scanner, Stop } from './job.js';
import { longLookMs } from './limits.js';
import { walk } from './walk.js';
import { onTheWayTo } from './ways.js';

/** How often a file is looked at again because more files came in. */
const maxRounds = 100;
/** How many texts are asked for at once. */
const chunk = 16;

/** How files are looked at. */
interface Manner {
  readonly passOver: ReadonlySet<string>;
  /** Is told how many other files were asked for on behalf of the one at hand. */
  readonly tellReading: (files: number) => void;
}

/**
 * Looks at files that only the editor can read, here, and lets others have their turn between any two of them.
 *
 * @param surroundingsOf makes the files around a folder, apart from those around the open documents
 */
export function sliceScanner(surroundingsOf: (uri: URI) => Surroundings, parse: Parse, busy: Busy): Scanner {
  const lookAtFile = async (path: string, folder: ScanFolder, site: Site, { passOver, tellReading }: Manner): Promise<LookedFile> => {
    const uri = uriBeside(folder.uri, path);
    const wanted = new Set<string>();
    const telling = setInterval(() => (wanted.size > 0 ? tellReading(wanted.size) : undefined), longLookMs);
    try {
      for (let round = 0; ; round += 1) {
        const text = passOver.has(uri) ? undefined : site.view.read(path);
        if (text === undefined || isGenerated(text)) return lookedPast(path, folder);
        const { file, wants } = busy.about(uri, () => lookAtText(text, path, folder, { host: site.view, parse }));
        if (round >= maxRounds || !site.surroundings.lacks(wants)) return file;
        for (const want of wants) wanted.add(want);
        await site.seeMore(wants);
      }
    } finally {
      clearInterval(telling);
    }
  };
  return async (job, tell, stop) => {
    const sites = new Map<string, Site>();
    const siteOf = ({ uri }: ScanFolder): Site => {
      const { scheme, authority } = URI.parse(uri);
      const key = `${scheme}://${authority}`;
      const site = sites.get(key) ?? new Site(surroundingsOf(URI.parse(uri)), busy.step);
      sites.set(key, site);
      return site;
    };
    const all = await filesOf(job, siteOf, stop);
    const files = all.slice(0, job.maxFiles);
    const total = files.length;
    tell({ total, looked: [] });
    const manner: Manner = { passOver: job.passOver, tellReading: (reading) => tell({ total, looked: [], reading }) };
    for (let at = 0; at < files.length && !stop.isRequested; at += chunk) {
      const some = files.slice(at, at + chunk);
      for (const site of new Set(some.map(({ folder }) => siteOf(folder)))) {
        await site.surroundings.load(some.filter(({ folder }) => siteOf(folder) === site).map(({ path }) => path));
      }
      for (const { path, folder } of some) {
        if (stop.isRequested) break;
        tell({ total, looked: [await lookAtFile(path, folder, siteOf(folder), manner)] });
        await turn();
      }
    }
    return { hasMore: all.length > files.length };
  };
}

/** The files under one scheme and authority. */
class Site {
  readonly surroundings: Surroundings;
  readonly #asked: () => void;
  #view: Host | undefined;

  /** @param asked is called whenever an analysis asks for other files */
  constructor(surroundings: Surroundings, asked: () => void) {
    this.surroundings = surroundings;
    this.#asked = asked;
  }

  /** What is learnt of the project is remembered by the view, so that it is kept until there is more to see. */
  get view(): Host {
    return (this.#view ??= watch(this.surroundings.host(), this.#asked));
  }

  async seeMore(wants: readonly string[]): Promise<void> {
    await this.surroundings.load(wants);
    this.#view = undefined;
  }
}

interface Place {
  readonly path: string;
  readonly folder: ScanFolder;
}

async function filesOf({ folders, only }: ScanJob, siteOf: (folder: ScanFolder) => Site, stop: Stop): Promise<Place[]> {
  const files: Place[] = [];
  const isWanted = onTheWayTo(only);
  for (const folder of folders) {
    if (!folder.editor.enable) continue;
    const others = new Set(folders.map(({ path }) => path).filter((path) => path !== folder.path));
    const isOut = (path: string) => !isWanted(path) || others.has(path) || isExcluded(path, folder.path, folder.editor.exclude);
    const paths = await walk(folder.path, siteOf(folder).surroundings, isOut, () => stop.isRequested);
    files.push(...paths.map((path) => ({ path, folder })));
  }
  return files;
}

/** Lets everything have its turn that came meanwhile. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
