import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const ask: CallFact = { kind: 'call', signature: [['body'], ['callback']], gives: 'body' };

/** `twilio(accountSid, authToken, options?)` */
const client: ClientFact = {
  kind: 'client',
  signature: [['other'], ['other'], ['options']],
  calls: {
    'messages.create': ask,
    'messages.list': ask,
    'calls.create': ask,
    'calls.list': ask,
    'recordings.list': ask,
    'conferences.list': ask,
    'incomingPhoneNumbers.create': ask,
    'incomingPhoneNumbers.list': ask,
  },
  cost: 'none',
  noun: 'client',
};

export const twilio = defineLibrary({
  name: 'twilio',
  modules: ['twilio'],
  exports: { '': client, Twilio: { ...client, new: true } },
  request: { retries: 'none' },
  profile: {
    deadline: '30 s',
    retries: 'none; with `autoRetry` 3, growing, after 429 only',
    body: 'no limit',
    tls: 'certificates are checked',
    error: 'does not apply',
    fixes: [],
    notFixes: ['`timeout: 0`: falls back to 30 s'],
  },
  evidence: {
    version: '6.2.0',
    by: 'source',
    what: 'a silent server was given up after 30.5 s; by the source (lib/base/RequestClient.js) `opts.timeout || DEFAULT_TIMEOUT`, autoRetry false',
  },
});
