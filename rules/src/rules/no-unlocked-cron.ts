import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'each' | 'done';

export const noUnlockedCron = defineRule<Message>({
  name: 'no-unlocked-cron',
  messages: {
    each: 'Each process runs this at the same time: with three of them, `{{deed}}` is done three times.',
    done: 'What is done.',
  },
  options: {},
  defaults: {},
  *check({ scheduledDeeds, tree }) {
    for (const { schedule, deed, name } of scheduledDeeds) {
      yield {
        range: firstLine(schedule.callee, tree.text),
        message: 'each',
        data: { deed: name },
        ...(deed !== schedule && { related: [{ range: firstLine(deed.callee, tree.text), message: 'done' }] }),
      };
    }
  },
});
