import type { CatalogueRule } from '../rule-entry.js';

export const noWeakTls: CatalogueRule = {
  fallacy: 'network-is-secure',
  level: 'recommended',
  description: 'Disallow versions of TLS and ciphers that have been broken',
  assumption: 'Any TLS is as good as any other.',
  consequence:
    'The versions of TLS before the second revision rest on MD5 and SHA-1 and have known attacks; RFC 8996 retired them in 2021, and large providers have switched them off. Where an option still allows them, an old or a malicious peer gets them. Where nothing newer is allowed, the other side hangs up one day, or Node itself refuses: since OpenSSL 3 it speaks these versions only with the security level lowered.',
  bad: [
    {
      title: 'an oldest version that has been broken',
      file: 'partner.ts',
      code: `import https from 'node:https';

export const agent = new https.Agent({ keepAlive: true, minVersion: 'TLSv1' });`,
    },
    {
      title: 'nothing newer will do',
      file: 'partner.ts',
      code: `import https from 'node:https';

export const agent = new https.Agent({ keepAlive: true, secureProtocol: 'TLSv1_method' });`,
    },
    {
      title: 'a database from another decade',
      file: 'database.ts',
      code: `import { Sequelize } from 'sequelize';

export const database = new Sequelize(process.env.DATABASE_URL!, {
  dialectOptions: { ssl: { minVersion: 'TLSv1.1' } },
});`,
    },
    {
      title: 'a list of ciphers with one that has been broken',
      file: 'server.ts',
      code: `import fs from 'node:fs';
import https from 'node:https';

export const server = https.createServer({
  key: fs.readFileSync('key.pem'),
  cert: fs.readFileSync('cert.pem'),
  ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:RC4-SHA',
});`,
    },
  ],
  good: [
    {
      title: 'the default of Node, said aloud',
      file: 'partner.ts',
      code: `import https from 'node:https';

export const agent = new https.Agent({ keepAlive: true, minVersion: 'TLSv1.2' });`,
    },
    {
      title: 'a list of ciphers that shuts broken ones out',
      file: 'server.ts',
      code: `import fs from 'node:fs';
import https from 'node:https';

export const server = https.createServer({
  key: fs.readFileSync('key.pem'),
  cert: fs.readFileSync('cert.pem'),
  ciphers: 'HIGH:!aNULL:!MD5:!RC4:!DES',
});`,
    },
  ],
  fix: 'A suggestion asks for TLS 1.2 or newer, which is what Node does without the option. Whether the oldest peer that you have to serve knows it, the suggestion cannot tell: that peer then fails to connect, and you hear of it. For ciphers there is none: leave the option out, and Node keeps its list up to date.',
  whenNot:
    'Scanners that look for old servers have to speak to them. A device that knows nothing newer deserves a connection of its own, with a comment that says which. Tests are not looked at, and a place that a setting chooses is reported at level strict only.',
  readings: { primary: 'owasp-tls#protocols', second: 'node-tls#tls', seed: 'ip-secure#higher-in-the-stack' },
};
