import { sayMilliseconds, writeNumber } from '../edit/layout.js';
import { giveOption, replaceOption } from '../edit/options.js';
import { replaceNode } from '../edit/replace.js';
import type { Wait } from '../model/waits.js';
import { defineRule, type Report } from '../rule/rule.js';
import type { Tree } from '../source/tree.js';

interface Options {
  readonly browser: boolean;
}

type Message = 'missingTimeout' | 'timeoutDisabled' | 'timeoutIgnored' | 'timeoutNotEnforced' | 'reliesOnIt' | 'addTimeout' | 'replaceTimeout';

/** A finding's message by what is wrong with the deadline. */
const messageOf = {
  missing: 'missingTimeout',
  disabled: 'timeoutDisabled',
  ignored: 'timeoutIgnored',
  notEnforced: 'timeoutNotEnforced',
} as const;

export const requireTimeout = defineRule<Message, Options>({
  name: 'require-timeout',
  messages: {
    missingTimeout: '`{{call}}` {{consequence}} if the peer falls silent.',
    timeoutDisabled: '`{{option}}: {{value}}` switches the limit off: `{{call}}` {{consequence}} if the peer falls silent.',
    timeoutIgnored: '`{{call}}` ignores `{{option}}`: it {{consequence}} if the peer falls silent.',
    timeoutNotEnforced: '`{{option}}` only emits an event: `{{call}}` {{consequence}} if the peer falls silent, since nobody ends it.',
    reliesOnIt: '`{{call}}` relies on it.',
    addTimeout: 'Give up after {{limit}}: `{{code}}`.',
    replaceTimeout: 'Give up after the time given: `{{code}}`.',
  },
  options: {
    browser: { type: 'boolean', description: 'Report calls of code that runs in browsers too.' },
  },
  defaults: { browser: false },
  *check(model, { options, limitMs }) {
    const { waits, tree } = model;
    for (const wait of waits) {
      const fact = wait.of.request.deadline;
      const consequence = fact?.whenSilent ?? fact?.whenDisabled;
      if (consequence === undefined || (!options.browser && (wait.isRelative || model.place === 'browser'))) continue;
      const { problem = 'missing', option = '', node } = wait.deadline;
      yield {
        range: wait.marked,
        message: messageOf[problem],
        data: { call: wait.of.name, consequence, option, value: node ? tree.text.slice(...node.range) : '' },
        related: wait.relying.slice(0, 3).map((call) => ({ range: call.node.callee.range, message: 'reliesOnIt', data: { call: call.name } })),
        suggest: [...suggestions(wait, limitMs, tree)],
      };
    }
  },
});

type Suggestion = NonNullable<Report<Message>['suggest']>[number];

function* suggestions(wait: Wait, limitMs: number, tree: Tree): Iterable<Suggestion> {
  const { of: made, deadline } = wait;
  const limit = sayMilliseconds(limitMs);
  for (const { path, write, callOnly } of made.request.deadline?.options ?? []) {
    if (write === undefined || (callOnly && made.kind === 'client')) continue;
    // The time that somebody wrote into an option without effect is the time they meant.
    const given = deadline.node && deadline.problem !== 'disabled' ? tree.text.slice(...deadline.node.range) : undefined;
    const value = write.replace('{limit}', given ?? writeNumber(limitMs));
    const code = `${path}: ${value}`;
    if (deadline.problem === 'ignored' && deadline.node) {
      const edits = replaceOption(deadline.node, code);
      if (edits) yield { message: 'replaceTimeout', data: { code }, edits };
    } else if (deadline.problem === 'disabled' && deadline.node) {
      if (path === deadline.option && !path.includes('.')) yield { message: 'addTimeout', data: { limit, code }, edits: replaceNode(deadline.node, value) };
    } else {
      const edits = giveOption(made, path, value, tree);
      const message = deadline.problem === 'notEnforced' ? 'replaceTimeout' : 'addTimeout';
      if (edits) yield { message, data: { limit, code }, edits };
    }
  }
}
