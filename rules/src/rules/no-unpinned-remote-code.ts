import { packageCdns } from '../libraries/package-cdns.js';
import { defineRule } from '../rule/rule.js';

type Message = 'unpinned' | 'moving';

export const noUnpinnedRemoteCode = defineRule<Message>({
  name: 'no-unpinned-remote-code',
  messages: {
    unpinned: 'Whatever is published next as `{{package}}` runs here at once: the address names no version.',
    moving: 'Whatever is published next as `{{package}}@{{version}}` runs here at once: that version moves.',
  },
  options: {},
  defaults: {},
  triggers: packageCdns.flatMap(({ hosts }) => hosts),
  *check({ remoteCode }) {
    for (const { range, package: name, version } of remoteCode) {
      yield {
        range,
        message: version === undefined ? 'unpinned' : 'moving',
        data: version === undefined ? { package: name } : { package: name, version },
      };
    }
  },
});
