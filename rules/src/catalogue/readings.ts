/** A place within a reading. */
export interface Section {
  readonly title: string;
  /** Appended to the reading's URL: an anchor or a text fragment. Left out where the text has no place to link to. */
  readonly fragment?: string;
  /** Stands in for the reading's URL where the section has a page of its own. */
  readonly url?: string;
}

/** Something to read. */
export interface Reading {
  readonly title: string;
  readonly author: string;
  readonly url: string;
  /** Whether it belongs to the list of readings that this project started from. */
  readonly seed?: true;
  /** Copies, for the day when `url` moves. */
  readonly mirrors?: readonly string[];
  readonly sections?: Readonly<Record<string, Section>>;
}

/**
 * Everything that the catalogue refers to. Together with `repositoryUrl` it is the only place in the source with URLs,
 * so that a page that moved is one edit. A text fragment (`#:~:text=`) that no longer matches opens the top of the page.
 */
export const readings = {
  // The list that the project started from.
  'ipspace-notes': {
    title: 'Worth Reading: Notes on Distributed Systems',
    author: 'Ivan Pepelnjak',
    url: 'https://blog.ipspace.net/2018/11/worth-reading-notes-on-distributed/',
    seed: true,
    sections: {
      comments: { title: 'comments', fragment: '#comments' },
      timing: { title: 'comment 3: does the message arrive, in which order, how long to wait', fragment: '#9000610110225652749' },
    },
  },
  'ipspace-list': {
    title: 'Distributed Systems (reading list)',
    author: 'Ivan Pepelnjak',
    url: 'https://blog.ipspace.net/series/distributed-systems/',
    seed: true,
  },
  'wiki-fallacies': {
    title: 'Fallacies of distributed computing',
    author: 'Wikipedia',
    url: 'https://en.wikipedia.org/wiki/Fallacies_of_distributed_computing',
    seed: true,
    sections: {
      fallacies: { title: 'The fallacies', fragment: '#The_fallacies' },
      'effect-1': { title: 'The effects of the fallacies, 1: stalled applications', fragment: '#The_effects_of_the_fallacies' },
      'effect-2': { title: 'The effects of the fallacies, 2: unbounded traffic', fragment: '#:~:text=allow%20unbounded%20traffic' },
      'effect-3': { title: 'The effects of the fallacies, 3: bottlenecks', fragment: '#The_effects_of_the_fallacies' },
      'effect-4': { title: 'The effects of the fallacies, 4: complacency about security', fragment: '#The_effects_of_the_fallacies' },
      'effect-5': { title: 'The effects of the fallacies, 5: changes of topology', fragment: '#The_effects_of_the_fallacies' },
      'effect-6': { title: 'The effects of the fallacies, 6: conflicting policies', fragment: '#The_effects_of_the_fallacies' },
      'effect-7': { title: 'The effects of the fallacies, 7: hidden costs', fragment: '#The_effects_of_the_fallacies' },
      'effect-8': { title: 'The effects of the fallacies, 8: assumed homogeneity', fragment: '#The_effects_of_the_fallacies' },
    },
  },
  rgoa: {
    title: 'Fallacies of Distributed Computing Explained',
    author: 'Arnon Rotem-Gal-Oz',
    url: 'https://www.rgoarchitects.com/Files/fallacies.pdf',
    seed: true,
    mirrors: [
      'https://pages.cs.wisc.edu/~zuyu/files/fallacies.pdf',
      'https://u.cs.biu.ac.il/~ariel/download/ds590/resources/misc/fallacies.pdf',
    ],
    sections: {
      latency: { title: 'Latency is zero' },
      bandwidth: { title: 'Bandwidth is infinite' },
      topology: { title: "Topology doesn't change" },
      administrator: { title: 'There is one administrator' },
      'transport-cost': { title: 'Transport cost is zero' },
      homogeneous: { title: 'The network is homogeneous' },
    },
  },
  'young-bloods': {
    title: 'Notes on Distributed Systems for Young Bloods',
    author: 'Jeff Hodges',
    url: 'https://www.somethingsimilar.com/2013/01/14/notes-on-distributed-systems-for-young-bloods/',
    seed: true,
    sections: {
      'fail-often': { title: 'Distributed systems are different because they fail often', fragment: '#:~:text=they%20fail%20often' },
      'partial-failure': { title: 'Distributed systems are different because they fail often', fragment: '#:~:text=partial%20failures%20are%20much%20harder%20to%20reason%20about' },
      'keep-retrying': { title: 'Distributed systems are different because they fail often', fragment: '#:~:text=keep%20retrying%20the%20write%20until%20it%20succeeds' },
      'design-for-failure': { title: 'Distributed systems are different because they fail often', fragment: '#:~:text=Design%20for%20failure' },
      switches: { title: 'Distributed systems are different because they fail often', fragment: '#:~:text=Switches%20go%20down' },
      'lock-protocol': { title: 'A failed unlock is part of the lock protocol', fragment: '#:~:text=must%20be%20built%20into%20the%20lock%20protocol' },
      'one-write-fails': { title: 'One of the writes may succeed', fragment: '#:~:text=One%20of%20the%20writes%20may%20succeed%20while%20the%20other%20fails' },
      coordination: { title: 'Coordination is very hard', fragment: '#:~:text=Coordination%20is%20very%20hard' },
      slow: { title: "It's slow", fragment: '#:~:text=is%20the%20hardest%20problem%20you' },
      backpressure: { title: 'Implement backpressure throughout your system', fragment: '#:~:text=Implement%20backpressure%20throughout%20your%20system' },
      'timeouts-and-backoff': { title: 'Implement backpressure throughout your system', fragment: '#:~:text=Timeouts%20and%20exponential%20back%2Doffs' },
      'partially-available': { title: 'Find ways to be partially available', fragment: '#:~:text=Find%20ways%20to%20be%20partially%20available' },
      capacity: { title: 'Learn to estimate your capacity', fragment: '#:~:text=Learn%20to%20estimate%20your%20capacity' },
      'id-spaces': { title: 'Choose id spaces wisely', fragment: '#:~:text=Choose%20id%20spaces%20wisely' },
      'data-locality': { title: 'Exploit data-locality', fragment: '#:~:text=they%20could%20be%20joined%20into%20one%20larger%20request' },
      'cached-data': { title: 'Writing cached data back to persistent storage is bad', fragment: '#:~:text=Writing%20cached%20data%20back%20to%20persistent%20storage%20is%20bad' },
      cap: { title: 'Use the CAP theorem to critique systems', fragment: '#cap' },
    },
  },
  codahale: {
    title: "You Can't Sacrifice Partition Tolerance",
    author: 'Coda Hale',
    url: 'https://codahale.com/you-cant-sacrifice-partition-tolerance/',
    seed: true,
    sections: {
      'replication-lag': { title: 'Replication lag needs logic of its own', fragment: '#:~:text=special%20logic%20must%20be%20introduced' },
      'harvest-and-yield': { title: 'Harvest and yield', fragment: '#:~:text=reducing%20harvest' },
    },
  },
  'wiki-byzantine': {
    title: 'Byzantine fault',
    author: 'Wikipedia',
    url: 'https://en.wikipedia.org/wiki/Byzantine_fault',
    seed: true,
  },
  'acm-toobig': {
    title: 'Too Big to Fail: Visibility leads to debuggability',
    author: 'George Neville-Neil',
    url: 'https://queue.acm.org/detail.cfm?id=2693195',
    seed: true,
    sections: {
      'more-clients': { title: 'A few more clients bring the system to a halt', fragment: '#:~:text=a%20simple%20increase%20in%20the%20number%20of%20clients' },
    },
  },
  'brooker-consensus': {
    title: 'Consensus is Harder Than It Looks',
    author: 'Marc Brooker',
    url: 'https://brooker.co.za/blog/2020/10/05/consensus.html',
    seed: true,
    sections: {
      leases: { title: 'Leases are time-limited locks', fragment: '#:~:text=time%2Dlimited%20locks' },
      corruption: { title: 'Corruption', fragment: '#:~:text=thermal%20noise' },
    },
  },
  tailscale: {
    title: 'Modules, monoliths, and microservices',
    author: 'Avery Pennarun',
    url: 'https://tailscale.com/blog/modules-monoliths-and-microservices',
    seed: true,
    sections: {
      boundaries: { title: 'Where should I put my service boundaries?', fragment: '#:~:text=Where%20should%20I%20put%20my%20service%20boundaries' },
      queues: { title: 'Queues of work' },
      'version-skew': { title: 'Version skew between services' },
    },
  },
  'ip-overview': {
    title: 'Video: Fallacies of Distributed Computing (How Networks Really Work)',
    author: 'Ivan Pepelnjak',
    url: 'https://www.ipspace.net/How_Networks_Really_Work',
    seed: true,
  },
  'ip-reliable': {
    title: 'Video: The Network Is Not Reliable',
    author: 'Ivan Pepelnjak',
    url: 'https://blog.ipspace.net/2020/02/video-network-is-not-reliable/',
    seed: true,
    sections: { tcp: { title: 'Even TCP is not always reliable', fragment: '#:~:text=even%20TCP%20is%20not%20always%20reliable' } },
  },
  'ip-latency': {
    title: 'Video: End-to-End Latency Is Not Zero',
    author: 'Ivan Pepelnjak',
    url: 'https://blog.ipspace.net/2020/02/video-end-to-end-latency-is-not-zero/',
    seed: true,
    sections: { 'never-zero': { title: 'Latency is never zero', fragment: '#:~:text=client%2Dserver%20latency%20is%20never%20zero' } },
  },
  'ip-bandwidth': {
    title: 'Video: Bandwidth Is Neither Infinite Nor Cheap',
    author: 'Ivan Pepelnjak',
    url: 'https://blog.ipspace.net/2020/03/video-bandwidth-is-neither-infinite-nor/',
    seed: true,
    sections: { cost: { title: 'Neither infinite nor cheap', fragment: '#:~:text=the%20networking%20bandwidth%20should%20be' } },
  },
  'ip-secure': {
    title: 'Video: Networks Are (Not) Secure',
    author: 'Ivan Pepelnjak',
    url: 'https://blog.ipspace.net/2020/04/video-networks-are-not-secure/',
    seed: true,
    sections: { 'higher-in-the-stack': { title: 'Security belongs higher in the stack', fragment: '#:~:text=never%20rely%20on%20the%20network%20infrastructure' } },
  },
  'ip-admin': {
    title: 'Video: Internet Has More than One Administrator',
    author: 'Ivan Pepelnjak',
    url: 'https://blog.ipspace.net/2020/05/video-internet-many-administrators/',
    seed: true,
    sections: { operators: { title: 'Independent operators', fragment: '#:~:text=interconnected%20independent%20operators' } },
  },
  'ip-homog': {
    title: 'Video: Networks Are Not Homogenous',
    author: 'Ivan Pepelnjak',
    url: 'https://blog.ipspace.net/2020/08/video-networks-not-homogenous/',
    seed: true,
  },
  rfc1925: {
    title: 'RFC 1925: The Twelve Networking Truths',
    author: 'Ross Callon',
    url: 'https://www.rfc-editor.org/rfc/rfc1925.html',
    seed: true,
  },

  // Articles, papers and books.
  'aws-timeouts': {
    title: 'Timeouts, retries, and backoff with jitter',
    author: "Marc Brooker (Amazon Builders' Library)",
    url: 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/',
    mirrors: ['https://builder.aws.com/content/3EumjoZascWd1oZiEgL8ORlv3qE/timeouts-retries-and-backoff-with-jitter'],
    sections: {
      timeouts: { title: 'Timeouts', fragment: '#:~:text=set%20a%20timeout%20on%20any%20remote%20call' },
      'client-timeouts': { title: 'Timeouts', fragment: '#:~:text=clients%20set%20timeouts' },
      retries: { title: 'Retries and backoff' },
      backoff: { title: 'Retries and backoff', fragment: '#:~:text=The%20preferred%20solution%20that%20we%20use%20in%20Amazon%20is%20a%20backoff' },
      jitter: { title: 'Jitter', fragment: '#:~:text=If%20all%20the%20failed%20calls%20back%20off%20to%20the%20same%20time' },
      timers: { title: 'Jitter', fragment: '#:~:text=adding%20some%20jitter%20to%20all%20timers' },
    },
  },
  'aws-idempotent': {
    title: 'Making retries safe with idempotent APIs',
    author: "Malcolm Featonby (Amazon Builders' Library)",
    url: 'https://aws.amazon.com/builders-library/making-retries-safe-with-idempotent-APIs/',
    mirrors: ['https://d1.awsstatic.com/builderslibrary/pdfs/making-retries-safe-with-idempotent-apis-malcolm-featonby.pdf'],
    sections: {
      'request-identifiers': { title: 'Reducing client complexity' },
      'side-effects': { title: 'Retrying and the potential for undesirable side effects' },
    },
  },
  'aws-loadshed': {
    title: 'Using load shedding to avoid overload',
    author: "David Yanacek (Amazon Builders' Library)",
    url: 'https://aws.amazon.com/builders-library/using-load-shedding-to-avoid-overload/',
    mirrors: ['https://d1.awsstatic.com/builderslibrary/pdfs/using-load-shedding-to-avoid-overload.pdf'],
  },
  'aws-health': {
    title: 'Implementing health checks',
    author: "David Yanacek (Amazon Builders' Library)",
    url: 'https://aws.amazon.com/builders-library/implementing-health-checks/',
    sections: { dependencies: { title: 'Dependency health checks' } },
  },
  'aws-backlog': {
    title: 'Avoiding insurmountable queue backlogs',
    author: "David Yanacek (Amazon Builders' Library)",
    url: 'https://aws.amazon.com/builders-library/avoiding-insurmountable-queue-backlogs/',
  },
  'aws-leader': {
    title: 'Leader election in distributed systems',
    author: "Marc Brooker (Amazon Builders' Library)",
    url: 'https://aws.amazon.com/builders-library/leader-election-in-distributed-systems/',
  },
  'aws-caching': {
    title: 'Caching challenges and strategies',
    author: "Matt Brinkley, Jas Chhabra (Amazon Builders' Library)",
    url: 'https://aws.amazon.com/builders-library/caching-challenges-and-strategies/',
  },
  'aws-jitter': {
    title: 'Exponential Backoff And Jitter',
    author: 'Marc Brooker',
    url: 'https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/',
  },
  'sre-cascading': {
    title: 'SRE Book ch. 22: Addressing Cascading Failures',
    author: 'Mike Ulrich (Google)',
    url: 'https://sre.google/sre-book/addressing-cascading-failures/',
    sections: {
      retries: { title: 'Retries', fragment: '#:~:text=Limit%20retries%20per%20request' },
      backoff: { title: 'Retries', fragment: '#:~:text=Always%20use%20randomized%20exponential%20backoff' },
      deadlines: { title: 'Latency and deadlines', fragment: '#:~:text=consumes%20resources%20waiting%20for%20a%20reply' },
      'deadline-propagation': { title: 'Deadline propagation', fragment: '#:~:text=deadline%20propagation%20and%20cancellation%20propagation' },
    },
  },
  'sre-overload': {
    title: 'SRE Book ch. 21: Handling Overload',
    author: 'Alejandro Forero Cuervo (Google)',
    url: 'https://sre.google/sre-book/handling-overload/',
    sections: { throttling: { title: 'Client-side throttling', fragment: '#client-side-throttling-a7sYUg' } },
  },
  'brooker-retries': {
    title: 'Fixing retries with token buckets and circuit breakers',
    author: 'Marc Brooker',
    url: 'https://brooker.co.za/blog/2022/02/28/retries.html',
    sections: { adaptive: { title: 'A fixed number of retries against adaptive ones', fragment: '#:~:text=Throttle%20yourself%20before%20you%20DoS%20yourself' } },
  },
  'brooker-meta': {
    title: 'Metastability and Distributed Systems',
    author: 'Marc Brooker',
    url: 'https://brooker.co.za/blog/2021/05/24/metastable.html',
  },
  'brooker-once': {
    title: 'Exactly-Once Delivery May Not Be What You Want',
    author: 'Marc Brooker',
    url: 'https://brooker.co.za/blog/2014/11/15/exactly-once.html',
  },
  metastable: {
    title: 'Metastable Failures in Distributed Systems (HotOS 21)',
    author: 'Bronson, Aghayev, Charapko, Zhu',
    url: 'https://sigops.org/s/conferences/hotos/2021/papers/hotos21-s11-bronson.pdf',
  },
  'metastable-wild': {
    title: 'Metastable Failures in the Wild (OSDI 22)',
    author: 'Huang et al.',
    url: 'https://www.usenix.org/conference/osdi22/presentation/huang-lexiang',
  },
  yuan: {
    title: 'Simple Testing Can Prevent Most Critical Failures (OSDI 14)',
    author: 'Yuan et al.',
    url: 'https://www.usenix.org/conference/osdi14/technical-sessions/presentation/yuan',
    sections: { 'error-handlers': { title: 'The findings on error handling' } },
  },
  'kleppmann-lock': {
    title: 'How to do distributed locking',
    author: 'Martin Kleppmann',
    url: 'https://martin.kleppmann.com/2016/02/08/how-to-do-distributed-locking.html',
    sections: {
      protecting: { title: 'Protecting a resource with a lock' },
      fencing: { title: 'Making the lock safe with fencing', fragment: '#:~:text=include%20a%20fencing%20token%20with%20every%20write%20request' },
    },
  },
  'treat-once': {
    title: 'You Cannot Have Exactly-Once Delivery',
    author: 'Tyler Treat',
    url: 'https://bravenewgeek.com/you-cannot-have-exactly-once-delivery/',
  },
  'no-now': { title: 'There is No Now', author: 'Justin Sheehy', url: 'https://queue.acm.org/detail.cfm?id=2745385' },
  helland: {
    title: "Life Beyond Distributed Transactions: an apostate's opinion",
    author: 'Pat Helland',
    url: 'https://queue.acm.org/detail.cfm?id=3025012',
    sections: { entities: { title: 'Entities and messages' } },
  },
  outbox: {
    title: 'Pattern: Transactional outbox',
    author: 'Chris Richardson',
    url: 'https://microservices.io/patterns/data/transactional-outbox.html',
  },
  ddia: {
    title: 'Designing Data-Intensive Applications',
    author: 'Martin Kleppmann',
    url: 'https://dataintensive.net/',
    sections: {
      trouble: { title: 'chapter 8, The Trouble with Distributed Systems' },
      'write-skew': { title: 'chapter 7, Write skew and phantoms' },
    },
  },
  tail: { title: 'The Tail at Scale (CACM 2013)', author: 'Dean, Barroso', url: 'https://doi.org/10.1145/2408776.2408794' },
  'net-reliable': { title: 'The Network is Reliable', author: 'Bailis, Kingsbury', url: 'https://aphyr.com/posts/288-the-network-is-reliable' },
  'distsys-class': {
    title: 'An introduction to distributed systems (class notes)',
    author: 'Kyle Kingsbury (Jepsen)',
    url: 'https://github.com/aphyr/distsys-class',
    sections: { 'wall-clocks': { title: 'Wall clocks', fragment: '#wall-clocks' } },
  },
  deutsch: {
    title: 'The Eight Fallacies of Distributed Computing',
    author: 'L. Peter Deutsch, James Gosling',
    url: 'https://nighthacks.com/jag/res/Fallacies.html',
  },
  leaky: {
    title: 'The Law of Leaky Abstractions',
    author: 'Joel Spolsky',
    url: 'https://www.joelonsoftware.com/2002/11/11/the-law-of-leaky-abstractions/',
  },

  // Standards.
  'rfc9110-idem': {
    title: 'RFC 9110 section 9.2.2: Idempotent Methods',
    author: 'IETF',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#name-idempotent-methods',
  },
  'rfc9110-retry': {
    title: 'RFC 9110 section 10.2.3: Retry-After',
    author: 'IETF',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#name-retry-after',
  },
  rfc6585: {
    title: 'RFC 6585 section 4: 429 Too Many Requests',
    author: 'IETF',
    url: 'https://www.rfc-editor.org/rfc/rfc6585.html#section-4',
  },
  rfc9293: {
    title: 'RFC 9293: Transmission Control Protocol (a byte stream without message boundaries)',
    author: 'IETF',
    url: 'https://www.rfc-editor.org/rfc/rfc9293.html',
  },
  rfc9413: {
    title: "RFC 9413: Maintaining Robust Protocols (on Postel's principle)",
    author: 'IETF/IAB',
    url: 'https://www.rfc-editor.org/rfc/rfc9413.html',
  },
  'w3c-trace': { title: 'Trace Context: traceparent header', author: 'W3C', url: 'https://www.w3.org/TR/trace-context/#traceparent-header' },

  // Manuals.
  'mdn-timeout': {
    title: 'AbortSignal.timeout()',
    author: 'MDN',
    url: 'https://developer.mozilla.org/en-US/docs/Web/API/AbortSignal/timeout_static',
  },
  'mdn-any': {
    title: 'AbortSignal.any()',
    author: 'MDN',
    url: 'https://developer.mozilla.org/en-US/docs/Web/API/AbortSignal/any_static',
  },
  'mdn-fetch': {
    title: 'Using the Fetch API: checking response status',
    author: 'MDN',
    url: 'https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API/Using_Fetch#checking_response_status',
  },
  'mdn-sri': {
    title: 'Subresource Integrity',
    author: 'MDN',
    url: 'https://developer.mozilla.org/en-US/docs/Web/Security/Subresource_Integrity',
  },
  'node-http-timeout': {
    title: "http: ClientRequest 'timeout' event",
    author: 'Node.js docs',
    url: 'https://nodejs.org/api/http.html#event-timeout',
  },
  'node-agent': { title: 'http: new Agent (keepAlive)', author: 'Node.js docs', url: 'https://nodejs.org/api/http.html#new-agentoptions' },
  'node-error-events': { title: 'events: Error events', author: 'Node.js docs', url: 'https://nodejs.org/api/events.html#error-events' },
  'node-errors': { title: 'errors: error.code', author: 'Node.js docs', url: 'https://nodejs.org/api/errors.html#errorcode' },
  'node-pipeline': {
    title: 'stream.pipeline()',
    author: 'Node.js docs',
    url: 'https://nodejs.org/api/stream.html#streampipelinesource-transforms-callback',
  },
  'node-write': {
    title: 'writable.write(): drain',
    author: 'Node.js docs',
    url: 'https://nodejs.org/api/stream.html#writablewritechunk-encoding-callback',
  },
  'node-tls': {
    title: 'NODE_TLS_REJECT_UNAUTHORIZED',
    author: 'Node.js docs',
    url: 'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
    sections: { tls: { title: 'TLS (SSL)', url: 'https://nodejs.org/api/tls.html' } },
  },
  'node-signals': { title: 'process: Signal events', author: 'Node.js docs', url: 'https://nodejs.org/api/process.html#signal-events' },
  'node-perf': { title: 'performance.now()', author: 'Node.js docs', url: 'https://nodejs.org/api/perf_hooks.html#performancenow' },
  'owasp-tls': {
    title: 'Transport Layer Security Cheat Sheet',
    author: 'OWASP',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
    sections: {
      'all-pages': { title: 'Use TLS for all pages', fragment: '#use-tls-for-all-pages' },
      protocols: { title: 'Only support strong protocols', fragment: '#only-support-strong-protocols' },
    },
  },
  'owasp-dos': {
    title: 'Denial of Service Cheat Sheet',
    author: 'OWASP',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Denial_of_Service_Cheat_Sheet.html',
    sections: {
      'input-validation': { title: 'Input validation', fragment: '#input-validation' },
      design: { title: 'Software design concepts', fragment: '#software-design-concepts' },
    },
  },
  'owasp-node': {
    title: 'NodeJS Security Cheat Sheet',
    author: 'OWASP',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Nodejs_Security_Cheat_Sheet.html',
    sections: {
      'request-size': { title: 'Set request size limits', fragment: '#set-request-size-limits' },
      'listen-to-errors': { title: 'Listen to errors when using EventEmitter', fragment: '#listen-to-errors-when-using-eventemitter' },
    },
  },
  'owasp-input': {
    title: 'Input Validation Cheat Sheet',
    author: 'OWASP',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Input_Validation_Cheat_Sheet.html',
    sections: { goals: { title: 'Goals of input validation', fragment: '#goals-of-input-validation' } },
  },
  'owasp-ws': {
    title: 'WebSocket Security Cheat Sheet',
    author: 'OWASP',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
    sections: {
      wss: { title: 'Always use WSS', fragment: '#always-use-wss-websocket-secure' },
      'denial-of-service': { title: 'Denial-of-Service protection', fragment: '#denial-of-service-protection' },
      'input-validation': { title: 'Input validation', fragment: '#input-validation' },
    },
  },
  '12f-disp': { title: 'The Twelve-Factor App: IX. Disposability', author: 'Adam Wiggins', url: 'https://12factor.net/disposability' },
  '12f-config': { title: 'The Twelve-Factor App: III. Config', author: 'Adam Wiggins', url: 'https://12factor.net/config' },
  '12f-proc': { title: 'The Twelve-Factor App: VI. Processes', author: 'Adam Wiggins', url: 'https://12factor.net/processes' },
  'k8s-probes': {
    title: 'Liveness, Readiness, and Startup Probes',
    author: 'Kubernetes',
    url: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
  },
  'k8s-pod-term': {
    title: 'Pod Lifecycle: Termination of Pods',
    author: 'Kubernetes',
    url: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  },
  'grpc-deadline': { title: 'Deadlines', author: 'gRPC', url: 'https://grpc.io/docs/guides/deadlines/' },
  'redis-set': { title: 'SET (NX, EX/PX; lock pattern)', author: 'Redis', url: 'https://redis.io/docs/latest/commands/set/' },
  'redis-incr': { title: 'INCR (counter pattern)', author: 'Redis', url: 'https://redis.io/docs/latest/commands/incr/' },
  'rabbit-ack': {
    title: 'Consumer Acknowledgements and Publisher Confirms',
    author: 'RabbitMQ',
    url: 'https://www.rabbitmq.com/docs/confirms',
  },
  'pg-pool': {
    title: 'pg.Pool',
    author: 'node-postgres',
    url: 'https://node-postgres.com/apis/pool',
    sections: {
      create: { title: 'create a pool' },
      options: { title: 'new Pool: options' },
      'error-event': { title: 'events: error' },
    },
  },
  'stripe-idem': { title: 'Idempotent requests', author: 'Stripe', url: 'https://docs.stripe.com/api/idempotent_requests' },
  'stripe-webhook': { title: 'Verify webhook signatures', author: 'Stripe', url: 'https://docs.stripe.com/webhooks/signature' },
  'express-session': {
    title: 'express-session: MemoryStore warning',
    author: 'Express',
    url: 'https://expressjs.com/en/resources/middleware/session.html',
  },

  // What went wrong elsewhere, told by those to whom it happened.
  'inc-cf-leap': {
    title: 'How and why the leap second affected Cloudflare DNS',
    author: 'Cloudflare',
    url: 'https://blog.cloudflare.com/how-and-why-the-leap-second-affected-cloudflare-dns/',
  },
  'inc-cf-byz': {
    title: 'A Byzantine failure in the real world',
    author: 'Cloudflare',
    url: 'https://blog.cloudflare.com/a-byzantine-failure-in-the-real-world/',
  },
  'inc-cf-2025': {
    title: 'Cloudflare outage on 18 November 2025',
    author: 'Cloudflare',
    url: 'https://blog.cloudflare.com/18-november-2025-outage/',
    sections: {
      'own-files': { title: 'Own configuration files are input too', fragment: '#:~:text=in%20the%20same%20way%20we%20would%20for%20user%2Dgenerated%20input' },
    },
  },
  'inc-aws-ddb15': { title: 'Summary of the DynamoDB disruption, September 2015', author: 'AWS', url: 'https://aws.amazon.com/message/5467D2/' },
  'inc-aws-dec21': { title: 'Summary of the AWS event of 7 December 2021', author: 'AWS', url: 'https://aws.amazon.com/message/12721/' },
  'inc-aws-oct25': {
    title: 'Summary of the DynamoDB disruption, October 2025',
    author: 'AWS',
    url: 'https://aws.amazon.com/message/101925/',
    sections: { 'stale-check': { title: 'A check that was stale when the write landed', fragment: '#:~:text=stale%20by%20this%20time' } },
  },
  'inc-gcp-2025': {
    title: 'Google Cloud incident of 12 June 2025 (Service Control)',
    author: 'Google',
    url: 'https://status.cloud.google.com/incidents/ow5i3PPK96RduMcb1SsW',
  },
  'inc-square': {
    title: 'Incident Summary 2017-03-16',
    author: 'Square',
    url: 'https://developer.squareup.com/blog/incident-summary-2017-03-16/',
  },
  'inc-spotify': {
    title: 'Incident Management at Spotify',
    author: 'Spotify',
    url: 'https://labs.spotify.com/2013/06/04/incident-management-at-spotify/',
  },
  'inc-twilio': {
    title: 'Billing incident post-mortem',
    author: 'Twilio',
    url: 'https://www.twilio.com/blog/2013/07/billing-incident-post-mortem-breakdown-analysis-and-root-cause.html',
  },
  'inc-stackdriver': {
    title: 'Post-mortem: October 23 Stackdriver outage',
    author: 'Stackdriver',
    url: 'https://www.stackdriver.com/post-mortem-october-23-stackdriver-outage/',
  },
} as const satisfies Readonly<Record<string, Reading>>;

export type ReadingId = keyof typeof readings;

type SectionOf<Id extends ReadingId> = (typeof readings)[Id] extends { readonly sections: infer Sections } ? keyof Sections & string : never;

/** A reading by its id, or one of its sections: `aws-timeouts`, `aws-timeouts#timeouts`. Others do not compile. */
export type ReadingRef = { [Id in ReadingId]: Id | `${Id}#${SectionOf<Id>}` }[ReadingId];

/** A reading as it is shown: the url leads to the section where one is named. */
export interface ResolvedReading {
  readonly id: ReadingId;
  readonly title: string;
  readonly author: string;
  readonly section: string | undefined;
  readonly url: string;
  readonly mirrors: readonly string[];
}

/** What a reference stands for. */
export function reading(ref: ReadingRef): ResolvedReading {
  const [id, name] = ref.split('#') as [ReadingId, string | undefined];
  const { title, author, url, sections, mirrors = [] }: Reading = readings[id];
  const section = name === undefined ? undefined : sections?.[name];
  return { id, title, author, section: section?.title, url: section?.url ?? url + (section?.fragment ?? ''), mirrors };
}

/** Where the project's source stands. */
export const repositoryUrl = 'https://github.com/fallacies/fallacies';
