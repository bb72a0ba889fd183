import { defineRule } from '../rule/rule.js';

interface Options {
  readonly healthPaths: boolean;
}

type Message = 'restartsAll' | 'mayRestartAll' | 'asks';

export const noDependencyInLivenessCheck = defineRule<Message, Options>({
  name: 'no-dependency-in-liveness-check',
  messages: {
    restartsAll: 'One outage behind `{{call}}` restarts every instance of this service: `{{path}}` fails with it.',
    mayRestartAll: 'One outage behind `{{call}}` takes every instance of this service away where a platform restarts by `{{path}}`.',
    asks: '`{{call}}` is asked too.',
  },
  options: {
    healthPaths: { type: 'boolean', description: 'Report `/health`, `/healthz` and `/healthcheck` too, where the file has no check of its own for liveness.' },
  },
  defaults: { healthPaths: false },
  strict: { healthPaths: true },
  *check({ dependentChecks }, { options }) {
    for (const { path, of, call, others } of dependentChecks) {
      if (of === 'health' && !options.healthPaths) continue;
      yield {
        range: call.node.callee.range,
        message: of === 'health' ? 'mayRestartAll' : 'restartsAll',
        data: { call: call.name, path },
        related: others.slice(0, 3).map((other) => ({ range: other.node.callee.range, message: 'asks', data: { call: other.name } })),
      };
    }
  },
});
