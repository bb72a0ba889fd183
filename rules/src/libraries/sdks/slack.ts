import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const ask: CallFact = { kind: 'call', signature: [['body']], gives: 'body' };
const byMethod: CallFact = { kind: 'call', signature: [['other'], ['body']], gives: 'body' };

/** `new WebClient(token, options?)` */
const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['other'], ['options']],
  calls: {
    apiCall: byMethod,
    filesUploadV2: ask,
    'auth.test': ask,
    'chat.delete': ask,
    'chat.postEphemeral': ask,
    'chat.postMessage': ask,
    'chat.scheduleMessage': ask,
    'chat.update': ask,
    'conversations.create': ask,
    'conversations.history': ask,
    'conversations.info': ask,
    'conversations.invite': ask,
    'conversations.join': ask,
    'conversations.list': ask,
    'conversations.members': ask,
    'conversations.open': ask,
    'conversations.replies': ask,
    'files.uploadV2': ask,
    'reactions.add': ask,
    'reactions.remove': ask,
    'users.info': ask,
    'users.list': ask,
    'users.lookupByEmail': ask,
    'views.open': ask,
    'views.publish': ask,
    'views.update': ask,
  },
  cost: 'none',
  noun: 'client',
  limits: [{ path: 'timeout', bounds: 'waiting for an answer', off: [0] }],
};

export const slack = defineLibrary({
  name: '@slack/web-api',
  modules: ['@slack/web-api'],
  exports: { WebClient: client },
  request: { retries: 'by-default', urlOptions: ['slackApiUrl'] },
  profile: {
    deadline: 'none of its own; 5 minutes of silence (fetch)',
    retries: '10, growing, with jitter, for about 30 minutes; after 429 as long as Slack asks for',
    body: 'no limit',
    tls: 'certificates are checked',
    error: 'does not apply',
    fixes: ['`timeout: 10_000, retryConfig: { retries: 0 }`'],
    notFixes: ['`timeout: 10_000` alone: it ends an attempt, and ten more follow'],
  },
  evidence: {
    version: '8.2.0',
    by: 'experiment',
    what: 'timeout is 0 by default; with 1 s a silent server was still pending after 12 s because of the retries, without retries it was given up after 1.1 s',
  },
});
