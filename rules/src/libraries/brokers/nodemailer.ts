import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const sendMail: CallFact = { kind: 'call', signature: [['body'], ['callback']], gives: 'body', sends: 'promised' };
const verify: CallFact = { kind: 'call', signature: [['callback']], gives: 'body' };

/** Connects for each mail; with `pool: true` it keeps connections. */
const transport: ClientFact = {
  kind: 'client',
  signature: [['url', 'options'], ['other']],
  calls: { sendMail, verify },
  cost: 'none',
  noun: 'transport',
};

export const nodemailer = defineLibrary({
  name: 'nodemailer',
  modules: ['nodemailer'],
  exports: { createTransport: transport },
  types: { Transporter: 'createTransport' },
  request: { retries: 'none', hostOptions: ['host'] },
  profile: {
    deadline: '2 minutes to connect, 30 s for the greeting, 10 minutes of silence after that',
    retries: 'none',
    body: 'does not apply',
    tls: 'without `secure` encrypted only if the server offers it, which a third party can prevent; then certificates are checked',
    error: 'none emitted: `sendMail` rejects',
    fixes: ['`connectionTimeout: 10_000`', '`greetingTimeout: 10_000`'],
    notFixes: [],
  },
  evidence: {
    version: '10.6.0',
    by: 'experiment',
    what: 'a silent server was given up after 34 s, an address without answer after 122 s; a limit of 0 falls back to the default',
  },
});
