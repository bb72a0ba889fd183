import { defineLibrary, type CallFact } from '../library.js';

/** `send(mail, isMultiple?, callback?)`, where the callback may stand second too. */
const send: CallFact = { kind: 'call', signature: [['body'], ['other', 'callback'], ['callback']], gives: 'body' };

export const sendgrid = defineLibrary({
  name: '@sendgrid/mail',
  modules: ['@sendgrid/mail'],
  exports: {
    send,
    sendMultiple: send,
    MailService: { kind: 'client', new: true, signature: [], calls: { send, sendMultiple: send }, cost: 'none', noun: 'client' },
  },
  request: {
    status: { throws: true, fields: ['statusCode'], readers: ['body'], errorAnswer: 'response' },
    retries: 'none',
  },
  profile: {
    deadline: 'none (axios), unless `setTimeout(ms)` was called',
    retries: 'none',
    body: 'no limit',
    tls: 'certificates are checked',
    error: 'none emitted',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '8.1.6',
    by: 'source',
    what: 'a silent server was still pending after 60 s; by the source (@sendgrid/client src/classes/client.js) no timeout among the defaults, maxContentLength Infinity; an error without an answer is handed on as it is',
  },
});
