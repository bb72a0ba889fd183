import { tryAgain } from '../edit/retries.js';
import { nameOfHolder } from '../model/holders.js';
import type { SingleAttempt } from '../model/retries.js';
import { defineRule, type Report } from '../rule/rule.js';

type Message = 'neverRetried' | 'singleAttempt' | 'givenUp' | 'jobsWithoutAttempts' | 'jobWithoutAttempts' | 'jobAdded' | 'oneShotConnect' | 'tryAgain';

export const requireRetry = defineRule<Message>({
  name: 'require-retry',
  messages: {
    neverRetried: 'Nothing retries the reads of `{{client}}`: one dropped connection fails the caller.',
    singleAttempt: '`{{call}}` has one attempt: one dropped connection fails the caller.',
    givenUp: '`{{call}}` gives up after one failure.',
    jobsWithoutAttempts: 'Jobs of `{{client}}` have one attempt: one that fails for a moment is not run again.',
    jobWithoutAttempts: '`{{call}}` gives its job one attempt: if that fails, the job is not run again.',
    jobAdded: '`{{call}}` adds a job without attempts.',
    oneShotConnect: '`{{call}}` has one attempt when the process starts: if the peer is a second late, nothing connects to it.',
    tryAgain: 'Try again, up to three times and after growing pauses: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ singleAttempts, singleJobs, oneShots, place, tree }) {
    if (place !== 'server') return;
    for (const attempt of singleAttempts) {
      const repetition = tryAgain(attempt, tree);
      yield {
        ...told(attempt, attempt.of.kind === 'client' ? 'neverRetried' : 'singleAttempt', 'givenUp'),
        suggest: repetition ? [{ message: 'tryAgain', data: { code: repetition.code }, edits: repetition.edits }] : [],
      };
    }
    for (const jobs of singleJobs) yield told(jobs, jobs.of.kind === 'client' ? 'jobsWithoutAttempts' : 'jobWithoutAttempts', 'jobAdded');
    for (const { node, name } of oneShots) yield { range: node.callee.range, message: 'oneShotConnect', data: { call: name } };
  },
});

/** A finding about a client or a call, with the calls that it concerns. */
function told({ of: made, calls }: SingleAttempt, message: Message, ofCall: Message): Report<Message> {
  return {
    range: made.node.callee.range,
    message,
    data: made.kind === 'client' ? { client: nameOfHolder(made.node) ?? made.name } : { call: made.name },
    related: calls.filter((call) => call !== made).slice(0, 3).map((call) => ({ range: call.node.callee.range, message: ofCall, data: { call: call.name } })),
  };
}
