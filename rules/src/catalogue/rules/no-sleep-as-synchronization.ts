import type { CatalogueRule } from '../rule-entry.js';

export const noSleepAsSynchronization: CatalogueRule = {
  fallacy: 'timing',
  level: 'strict',
  description: 'Disallow pauses of a fixed length in which another machine is to finish its work',
  assumption: 'After a fixed pause the other side must have finished.',
  consequence:
    'The pause is as long as the work took on the machine of whoever wrote it. Under load, after a failover or behind a slow replica the work takes longer, and the read finds nothing or the old state. On all other days everybody waits for nothing.',
  bad: [
    {
      title: 'five seconds for a thumbnail',
      file: 'thumbnails.ts',
      code: `import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

export async function upload(body: Buffer) {
  await s3.send(new PutObjectCommand({ Bucket: 'pictures', Key: 'k', Body: body }));
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  return fetch('https://cdn.example/k.thumb.jpg', { signal: AbortSignal.timeout(2_000) });
}`,
    },
    {
      title: 'two seconds for an export',
      file: 'exports.ts',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

export async function download(id: string) {
  await axios.post(\`https://reports.example/\${id}/exports\`, {}, { timeout: 2_000 });
  await sleep(2_000);
  const { data } = await axios.get<unknown>(\`https://reports.example/\${id}/exports/latest\`, { timeout: 2_000 });
  return data;
}`,
    },
  ],
  good: [
    {
      title: 'the store is asked until it is there, up to a limit',
      file: 'thumbnails.ts',
      code: `import { PutObjectCommand, S3Client, waitUntilObjectExists } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

export async function upload(body: Buffer) {
  await s3.send(new PutObjectCommand({ Bucket: 'pictures', Key: 'k', Body: body }));
  await waitUntilObjectExists({ client: s3, maxWaitTime: 30 }, { Bucket: 'pictures', Key: 'k.thumb.jpg' });
}`,
    },
  ],
  fix: 'Wait for what you need: an event, a message or a webhook when the work is done, a waiter of the SDK, an answer that comes with the result, or a loop that asks with a limit. Behind replicas, read from where you wrote. There is no suggestion: what tells that the work is done the source does not say.',
  whenNot:
    'Pauses for the limits of a peer, between attempts, in animations, tests and scripts. The rule reports only a constant pause of half a second and more between a write and a read in one sequence of statements, outside of loops and handlers of errors, or one before a read of which a comment says that somebody else needs the time, and none where a name or a comment beside it speaks of limits or pace.',
  readings: { primary: 'ipspace-notes#timing', second: 'codahale#replication-lag', seed: 'ipspace-notes#timing' },
};
