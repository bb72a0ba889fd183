import { sayMilliseconds, writeNumber } from '../edit/layout.js';
import { giveOption, optionCode, replaceOption, replaceValue } from '../edit/options.js';
import type { LimitOption } from '../libraries/library.js';
import type { DeadlineProblem } from '../model/deadlines.js';
import type { Wait } from '../model/waits.js';
import { defineRule, type Report } from '../rule/rule.js';
import type { Tree } from '../source/tree.js';

interface Options {
  readonly browser: boolean;
  readonly scripts: boolean;
  readonly forgotten: boolean;
}

type Message = 'missingTimeout' | 'timeoutDisabled' | 'timeoutIgnored' | 'timeoutNotEnforced' | 'timeoutPowerless' | 'timeoutPartial' | 'timeoutRefused' | 'timeoutShared' | 'timeoutCleared' | 'reliesOnIt' | 'addTimeout' | 'replaceTimeout' | 'enforceTimeout';

/** A finding's message by what is wrong with the deadline. */
const messageOf = {
  missing: 'missingTimeout',
  disabled: 'timeoutDisabled',
  ignored: 'timeoutIgnored',
  notEnforced: 'timeoutNotEnforced',
  powerless: 'timeoutPowerless',
  partial: 'timeoutPartial',
  refused: 'timeoutRefused',
  shared: 'timeoutShared',
  cleared: 'timeoutCleared',
} as const;

export const requireTimeout = defineRule<Message, Options>({
  name: 'require-timeout',
  messages: {
    missingTimeout: '`{{call}}` {{consequence}} if the peer falls silent.',
    timeoutDisabled: '`{{option}}: {{value}}` switches the limit off: `{{call}}` {{consequence}} if the peer falls silent.',
    timeoutIgnored: '`{{call}}` ignores `{{option}}`: it {{consequence}} if the peer falls silent.',
    timeoutNotEnforced: '`{{option}}` only emits an event: `{{call}}` {{consequence}} if the peer falls silent, since nobody ends it.',
    timeoutPowerless: '`{{option}}` ends nothing without `{{needed}}`: `{{call}}` {{consequence}} if the peer falls silent.',
    timeoutPartial: '`{{option}}` bounds {{part}} alone: `{{call}}` {{consequence}} if the peer falls silent later.',
    timeoutRefused: '`{{call}}` takes no number for `{{option}}`: it throws before it asks anybody.',
    timeoutShared: '`AbortSignal.timeout(…)` starts once and for all: soon every `{{call}}` is aborted before it begins.',
    timeoutCleared: '`clearTimeout` ends the limit before the body is read: `{{call}}` {{consequence}} if the peer falls silent halfway.',
    reliesOnIt: '`{{call}}` relies on it.',
    addTimeout: 'Give up after {{limit}}: `{{code}}`.',
    enforceTimeout: 'Let it end the call: `{{code}}`.',
    replaceTimeout: 'Give up after the time given: `{{code}}`.',
  },
  options: {
    browser: { type: 'boolean', description: 'Report calls of code that runs in browsers too.' },
    scripts: { type: 'boolean', description: 'Report calls of code that people run by hand too: scripts, examples, benchmarks, seeds, and files named for development.' },
    forgotten: { type: 'boolean', description: 'Report calls too whose answer and failure nobody wants: `fetch(url).catch(() => {})`.' },
  },
  defaults: { browser: false, scripts: false, forgotten: false },
  strict: { scripts: true, forgotten: true },
  *check(model, { options, limitMs }) {
    const { waits, tree, project } = model;
    for (const wait of waits) {
      if (project.isScript && !options.scripts) return;
      if (wait.isForgotten && !options.forgotten) continue;
      const fact = wait.of.request.deadline;
      const consequence = fact?.whenSilent ?? fact?.whenDisabled;
      if (consequence === undefined || (!options.browser && (wait.isRelative || model.place === 'browser'))) continue;
      const { problem = 'missing', option = '', node, needed, part = '' } = wait.deadline;
      yield {
        range: wait.marked,
        message: messageOf[problem],
        data: { call: wait.name, consequence, option, value: node ? tree.text.slice(...node.range) : '', needed: needed ? optionCode(needed.path, String(needed.value)) : '', part, place: model.placeReading.place, because: model.placeReading.why },
        related: wait.relying.slice(0, 3).map((call) => ({ range: call.node.callee.range, message: 'reliesOnIt', data: { call: call.name } })),
        suggest: [...suggestions(wait, limitMs, tree)],
      };
    }
  },
});

type Suggestion = NonNullable<Report<Message>['suggest']>[number];

/** Problems whose mending is more than an option: the lifetime of a signal or a timer. */
const byHand = new Set<DeadlineProblem | undefined>(['shared', 'cleared']);
/** Problems in which the time that somebody wrote is the time they meant for the whole wait. */
const meant = new Set<DeadlineProblem | undefined>(['ignored', 'notEnforced', 'refused']);

function* suggestions({ of: made, deadline }: Wait, limitMs: number, tree: Tree): Iterable<Suggestion> {
  const { problem, option = '', node, needed } = deadline;
  if (byHand.has(problem)) return;
  if (needed) {
    const value = String(needed.value);
    const edits = giveOption(made, needed.path, value, tree);
    if (edits) yield { message: 'enforceTimeout', data: { code: optionCode(needed.path, value) }, edits };
    return;
  }
  const limit = sayMilliseconds(limitMs);
  const given = node && meant.has(problem) && !deadline.isElsewhere ? tree.text.slice(...node.range) : undefined;
  const known = (made.request.deadline?.options ?? []).filter(({ write, callOnly }) => write !== undefined && !(callOnly && made.kind === 'client'));
  const same = known.filter(({ path }) => (problem === 'disabled' && path === option) || (problem === 'refused' && path.startsWith(`${option}.`)));
  for (const candidate of same.length > 0 ? same : known) {
    const code = (candidate.write ?? '').replace('{limit}', given ?? writeNumber(limitMs));
    const edits = editsFor(made, candidate, code, deadline, tree);
    if (edits) yield { message: given === undefined ? 'addTimeout' : 'replaceTimeout', data: { limit, code: optionCode(candidate.path, code) }, edits };
  }
}

function editsFor(made: Wait['of'], { path, callOnly }: LimitOption, code: string, { problem, option = '', node, isElsewhere }: Wait['deadline'], tree: Tree): ReturnType<typeof giveOption> {
  if (node && problem === 'refused') return replaceValue(node, `{ ${optionCode(path.slice(option.length + 1), code)} }`);
  const replaced = node && problem === 'ignored' && !isElsewhere ? replaceOption(made, node, path, code) : undefined;
  // A signal is made for one call, so it does not go into options that stand elsewhere.
  return replaced ?? (node && path === option && !callOnly ? replaceValue(node, code) : giveOption(made, path, code, tree));
}
