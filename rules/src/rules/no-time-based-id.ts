import { useRandomId } from '../edit/ids.js';
import { idMakers, repetitionWords, type ClockId } from '../model/clock-ids.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'sameId' | 'sameRepetition' | 'sameDraw' | 'useRandom';

export const noTimeBasedId = defineRule<Message>({
  name: 'no-time-based-id',
  messages: {
    sameId: 'Two that are made in the same {{unit}} get the same `{{name}}`: it comes from the clock alone.',
    sameRepetition: 'Of two that are made in the same {{unit}}, the second is dropped as a repetition: `{{name}}` comes from the clock alone.',
    sameDraw: 'Two that are made in the same {{unit}} and draw the same of {{draws}} numbers get the same `{{name}}`.',
    useRandom: 'Take a random UUID: `{{code}}`.',
  },
  options: {},
  defaults: {},
  triggers: [...idMakers, ...repetitionWords],
  *check(model) {
    const { clockIds, tree } = model;
    for (const id of clockIds) {
      const random = useRandomId(id, model.place, tree);
      yield {
        range: firstLine(id.node, tree.text),
        message: messageOf(id),
        data: { name: id.name, unit: id.value.unit, ...(id.value.draws > 1 && { draws: id.value.draws }) },
        suggest: random ? [{ message: 'useRandom', data: { code: random.code }, edits: random.edits }] : [],
      };
    }
  },
});

function messageOf({ use, value }: ClockId): Message {
  if (value.draws > 1) return 'sameDraw';
  return use === 'repetition' ? 'sameRepetition' : 'sameId';
}
