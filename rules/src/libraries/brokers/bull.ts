import { defineLibrary, type CallFact, type ClientFact, type DeliveryFact } from '../library.js';
import { credentialsOf } from '../stores/ioredis.js';
import { attemptsOfJobs, attemptsOfQueues, repeatedJobs } from './bullmq.js';

const command: CallFact = { kind: 'call', signature: [['other']], gives: 'body' };
/** `add(name?, data, options?)` */
const add: CallFact = { ...command, sends: 'promised', job: { options: 2, withoutName: 1, ...repeatedJobs }, request: { repeats: attemptsOfJobs('') } };
const addBulk: CallFact = { ...command, sends: 'promised' };

/** `process(name?, concurrency?, handler)`: a job is done when the promise of its handler is. */
const worked = (argument: number): DeliveryFact => ({
  by: { method: 'process', argument },
  parameter: 0,
  content: ['data'],
  carries: 'messages',
  noun: 'job',
  awaited: true,
});

/** `new Queue(name, url?, options?)` */
const queue: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['other'], ['url', 'options'], ['options']],
  calls: {
    add,
    process: { kind: 'call', signature: [['other'], ['other'], ['callback']], gives: 'body', receives: 'jobs' },
    addBulk,
    getJob: command,
    getJobs: command,
    getJobCounts: command,
    removeJobs: command,
    pause: command,
    resume: command,
    empty: command,
    clean: command,
    obliterate: command,
  },
  request: { repeats: attemptsOfJobs('defaultJobOptions.'), hostOptions: ['redis.host'], credentials: [...credentialsOf('redis.'), 'createClient'], cleartextHosts: { when: 'unset', option: 'redis.tls' } },
  cost: 'connects',
  noun: 'queue',
  feed: { delivers: [0, 1, 2].map(worked) },
  unheardError: 'survives',
};

export const bull = defineLibrary({
  name: 'bull',
  modules: ['bull'],
  exports: { '': queue },
  request: { retries: 'none' },
  retriesSetElsewhere: attemptsOfQueues,
  profile: {
    deadline: 'none: `queue.add` waits for the first connection to Redis',
    retries: 'none: a job has one attempt unless `attempts` is given; stalled jobs run again',
    body: 'no limit: finished jobs are kept without end',
    tls: 'clear text with `redis://`, and unless `redis.tls` is given',
    error: 'survives',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '4.16.5',
    by: 'source',
    what: 'with Redis down, add was still pending after 12 s and the process outlived it: lib/queue.js has an own, empty listener for `error`; by the source, the options under `redis` go to ioredis, whose default is clear text',
  },
});
