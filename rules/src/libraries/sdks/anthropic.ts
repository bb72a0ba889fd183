import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

/** `create(body, options?)`, `retrieve(id, body?, options?)`: the limit is the client's own, so nothing is read from here. */
const ask: CallFact = { kind: 'call', signature: [['body', 'other'], ['other'], ['other']], gives: 'body' };

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options']],
  calls: {
    'messages.create': ask,
    'messages.parse': ask,
    'messages.countTokens': ask,
    'messages.batches.create': ask,
    'messages.batches.retrieve': ask,
    'messages.batches.list': ask,
    'messages.batches.cancel': ask,
    'messages.batches.results': ask,
    'models.list': ask,
    'models.retrieve': ask,
    'beta.messages.create': ask,
    'beta.messages.parse': ask,
    'beta.messages.countTokens': ask,
  },
  cost: 'none',
  noun: 'client',
};

export const anthropic = defineLibrary({
  name: '@anthropic-ai/sdk',
  modules: ['@anthropic-ai/sdk'],
  exports: { '': client, Anthropic: client },
  request: { retries: 'by-default', urlOptions: ['baseURL'] },
  profile: {
    deadline: '10 minutes an attempt, half an hour with all three; until the headers only',
    retries: '2, `POST` too',
    body: 'no limit',
    tls: 'certificates are checked',
    error: 'does not apply',
    fixes: ['`timeout: 60_000`'],
    notFixes: [],
  },
  evidence: {
    version: '1.12.0',
    by: 'experiment',
    what: 'a silent server was given up after 600 s and asked again twice; a body that stalls outlived the timeout',
  },
});
