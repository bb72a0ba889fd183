import { sayMilliseconds } from '../edit/layout.js';
import { closeFirst } from '../edit/shutdown.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'cutOff' | 'closeFirst';

export const noAbruptShutdown = defineRule<Message>({
  name: 'no-abrupt-shutdown',
  messages: {
    cutOff: 'Every deploy cuts off the {{work}} under way: on `SIGTERM` the process exits at once.',
    closeFirst: 'Finish what is under way, for {{limit}} at most: `{{code}}`.',
  },
  options: {},
  defaults: {},
  triggers: ['SIGTERM'],
  *check({ abruptShutdowns, tree }, { limitMs }) {
    for (const shutdown of abruptShutdowns) {
      const ending = closeFirst(shutdown, limitMs, tree);
      yield {
        range: firstLine(shutdown.exit, tree.text),
        message: 'cutOff',
        data: { work: shutdown.work },
        suggest: ending ? [{ message: 'closeFirst', data: { limit: sayMilliseconds(limitMs), code: ending.code }, edits: ending.edits }] : [],
      };
    }
  },
});
