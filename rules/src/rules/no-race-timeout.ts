import { endInTime } from '../edit/races.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'goesOn' | 'lostHere' | 'endIt';

export const noRaceTimeout = defineRule<Message>({
  name: 'no-race-timeout',
  messages: {
    goesOn: '`{{call}}` goes on and keeps its connection after it has lost the race: nobody ends it.',
    lostHere: 'Here the wait ends, and not the call.',
    endIt: 'Let the limit end the call: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check(model) {
    for (const lost of model.lostRaces) {
      if (model.place === 'browser') return;
      const { call, race } = lost;
      const ending = endInTime(lost, model.tree);
      yield {
        range: firstLine(call.node.callee, model.tree.text),
        message: 'goesOn',
        data: { call: call.name },
        related: [{ range: firstLine(race.callee, model.tree.text), message: 'lostHere' }],
        suggest: ending ? [{ message: 'endIt', data: { code: ending.code }, edits: ending.edits }] : [],
      };
    }
  },
});
