import assert from 'node:assert/strict';
import { config } from '@vscode/l10n';
import { ruleIds } from '../../../rules/src/catalogue/rules.js';
import type { Finding } from '../../../rules/src/rule/finding.js';
import { renderMessage } from '../../../rules/src/rule/run.js';
import { requireClientTimeouts } from '../../../rules/src/rules/require-client-timeouts.js';
import { requireTimeout } from '../../../rules/src/rules/require-timeout.js';
import { hoverText } from '../../../src/server/present/hover.js';
import { translatedMessage } from '../../../src/server/present/translated.js';
import { findingsInEngine } from '../../support/engine-face.js';
import { testedRules } from '../../support/tested-rules.js';
import { pseudo, textsOf } from '../../support/translation.js';

const german = textsOf('l10n/bundle.l10n.de.json');
/** Each text that has a translation, as one that can be told from the English one. */
const marked = Object.fromEntries(Object.keys(german).map((text) => [text, pseudo(text)]));

/** Code, times and the names of protocols: the same in every language. */
const sameEverywhere = /`[^`]*`[^`]*``|`[^`]*`|\b\d[\d.]* m?s\b|\b(?:TLS|SSL)v[\d.]+/g;

/** Whether letters are left that `pseudo` would have taken away. */
const hasEnglish = (text: string): boolean => /[^\P{L}x]/u.test(text.replace(sameEverywhere, ''));

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
    config({ contents: marked });
    const told = new Set(all.map(({ rule, messageId, data }) => translatedMessage(rule, messageId, data)));
    const left = [...told].filter(hasEnglish);
    assert.deepEqual(left, []);
  });

  it('is the rule’s own in English', () => {
    for (const { rule, messageId, data } of all) assert.equal(translatedMessage(rule, messageId, data), renderMessage(rule, messageId, data));
  });
});

describe('a translated hover', () => {
  afterEach(() => config({ contents: {} }));

  it('leaves nothing in English but the readings, for any rule', () => {
    config({ contents: marked });
    const told = ruleIds.flatMap((rule) => hoverText(rule).split('\n').filter((line) => !line.startsWith('- [') || line.includes('command:')));
    assert.deepEqual(told.filter((line) => hasEnglish(line.replace(/ [\w-]+\]\(command:[^)]*\)/, ''))), []);
  });
});
