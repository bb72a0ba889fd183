import { defineLibrary, type CallFact, type ClientFact, type DeliveryFact, type RepeatFact } from '../library.js';
import { credentialsOf } from '../stores/ioredis.js';

const command: CallFact = { kind: 'call', signature: [['other']], gives: 'body' };
/** How often a job is tried: by its own options, which are laid over those of the queue. */
export const attemptsOfJobs = (prefix: string): RepeatFact => ({
  attempts: { option: `${prefix}attempts`, countsFirst: true, byDefault: 0, endedBy: [`${prefix}backoff`], endless: [{ path: `${prefix}attempts`, value: Infinity }] },
  delay: { option: `${prefix}backoff`, byDefault: 'none', off: [0], write: "{ type: 'exponential', delay: 1_000 }" },
});

/** Where a queue is made by a framework, this says how often its jobs are tried. */
export const attemptsOfQueues = /\bdefaultJobOptions\b/;
export const repeatedJobs = { repeatedBy: ['repeat'], putBackBy: /\.retry(?:Jobs?)?\(/ } as const;

/** `add(name, data, options?)` */
const add: CallFact = { kind: 'call', signature: [['other'], ['body', 'other'], ['options']], gives: 'body', sends: 'promised', job: { options: 2, ...repeatedJobs }, request: { repeats: attemptsOfJobs('') } };
const addBulk: CallFact = { ...command, sends: 'promised' };

const overRedis = {
  repeats: attemptsOfJobs('defaultJobOptions.'),
  urlOptions: ['connection.url'],
  hostOptions: ['connection.host'],
  credentials: credentialsOf('connection.'),
  cleartextHosts: { when: 'unset', option: 'connection.tls' },
} satisfies ClientFact['request'];

/** A queue may be given a connection that others use too, so making one need not connect. */
const queue: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['other'], ['options']],
  calls: {
    add,
    addBulk,
    upsertJobScheduler: command,
    removeJobScheduler: command,
    remove: command,
    getJob: command,
    getJobs: command,
    getJobCounts: command,
    pause: command,
    resume: command,
    drain: command,
    clean: command,
    obliterate: command,
  },
  request: overRedis,
  cost: 'none',
  noun: 'queue',
  unheardError: 'survives',
};

/** Workers and event readers wait for Redis on a connection of their own, whatever they are given. */
const reader: ClientFact = { ...queue, calls: {}, cost: 'connects' };

/** A job is done when the promise of its handler is. */
const job: DeliveryFact = { by: { callback: true }, parameter: 0, content: ['data'], carries: 'messages', noun: 'job', awaited: true };

export const bullmq = defineLibrary({
  name: 'bullmq',
  modules: ['bullmq'],
  exports: {
    Queue: queue,
    Worker: { ...reader, signature: [['other'], ['callback', 'other'], ['options']], noun: 'worker', receives: 'jobs', feed: { delivers: [job] } },
    QueueEvents: { ...reader, noun: 'event reader' },
    FlowProducer: { ...queue, signature: [['options']], calls: { add: addBulk, addBulk }, noun: 'flow producer' },
  },
  request: { retries: 'none' },
  retriesSetElsewhere: attemptsOfQueues,
  profile: {
    deadline: 'none: `queue.add` waits for ever while Redis is away',
    retries: 'none: a job has one attempt unless `attempts` is given; stalled jobs run again',
    body: 'no limit: finished jobs are kept without end',
    tls: 'clear text unless `connection.tls` is given',
    error: 'survives',
    fixes: ['`skipWaitingForReady: true` with `connection: { enableOfflineQueue: false }`'],
    notFixes: [
      '`connection: { enableOfflineQueue: false }` alone',
      '`connection: { maxRetriesPerRequest: 1 }` alone',
      '`connection: { commandTimeout }` alone',
    ],
  },
  evidence: {
    version: '6.7.0',
    others: '5.81.5',
    by: 'experiment',
    what: 'add was still pending after 150 s with Redis down and with Redis frozen; the options of the connection alone did not end it, with skipWaitingForReady they did',
  },
});
