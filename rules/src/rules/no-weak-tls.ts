import { useSoundVersion } from '../edit/tls.js';
import { soundVersion } from '../libraries/tls-options.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly chosen: boolean;
}

type Message = 'obsoleteVersion' | 'onlyObsolete' | 'removedVersion' | 'weakCipher' | 'useSound';

const messageOf = { allowed: 'obsoleteVersion', only: 'onlyObsolete', removed: 'removedVersion', cipher: 'weakCipher' } as const;

export const noWeakTls = defineRule<Message, Options>({
  name: 'no-weak-tls',
  messages: {
    obsoleteVersion: 'Peers are talked to in {{what}} if they ask for it, and attackers know how to break it: `{{option}}` allows it.',
    onlyObsolete: 'This connection speaks {{what}} or nothing, which attackers know how to break and most peers refuse: `{{option}}` allows nothing newer.',
    removedVersion: 'Nothing connects: `{{option}}` asks for {{what}}, which Node no longer has.',
    weakCipher: 'Attackers can read or change what `{{what}}` protects: `{{option}}` offers it.',
    useSound: 'Use {{value}}.',
  },
  options: {
    chosen: { type: 'boolean', description: 'Report places too where a setting or the environment chooses.' },
  },
  defaults: { chosen: false },
  strict: { chosen: true },
  triggers: ['minVersion', 'maxVersion', 'secureProtocol', 'ciphers', 'DEFAULT_MIN_VERSION', 'DEFAULT_MAX_VERSION', 'DEFAULT_CIPHERS'],
  *check({ weakTls, tree }, { options }) {
    for (const weak of weakTls) {
      if (weak.chosen && !options.chosen) continue;
      const edits = weak.kind === 'cipher' ? undefined : useSoundVersion(weak, tree);
      yield {
        range: weak.node.range,
        message: messageOf[weak.kind],
        data: { option: weak.option, what: weak.what },
        suggest: edits ? [{ message: 'useSound', data: { value: soundVersion.value }, edits }] : [],
      };
    }
  },
});
