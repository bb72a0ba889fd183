import { removeOption } from '../edit/remove-option.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly crashOnly: boolean;
}

type Message = 'switchedOff' | 'lost' | 'onlyHeard' | 'heardHere' | 'deadPeers' | 'connectAgain';

export const requireReconnect = defineRule<Message, Options>({
  name: 'require-reconnect',
  messages: {
    switchedOff: '`{{option}}` keeps `{{connection}}` from connecting again: the first loss of the connection is for good.',
    lost: 'Nobody connects again when `{{connection}}` is lost: messages stop coming, and nothing fails.',
    onlyHeard: 'The loss of `{{connection}}` is heard, and nobody connects again: messages stop coming.',
    heardHere: 'Here it is heard.',
    deadPeers: '`{{server}}` keeps connections whose peers are gone: nobody pings them and ends those that are silent.',
    connectAgain: 'Let it connect again: without `{{option}}`.',
  },
  options: {
    crashOnly: { type: 'boolean', description: 'The program ends, and is started again, when it loses a connection.' },
  },
  defaults: { crashOnly: false },
  *check(model, { options }) {
    if (model.project.isScript) return;
    const { losses, tree } = model;
    for (const { name, option, value } of losses.neverReconnecting) {
      const edits = removeOption(value, tree);
      yield {
        range: firstLine(value, tree.text),
        message: 'switchedOff',
        data: { connection: name, option },
        suggest: edits ? [{ message: 'connectAgain', data: { option }, edits }] : [],
      };
    }
    for (const { made, name, heardBy } of options.crashOnly ? [] : losses.lostConnections) {
      yield {
        range: [made.node.range[0], made.node.callee.range[1]],
        message: heardBy ? 'onlyHeard' : 'lost',
        data: { connection: name },
        related: heardBy ? [{ range: firstLine(heardBy, tree.text), message: 'heardHere' }] : [],
      };
    }
    for (const { server, name } of losses.deadPeers) {
      yield { range: [server.node.range[0], server.node.callee.range[1]], message: 'deadPeers', data: { server: name } };
    }
  },
});
