import { sayMilliseconds } from '../edit/layout.js';
import { closeOnTermination } from '../edit/shutdown.js';
import { starting } from '../model/open-servers.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'cutOff' | 'closeFirst';

export const requireGracefulShutdown = defineRule<Message>({
  name: 'require-graceful-shutdown',
  messages: {
    cutOff: 'Every deploy cuts off the requests under way: nothing in this package closes `{{server}}` on `SIGTERM`.',
    closeFirst: 'Finish what is under way, for {{limit}} at most: `{{code}}`.',
  },
  options: {},
  defaults: {},
  triggers: [starting],
  *check({ openServers, tree }, { limitMs }) {
    for (const open of openServers) {
      const ending = closeOnTermination(open, limitMs, tree);
      yield {
        range: firstLine(open.listen.callee, tree.text),
        message: 'cutOff',
        data: { server: open.name },
        suggest: ending ? [{ message: 'closeFirst', data: { limit: sayMilliseconds(limitMs), code: ending.code }, edits: ending.edits }] : [],
      };
    }
  },
});
