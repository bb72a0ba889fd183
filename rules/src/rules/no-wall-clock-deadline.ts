import { useMonotonicClock } from '../edit/clocks.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'jumps' | 'useMonotonic';

export const noWallClockDeadline = defineRule<Message>({
  name: 'no-wall-clock-deadline',
  messages: {
    jumps: 'This wait ends too early or hours late when the clock is set: it is measured with the time of day.',
    useMonotonic: 'Measure with a clock that only goes forward: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ clockDeadlines, tree }) {
    for (const { test, reads } of clockDeadlines) {
      const other = useMonotonicClock(reads, tree);
      yield {
        range: firstLine(test, tree.text),
        message: 'jumps',
        suggest: other ? [{ message: 'useMonotonic', data: { code: other.code }, edits: other.edits }] : [],
      };
    }
  },
});
