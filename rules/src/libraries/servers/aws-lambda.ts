import { defineLibrary, type DeliveryFact } from '../library.js';

/** A batch of messages from a queue: an error returns all of them to it. */
const batch: DeliveryFact = {
  by: { entry: true },
  parameter: 0,
  content: ['Records'],
  carries: 'messages',
  noun: 'message',
  whenThrown: 'fails its whole batch, which comes again',
  awaited: true,
};

/** The handler is an export of the file; `aws-lambda` is where its types come from. */
export const awsLambda = defineLibrary({
  name: 'aws-lambda',
  modules: ['aws-lambda'],
  exports: {},
  messageTypes: { SQSEvent: batch, SQSHandler: batch },
  profile: {
    deadline: '3 s for a whole invocation unless configured, 15 minutes at most',
    retries: '2 for an asynchronous invocation that failed; an event may arrive twice even without a failure',
    body: '6 MB for a synchronous invocation, 1 MB for an asynchronous one',
    tls: 'does not apply',
    error: 'does not apply',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '@types/aws-lambda 8.10.164',
    by: 'documentation',
    what: 'the pages on Invoke, on function timeouts and on quotas',
  },
});
