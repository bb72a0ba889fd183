import assert from 'node:assert/strict';
import { nodemailer } from '../../../rules/src/libraries/brokers/nodemailer.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '10.6.0',
  importNames: ['nodemailer'],
  calls: ['createTransport', 'transporter.sendMail'],
  timeoutDefault: 'connect 120 s, greeting 30 s, socket idle 600 s, dns 30 s',
  hangsForeverByDefault: false,
  retryDefault: '0',
  cleartextDefault: 'secure false; STARTTLS is opportunistic (strippable) unless requireTLS',
  errorEventCrash: 'no (sendMail rejects)',
  verifiedFixes: ['connectionTimeout: 10_000', 'greetingTimeout: 10_000'],
};

describe('nodemailer', () => {
  const transport = nodemailer.exports['createTransport'];
  assert.ok(transport?.kind === 'client');

  it('was looked at in this version', () => {
    assert.equal(nodemailer.evidence.version, measured.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(nodemailer.modules, measured.importNames);
  });

  it('has limits of its own', () => {
    assert.equal(measured.hangsForeverByDefault, false);
    assert.deepEqual(deadlinesOf(nodemailer), []);
    assert.equal(transport.limits, undefined);
  });

  it('is helped by what was seen to help', () => {
    assert.deepEqual(nodemailer.profile.fixes, measured.verifiedFixes.map((code) => `\`${code}\``));
  });

  it('sends', () => {
    assert.equal(transport.calls['sendMail']?.kind, 'call');
  });

  it('is not said to be in clear text: the server may offer encryption', () => {
    assert.match(measured.cleartextDefault, /opportunistic/);
    assert.equal(nodemailer.request?.cleartextHosts, undefined);
  });

  it('connects for each mail, not for each transport', () => {
    assert.equal(transport.cost, 'none');
  });

  it('emits no errors', () => {
    assert.ok(measured.errorEventCrash.startsWith('no'));
    assert.equal(transport.unheardError, undefined);
  });

  it('tries once', () => {
    assert.equal(measured.retryDefault, '0');
    assert.equal(nodemailer.request?.retries, 'none');
  });
});
