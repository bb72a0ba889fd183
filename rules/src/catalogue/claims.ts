import type { ReadingRef } from './readings.js';
import type { RuleId } from './rules.js';

interface Said {
  /** The claim or the question in a line, in plain words. */
  readonly says: string;
  /** Where it is said. */
  readonly from: readonly [ReadingRef, ...ReadingRef[]];
}

/**
 * Something that a reading says, with what became of it: the rules that see code which goes against it, or the
 * sentence why there are none.
 */
export type Claim = Said &
  (
    | { readonly rules: readonly [RuleId, ...RuleId[]]; readonly why?: undefined }
    | { readonly why: string; readonly rules?: undefined }
  );

/** In the order in which the readings say it. */
export const claims: readonly Claim[] = [
  // The post, its comments, and the text that it names.
  {
    says: 'Distributed systems are hard because they fail more often.',
    from: ['ipspace-notes'],
    rules: ['require-timeout', 'require-error-listener', 'require-response-status-check', 'no-swallowed-remote-error', 'require-retry'],
  },
  {
    says: 'Writing a robust distributed system costs more than writing a robust system on one machine.',
    from: ['ipspace-notes'],
    why: 'It is about the price of the work. The rules are a part of what is paid for it, not a measure.',
  },
  {
    says: 'Coordination is hard.',
    from: ['ipspace-notes'],
    rules: [
      'require-lock-ttl',
      'no-unowned-lock-release',
      'no-ack-before-processing',
      'no-read-modify-write',
      'no-check-then-act',
      'no-dual-write',
      'no-unlocked-cron',
    ],
  },
  {
    says: 'Find ways to be partially available.',
    from: ['ipspace-notes'],
    rules: ['no-dependency-in-liveness-check', 'prefer-all-settled'],
  },
  {
    says: 'Byzantine failures have to be dealt with.',
    from: ['ipspace-notes'],
    rules: ['no-unguarded-message-parse', 'require-response-validation', 'require-webhook-signature'],
  },
  {
    says: 'In which order does it happen?',
    from: ['ipspace-notes#timing'],
    rules: ['no-wall-clock-ordering', 'no-read-modify-write', 'no-check-then-act', 'no-time-based-id'],
  },
  {
    says: 'Does the message arrive, what if it does not, and how would I know?',
    from: ['ipspace-notes#timing'],
    rules: ['no-retry-non-idempotent', 'stable-idempotency-key', 'no-ack-before-processing', 'no-unbounded-retry'],
  },
  {
    says: 'What do I do if I have to wait, and for how long?',
    from: ['ipspace-notes#timing'],
    rules: [
      'require-timeout',
      'require-signal-propagation',
      'no-race-timeout',
      'no-overlapping-interval',
      'no-wall-clock-deadline',
      'no-sleep-as-synchronization',
    ],
  },
  {
    says: 'Does the receiver already know what I expect of it?',
    from: ['ipspace-notes#timing'],
    rules: ['no-sleep-as-synchronization', 'require-response-validation'],
  },
  {
    says: 'Semaphores and TCP are not the solution.',
    from: ['ipspace-notes#timing'],
    rules: ['no-message-framing-assumption', 'prefer-stream-pipeline', 'no-unowned-lock-release'],
  },
  {
    says: 'What is the worst that can happen?',
    from: ['ipspace-notes#timing'],
    why: 'It is asked of a system as a whole. For one mistake at a time the page of each rule answers it, under “What will happen”.',
  },
  {
    says: 'Each tool has its purpose, and you are not Google.',
    from: ['ipspace-notes#comments'],
    why: 'Whether a problem needs many machines is decided before there is code.',
  },
  {
    says: 'Rule 4: some things cannot be understood by those who have not been through them.',
    from: ['rfc1925'],
    why: 'It is about people. The readings and the incidents that rules link to are as near as a page can come.',
  },

  // The first list.
  {
    says: 'A network is a distributed system too, and a controller above it makes it a tightly coupled one.',
    from: ['ipspace-list'],
    why: 'Its posts are about controllers, switches and routers. What holds for programs as well stands under coordination and topology.',
  },
  {
    says: 'The network is not reliable.',
    from: ['wiki-fallacies#fallacies', 'rgoa'],
    rules: [
      'require-timeout',
      'require-error-listener',
      'require-response-status-check',
      'no-swallowed-remote-error',
      'require-retry',
      'no-unbounded-retry',
      'require-backoff',
      'require-jitter',
      'no-retry-non-idempotent',
      'stable-idempotency-key',
      'prefer-stream-pipeline',
    ],
  },
  {
    says: 'Latency is not zero.',
    from: ['wiki-fallacies#fallacies', 'rgoa#latency'],
    rules: ['require-signal-propagation', 'no-remote-call-in-transaction', 'no-race-timeout', 'require-client-timeouts', 'no-call-in-loop'],
  },
  {
    says: 'Bandwidth is not infinite.',
    from: ['wiki-fallacies#fallacies', 'rgoa#bandwidth'],
    rules: ['no-unbounded-body', 'no-unbounded-concurrency', 'no-unbounded-query', 'no-ignored-backpressure'],
  },
  {
    says: 'The network is not secure.',
    from: ['wiki-fallacies#fallacies', 'rgoa'],
    rules: ['no-cleartext-transport', 'no-disabled-tls-verification', 'no-weak-tls', 'no-unauthenticated-connection'],
  },
  {
    says: 'Topology changes.',
    from: ['wiki-fallacies#fallacies', 'rgoa#topology'],
    rules: ['no-abrupt-shutdown', 'require-graceful-shutdown', 'no-hardcoded-host', 'no-memory-session-store', 'require-reconnect'],
  },
  {
    says: 'There is more than one administrator.',
    from: ['wiki-fallacies#fallacies', 'rgoa#administrator'],
    rules: ['no-unpinned-remote-code', 'require-retry-after', 'require-trace-propagation'],
  },
  {
    says: 'Transport has its cost.',
    from: ['wiki-fallacies#fallacies', 'rgoa#transport-cost'],
    rules: ['no-client-per-request', 'require-keep-alive'],
  },
  {
    says: 'The network is not homogeneous.',
    from: ['wiki-fallacies#fallacies', 'rgoa#homogeneous'],
    rules: ['no-message-framing-assumption', 'no-error-message-matching'],
  },
  {
    says: 'Without care for network errors, programs stall or wait for ever, hold on to memory, do not try again or have to be started anew.',
    from: ['wiki-fallacies#effect-1'],
    rules: ['require-timeout', 'require-client-timeouts', 'require-response-status-check', 'require-retry', 'require-reconnect', 'require-error-listener'],
  },
  {
    says: 'Latency that is ignored leads to traffic without bounds.',
    from: ['wiki-fallacies#effect-2'],
    rules: ['no-unbounded-concurrency', 'no-call-in-loop'],
  },
  {
    says: 'Limits of bandwidth that senders ignore become bottlenecks.',
    from: ['wiki-fallacies#effect-3'],
    rules: ['no-unbounded-body', 'no-unbounded-query', 'no-ignored-backpressure'],
  },
  {
    says: 'Complacency about security is surprised by those who keep up with its protections.',
    from: ['wiki-fallacies#effect-4'],
    rules: ['no-cleartext-transport', 'no-disabled-tls-verification', 'no-weak-tls', 'no-unauthenticated-connection'],
  },
  {
    says: 'Changes of topology change latency and bandwidth too.',
    from: ['wiki-fallacies#effect-5'],
    rules: ['no-abrupt-shutdown', 'require-graceful-shutdown', 'no-hardcoded-host', 'no-memory-session-store', 'require-reconnect'],
  },
  {
    says: 'Several administrators have policies that contradict each other.',
    from: ['wiki-fallacies#effect-6'],
    rules: ['require-retry-after', 'no-unpinned-remote-code'],
  },
  {
    says: 'Building and keeping a network costs more than it seems.',
    from: ['wiki-fallacies#effect-7'],
    rules: ['no-client-per-request', 'require-keep-alive'],
  },
  {
    says: 'Whoever takes the network for homogeneous meets the first three problems again.',
    from: ['wiki-fallacies#effect-8'],
    rules: ['no-message-framing-assumption', 'no-error-message-matching'],
  },
  {
    says: 'Machines fail often, and in part: one says that it worked, another has lost it.',
    from: ['young-bloods#fail-often'],
    rules: ['require-error-listener', 'stable-idempotency-key', 'prefer-stream-pipeline', 'no-swallowed-remote-error', 'require-reconnect'],
  },
  {
    says: 'To go on with a write until it succeeds is the idea of somebody who has not accepted that.',
    from: ['young-bloods#keep-retrying'],
    rules: ['no-unbounded-retry', 'stable-idempotency-key'],
  },
  {
    says: 'An unlock that fails is a part of the protocol of a lock.',
    from: ['young-bloods#lock-protocol'],
    rules: ['require-lock-ttl', 'no-unowned-lock-release'],
  },
  {
    says: 'Of two writes, one may succeed and the other fail.',
    from: ['young-bloods#one-write-fails'],
    rules: ['no-dual-write'],
  },
  {
    says: 'Robust distributed systems cost more, and few of them are open source.',
    from: ['young-bloods'],
    why: 'It is about money and about who has it, not about code.',
  },
  {
    says: 'Avoid coordination: each agreement between two machines makes a service harder to build.',
    from: ['young-bloods#coordination'],
    rules: ['no-unlocked-cron', 'no-remote-call-in-transaction'],
  },
  {
    says: 'A problem that fits into the memory of one machine is probably trivial.',
    from: ['young-bloods'],
    why: 'How large the problem is stands in no file.',
  },
  {
    says: '“It’s slow” is the hardest problem to track down.',
    from: ['young-bloods#slow'],
    rules: ['require-trace-propagation'],
  },
  {
    says: 'Bound what is used up while a system is overloaded, and pass the failure back.',
    from: ['young-bloods#backpressure'],
    rules: ['no-ignored-backpressure', 'no-unbounded-concurrency', 'require-jitter'],
  },
  {
    says: 'Time limits and growing pauses are essential on requests to other systems.',
    from: ['young-bloods#timeouts-and-backoff'],
    rules: ['require-timeout', 'require-backoff'],
  },
  {
    says: 'Give back what there is when time is up, and keep failures of one part from the others.',
    from: ['young-bloods#partially-available'],
    rules: ['prefer-all-settled', 'no-dependency-in-liveness-check'],
  },
  {
    says: 'Metrics are the only way to know what a system does, and percentiles tell it better than averages.',
    from: ['young-bloods'],
    why: 'That something is not measured shows in no single file: it may be measured around the program, by the platform or a proxy.',
  },
  {
    says: 'Estimate the capacity that a task will need.',
    from: ['young-bloods#capacity'],
    rules: ['no-unbounded-query'],
  },
  {
    says: 'Infrastructure is replaced step by step, behind feature flags.',
    from: ['young-bloods'],
    why: 'It is about how a change is brought to the machines. The code before and after it can both be right.',
  },
  {
    says: 'Choose the space of ids wisely: it shapes how data can be divided, and it tells things to strangers.',
    from: ['young-bloods#id-spaces'],
    rules: ['no-time-based-id'],
  },
  {
    says: 'Requests that are made close together can be joined into one.',
    from: ['young-bloods#data-locality'],
    rules: ['no-call-in-loop'],
  },
  {
    says: 'What was cached and is written back makes values jump back to what they were.',
    from: ['young-bloods#cached-data'],
    rules: ['no-read-modify-write'],
  },
  {
    says: 'Computers can do more than you think.',
    from: ['young-bloods'],
    why: 'It is settled by measuring, not by reading code.',
  },
  {
    says: 'Use the CAP theorem to look at designs: of C, A and P nobody can choose C and A alone.',
    from: ['young-bloods#cap'],
    why: 'What a system gives up in a partition is chosen by its stores and their settings. A call to a store looks the same either way.',
  },
  {
    says: 'Extract services where changes are easier to make behind a border.',
    from: ['young-bloods'],
    why: 'Where a border belongs depends on who changes what, and when.',
  },
  {
    says: 'In a partition a system gives up consistency or availability; there is no third way.',
    from: ['codahale'],
    why: 'Both choices are right for somebody, and the code does not say for whom it was written.',
  },
  {
    says: 'Replicas lag behind, and a program that reads from them needs logic of its own for that.',
    from: ['codahale#replication-lag'],
    rules: ['no-sleep-as-synchronization'],
  },
  {
    says: 'To read one’s own write from a replica takes more than luck.',
    from: ['codahale#replication-lag'],
    why: 'Whether a connection leads to a replica is settled by configuration that is not in the code.',
  },
  {
    says: 'Choose between answering less often and answering with less.',
    from: ['codahale#harvest-and-yield'],
    rules: ['prefer-all-settled', 'no-dependency-in-liveness-check'],
  },
  {
    says: 'Faults will happen, and more of them with every machine.',
    from: ['codahale'],
    rules: ['require-timeout', 'require-error-listener'],
  },
  {
    says: 'A faulty part shows different symptoms to different observers, and may send anything.',
    from: ['wiki-byzantine'],
    rules: ['no-unguarded-message-parse', 'require-response-validation', 'require-webhook-signature'],
  },
  {
    says: 'A few more clients bring a whole system to a halt.',
    from: ['acm-toobig#more-clients'],
    rules: ['no-unbounded-concurrency', 'no-ignored-backpressure'],
  },
  {
    says: 'Failures between machines are less predictable than those within one, so they have to be made visible.',
    from: ['acm-toobig'],
    rules: ['require-trace-propagation'],
  },
  {
    says: 'Normal operation rests on leases: locks that end by themselves.',
    from: ['brooker-consensus#leases'],
    rules: ['require-lock-ttl', 'no-unowned-lock-release'],
  },
  {
    says: 'Hardware and bugs corrupt what is agreed on: input is not just what somebody typed.',
    from: ['brooker-consensus#corruption'],
    rules: ['require-response-validation'],
  },
  {
    says: 'Replicas that are to agree have to compute the same from the same: no clocks, no chance, no order of threads.',
    from: ['brooker-consensus'],
    why: 'A file does not say which of its functions run on several replicas. A rule would have to be told.',
  },
  {
    says: 'Do you need strong consistency at all?',
    from: ['brooker-consensus'],
    why: 'It is a question about what the program is for.',
  },
  {
    says: 'Modules are not services: most of what is asked of a border between modules needs no network.',
    from: ['tailscale'],
    why: 'That a service need not have been one cannot be seen in its calls.',
  },
  {
    says: 'Put a border between services only where something needs it.',
    from: ['tailscale#boundaries'],
    rules: ['no-call-in-loop'],
  },
  {
    says: 'Queues of work can explode.',
    from: ['tailscale#queues'],
    rules: ['no-unbounded-concurrency'],
  },
  {
    says: 'Services that are rolled out one by one meet each other in different versions.',
    from: ['tailscale#version-skew'],
    rules: ['require-response-validation'],
  },

  // The second list.
  {
    says: 'The fallacies, an overview.',
    from: ['ip-overview'],
    why: 'It opens the series. Each of the fallacies has its own video, and its rules, below.',
  },
  {
    says: 'Even TCP is not always reliable.',
    from: ['ip-reliable#tcp'],
    rules: ['prefer-stream-pipeline', 'require-error-listener'],
  },
  {
    says: 'Latency is never what the loopback of a laptop shows.',
    from: ['ip-latency#never-zero'],
    rules: ['require-signal-propagation', 'no-call-in-loop'],
  },
  {
    says: 'Traffic has caps, and what leaves a cloud is paid for.',
    from: ['ip-bandwidth#cost'],
    rules: ['no-unbounded-query'],
  },
  {
    says: 'Security belongs higher in the stack than the network.',
    from: ['ip-secure#higher-in-the-stack'],
    rules: ['no-cleartext-transport', 'no-disabled-tls-verification', 'no-weak-tls', 'no-unauthenticated-connection'],
  },
  {
    says: 'Those who run the other networks are independent.',
    from: ['ip-admin#operators'],
    rules: ['require-retry-after', 'no-unpinned-remote-code'],
  },
  {
    says: 'Networks were never homogeneous.',
    from: ['ip-homog'],
    rules: ['no-message-framing-assumption', 'no-error-message-matching'],
  },

  // What other readings say and no rule can hold anybody to. What they say beside that, rules link to.
  {
    says: 'Take the time limit from how long the call really takes.',
    from: ['aws-timeouts#timeouts'],
    why: 'That a limit is missing shows in the code, and `require-timeout` says so; which limit is right shows in measurements.',
  },
  {
    says: 'Retries at several layers multiply: three attempts at each of five layers make 243.',
    from: ['aws-timeouts#retries'],
    why: 'The layers stand in different programs, mostly in different repositories.',
  },
  {
    says: 'Refuse work before there is too much of it.',
    from: ['aws-loadshed'],
    why: 'Load is shed by a proxy or a platform as often as by the program: that a file does not do it says nothing.',
  },
  {
    says: 'Stop asking a peer that fails, for a while.',
    from: ['brooker-retries#adaptive'],
    why: 'A breaker may stand in any layer between caller and peer, and its absence cannot be seen in a file.',
  },
  {
    says: 'A lock is safe only if the resource itself refuses those who come with an old one.',
    from: ['kleppmann-lock#fencing'],
    why: 'The resource that would have to refuse is another program.',
  },
];
