import assert from 'node:assert/strict';
import { sendgrid } from '../../../rules/src/libraries/sdks/sendgrid.js';
import { slack } from '../../../rules/src/libraries/sdks/slack.js';
import { twilio } from '../../../rules/src/libraries/sdks/twilio.js';
import { deadlinesOf } from '../facts-of.js';

/** As read in the source, and for Slack measured. */
const known = {
  twilio: { version: '6.2.0', importNames: ['twilio'], timeoutDefault: 'opts.timeout || 30000', autoRetry: false },
  sendgrid: { version: '8.1.6', importNames: ['@sendgrid/mail'], timeoutDefault: undefined, errorWithoutAnswer: 'handed on as it is' },
  slack: {
    version: '8.2.0',
    importNames: ['@slack/web-api'],
    timeoutDefault: 0,
    timeoutAlone: 'pending 12 s with 1 s: it tries again',
    timeoutWithoutRetries: 'rejected after 1.1 s',
    retryConfig: { retries: 10, factor: 1.96821, randomize: true },
  },
};

describe('twilio', () => {
  const client = twilio.exports[''];
  assert.ok(client?.kind === 'client');

  it('was read in this version', () => {
    assert.deepEqual([twilio.evidence.version, twilio.evidence.by], [known.twilio.version, 'source']);
  });

  it('is imported by this name, and made with `new` and without', () => {
    assert.deepEqual(twilio.modules, known.twilio.importNames);
    assert.deepEqual(Object.keys(twilio.exports), ['', 'Twilio']);
  });

  it('has a limit of its own that can’t be switched off', () => {
    assert.equal(known.twilio.timeoutDefault, 'opts.timeout || 30000');
    assert.deepEqual(deadlinesOf(twilio), []);
    assert.equal(client.limits, undefined);
    assert.deepEqual(twilio.profile.notFixes, ['`timeout: 0`: falls back to 30 s']);
  });

  it('emits no errors', () => {
    assert.equal(client.unheardError, undefined);
  });

  it('tries once', () => {
    assert.equal(known.twilio.autoRetry, false);
    assert.equal(twilio.request?.retries, 'none');
  });
});

describe('@sendgrid/mail', () => {
  const send = sendgrid.exports['send'];
  assert.ok(send?.kind === 'call');

  it('was read in this version', () => {
    assert.deepEqual([sendgrid.evidence.version, sendgrid.evidence.by], [known.sendgrid.version, 'source']);
  });

  it('is imported by this name', () => {
    assert.deepEqual(sendgrid.modules, known.sendgrid.importNames);
  });

  it('has a limit only where a method set it, so nobody misses one', () => {
    assert.equal(known.sendgrid.timeoutDefault, undefined);
    assert.deepEqual(deadlinesOf(sendgrid), []);
    assert.deepEqual(sendgrid.profile.fixes, []);
  });

  it('throws an error without a response where no answer came', () => {
    assert.equal(known.sendgrid.errorWithoutAnswer, 'handed on as it is');
    const status = sendgrid.request?.status;
    assert.ok(status?.throws === true);
    assert.equal(status.errorAnswer, 'response');
  });

  it('emits no errors', () => {
    assert.equal(send.unheardError, undefined);
  });

  it('tries once', () => {
    assert.equal(sendgrid.request?.retries, 'none');
  });
});

describe('@slack/web-api', () => {
  const client = slack.exports['WebClient'];
  assert.ok(client?.kind === 'client');

  it('was looked at in this version', () => {
    assert.equal(slack.evidence.version, known.slack.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(slack.modules, known.slack.importNames);
  });

  it('brings no limit, and can be given one', () => {
    assert.equal(known.slack.timeoutDefault, 0);
    assert.deepEqual(client.limits?.map(({ path }) => path), ['timeout']);
    assert.deepEqual(deadlinesOf(slack), []);
  });

  it('gets none as a suggestion: alone it only ends an attempt', () => {
    assert.match(known.slack.timeoutAlone, /^pending/);
    assert.match(known.slack.timeoutWithoutRetries, /^rejected/);
    assert.equal(client.limits?.[0]?.write, undefined);
    assert.match(slack.profile.notFixes[0] ?? '', /^`timeout: 10_000` alone/);
  });

  it('posts', () => {
    assert.equal(client.calls['chat.postMessage']?.kind, 'call');
    assert.equal(client.unheardError, undefined);
  });

  it('tries again by itself', () => {
    assert.equal(known.slack.retryConfig.retries, 10);
    assert.equal(slack.request?.retries, 'by-default');
  });
});
