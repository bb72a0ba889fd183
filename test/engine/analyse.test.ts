import assert from 'node:assert/strict';
import type { Rule } from '../../rules/src/rule/rule.js';
import { blindHost } from '../../rules/src/source/host.js';
import { defaultSettings } from '../../rules/src/source/settings.js';
import { analyse, type AnalyseOptions } from '../../src/engine/analyse.js';
import { watch } from '../../src/engine/watched-host.js';

/** Reports each comment of a file, where it stands. */
const commentRule: Rule = {
  name: 'require-timeout',
  messages: { found: 'A comment.' },
  options: {},
  defaults: {},
  *check({ tree }) {
    for (const { range } of tree.comments) yield { range, message: 'found' };
  },
};

const failingRule: Rule = {
  ...commentRule,
  name: 'require-retry',
  check() {
    throw new TypeError('a mistake of ours');
  },
};

const options: AnalyseOptions = { ruleSet: [commentRule], prefilter: false };
const found = (text: string, more: AnalyseOptions = {}) => analyse(text, '/a.ts', blindHost, { ...options, ...more });
const ranges = (text: string, more: AnalyseOptions = {}) => found(text, more).findings.map(({ range }) => range);

describe('analyse', () => {
  it('gives findings as plain JSON, with their weight', () => {
    assert.deepEqual(found('a(); // b'), {
      findings: [{ rule: 'require-timeout', messageId: 'found', data: {}, range: [5, 9], related: [], suggestions: [], severity: 'error' }],
      suppressed: [],
      failures: [],
      idle: [],
      wants: [],
    });
  });
  it('tells of a test that it is one', () => {
    assert.deepEqual(analyse('a(); // b', '/a.test.ts', blindHost, options), { findings: [], suppressed: [], failures: [], idle: [], wants: [], isTest: true });
  });
  it('spares a test the parse, whatever words it holds', () => {
    const cut = "import axios from 'axios';\naxios.get(";
    assert.deepEqual(analyse(cut, '/a.test.ts', blindHost), { findings: [], suppressed: [], failures: [], idle: [], wants: [], skipped: 'test', isTest: true });
    assert.ok(analyse(cut, '/a.ts', blindHost).error);
  });
  it('counts in UTF-16 units', () => assert.deepEqual(ranges('"😀"; // b'), [[6, 10]]));
  it('counts both characters of CRLF', () => assert.deepEqual(ranges('a();\r\n// b\r\n'), [[6, 10]]));
  it('orders the findings of all rules by place', () => {
    const first: Rule = { ...commentRule, *check() { yield { range: [3, 4], message: 'found' }; } };
    const second: Rule = { ...commentRule, name: 'require-retry', *check() { yield { range: [1, 2], message: 'found' }; } };
    const { findings } = found('a(); b();', { ruleSet: [first, second] });
    assert.deepEqual(findings.map(({ rule }) => rule), ['require-retry', 'require-timeout']);
  });

  describe('severities', () => {
    it('come from the level', () => assert.equal(found('// a', { ruleSet: [{ ...commentRule, name: 'require-retry' }] }).findings[0]?.severity, 'warn'));
    it('may be set for a rule', () => assert.equal(found('// a', { rules: new Map([['require-timeout', { severity: 'warn' }]]) }).findings[0]?.severity, 'warn'));
    it('may be off', () => assert.deepEqual(ranges('// a', { rules: new Map([['require-timeout', { severity: 'off' }]]) }), []));
    it('come with options', () => {
      const limits: unknown[] = [];
      const rule: Rule = { ...commentRule, check: (_model, { limitMs }) => (limits.push(limitMs), []) };
      found('a();', { ruleSet: [rule], rules: new Map([['require-timeout', { severity: 'error', options: { limitMs: 5 } }]]) });
      assert.deepEqual(limits, [5]);
    });
  });

  describe('comments that silence', () => {
    it('move a finding to the suppressed ones, with the reason', () => {
      const { findings, suppressed } = found('/* a */ // fallacies-disable-line require-timeout -- known');
      assert.deepEqual(findings, []);
      assert.deepEqual(suppressed.map(({ range, reason }) => ({ range, reason })), [
        { range: [0, 7], reason: 'known' },
        { range: [8, 58], reason: 'known' },
      ]);
    });
    it("may be ESLint's", () => assert.deepEqual(ranges('/* a */ // eslint-disable-line fallacies/require-timeout'), []));
    it("may be oxlint's", () => assert.deepEqual(ranges('/* a */ // oxlint-disable-line fallacies/require-timeout'), []));
  });

  describe('what goes wrong', () => {
    it('a rule that throws is named, and the others go on', () => {
      const { findings, failures } = found('// a', { ruleSet: [failingRule, commentRule] });
      assert.deepEqual(failures.map(({ rule, error }) => [rule, error.message]), [['require-retry', 'a mistake of ours']]);
      assert.equal(findings.length, 1);
    });
    it('a text that does not parse is told with the place', () => {
      assert.deepEqual(found('a(;'), { findings: [], suppressed: [], failures: [], idle: [], wants: [], error: { message: 'Unexpected token', offset: 2 } });
    });
    it('a rule that runs out of stack means that the code is nested too deeply', () => {
      const endless = (): never => endless();
      const { error, failures } = found('a();', { ruleSet: [{ ...commentRule, check: endless }] });
      assert.deepEqual([error?.message, failures], ['The code is nested too deeply to be read.', []]);
    });
  });

  describe('the prefilter', () => {
    it('spares a text without any known word the parse', () => {
      assert.equal(analyse('a(;', '/a.ts', blindHost).skipped, 'no-trigger');
    });
    it('lets a text pass that names a client of the team', () => {
      const settings = { ...defaultSettings, clients: [{ name: 'orders', like: 'axios' }] };
      assert.equal(analyse('orders.get(;', '/a.ts', blindHost, { settings }).error?.offset, 11);
    });
  });

  describe('what it wants', () => {
    const asking: Rule = {
      ...commentRule,
      check({ place, project }) {
        assert.ok(place);
        assert.ok([undefined, '/x'].includes(project.project?.root));
        return [];
      },
    };
    it('is told of a host that is watched', () => {
      const { wants } = analyse('a();', '/x/a.ts', watch(blindHost), { ...options, ruleSet: [asking] });
      assert.ok(wants.includes('/x/package.json'), wants.join());
    });
    it('is nothing where the host could show it', () => {
      const host = watch({ ...blindHost, read: () => '{ "name": "x" }', list: () => [] });
      assert.deepEqual(analyse('a();', '/x/a.ts', host, { ...options, ruleSet: [asking] }).wants, []);
    });
    it('is not told of any other host', () => {
      assert.deepEqual(analyse('a();', '/x/a.ts', blindHost, { ...options, ruleSet: [asking] }).wants, []);
    });
  });
});

describe('watch', () => {
  it('notes files and folders that were asked for in vain, each once', () => {
    const host = watch(blindHost);
    host.read('/a.json');
    host.read('/a.json');
    host.list('/b');
    assert.deepEqual([...host.wants], ['/a.json', '/b/']);
  });
  it('hands on what the host knows', () => {
    const host = watch({ ...blindHost, read: (path) => path, resolve: () => '/c.ts' });
    assert.deepEqual([host.read('/a'), host.resolve('./c', '/a'), [...host.wants]], ['/a', '/c.ts', []]);
  });
});
