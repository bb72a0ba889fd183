/** Functions that make a stream of Node's from one of the platform's, which fails when that does. */
export const streamAdapters: readonly { readonly modules: readonly string[]; readonly path: string }[] = [
  { modules: ['node:stream', 'stream'], path: 'Readable.fromWeb' },
  { modules: ['node:stream', 'stream'], path: 'Readable.from' },
];

/** Streams of the process that are never closed: nobody waits for their end. */
export const standardStreams: readonly string[] = ['process.stdout', 'process.stderr'];

/** Pipes streams and passes every failure on: what a suggestion writes. */
export const pipelineExport = { modules: ['node:stream', 'stream'], name: 'pipeline' } as const;

/** Waits for an event: what a suggestion writes to wait until a stream takes more. */
export const onceExport = { modules: ['node:events', 'events'], name: 'once' } as const;
