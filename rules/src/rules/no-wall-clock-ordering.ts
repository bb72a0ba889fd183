import { orderingWords } from '../model/clock-ordering.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'twoClocks';

export const noWallClockOrdering = defineRule<Message>({
  name: 'no-wall-clock-ordering',
  messages: { twoClocks: 'The older change may win: `{{theirs}}` and `{{ours}}` come from two clocks, which differ.' },
  options: {},
  defaults: {},
  triggers: orderingWords,
  *check({ clockOrderings, tree }) {
    for (const { test, theirs, ours } of clockOrderings) yield { range: firstLine(test, tree.text), message: 'twoClocks', data: { theirs, ours } };
  },
});
