import type { CatalogueRule } from '../rule-entry.js';

export const noDisabledTlsVerification: CatalogueRule = {
  fallacy: 'network-is-secure',
  level: 'recommended',
  description: 'Disallow encrypted connections that do not check who is at the other end',
  assumption: 'Encryption without authentication is enough, because the network delivers to the right peer.',
  consequence:
    'Anybody who can answer in the place of the peer (by DNS, by ARP, by a proxy on the way) presents a certificate of their own making and is believed. The connection is encrypted, to the attacker, with passwords and data in it. The setting usually begins as a way round an expired certificate and stays for years.',
  bad: [
    {
      title: 'any certificate will do',
      file: 'agent.ts',
      code: `import https from 'node:https';

export const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });`,
    },
    {
      title: 'any database will do',
      file: 'database.ts',
      code: `import pg from 'pg';

export const pool = new pg.Pool({ host: 'db.shop.example', ssl: { rejectUnauthorized: false } });`,
    },
    {
      title: 'switched off for the whole process',
      file: 'start.ts',
      code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';`,
    },
    {
      title: 'a certificate, but of whom does not matter',
      file: 'agent.ts',
      code: `import https from 'node:https';

export const agent = new https.Agent({ checkServerIdentity: () => undefined });`,
    },
  ],
  good: [
    {
      title: 'an authority of your own, beside the check',
      file: 'agent.ts',
      code: `import fs from 'node:fs';
import https from 'node:https';

export const agent = new https.Agent({ keepAlive: true, ca: fs.readFileSync('internal-ca.pem') });`,
    },
    {
      title: 'the same for a database',
      file: 'database.ts',
      code: `import fs from 'node:fs';
import pg from 'pg';

export const pool = new pg.Pool({ host: 'db.shop.example', ssl: { ca: fs.readFileSync('db-ca.pem', 'utf8') } });`,
    },
    {
      title: 'a check of your own in place of the usual one',
      file: 'pinned.ts',
      code: `import https from 'node:https';

export const agent = new https.Agent({
  checkServerIdentity(_host, certificate) {
    if (certificate.fingerprint256 !== process.env.PEER_FINGERPRINT) return new Error('not the peer we know');
    return undefined;
  },
});`,
    },
  ],
  fix: 'A suggestion switches the check on again. If the peer uses a certificate of an authority of your own, the connection then fails until you pass that authority as `ca`, or as `NODE_EXTRA_CA_CERTS` for the whole process: which file that is, the suggestion cannot know.',
  whenNot:
    "Tools that look at other people's certificates, such as scanners and monitors, have to connect before they judge. Tests are not looked at, and a place that a setting chooses is reported at level strict only.",
  readings: { primary: 'node-tls', second: 'owasp-tls#protocols', third: 'node-tls#tls', seed: 'ip-secure#higher-in-the-stack' },
};
