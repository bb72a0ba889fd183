import assert from 'node:assert/strict';
import { config } from '@vscode/l10n';
import type { Finding } from '../../../rules/src/rule/finding.js';
import { renderMessage } from '../../../rules/src/rule/run.js';
import { requireClientTimeouts } from '../../../rules/src/rules/require-client-timeouts.js';
import { requireTimeout } from '../../../rules/src/rules/require-timeout.js';
import { translatedMessage } from '../../../src/server/present/translated.js';
import { findingsInEngine } from '../../support/engine-face.js';
import { testedRules } from '../../support/tested-rules.js';
import { pseudo, textsOf } from '../../support/translation.js';

const german = textsOf('l10n/bundle.l10n.de.json');

/** Code, times and the names of protocols: the same in every language. */
const sameEverywhere = /`[^`]*`[^`]*``|`[^`]*`|\b\d[\d.]* m?s\b|\b(?:TLS|SSL)v[\d.]+/g;

/** Every text of a finding, each with what fills it. */
const textsOfFinding = ({ messageId, data, related, suggestions }: Finding) => [{ messageId, data }, ...related, ...suggestions];

/** What every rule says in its cases. */
const said = () =>
  testedRules.flatMap(({ rule, invalid }) => invalid.flatMap((ruleCase) => findingsInEngine(rule, ruleCase).flatMap(textsOfFinding).map(({ messageId, data }) => ({ rule, messageId, data }))));

describe('a translated message', () => {
  let all: ReturnType<typeof said>;
  before(() => {
    all = said();
  });
  afterEach(() => config({ contents: {} }));

  it('has the words that fill it in its own language', () => {
    config({ contents: german });
    assert.equal(
      translatedMessage(requireTimeout, 'timeoutPartial', { option: 'timeout', part: 'the connection', call: 'get', consequence: 'waits for ever for the answer' }),
      '`timeout` begrenzt nur den Verbindungsaufbau: `get` wartet ewig auf die Antwort, wenn die Gegenstelle später schweigt.',
    );
  });

  it('joins what a rule lists', () => {
    config({ contents: german });
    assert.equal(
      translatedMessage(requireClientTimeouts, 'missingLimits', { client: 'pool', bounds: 'connecting, nor for waiting for the result of a query' }),
      '`pool` hat kein Zeitlimit für den Verbindungsaufbau, auch nicht für das Warten auf das Ergebnis einer Abfrage: Es hängt so lange wie der Server.',
    );
  });

  it('leaves code alone that reads like words', () => {
    config({ contents: german });
    assert.match(translatedMessage(requireTimeout, 'reliesOnIt', { call: 'client' }), /^`client` /);
  });

  it('leaves nothing in English, in no case of any rule', () => {
    config({ contents: Object.fromEntries(Object.keys(german).map((text) => [text, pseudo(text)])) });
    const told = new Set(all.map(({ rule, messageId, data }) => translatedMessage(rule, messageId, data)));
    const left = [...told].filter((text) => /[^\P{L}x]/u.test(text.replace(sameEverywhere, '')));
    assert.deepEqual(left, []);
  });

  it('is the rule’s own in English', () => {
    for (const { rule, messageId, data } of all) assert.equal(translatedMessage(rule, messageId, data), renderMessage(rule, messageId, data));
  });
});
