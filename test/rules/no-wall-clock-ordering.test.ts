import { noWallClockOrdering } from '../../rules/src/rules/no-wall-clock-ordering.js';
import { testRule } from '../support/test-rule.js';

testRule(noWallClockOrdering, {
  valid: [
    {
      name: 'a version that one store gives out',
      code: `export function merge(local, remote) {
  return remote.version > local.version ? remote : local;
}`,
    },
    {
      name: 'a version first, and the time between equals',
      code: `export function merge(local, remote) {
  if (remote.version > local.version || (remote.version === local.version && remote.updatedAt > local.updatedAt)) return remote;
  return local;
}`,
    },
    {
      name: 'two of one list',
      code: `export const newest = (documents) => documents.reduce((a, b) => (a.updatedAt > b.updatedAt ? a : b));`,
    },
    {
      name: 'a list that is sorted',
      code: `export const sorted = (pairs) => pairs.sort((remote, local) => {
  return remote.updatedAt < local.updatedAt ? 1 : -1;
});`,
    },
    {
      name: 'one document against another of the same store',
      code: `export function isOutdated(index, document) {
  return document.updatedAt > index.updatedAt;
}`,
    },
    {
      name: 'different times of one thing',
      code: `export function wasEdited(incoming) {
  return incoming.updatedAt > incoming.createdAt;
}`,
    },
    {
      name: 'different times of two things',
      code: `export function isLate(incoming, existing) {
  return incoming.timestamp > existing.expiresAt ? incoming : existing;
}`,
    },
    {
      name: 'the same on both sides',
      code: `export function newer(incoming, remote) {
  return incoming.updatedAt > remote.updatedAt ? incoming : remote;
}`,
    },
    {
      name: 'a copy of what the server says',
      code: `export async function refresh(cached, fresh) {
  if (fresh.updatedAt > cached.updatedAt) return fresh;
  return cached;
}`,
    },
    {
      name: 'a question whether both are the same',
      code: `export function isSame(local, remote) {
  return remote.updatedAt === local.updatedAt;
}`,
    },
    {
      name: 'a text for people',
      code: `export function label(local, remote) {
  return remote.updatedAt > local.updatedAt ? 'newer elsewhere' : 'up to date';
}`,
    },
    {
      name: 'a comparison that is only written down',
      code: `export function note(local, remote) {
  console.log(remote.updatedAt > local.updatedAt);
}`,
    },
    {
      name: 'names of its own, in a file that talks to nobody',
      code: `export function pick(remoteUpdatedAt, localUpdatedAt) {
  return remoteUpdatedAt > localUpdatedAt ? 'remote' : pickLocal();
}
import { pickLocal } from './local.js';`,
    },
    {
      name: 'a check of what arrives against the clock',
      code: `export function accept(incoming) {
  if (incoming.timestamp > Date.now() + 60_000) return false;
  return true;
}`,
    },
    {
      name: 'how large both are',
      code: `export function larger(local, remote) {
  return remote.size > local.size ? remote : local;
}`,
    },
  ],
  invalid: [
    {
      name: 'the last write wins',
      code: `export function merge(local, remote) {
  return new Date(remote.updatedAt) > new Date(local.updatedAt) ? remote : local;
}`,
      errors: [
        { messageId: 'twoClocks', data: { theirs: 'remote.updatedAt', ours: 'local.updatedAt' }, line: 2, column: 10, endLine: 2, endColumn: 64 },
      ],
    },
    {
      name: 'the last write wins, of two that are surely there',
      code: `export function merge(local?: Note, remote?: Note) {
  return new Date(remote!.updatedAt) > new Date(local!.updatedAt) ? remote : local;
}`,
      errors: [
        { messageId: 'twoClocks', data: { theirs: 'remote.updatedAt', ours: 'local.updatedAt' }, line: 2, column: 10, endLine: 2, endColumn: 66 },
      ],
    },
    {
      name: 'what is older is dropped',
      code: `const documents = new Map();
export function apply(incoming) {
  const existing = documents.get(incoming.id);
  if (existing && incoming.timestamp <= existing.timestamp) return;
  documents.set(incoming.id, incoming);
}`,
      errors: [
        { messageId: 'twoClocks', data: { theirs: 'incoming.timestamp', ours: 'existing.timestamp' }, line: 4, column: 19, endLine: 4, endColumn: 59 },
      ],
    },
    {
      name: 'what is newer is written',
      code: `import { MongoClient } from 'mongodb';
const notes = new MongoClient(process.env.MONGO_URL).db('app').collection('notes');
export async function push(incoming) {
  const stored = await notes.findOne({ _id: incoming.id });
  if (Date.parse(incoming.updatedAt) > Date.parse(stored.updatedAt)) {
    await notes.replaceOne({ _id: incoming.id }, incoming);
  }
}`,
      errors: [
        { messageId: 'twoClocks', data: { theirs: 'incoming.updatedAt', ours: 'stored.updatedAt' }, line: 5, column: 7, endLine: 5, endColumn: 68 },
      ],
    },
    {
      name: 'as numbers, in CommonJS',
      code: `const axios = require('axios');
async function sync(localNote) {
  const { data: remoteNote } = await axios.get('https://notes.example.com/1', { timeout: 1000 });
  if (new Date(localNote.modifiedAt).getTime() > new Date(remoteNote.modifiedAt).getTime()) {
    return localNote;
  }
  return remoteNote;
}
module.exports = { sync };`,
      errors: [
        { messageId: 'twoClocks', data: { theirs: 'remoteNote.modifiedAt', ours: 'localNote.modifiedAt' }, line: 4, column: 7, endLine: 4, endColumn: 91 },
      ],
    },
    {
      name: 'names that hold the times',
      code: `export async function sync(url, localUpdatedAt) {
  const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
  const { updatedAt: remoteUpdatedAt } = await response.json();
  if (remoteUpdatedAt < localUpdatedAt) return 'push';
  return 'pull';
}`,
      errors: [
        { messageId: 'twoClocks', data: { theirs: 'remoteUpdatedAt', ours: 'localUpdatedAt' }, line: 4, column: 7, endLine: 4, endColumn: 39 },
      ],
    },
    {
      name: 'a predicate',
      code: `export const wins = (remote, local) => remote.ts > local.ts;`,
      errors: [
        { messageId: 'twoClocks', data: { theirs: 'remote.ts', ours: 'local.ts' }, line: 1, column: 40, endLine: 1, endColumn: 60 },
      ],
    },
    {
      name: 'a missing time counts as the oldest',
      code: `export class Register {
  current = { value: undefined, timestamp: 0 };
  receive(peer) {
    if ((peer.timestamp ?? 0) > (this.current.timestamp ?? 0)) this.current = peer;
  }
}`,
      errors: [
        { messageId: 'twoClocks', data: { theirs: 'peer.timestamp', ours: 'this.current.timestamp' }, line: 4, column: 9, endLine: 4, endColumn: 62 },
      ],
    },
    {
      name: 'members of a row',
      code: `export function resolve(theirs, ours) {
  return !(theirs.updated_at < ours.updated_at) ? theirs : ours;
}`,
      errors: [
        { messageId: 'twoClocks', data: { theirs: 'theirs.updated_at', ours: 'ours.updated_at' }, line: 2, column: 12, endLine: 2, endColumn: 47 },
      ],
    },
  ],
});
