import assert from 'node:assert/strict';
import { ruleIds } from '../../../rules/src/catalogue/rules.js';
import { preset } from '../../../rules/src/rules/presets.js';
import { QuestionError } from '../../../src/answers/answer.js';
import { listRules, type RulesQuestion } from '../../../src/cli/mcp/list-rules.js';

const names = (question: RulesQuestion): string[] => listRules(question).data.rules.map(({ rule }) => rule);

describe('the list of rules', () => {
  it('holds every rule', () => {
    assert.deepEqual(names({}), [...ruleIds]);
  });

  it('holds the rules that run at a level', () => {
    assert.deepEqual(names({ level: 'recommended' }).sort(), [...preset('recommended').keys()].sort());
    assert.ok(names({ level: 'recommended' }).includes('require-retry'));
  });

  it('holds the rules against a fallacy, by its id or its title', () => {
    assert.ok(names({ fallacy: 'network-is-secure' }).includes('no-weak-tls'));
    assert.ok(!names({ fallacy: 'network-is-secure' }).includes('require-timeout'));
    assert.deepEqual(names({ fallacy: 'The network is secure' }), names({ fallacy: 'network-is-secure' }));
  });

  it('refuses a fallacy that there is not, with close ones', () => {
    assert.throws(() => listRules({ fallacy: 'latency-zero' }), (error) => error instanceof QuestionError && error.message.includes('`latency-is-zero`'));
  });

  it('says the same in words', () => {
    const { data, text } = listRules({ level: 'strict' });
    assert.match(text, new RegExp(`^${data.rules.length} rules\\.\n\nThe network is reliable \\(network-is-reliable\\)\n- `));
    assert.deepEqual(data.rules.filter(({ rule, description }) => !text.includes(`- ${rule} (`) || !text.includes(description)), []);
  });
});
