import type { CatalogueRule } from '../rule-entry.js';

export const noWallClockOrdering: CatalogueRule = {
  fallacy: 'timing',
  level: 'strict',
  description: 'Disallow deciding by the clocks of two machines which change is the newer',
  assumption: 'Timestamps from different machines tell which event came first.',
  consequence:
    'No two machines have the same time: a few milliseconds lie between good servers, minutes between the telephones of two people. A change that is made later on the machine whose clock is behind counts as the older one, and is thrown away without an error. Whoever has the fastest clock wins every conflict.',
  bad: [
    {
      title: 'the last write wins, by the clock',
      file: 'merge.ts',
      code: `type Doc = { id: string; updatedAt: string; body: string };

export function merge(local: Doc, remote: Doc): Doc {
  return new Date(remote.updatedAt) > new Date(local.updatedAt) ? remote : local;
}`,
    },
    {
      title: 'a change that is dropped, by the clock',
      file: 'apply.ts',
      code: `type Change = { id: string; timestamp: number; body: string };
const documents = new Map<string, Change>();

export function apply(incoming: Change): void {
  const existing = documents.get(incoming.id);
  if (existing && incoming.timestamp < existing.timestamp) return;
  documents.set(incoming.id, incoming);
}`,
    },
  ],
  good: [
    {
      title: 'a version that the one store gives out',
      file: 'merge.ts',
      code: `type Doc = { id: string; version: number; body: string };

export function merge(local: Doc, remote: Doc): Doc {
  if (remote.version === local.version) return local;
  return remote.version > local.version ? remote : local;
}`,
    },
    {
      title: 'a list that is sorted for people',
      file: 'list.ts',
      code: `type Doc = { id: string; updatedAt: string };

export function newestFirst(documents: Doc[]): Doc[] {
  return documents.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}`,
    },
  ],
  fix: 'There is no suggestion: it takes another model of the data. A version that one store gives out tells which change came later; version vectors tell that two changes know nothing of each other; CRDTs merge both.',
  whenNot:
    'Only times of the same name on both sides are reported, one of them of a version from elsewhere (`remote`, `incoming`, `peer`) and one of the version here (`local`, `existing`, `stored`). Where one machine alone writes both times, they are in order, and the rule can be silenced with that reason. Losing one of two changes at random may be good enough, for a draft or a cursor.',
  readings: { primary: 'no-now', second: 'distsys-class#wall-clocks', seed: 'ipspace-notes#timing' },
};
