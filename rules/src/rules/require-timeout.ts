import { sayMilliseconds, writeNumber } from '../edit/layout.js';
import { giveOption, optionCode, replaceOption, replaceValue } from '../edit/options.js';
import type { Wait } from '../model/waits.js';
import { defineRule, type Report } from '../rule/rule.js';
import type { Tree } from '../source/tree.js';

interface Options {
  readonly browser: boolean;
  readonly scripts: boolean;
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
    scripts: { type: 'boolean', description: 'Report calls of code that people run by hand too: scripts, examples, benchmarks, seeds.' },
  },
  defaults: { browser: false, scripts: false },
  strict: { scripts: true },
  *check(model, { options, limitMs }) {
    const { waits, tree, project } = model;
    for (const wait of waits) {
      if (project.isScript && !options.scripts) return;
      const fact = wait.of.request.deadline;
      const consequence = fact?.whenSilent ?? fact?.whenDisabled;
      if (consequence === undefined || (!options.browser && (wait.isRelative || model.place === 'browser'))) continue;
      const { problem = 'missing', option = '', node } = wait.deadline;
      yield {
        range: wait.marked,
        message: messageOf[problem],
        data: { call: wait.name, consequence, option, value: node ? tree.text.slice(...node.range) : '' },
        related: wait.relying.slice(0, 3).map((call) => ({ range: call.node.callee.range, message: 'reliesOnIt', data: { call: call.name } })),
        suggest: [...suggestions(wait, limitMs, tree)],
      };
    }
  },
});

type Suggestion = NonNullable<Report<Message>['suggest']>[number];

function* suggestions({ of: made, deadline: { problem, option, node } }: Wait, limitMs: number, tree: Tree): Iterable<Suggestion> {
  const limit = sayMilliseconds(limitMs);
  // The time that somebody wrote into an option without effect is the time they meant.
  const given = node && problem !== 'disabled' ? tree.text.slice(...node.range) : undefined;
  const known = (made.request.deadline?.options ?? []).filter(({ write, callOnly }) => write !== undefined && !(callOnly && made.kind === 'client'));
  const switchedOff = problem === 'disabled' ? known.filter(({ path }) => path === option) : [];
  for (const { path, write = '', callOnly } of switchedOff.length > 0 ? switchedOff : known) {
    const value = write.replace('{limit}', given ?? writeNumber(limitMs));
    const replaced = node && problem === 'ignored' ? replaceOption(made, node, path, value) : undefined;
    // A signal is made for one call, so it does not go into options that stand elsewhere.
    const edits = replaced ?? (node && path === option && !callOnly ? replaceValue(node, value) : giveOption(made, path, value, tree));
    if (edits) yield { message: given === undefined ? 'addTimeout' : 'replaceTimeout', data: { limit, code: optionCode(path, value) }, edits };
  }
}
