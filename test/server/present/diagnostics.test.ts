import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WeighedFinding } from '../../../src/engine/analyse.js';
import { placementOf } from '../../../src/server/placement.js';
import { toDiagnostic } from '../../../src/server/present/diagnostics.js';
import { displayUnder } from '../../../src/server/present/display.js';
import { hoverAt, hoverText } from '../../../src/server/present/hover.js';
import { ruleIds } from '../../../rules/src/catalogue/rules.js';
import { rules } from '../../../rules/src/rules/index.js';
import { defaultEditorSettings } from '../../../src/server/settings.js';

const timeout = rules.find(({ name }) => name === 'require-timeout')!;
const [messageId] = Object.keys(timeout.messages);
const finding = (related: WeighedFinding['related'] = []): WeighedFinding => ({
  rule: 'require-timeout',
  messageId: messageId!,
  data: {},
  range: [2, 7],
  related,
  suggestions: [],
  severity: 'error',
});
const document = TextDocument.create('file:///a/here.ts', 'typescript', 1, 'a\nfetch(url)\n');

describe('a diagnostic', () => {
  it('names a second place in the document', () => {
    const placement = placementOf(document, () => undefined);
    const related = [{ messageId: messageId!, data: {}, range: [0, 1] as const }];
    const { relatedInformation } = toDiagnostic(finding(related), placement, () => 'warning');
    assert.deepEqual(relatedInformation?.map(({ location }) => location), [
      { uri: 'file:///a/here.ts', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
    ]);
  });

  it('names a second place in another file', () => {
    const placement = placementOf(document, (path) => (path === '/a/there.ts' ? '\n\nclient' : undefined));
    const related = [{ messageId: messageId!, data: {}, range: [2, 8] as const, path: '/a/there.ts' }];
    const { relatedInformation } = toDiagnostic(finding(related), placement, () => 'warning');
    assert.deepEqual(relatedInformation?.map(({ location }) => location), [
      { uri: 'file:///a/there.ts', range: { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } } },
    ]);
  });

  it('leaves out a second place that can not be seen', () => {
    const placement = placementOf(document, () => undefined);
    const related = [{ messageId: messageId!, data: {}, range: [2, 8] as const, path: '/a/gone.ts' }];
    assert.deepEqual(toDiagnostic(finding(related), placement, () => 'warning').relatedInformation, []);
  });

  it('looks as the setting for its rule says, whatever its weight', () => {
    const displayOf = displayUnder({ ...defaultEditorSettings, rules: new Map([['require-timeout', 'hint']]) });
    assert.equal(displayOf(finding()), 'hint');
    assert.equal(displayOf({ rule: 'require-retry', severity: 'warn' }), 'information');
  });
});

describe('a hover', () => {
  it('holds links to https and to our own command alone, for every rule', () => {
    const targets = ruleIds.flatMap((rule) => [...hoverText(rule).matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target!));
    assert.deepEqual(targets.filter((target) => !/^(?:https:\/\/|command:fallacies\.openRulePage\?)/.test(target)), []);
    assert.ok(targets.length >= ruleIds.length * 2);
  });

  it('holds nothing of the document', () => {
    const named = { ...finding(), data: { call: '[x](command:evil)' } };
    const hover = hoverAt(document, [named], { line: 1, character: 2 });
    assert.equal(JSON.stringify(hover).includes('evil'), false);
  });
});
