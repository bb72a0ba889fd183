import type { ReadingRef } from './readings.js';

/** A false assumption about distributed systems, or a topic that such assumptions gather around. */
export interface Fallacy {
  /** The assumption as it is usually named, or the topic. */
  readonly title: string;
  /** What holds instead, in one sentence. */
  readonly truth: string;
  /** The story behind it, in a few sentences. */
  readonly explanation: string;
  /** In the order in which they are best read. */
  readonly readings: readonly ReadingRef[];
}

/** The eight fallacies and the four topics that reach beyond them. */
export const fallacies = {
  'network-is-reliable': {
    title: 'The network is reliable',
    truth: 'Any call may be lost, cut off or left without an answer, and the caller cannot tell which.',
    explanation:
      'Requests get lost, connections are cut in the middle, and a peer can fall silent without saying so. From the outside a lost request, a lost answer and a slow answer look the same, so a caller that gets no reply does not know whether its work was done. Code therefore needs three things on each remote call: a limit on waiting, a path for the failure, and a rule for trying again that neither lasts for ever nor does the work twice.',
    readings: [
      'ip-reliable#tcp',
      'wiki-fallacies#effect-1',
      'young-bloods#fail-often',
      'net-reliable',
      'ipspace-notes#timing',
      'aws-timeouts#timeouts',
      'mdn-timeout',
      'node-http-timeout',
      'grpc-deadline',
      'mdn-fetch',
      'yuan#error-handlers',
      'node-error-events',
      'node-pipeline',
      'sre-cascading#retries',
      'aws-timeouts#backoff',
      'aws-jitter',
      'brooker-retries#adaptive',
      'aws-idempotent#request-identifiers',
      'stripe-idem',
      'rfc9110-idem',
      'brooker-meta',
      'metastable',
      'metastable-wild',
      'leaky',
      'inc-stackdriver',
      'inc-spotify',
      'inc-twilio',
      'inc-aws-ddb15',
      'inc-square',
      'inc-aws-dec21',
      'inc-gcp-2025',
      'ip-overview',
    ],
  },
  'latency-is-zero': {
    title: 'Latency is zero',
    truth: 'A remote call takes thousands to millions of times longer than a local one, and sometimes far longer than usual.',
    explanation:
      'A remote call takes thousands to millions of times longer than a function call, and distance puts a floor under it that no hardware removes. The rare slow case matters more than the usual one: a page that makes many calls is likely to meet at least one slow one. Waiting also costs, since memory, connections and database locks stay taken until the answer comes.',
    readings: [
      'ip-latency#never-zero',
      'wiki-fallacies#effect-2',
      'rgoa#latency',
      'young-bloods#data-locality',
      'tail',
      'tailscale#boundaries',
      'aws-timeouts#client-timeouts',
      'sre-cascading#deadlines',
      'sre-cascading#deadline-propagation',
      'mdn-any',
      'rfc1925',
    ],
  },
  'bandwidth-is-infinite': {
    title: 'Bandwidth is infinite',
    truth: 'Every link, buffer and memory has a limit, and a flow without a bound of our own finds it.',
    explanation:
      'Links, buffers and the memory at both ends have limits, and other traffic shares them. Code that works with ten rows or one client can stop a system when there are a million rows or a thousand clients. Every flow needs a bound chosen by us: a size for bodies, a page for queries, a number for parallel calls, and a pause when the receiver is slower than the sender.',
    readings: [
      'ip-bandwidth#cost',
      'wiki-fallacies#effect-3',
      'rgoa#bandwidth',
      'acm-toobig#more-clients',
      'young-bloods#backpressure',
      'young-bloods#capacity',
      'owasp-node#request-size',
      'owasp-dos#input-validation',
      'owasp-ws#denial-of-service',
      'node-write',
      'aws-loadshed',
      'aws-backlog',
      'tailscale#queues',
      'inc-cf-2025',
    ],
  },
  'network-is-secure': {
    title: 'The network is secure',
    truth: 'Anybody on the path can read, change or answer what is not encrypted and authenticated.',
    explanation:
      'Packets cross equipment that others own, inside data centres too, so anybody on the path can read, change or answer them. Encryption without checking who is at the other end only hides the talk with an impostor. Protection therefore belongs in the application and its connections, not in the hope that the wire is private.',
    readings: [
      'ip-secure#higher-in-the-stack',
      'wiki-fallacies#effect-4',
      'owasp-tls#all-pages',
      'owasp-tls#protocols',
      'owasp-ws#wss',
      'node-tls',
      'node-tls#tls',
    ],
  },
  'topology-does-not-change': {
    title: "Topology doesn't change",
    truth: 'Addresses, instances and routes change while the program runs.',
    explanation:
      'Hosts get new addresses, instances start and stop with each deployment and each change of load, and routes move. An address in the source, a session in one process or a connection that is expected to last are all guesses about a map that is already out of date. Programs need to learn where their peers are from configuration or discovery, come back after a broken connection, and finish their work when told to leave.',
    readings: [
      'wiki-fallacies#effect-5',
      'rgoa#topology',
      'young-bloods#switches',
      'net-reliable',
      '12f-config',
      '12f-disp',
      '12f-proc',
      'k8s-pod-term',
      'node-signals',
      'pg-pool#error-event',
      'express-session',
      'ipspace-list',
    ],
  },
  'there-is-one-administrator': {
    title: 'There is one administrator',
    truth: 'The other end belongs to people with plans, limits and release days of their own.',
    explanation:
      'The other end belongs to people with their own plans, limits and release days, and so do the networks in between. They will set quotas, change formats and move files, and they will not ask first. A client has to obey the limits it is told, fix the version of what it takes from others, and leave enough traces for several teams to find a fault together.',
    readings: [
      'ip-admin#operators',
      'wiki-fallacies#effect-6',
      'rgoa#administrator',
      'rfc9110-retry',
      'rfc6585',
      'sre-overload#throttling',
      'mdn-sri',
      'young-bloods#slow',
      'acm-toobig',
      'w3c-trace',
    ],
  },
  'transport-cost-is-zero': {
    title: 'Transport cost is zero',
    truth: 'Names, connections, keys, logins and bytes all cost time and money before the first answer comes.',
    explanation:
      'Getting data to the wire is not free: names must be resolved, connections and keys negotiated, logins made and objects turned into bytes. Then somebody pays for the traffic itself, often by the gigabyte. Making a connection for each request spends most of its effort on greetings and can use up ports and database sessions.',
    readings: ['wiki-fallacies#effect-7', 'rgoa#transport-cost', 'ip-bandwidth#cost', 'node-agent', 'pg-pool#create', 'aws-caching'],
  },
  'network-is-homogeneous': {
    title: 'The network is homogeneous',
    truth: 'Peers differ in versions, encodings, wording and in how they cut a stream into pieces.',
    explanation:
      'Systems differ in versions, byte orders, encodings, message texts and in how they cut a stream into pieces. What one library on one platform happens to do is not part of any contract. Code has to lean on what protocols promise, such as error codes, declared encodings and explicit message borders.',
    readings: [
      'ip-homog',
      'wiki-fallacies#effect-8',
      'rgoa#homogeneous',
      'leaky',
      'rfc9293',
      'node-errors',
      'rfc9413',
      'tailscale#version-skew',
    ],
  },
  timing: {
    title: 'Timing and order',
    truth: 'Between machines there is no common now, and a pause proves nothing.',
    explanation:
      'On one machine we know what happens first; between machines there is no common now. Clocks differ and may jump backwards, messages overtake each other, and a fixed pause proves nothing about what the other side has done. Order has to come from something that makes order, like a version number, a sequence or a single writer, and durations have to come from a clock that only goes forward.',
    readings: [
      'ipspace-notes#timing',
      'no-now',
      'distsys-class#wall-clocks',
      'codahale#replication-lag',
      'young-bloods#id-spaces',
      'node-perf',
      'aws-timeouts#timers',
      'ddia#trouble',
      'inc-cf-leap',
    ],
  },
  byzantine: {
    title: 'Byzantine failures',
    truth: 'A broken peer may send rubbish, old data, or different answers to different askers.',
    explanation:
      'A broken peer does not always fall silent: it may send rubbish, old data, or different answers to different askers, whether by bug, by mixed versions or on purpose. Full protection against this needs costly agreement protocols, but the first line of defence is cheap: check what comes in before acting on it. That goes for our own services and files as well, since those are the ones we forget to doubt.',
    readings: [
      'ipspace-notes',
      'wiki-byzantine',
      'brooker-consensus#corruption',
      'owasp-input#goals',
      'owasp-ws#input-validation',
      'stripe-webhook',
      'inc-cf-byz',
      'inc-cf-2025#own-files',
      'inc-gcp-2025',
    ],
  },
  coordination: {
    title: 'Coordination',
    truth: 'Whoever has to agree may die, pause or be cut off before the agreement is done.',
    explanation:
      'Each time two machines must agree, one of them may die, pause or be cut off in between, and the agreement has to survive that. Locks expire while their owner still works, messages come twice or are lost after being confirmed, and two readers write back over each other. The best cure is to need less agreement; the next is to let one store decide in one atomic step and to make repeats harmless.',
    readings: [
      'ipspace-notes',
      'young-bloods#coordination',
      'young-bloods#lock-protocol',
      'young-bloods#cached-data',
      'brooker-consensus',
      'brooker-consensus#leases',
      'aws-leader',
      'kleppmann-lock#protecting',
      'kleppmann-lock#fencing',
      'redis-set',
      'redis-incr',
      'ddia#write-skew',
      'treat-once',
      'brooker-once',
      'rabbit-ack',
      'helland#entities',
      'outbox',
      'inc-aws-oct25#stale-check',
      'ipspace-list',
    ],
  },
  'partial-availability': {
    title: 'Partial availability',
    truth: 'Some part is always down, so the question is what still works then.',
    explanation:
      'In a large system some part is always down, so the question is not whether but what still works then. Often a smaller answer is better than none: fewer results, an older value, a page with one box missing. Mistakes here spread a failure instead of containing it, for example when each replica restarts itself because one database is slow.',
    readings: [
      'young-bloods#partially-available',
      'codahale#harvest-and-yield',
      'young-bloods#cap',
      'aws-health#dependencies',
      'k8s-probes',
      'aws-loadshed',
    ],
  },
} as const satisfies Readonly<Record<string, Fallacy>>;

export type FallacyId = keyof typeof fallacies;

/** Where to begin, whatever the topic. */
export const firstReadings = [
  'ipspace-notes',
  'young-bloods',
  'wiki-fallacies#fallacies',
  'deutsch',
  'rgoa',
  'ip-overview',
  'distsys-class',
  'ddia#trouble',
  'ipspace-list',
  'rfc1925',
] as const satisfies readonly ReadingRef[];
