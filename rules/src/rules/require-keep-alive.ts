import { giveOption, optionCode } from '../edit/options.js';
import { defineRule } from '../rule/rule.js';

type Message = 'closes' | 'keepAlive';

export const requireKeepAlive = defineRule<Message>({
  name: 'require-keep-alive',
  messages: {
    closes: '`{{agent}}` closes every connection behind its first request: each request pays for a new one.',
    keepAlive: 'Keep connections: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ closingPools, project, tree }) {
    for (const { client, name, option, write } of closingPools) {
      if (project.isScript) return;
      const edits = giveOption(client, option, write, tree);
      yield {
        range: [client.node.range[0], client.node.callee.range[1]],
        message: 'closes',
        data: { agent: name },
        suggest: edits ? [{ message: 'keepAlive', data: { code: optionCode(option, write) }, edits }] : [],
      };
    }
  },
});
