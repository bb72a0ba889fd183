import type { RuleId } from '../../rules/src/catalogue/rules.js';

/** Rules without a proof, the fault that one would show, and what it takes that is not here. */
export const unproven: Readonly<Partial<Record<RuleId, { readonly library: string; readonly fault: string; readonly needs: string }>>> = {
  'no-ack-before-processing': {
    library: 'amqplib',
    fault: 'a consumer that dies between its acknowledgement and its work',
    needs: 'a RabbitMQ server',
  },
  'no-call-in-loop': {
    library: 'ioredis',
    fault: 'a thousand round trips to a store that is a few milliseconds away',
    needs: 'a Redis server behind a link with latency',
  },
  'no-check-then-act': {
    library: 'pg',
    fault: 'two requests with the same address at the same time',
    needs: 'a PostgreSQL server',
  },
  'no-dual-write': {
    library: 'pg',
    fault: 'a process that dies between its write and its message',
    needs: 'a PostgreSQL server and a broker',
  },
  'no-error-message-matching': {
    library: 'fetch',
    fault: 'a peer that refuses the connection, in another browser or with the next version of a library',
    needs: 'several browsers and versions',
  },
  'no-hardcoded-host': {
    library: 'node',
    fault: 'a service that moves to another address',
    needs: 'a second machine, and a service that moves to it',
  },
  'no-memory-session-store': {
    library: 'express-session',
    fault: 'a deploy between two requests of a session',
    needs: 'the package express-session, which the project does not have',
  },
  'no-sleep-as-synchronization': {
    library: 'fetch',
    fault: 'a peer that takes longer than the pause',
    needs: 'a peer that works in the background; how long it takes would be chosen by the proof itself',
  },
  'no-unauthenticated-connection': {
    library: 'ioredis',
    fault: 'a stranger on the same network',
    needs: 'a Redis server that others can reach',
  },
  'no-unbounded-concurrency': {
    library: 'fetch',
    fault: 'more connections at once than the machine has ports',
    needs: 'minutes, and a machine for itself',
  },
  'no-unbounded-query': {
    library: 'mongodb',
    fault: 'a collection that has grown to a million records',
    needs: 'a MongoDB server that holds them',
  },
  'no-unlocked-cron': {
    library: 'node',
    fault: 'a second process of the same service',
    needs: 'two processes that share a store, and a whole minute: shorter intervals are not reported',
  },
  'prefer-all-settled': {
    library: 'fetch',
    fault: 'a service that fails beside one that answers',
    needs: 'somebody who says that the answer is worth something without that part',
  },
  'require-response-validation': {
    library: 'TypeScript',
    fault: 'a peer that answers with a field renamed',
    needs: 'a compiler in the way of the program: only TypeScript is reported, and the programs run as they are written',
  },
  'require-trace-propagation': {
    library: 'node',
    fault: 'a slow service behind another one',
    needs: 'a store of traces in which somebody looks for the request',
  },
};
