import { replaceNode } from '../edit/replace.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly chosen: boolean;
}

type Message = 'verificationDisabled' | 'hostnameCheckDisabled' | 'processWide' | 'verify';

const messageOf = {
  certificate: 'verificationDisabled',
  url: 'verificationDisabled',
  identity: 'hostnameCheckDisabled',
  process: 'processWide',
} as const;

export const noDisabledTlsVerification = defineRule<Message, Options>({
  name: 'no-disabled-tls-verification',
  messages: {
    verificationDisabled: 'Anybody on the path can answer in the peer’s name: `{{option}}` takes any certificate.',
    hostnameCheckDisabled: 'Anybody with a valid certificate can answer in the peer’s name: `{{option}}` accepts every host.',
    processWide: 'Anybody on the path can answer in any peer’s name: `{{option}}` takes any certificate, in the whole process.',
    verify: 'Check the certificate: `{{option}}: {{value}}`.',
  },
  options: {
    chosen: { type: 'boolean', description: 'Report places too where a setting or the environment chooses.' },
  },
  defaults: { chosen: false },
  strict: { chosen: true },
  triggers: ['rejectUnauthorized', 'strictSSL', 'tlsInsecure', 'tlsAllowInvalidCertificates', 'tlsAllowInvalidHostnames', 'sslValidate', 'checkServerIdentity', 'NODE_TLS_REJECT_UNAUTHORIZED'],
  *check({ unverified }, { options }) {
    for (const { node, kind, option, chosen, secure } of unverified) {
      if (chosen && !options.chosen) continue;
      yield {
        range: node.range,
        message: messageOf[kind],
        data: { option },
        suggest: secure === undefined ? [] : [{ message: 'verify', data: { option, value: secure }, edits: replaceNode(node, secure) }],
      };
    }
  },
});
