import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly nearbyHosts: boolean;
}

type Message = 'noCredentials' | 'defaultCredentials';

export const noUnauthenticatedConnection = defineRule<Message, Options>({
  name: 'no-unauthenticated-connection',
  messages: {
    noCredentials: 'Whoever reaches `{{host}}` reads and changes everything there: `{{call}}` is given no credentials, so none are asked for.',
    defaultCredentials: 'Whoever reaches `{{host}}` reads and changes everything there: everybody knows `{{credentials}}`.',
  },
  options: {
    nearbyHosts: { type: 'boolean', description: 'Report names without a dot too, as containers of one composition have.' },
  },
  defaults: { nearbyHosts: false },
  *check({ unauthenticated, project, tree }, { options }) {
    for (const { node, host, made, wellKnown, isNearby } of unauthenticated) {
      if ((isNearby && !options.nearbyHosts) || project.isScript) continue;
      yield {
        range: firstLine(node, tree.text),
        message: wellKnown === undefined ? 'noCredentials' : 'defaultCredentials',
        data: { host, call: made.name, credentials: wellKnown ?? '' },
      };
    }
  },
});
