import { moveBehind } from '../edit/statements.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly unacknowledged: boolean;
}

type Message = 'early' | 'hollow' | 'committed' | 'unacknowledged' | 'theWork' | 'move';

export const noAckBeforeProcessing = defineRule<Message, Options>({
  name: 'no-ack-before-processing',
  messages: {
    early: 'A crash, or an error of `{{work}}`, loses this message: `{{ack}}` tells the broker to forget it before the work is done.',
    hollow: 'A message whose work failed is lost: `{{ack}}` tells the broker to forget it though `{{work}}` may have thrown.',
    committed: 'A crash loses messages: `{{option}}` counts them as done while their handler still works.',
    unacknowledged: 'A crash, or an error of the handler, loses messages: with `{{option}}` the broker forgets them when it sends them.',
    theWork: 'The work that may still fail.',
    move: 'Acknowledge behind the work.',
  },
  options: {
    unacknowledged: { type: 'boolean', description: 'Report consumers that take messages without any acknowledgement too (`noAck`).' },
  },
  defaults: { unacknowledged: false },
  strict: { unacknowledged: true },
  *check({ earlyAcknowledgements, hollowAcknowledgements, forgottenMessages, tree }, { options }) {
    const name = (node: { readonly range: readonly [number, number] }) => tree.text.slice(...node.range).replace(/\s+/g, '');
    for (const { call, work, move } of earlyAcknowledgements) {
      const edits = move && moveBehind(move.statement, move.behind, tree);
      yield {
        range: call.range,
        message: 'early',
        data: { ack: name(call.callee), work: name(work.callee) },
        related: [{ range: work.callee.range, message: 'theWork' }],
        suggest: edits ? [{ message: 'move', edits }] : [],
      };
    }
    for (const { call, work } of hollowAcknowledgements) {
      yield {
        range: call.range,
        message: 'hollow',
        data: { ack: name(call.callee), work: name(work.callee) },
        related: [{ range: work.callee.range, message: 'theWork' }],
      };
    }
    for (const { node, by, option } of forgottenMessages) {
      if (by === 'unacknowledged' && !options.unacknowledged) continue;
      yield { range: node.range, message: by, data: { option } };
    }
  },
});
