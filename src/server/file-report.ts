import { createModel } from '../../rules/src/model/model.js';
import type { Host } from '../../rules/src/source/host.js';
import { folderOf } from '../../rules/src/source/paths.js';
import type { PlaceReading } from '../../rules/src/source/place.js';
import type { Parse } from '../engine/parse/parser.js';
import { partsOf, readPart } from '../engine/parts.js';
import { baselineNames } from './baseline.js';
import { checkDocument, findConfig, type Subject } from './checker.js';
import { homeOf } from './document-path.js';
import type { FileFacts } from './present/file-report.js';
import type { Views } from './views.js';

/** How often more files are fetched, at most. */
const maxRounds = 100;

/** Finds out what holds for a document, so that whoever reports a false alarm can say it. What that takes is fetched before. */
export async function factsOf(uri: string, subject: () => Subject, views: Views, parse: Parse): Promise<FileFacts> {
  for (let round = 0; ; round += 1) {
    const host = views.of(uri);
    const facts = factsSeen(subject(), host, parse);
    const surroundings = views.surroundingsOf(homeOf(uri));
    const wants = [...host.wants];
    if (round >= maxRounds || !surroundings.lacks(wants)) return facts;
    await surroundings.load(wants);
    views.renew();
  }
}

function factsSeen(subject: Subject, host: Host, parse: Parse): FileFacts {
  const { path, editor, configured } = subject;
  const { config, configProblem } = findConfig(configured ?? { path, host });
  return {
    editor,
    outcome: checkDocument(subject, host, parse),
    config: config?.path,
    configProblem,
    level: config?.level ?? editor.level,
    levelFrom: config?.level === undefined ? 'settings' : 'configuration',
    places: placesOf(subject, config?.settings ?? editor.shared, host, parse),
    baselines: baselinesAbove(path, host),
  };
}

/** Where the parts of a document run, each place once. */
function placesOf({ text, path, cells }: Subject, settings: Subject['editor']['shared'], host: Host, parse: Parse): readonly PlaceReading[] {
  const readings = partsOf(text, path, cells).flatMap((part) => {
    const { tree } = readPart(part, path, parse);
    return tree === undefined ? [] : [createModel(tree, host, settings).placeReading];
  });
  return readings.filter(({ place, why }, nth) => readings.findIndex((other) => other.place === place && other.why === why) === nth);
}

function baselinesAbove(path: string, host: Host): readonly string[] {
  const missing = new Set<string>(baselineNames);
  const found: string[] = [];
  for (let folder = folderOf(path); folder !== undefined; folder = folderOf(folder)) {
    for (const name of host.list(folder) ?? []) if (missing.delete(name)) found.push(`${folder}/${name}`);
  }
  return found;
}
