import { replaceRange } from '../edit/replace.js';
import type { Cleartext } from '../model/transport.js';
import { defineRule, type Report } from '../rule/rule.js';

interface Options {
  readonly internalHosts: boolean;
  readonly unknownHosts: boolean;
  readonly chosen: boolean;
}

type Message = 'cleartext' | 'cleartextScheme' | 'cleartextOption' | 'insecureChannel' | 'encrypt' | 'useCredentials';

export const noCleartextTransport = defineRule<Message, Options>({
  name: 'no-cleartext-transport',
  messages: {
    cleartext: 'Everybody on the path to `{{host}}` can read and change this traffic: `{{by}}` is clear text.',
    cleartextScheme: 'Everybody on the path can read and change this traffic: `{{by}}` is clear text, whatever host follows.',
    cleartextOption: 'Everybody on the path to `{{host}}` can read and change this traffic: the connection has {{by}}.',
    insecureChannel: 'Everybody on the path to `{{host}}` can read and change this traffic: `{{by}}` encrypts nothing.',
    encrypt: 'Encrypt: `{{to}}`.',
    useCredentials: 'Encrypt and check the peer: `{{to}}`.',
  },
  options: {
    internalHosts: { type: 'boolean', description: 'Report hosts on private networks too: names without a dot, private addresses.' },
    unknownHosts: { type: 'boolean', description: 'Report a clear-text scheme that is joined to a host which the source does not say.' },
    chosen: { type: 'boolean', description: 'Report branches too that a setting about security or the environment chooses.' },
  },
  defaults: { internalHosts: false, unknownHosts: false, chosen: false },
  strict: { internalHosts: true, unknownHosts: true },
  *check({ cleartexts }, { options }) {
    for (const hit of cleartexts) {
      if (hit.chosen && !options.chosen) continue;
      if (!isReported(hit, options)) continue;
      yield { range: hit.range, message: messageOf(hit), data: { host: hit.host ?? '', by: hit.by }, suggest: suggestions(hit) };
    }
  },
});

function isReported({ reach }: Cleartext, { internalHosts, unknownHosts }: Options): boolean {
  switch (reach) {
    case 'public':
      return true;
    case 'internal':
      return internalHosts;
    case 'unknown':
      return unknownHosts;
    case 'local':
    case 'loopback':
      return false;
  }
}

function messageOf({ credentials, host, upgrade, by }: Cleartext): Message {
  if (credentials) return 'insecureChannel';
  if (host === undefined) return 'cleartextScheme';
  return upgrade || !by.startsWith('no ') ? 'cleartext' : 'cleartextOption';
}

function suggestions({ upgrade, credentials }: Cleartext): NonNullable<Report<Message>['suggest']> {
  if (upgrade) return [{ message: 'encrypt', data: { to: `${upgrade.to}://` }, edits: replaceRange(upgrade.range, upgrade.to) }];
  const secure = credentials?.fact.secure;
  const callee = credentials?.node.callee;
  if (secure === undefined || callee?.type !== 'MemberExpression') return [];
  return [{ message: 'useCredentials', data: { to: `${secure}()` }, edits: replaceRange(callee.property.range, secure) }];
}
