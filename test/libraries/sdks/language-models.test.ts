import assert from 'node:assert/strict';
import { anthropic } from '../../../rules/src/libraries/sdks/anthropic.js';
import { openai } from '../../../rules/src/libraries/sdks/openai.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  openai: {
    version: '6.49.0',
    otherVersionsChecked: '7.57.0',
    importNames: ['openai'],
    calls: ['new OpenAI', 'new AzureOpenAI', 'client.*.create(body, options)'],
    timeoutDefault: '600 s per attempt, x3 attempts (~30 min)',
    retryDefault: '2 (408 409 429 >=500, network, timeouts), 0.5 s x2 max 8 s, jitter -25 %',
    quickFix: ['timeout: 60_000, maxRetries: 2'],
    notes: 'never a "no timeout" finding',
  },
  anthropic: {
    version: '1.12.0',
    importNames: ['@anthropic-ai/sdk'],
    calls: ['new Anthropic', 'client.messages.create(body, options)'],
    timeoutDefault: '600 s per attempt, x3 attempts',
    retryDefault: '2',
    quickFix: ['timeout: 60_000'],
  },
};

describe('openai', () => {
  const client = openai.exports['OpenAI'];
  assert.ok(client?.kind === 'client');

  it('was looked at in these versions', () => {
    assert.deepEqual([openai.evidence.version, openai.evidence.others], [measured.openai.version, measured.openai.otherVersionsChecked]);
  });

  it('is imported by this name, and made by these', () => {
    assert.deepEqual(openai.modules, measured.openai.importNames);
    assert.deepEqual(Object.keys(openai.exports), ['', 'OpenAI', 'AzureOpenAI']);
  });

  it('has a limit of its own, which nobody complains about', () => {
    assert.match(measured.openai.notes, /^never/);
    assert.deepEqual(deadlinesOf(openai), []);
    assert.equal(client.limits, undefined);
  });

  it('is helped by a shorter one', () => {
    assert.deepEqual(openai.profile.fixes, measured.openai.quickFix.map((code) => `\`${code}\``));
  });

  it('calls for answers, not for a client with other options', () => {
    assert.equal(client.calls['chat.completions.create']?.kind, 'call');
    assert.equal(client.calls['withOptions'], undefined);
    assert.equal(client.calls['**'], undefined);
  });

  it('keeps no connections of its own', () => {
    assert.equal(client.cost, 'none');
    assert.equal(client.unheardError, undefined);
  });

  it('tries again by itself', () => {
    assert.match(measured.openai.retryDefault, /^2 /);
    assert.equal(openai.request?.retries, 'by-default');
  });
});

describe('@anthropic-ai/sdk', () => {
  const client = anthropic.exports['Anthropic'];
  assert.ok(client?.kind === 'client');

  it('was looked at in this version', () => {
    assert.equal(anthropic.evidence.version, measured.anthropic.version);
  });

  it('is imported by this name, and made by these', () => {
    assert.deepEqual(anthropic.modules, measured.anthropic.importNames);
    assert.deepEqual(Object.keys(anthropic.exports), ['', 'Anthropic']);
  });

  it('has a limit of its own', () => {
    assert.match(measured.anthropic.timeoutDefault, /^600 s/);
    assert.deepEqual(deadlinesOf(anthropic), []);
    assert.equal(client.limits, undefined);
  });

  it('is helped by a shorter one', () => {
    assert.deepEqual(anthropic.profile.fixes, measured.anthropic.quickFix.map((code) => `\`${code}\``));
  });

  it('calls for messages', () => {
    assert.equal(client.calls['messages.create']?.kind, 'call');
  });

  it('keeps no connections of its own', () => {
    assert.equal(client.cost, 'none');
    assert.equal(client.unheardError, undefined);
  });

  it('tries again by itself', () => {
    assert.equal(measured.anthropic.retryDefault, '2');
    assert.equal(anthropic.request?.retries, 'by-default');
  });
});
