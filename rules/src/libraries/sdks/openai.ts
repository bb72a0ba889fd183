import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

/** `create(body, options?)`, `retrieve(id, body?, options?)`: the limit is the client's own, so nothing is read from here. */
const ask: CallFact = { kind: 'call', signature: [['body', 'other'], ['other'], ['other']], gives: 'body' };

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options']],
  calls: {
    'chat.completions.create': ask,
    'chat.completions.parse': ask,
    'beta.chat.completions.parse': ask,
    'completions.create': ask,
    'responses.create': ask,
    'responses.parse': ask,
    'responses.retrieve': ask,
    'responses.cancel': ask,
    'embeddings.create': ask,
    'moderations.create': ask,
    'images.generate': ask,
    'images.edit': ask,
    'images.createVariation': ask,
    'audio.transcriptions.create': ask,
    'audio.translations.create': ask,
    'audio.speech.create': ask,
    'files.create': ask,
    'files.retrieve': ask,
    'files.list': ask,
    'files.delete': ask,
    'files.content': ask,
    'models.list': ask,
    'models.retrieve': ask,
    'batches.create': ask,
    'batches.retrieve': ask,
    'batches.cancel': ask,
  },
  cost: 'none',
  noun: 'client',
};

export const openai = defineLibrary({
  name: 'openai',
  modules: ['openai'],
  exports: { '': client, OpenAI: client, AzureOpenAI: client },
  request: { retries: 'by-default', urlOptions: ['baseURL', 'endpoint'] },
  profile: {
    deadline: '10 minutes an attempt, half an hour with all three; before 7.0 until the headers only',
    retries: '2, growing from 0.5 s to 8 s, with jitter; `POST` too',
    body: 'no limit',
    tls: 'certificates are checked',
    error: 'does not apply',
    fixes: ['`timeout: 60_000, maxRetries: 2`'],
    notFixes: [],
  },
  evidence: {
    version: '6.49.0',
    others: '7.57.0',
    by: 'experiment',
    what: 'a silent server was given up after 600 s and asked again twice; in 6.x a body that stalls outlived the timeout, in 7.x it did not',
  },
});
