import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import manifest from '../../rules/package.json' with { type: 'json' };
import { catalogueRules } from '../../rules/src/catalogue/rules.js';
import fallacies from '../../rules/src/plugin/index.js';
import { rules } from '../../rules/src/rules/index.js';

const linter = new Linter({ configType: 'flat' });

function lint(code: string, config: Linter.Config = {}): Linter.LintMessage[] {
  return linter.verify(code, [{ plugins: { fallacies }, rules: { 'fallacies/require-timeout': 'error' } }, config], { filename: 'service.js' });
}

const call = "await fetch('https://api.shop.example/orders');";

describe('plugin', () => {
  it('says its name and version', () => {
    assert.deepEqual(fallacies.meta, { name: 'eslint-plugin-fallacies', version: manifest.version, namespace: 'fallacies' });
  });

  it('holds every rule', () => {
    assert.deepEqual(Object.keys(fallacies.rules), rules.map((rule) => rule.name));
  });

  it('tells of each rule what it does, where its page is and what it takes', () => {
    const { meta } = fallacies.rules['require-timeout'];
    assert.equal(meta?.type, 'problem');
    assert.equal(meta?.docs?.description, catalogueRules['require-timeout'].description);
    assert.match(meta?.docs?.url ?? '', /^https:\/\/.*\/require-timeout\.md$/);
    assert.equal(meta?.docs?.recommended, true);
    assert.equal(meta?.hasSuggestions, true);
    assert.deepEqual(meta?.defaultOptions, [{ browser: false, scripts: false, forgotten: false }]);
  });

  it('is silent where nothing is called', () => {
    assert.deepEqual(lint('export const sum = (a, b) => a + b;'), []);
  });

  it('reports with the place, the message and the fix', () => {
    const [message, ...others] = lint(call);
    assert.deepEqual(others, []);
    assert.equal(message?.ruleId, 'fallacies/require-timeout');
    assert.deepEqual([message?.line, message?.column], [1, 7]);
    assert.match(message?.message ?? '', /^`fetch` .+ if the peer falls silent\.$/);
    const fix = message?.suggestions?.[0]?.fix;
    assert.equal(fix && call.slice(0, fix.range[0]) + fix.text + call.slice(fix.range[1]), "await fetch('https://api.shop.example/orders', { signal: AbortSignal.timeout(10_000) });");
  });

  it('counts places after a byte order mark', () => {
    assert.deepEqual(lint(`\uFEFF${call}`).map(({ line, column }) => [line, column]), [[1, 7]]);
  });
});

describe('options', () => {
  it('take the limit that fixes write', () => {
    const [message] = lint(call, { rules: { 'fallacies/require-timeout': ['error', { limitMs: 500 }] } });
    assert.match(message?.suggestions?.[0]?.fix.text ?? '', /AbortSignal\.timeout\(500\)/);
  });

  it('refuse what a rule does not take', () => {
    const unknown = (): unknown => lint(call, { rules: { 'fallacies/require-timeout': ['error', { limit: 500 }] } });
    assert.throws(unknown, /Unexpected property "limit"/);
  });
});

describe('settings', () => {
  it('take the limit that all fixes write', () => {
    const [message] = lint(call, { settings: { fallacies: { limitMs: 3000 } } });
    assert.match(message?.suggestions?.[0]?.fix.text ?? '', /AbortSignal\.timeout\(3_?000\)/);
  });

  it('yield to the options of a rule', () => {
    const [message] = lint(call, { settings: { fallacies: { limitMs: 3000 } }, rules: { 'fallacies/require-timeout': ['error', { limitMs: 500 }] } });
    assert.match(message?.suggestions?.[0]?.fix.text ?? '', /AbortSignal\.timeout\(500\)/);
  });

  it('say which key is wrong', () => {
    assert.throws(() => lint(call, { settings: { fallacies: { clients: [{ name: 'http', like: 'axois' }] } } }), /settings\.fallacies\.clients\[0\]\.like: expected one of /);
  });
});

describe('directives', () => {
  it('of our own silence a finding', () => {
    assert.deepEqual(lint(`// fallacies-disable-next-line require-timeout -- the gateway cuts it\n${call}`), []);
  });

  it("of oxlint's silence a finding", () => {
    assert.deepEqual(lint(`// oxlint-disable-next-line fallacies/require-timeout\n${call}`), []);
  });

  it("of ESLint's are left to ESLint, which counts them as used", () => {
    const config = { linterOptions: { reportUnusedDisableDirectives: 'error' } } as const;
    assert.deepEqual(lint(`// eslint-disable-next-line fallacies/require-timeout\n${call}`, config), []);
  });

  it('for another rule silence nothing', () => {
    assert.equal(lint(`// fallacies-disable-next-line require-retry\n${call}`).length, 1);
  });
});

describe('configurations', () => {
  it('run the recommended rules as errors and ask for retries as a warning', () => {
    assert.deepEqual(fallacies.configs.recommended.rules, {
      'fallacies/no-abrupt-shutdown': 'error',
      'fallacies/no-ack-before-processing': 'error',
      'fallacies/no-cleartext-transport': 'error',
      'fallacies/no-client-per-request': 'error',
      'fallacies/no-dependency-in-liveness-check': 'error',
      'fallacies/no-disabled-tls-verification': 'error',
      'fallacies/no-message-framing-assumption': 'error',
      'fallacies/no-remote-call-in-transaction': 'error',
      'fallacies/no-time-based-id': 'error',
      'fallacies/no-unbounded-body': 'error',
      'fallacies/no-unbounded-retry': 'error',
      'fallacies/no-unguarded-message-parse': 'error',
      'fallacies/no-unpinned-remote-code': 'error',
      'fallacies/no-weak-tls': 'error',
      'fallacies/require-backoff': 'error',
      'fallacies/require-error-listener': 'error',
      'fallacies/require-lock-ttl': 'error',
      'fallacies/require-response-status-check': 'error',
      'fallacies/require-retry': 'warn',
      'fallacies/require-signal-propagation': 'error',
      'fallacies/require-timeout': 'error',
      'fallacies/stable-idempotency-key': 'error',
    });
  });

  it('run every rule that they name', () => {
    for (const config of Object.values(fallacies.configs)) assert.doesNotThrow(() => linter.verify(call, [config]));
  });

  it('are extended by name', () => {
    const config = defineConfig({ plugins: { fallacies }, extends: ['fallacies/recommended'] });
    assert.deepEqual(linter.verify(call, config, { filename: 'service.js' }).map(({ ruleId }) => ruleId).includes('fallacies/require-timeout'), true);
  });

  it('are extended as objects', () => {
    const config = defineConfig([fallacies.configs.strict]);
    assert.deepEqual(linter.verify(call, config, { filename: 'service.js' }).map(({ ruleId }) => ruleId).includes('fallacies/require-timeout'), true);
  });
});
