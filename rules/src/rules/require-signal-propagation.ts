import { giveOption, optionCode, replaceValue } from '../edit/options.js';
import type { LostSignal } from '../model/lost-signals.js';
import { defineRule, type Report } from '../rule/rule.js';
import type { Tree } from '../source/tree.js';

type Message = 'lost' | 'replaced' | 'handOn' | 'join';

export const requireSignalPropagation = defineRule<Message>({
  name: 'require-signal-propagation',
  messages: {
    lost: '`{{call}}` goes on after its caller has given up: `{{signal}}` does not reach it.',
    replaced: '`{{call}}` goes on until its own limit after its caller has given up: `{{signal}}` does not reach it.',
    handOn: 'Hand it on: `{{code}}`.',
    join: 'Give up at whichever comes first: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ lostSignals, tree }) {
    for (const lost of lostSignals) {
      const { call, signal, instead, marked } = lost;
      yield {
        range: marked,
        message: instead ? 'replaced' : 'lost',
        data: { call: call.name, signal: signal.code },
        suggest: [...suggestion(lost, tree)],
      };
    }
  },
});

function* suggestion({ call, signal, option, takesNull, instead }: LostSignal, tree: Tree): Iterable<NonNullable<Report<Message>['suggest']>[number]> {
  const { code, isOptional, isNullable } = signal;
  if (instead) {
    const limit = tree.text.slice(...instead.range);
    const joined = `AbortSignal.any([${isOptional || isNullable ? `...(${code} ? [${code}] : [])` : code}, ${limit}])`;
    const edits = replaceValue(instead, joined);
    if (edits) yield { message: 'join', data: { code: optionCode(option, joined) }, edits };
    return;
  }
  const edits = isNullable && !takesNull ? undefined : giveOption(call, option, code, tree);
  if (edits) yield { message: 'handOn', data: { code: optionCode(option, code) }, edits };
}
