import { bytes } from '../feed-fact.js';
import { defineLibrary, type FeedFact } from '../library.js';

const printed = bytes('message').map((delivery) => ({ ...delivery, printed: true }) as const);
const output: FeedFact = { delivers: printed };
const text: FeedFact = { delivers: printed.map((delivery) => ({ ...delivery, decoded: true })) };
const child = { kind: 'feed', feed: { members: { stdout: output, stderr: output } } } as const;
/** These decode by themselves, unless `encoding` says otherwise. */
const decoding = { kind: 'feed', feed: { members: { stdout: text, stderr: text } } } as const;

/** No other machine, but a stream of bytes all the same. */
export const childProcess = defineLibrary({
  name: 'node:child_process',
  modules: ['node:child_process', 'child_process'],
  exports: { spawn: child, exec: decoding, execFile: decoding, fork: child },
  feedTypes: { ChildProcess: child.feed, ChildProcessWithoutNullStreams: child.feed },
  profile: {
    deadline: 'does not apply',
    retries: 'does not apply',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'does not apply',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: 'Node 20.20.2',
    by: 'experiment',
    what: 'an error thrown by a listener for `data` ended the process; output longer than a pipe arrived in pieces of 64 KiB and less; those of exec and execFile were texts',
  },
});
