import { moveBehind, waitFor } from '../edit/statements.js';
import { saidName } from '../model/names.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly unacknowledged: boolean;
  readonly unwaited: boolean;
}

type Message = 'early' | 'hollow' | 'committed' | 'unacknowledged' | 'unconfirmed' | 'underWay' | 'unheard' | 'theWork' | 'move' | 'wait';

export const noAckBeforeProcessing = defineRule<Message, Options>({
  name: 'no-ack-before-processing',
  messages: {
    early: 'A crash, or an error of `{{work}}`, loses this message: `{{ack}}` tells the broker to forget it before the work is done.',
    hollow: 'A message whose work failed is lost: `{{ack}}` tells the broker to forget it though `{{work}}` may have thrown.',
    committed: 'A crash loses messages: `{{option}}` counts them as done while their handler still works.',
    unacknowledged: 'A crash, or an error of the handler, loses messages: with `{{option}}` the broker forgets them when it sends them.',
    unconfirmed: 'With `{{option}}: 0` no broker says whether it has the message: what is lost on the way, or with a broker, is lost without a word.',
    underWay: 'A crash, or an error of `{{work}}`, loses this {{noun}}: nobody waits for it before the {{noun}} counts as done.',
    unheard: 'If `{{work}}` fails, this {{noun}} is lost and nobody hears of it: its promise is dropped, and its rejection may end the process.',
    theWork: 'The work that may still fail.',
    move: 'Acknowledge behind the work.',
    wait: 'Wait for it: `await`.',
  },
  options: {
    unacknowledged: { type: 'boolean', description: 'Report messages that are taken, or sent, without any acknowledgement too (`noAck`, `acks: 0`).' },
    unwaited: { type: 'boolean', description: 'Report work for a message, and messages that are sent, whose promise nobody waits for too.' },
  },
  defaults: { unacknowledged: false, unwaited: false },
  strict: { unacknowledged: true, unwaited: true },
  *check({ earlyAcknowledgements, hollowAcknowledgements, forgottenMessages, unwaitedWork, tree }, { options }) {
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
      if (by !== 'committed' && !options.unacknowledged) continue;
      yield { range: node.range, message: by, data: { option } };
    }
    if (!options.unwaited) return;
    for (const { call, by, noun, canWait } of unwaitedWork) {
      yield {
        range: firstLine(call.callee, tree.text),
        message: by === 'sent' ? 'unheard' : 'underWay',
        data: { work: saidName(call, tree.text) ?? name(call.callee), noun },
        suggest: canWait ? [{ message: 'wait', edits: waitFor(call) }] : [],
      };
    }
  },
});
