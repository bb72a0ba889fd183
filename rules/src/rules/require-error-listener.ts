import { listenForErrors } from '../edit/listeners.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly scripts: boolean;
}

type Message = 'unheard' | 'listen';

export const requireErrorListener = defineRule<Message, Options>({
  name: 'require-error-listener',
  messages: {
    unheard: '{{cause}} ends the process: nobody listens for `error` on `{{name}}`.',
    listen: 'Listen: `{{code}}`.',
  },
  options: {
    scripts: { type: 'boolean', description: 'Report code that people run by hand too: scripts, examples, benchmarks, seeds.' },
  },
  defaults: { scripts: false },
  strict: { scripts: true },
  *check(model, { options }) {
    for (const emitter of model.unheardEmitters) {
      if ((model.project.isScript && !options.scripts) || model.place === 'browser') return;
      const listening = listenForErrors(emitter, model.tree);
      yield {
        range: emitter.range,
        message: 'unheard',
        data: { cause: emitter.cause.replace(/^o/, 'O'), name: emitter.name },
        suggest: listening ? [{ message: 'listen', data: { code: listening.code }, edits: listening.edits }] : [],
      };
    }
  },
});
