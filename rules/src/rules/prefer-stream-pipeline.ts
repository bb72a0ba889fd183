import { pipeInstead } from '../edit/pipelines.js';
import { defineRule } from '../rule/rule.js';

type Message = 'sourceBreaks' | 'targetFails' | 'usePipeline';

export const preferStreamPipeline = defineRule<Message>({
  name: 'prefer-stream-pipeline',
  messages: {
    sourceBreaks: 'When the connection breaks, `{{to}}` is left half written and nobody is told: `pipe` passes no failure on.',
    targetFails: 'When `{{to}}` fails or is closed, the stream into it stays open: `pipe` passes no failure on.',
    usePipeline: 'Pass failures on, and close both ends: `pipeline(…)`.',
  },
  options: {},
  defaults: {},
  *check(model) {
    for (const pipe of model.loosePipes) {
      const last = pipe.stages.at(-1)!;
      const isSource = pipe.unheard === 'source';
      const edits = pipeInstead(pipe, model.tree);
      yield {
        range: pipe.node.callee.type === 'MemberExpression' ? pipe.node.callee.property.range : pipe.node.callee.range,
        message: isSource ? 'sourceBreaks' : 'targetFails',
        data: { to: said(isSource ? last : pipe.unheard.target, model.tree.text) },
        suggest: edits ? [{ message: 'usePipeline', edits }] : [],
      };
    }
  },
});

/** The target as a person says it, short: `file`, `createWriteStream(…)`. */
function said({ range, type }: { readonly range: readonly [number, number]; readonly type: string }, text: string): string {
  const code = text.slice(...range);
  if (type === 'CallExpression' || type === 'NewExpression') return `${code.slice(0, code.indexOf('('))}(…)`;
  return code.length <= 40 && !code.includes('\n') ? code : 'the target';
}
