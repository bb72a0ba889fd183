import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'vscode-languageserver';
import { parse } from '../../src/engine/parse/node-parser.js';
import { Busy } from '../../src/server/busy.js';
import { fetchedSurroundings } from '../../src/server/files/fetched.js';
import type { ScanNews } from '../../src/server/scan/job.js';
import { sliceScanner } from '../../src/server/scan/slices.js';
import { StopSource } from '../../src/server/scan/stop.js';
import { defaultEditorSettings } from '../../src/server/settings.js';

describe('server: a check of files that come slowly', () => {
  it('tells how many files it wants for the one at hand, and no longer when that had its turn', async () => {
    const asked = 'import axios from "axios";\nexport const rates = () => axios.get("https://rates.example/today");\n';
    const many = Array.from({ length: 100 }, (_file, nth): [string, string] => [`/ws/many/${nth}.ts`, 'export {};\n']);
    const files = new Map([['/ws/package.json', '{ "name": "ws" }'], ['/ws/asked.ts', asked], ...many]);
    const read = async (path: string) => {
      await pause(path.startsWith('/ws/many/') ? 100 : 0);
      return files.get(path);
    };
    const list = (folder: string) => Promise.resolve({ '/ws': ['package.json', 'asked.ts', 'many/'], '/ws/many': many.map(([path]) => path.slice('/ws/many/'.length)) }[folder]);
    const scanner = sliceScanner(() => fetchedSurroundings({ read, list }, (text, path) => parse(text, path).tree), parse, new Busy({ sendNotification: () => Promise.resolve() } as unknown as Connection));
    const news: ScanNews[] = [];
    const folder = { uri: 'memfs:/ws', path: '/ws', editor: defaultEditorSettings };
    await scanner({ folders: [folder], only: ['/ws/asked.ts'], passOver: new Set(), maxFiles: 10 }, (told) => news.push(told), new StopSource());
    const reading = news.flatMap(({ reading: wanted }) => wanted ?? []);
    assert.ok(reading.length > 1 && reading.every((wanted) => wanted > 0 && wanted < 120), JSON.stringify(news));
    assert.ok(reading.at(-1)! >= 100, reading.join());
    assert.deepEqual([news.at(-1)?.reading, news.at(-1)?.looked.length], [undefined, 1]);
  });
});
