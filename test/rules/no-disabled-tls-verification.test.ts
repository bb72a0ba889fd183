import { noDisabledTlsVerification } from '../../rules/src/rules/no-disabled-tls-verification.js';
import { testRule } from '../support/test-rule.js';

testRule(noDisabledTlsVerification, {
  valid: [
    {
      name: 'an authority of one’s own',
      code: `import https from 'node:https';
const agent = new https.Agent({ ca: readFileSync('ca.pem') });`,
    },
    {
      name: 'the check left on',
      code: 'const agent = new Agent({ rejectUnauthorized: true });',
    },
    {
      name: 'a value from elsewhere',
      code: 'const agent = new Agent({ rejectUnauthorized: verify });',
    },
    {
      name: 'a setting about verification decides, at level recommended',
      code: 'const agent = new Agent(settings.verify ? {} : { rejectUnauthorized: false });',
    },
    {
      name: 'a setting says outright that the check is to be left out, at level strict too',
      code: 'const agent = new Agent(settings.allowInvalidCertificates ? { rejectUnauthorized: false } : {});',
      options: { chosen: true },
    },
    {
      name: 'the environment decides, at level recommended',
      code: "const agent = new Agent({ rejectUnauthorized: process.env.TLS_VERIFY !== 'off' });",
    },
    {
      name: 'a development branch, at level recommended',
      code: `const options = {};
if (process.env.NODE_ENV !== 'production') options.rejectUnauthorized = false;`,
    },
    {
      name: 'a server that takes clients without a certificate',
      code: `import tls from 'node:tls';
tls.createServer({ requestCert: true, rejectUnauthorized: false }, serve);`,
    },
    {
      name: 'options of a server',
      code: `import https from 'node:https';
https.createServer({ key, cert, rejectUnauthorized: false }, serve).listen(443);`,
    },
    {
      name: 'options of a server, with a name',
      code: `import https from 'node:https';
const options = { key, cert, rejectUnauthorized: false };
https.createServer({ ...options }, serve).listen(443);`,
    },
    {
      name: 'a description of the option',
      code: "export const schema = { rejectUnauthorized: { type: 'boolean', default: false } };",
    },
    {
      name: 'a default of a parameter’s member, which callers set',
      code: 'export function connect({ rejectUnauthorized = false }) { return use(rejectUnauthorized); }',
    },
    {
      name: 'a check of one’s own in place of the usual one',
      code: `const agent = new Agent({
  checkServerIdentity(host, certificate) {
    return certificate.fingerprint256 === known ? undefined : new Error(host);
  },
});`,
    },
    {
      name: 'the usual check, called',
      code: 'const agent = new Agent({ checkServerIdentity: (host, cert) => tls.checkServerIdentity(name, cert) });',
    },
    {
      name: 'a variable of another name',
      code: "process.env.NODE_ENV = '0';",
    },
    {
      name: 'the variable switched on',
      code: "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';",
    },
    {
      name: 'the whole process, where all it talks to is this machine, at level recommended',
      code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
await fetch('https://localhost:8443/health');`,
    },
    {
      name: 'a URL that asks for verification',
      code: `import pg from 'pg';
const pool = new pg.Pool({ connectionString: 'postgres://db.shop.example/shop?sslmode=verify-full' });`,
    },
    {
      name: 'a test',
      code: 'const agent = new Agent({ rejectUnauthorized: false });',
      filename: 'src/agent.test.ts',
    },
    {
      name: 'a program that asks only its own machine, unless the operator says otherwise',
      filename: 'src/health.cjs',
      code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
const client = process.env.TLS_KEY ? require('https') : require('http');
client.request({ host: process.env.HOST || '127.0.0.1', timeout: 2_000 }, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1)).end();`,
    },
    {
      name: 'a program that asks only its own machine, with names for its options',
      code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
const client = process.env.TLS_KEY ? require('https') : require('http');
const host = process.env.HOST || '127.0.0.1';
const options = Object.freeze({ host, timeout: 2_000 });
client.request(options, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1)).end();`,
    },
    {
      name: 'a default of a record that somebody gives',
      filename: 'src/network.js',
      code: `import _ from 'lodash';
export class Network {
  constructor(given) { _.defaults(this, given, { port: 6667, rejectUnauthorized: false }); }
}`,
    },
  ],
  invalid: [
    {
      name: 'an agent',
      code: `import https from 'node:https';
const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 2,
          column: 70,
          endLine: 2,
          endColumn: 75,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: `import https from 'node:https';
const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a database',
      code: `import pg from 'pg';
const pool = new pg.Pool({ host: 'db.shop.example', ssl: { rejectUnauthorized: false } });`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 2,
          column: 80,
          endLine: 2,
          endColumn: 85,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: `import pg from 'pg';
const pool = new pg.Pool({ host: 'db.shop.example', ssl: { rejectUnauthorized: true } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'redis',
      code: `import { Redis } from 'ioredis';
const cache = new Redis('rediss://cache.shop.example', { tls: { rejectUnauthorized: false } });`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 2,
          column: 85,
          endLine: 2,
          endColumn: 90,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: `import { Redis } from 'ioredis';
const cache = new Redis('rediss://cache.shop.example', { tls: { rejectUnauthorized: true } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket',
      code: `import WebSocket from 'ws';
const feed = new WebSocket('wss://feed.partner.example', { 'rejectUnauthorized': false });`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 2,
          column: 82,
          endLine: 2,
          endColumn: 87,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: `import WebSocket from 'ws';
const feed = new WebSocket('wss://feed.partner.example', { 'rejectUnauthorized': true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios through an agent, with comments',
      code: `import axios from 'axios';
import https from 'node:https';
axios.create({
  httpsAgent: new https.Agent({
    rejectUnauthorized: /* the old certificate */ false, // until May
  }),
});`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 5,
          column: 51,
          endLine: 5,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: `import axios from 'axios';
import https from 'node:https';
axios.create({
  httpsAgent: new https.Agent({
    rejectUnauthorized: /* the old certificate */ true, // until May
  }),
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'undici',
      code: `import { Agent } from 'undici';
const agent = new Agent({ connect: { rejectUnauthorized: false } });`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: `import { Agent } from 'undici';
const agent = new Agent({ connect: { rejectUnauthorized: true } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'an option that is assigned',
      code: 'agent.options.rejectUnauthorized = false;',
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 1,
          column: 36,
          endLine: 1,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: 'agent.options.rejectUnauthorized = true;',
            },
          ],
        },
      ],
    },
    {
      name: 'through a constant',
      code: `const VERIFY = false;
const agent = new Agent({ rejectUnauthorized: VERIFY });`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 53,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: `const VERIFY = false;
const agent = new Agent({ rejectUnauthorized: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a negated number',
      code: 'const agent = new Agent({ rejectUnauthorized: !1 });',
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 1,
          column: 47,
          endLine: 1,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: 'const agent = new Agent({ rejectUnauthorized: true });',
            },
          ],
        },
      ],
    },
    {
      name: 'options of other drivers',
      code: `request({ url, strictSSL: false });
new MongoClient(url, { tlsInsecure: true });
new MongoClient(url, { tlsAllowInvalidCertificates: true, tlsAllowInvalidHostnames: true });
new MongoClient(url, { sslValidate: false });`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'strictSSL' },
          line: 1,
          column: 27,
          endLine: 1,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'strictSSL', value: 'true' },
              output: `request({ url, strictSSL: true });
new MongoClient(url, { tlsInsecure: true });
new MongoClient(url, { tlsAllowInvalidCertificates: true, tlsAllowInvalidHostnames: true });
new MongoClient(url, { sslValidate: false });`,
            },
          ],
        },
        {
          messageId: 'verificationDisabled',
          data: { option: 'tlsInsecure' },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'tlsInsecure', value: 'false' },
              output: `request({ url, strictSSL: false });
new MongoClient(url, { tlsInsecure: false });
new MongoClient(url, { tlsAllowInvalidCertificates: true, tlsAllowInvalidHostnames: true });
new MongoClient(url, { sslValidate: false });`,
            },
          ],
        },
        {
          messageId: 'verificationDisabled',
          data: { option: 'tlsAllowInvalidCertificates' },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'tlsAllowInvalidCertificates', value: 'false' },
              output: `request({ url, strictSSL: false });
new MongoClient(url, { tlsInsecure: true });
new MongoClient(url, { tlsAllowInvalidCertificates: false, tlsAllowInvalidHostnames: true });
new MongoClient(url, { sslValidate: false });`,
            },
          ],
        },
        {
          messageId: 'verificationDisabled',
          data: { option: 'tlsAllowInvalidHostnames' },
          line: 3,
          column: 85,
          endLine: 3,
          endColumn: 89,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'tlsAllowInvalidHostnames', value: 'false' },
              output: `request({ url, strictSSL: false });
new MongoClient(url, { tlsInsecure: true });
new MongoClient(url, { tlsAllowInvalidCertificates: true, tlsAllowInvalidHostnames: false });
new MongoClient(url, { sslValidate: false });`,
            },
          ],
        },
        {
          messageId: 'verificationDisabled',
          data: { option: 'sslValidate' },
          line: 4,
          column: 37,
          endLine: 4,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'sslValidate', value: 'true' },
              output: `request({ url, strictSSL: false });
new MongoClient(url, { tlsInsecure: true });
new MongoClient(url, { tlsAllowInvalidCertificates: true, tlsAllowInvalidHostnames: true });
new MongoClient(url, { sslValidate: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function that lets every host name pass',
      code: 'const agent = new Agent({ checkServerIdentity: () => undefined });',
      errors: [
        {
          messageId: 'hostnameCheckDisabled',
          data: { option: 'checkServerIdentity' },
          line: 1,
          column: 48,
          endLine: 1,
          endColumn: 63,
        },
      ],
    },
    {
      name: 'functions that do nothing',
      code: `tls.connect({ host, checkServerIdentity() {} });
tls.connect({ host, checkServerIdentity: function () { return null; } });
tls.connect({ host, checkServerIdentity: () => void 0 });
tls.connect({ host, checkServerIdentity: () => { return; } });`,
      errors: [
        {
          messageId: 'hostnameCheckDisabled',
          data: { option: 'checkServerIdentity' },
          line: 1,
          column: 40,
          endLine: 1,
          endColumn: 45,
        },
        {
          messageId: 'hostnameCheckDisabled',
          data: { option: 'checkServerIdentity' },
          line: 2,
          column: 42,
          endLine: 2,
          endColumn: 70,
        },
        {
          messageId: 'hostnameCheckDisabled',
          data: { option: 'checkServerIdentity' },
          line: 3,
          column: 42,
          endLine: 3,
          endColumn: 54,
        },
        {
          messageId: 'hostnameCheckDisabled',
          data: { option: 'checkServerIdentity' },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: 'the whole process',
      code: "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';",
      errors: [
        {
          messageId: 'processWide',
          data: { option: 'NODE_TLS_REJECT_UNAUTHORIZED' },
          line: 1,
          column: 44,
          endLine: 1,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'the whole process, by index and number, in a script',
      code: "#!/usr/bin/env node\nprocess.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;\n",
      filename: 'scripts/import.js',
      errors: [
        {
          messageId: 'processWide',
          data: { option: 'NODE_TLS_REJECT_UNAUTHORIZED' },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'the whole process, where it talks to other machines too',
      code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
await fetch('https://localhost:8443/health');
await fetch('https://api.partner.example');`,
      errors: [
        {
          messageId: 'processWide',
          data: { option: 'NODE_TLS_REJECT_UNAUTHORIZED' },
          line: 1,
          column: 44,
          endLine: 1,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'the whole process, where all it talks to is this machine, at level strict',
      code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
await fetch('https://localhost:8443/health');`,
      options: { chosen: true },
      errors: [
        {
          messageId: 'processWide',
          data: { option: 'NODE_TLS_REJECT_UNAUTHORIZED' },
          line: 1,
          column: 44,
          endLine: 1,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'a URL that takes any certificate',
      code: `import pg from 'pg';
const pool = new pg.Pool({ connectionString: 'postgres://db.shop.example/shop?sslmode=no-verify' });`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'sslmode=no-verify' },
          line: 2,
          column: 46,
          endLine: 2,
          endColumn: 97,
        },
      ],
    },
    {
      name: 'a setting about verification decides, at level strict',
      code: 'const agent = new Agent(settings.verify ? {} : { rejectUnauthorized: false });',
      options: { chosen: true },
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 1,
          column: 70,
          endLine: 1,
          endColumn: 75,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: 'const agent = new Agent(settings.verify ? {} : { rejectUnauthorized: true });',
            },
          ],
        },
      ],
    },
    {
      name: 'the environment decides, at level strict',
      code: "const agent = new Agent({ rejectUnauthorized: process.env.TLS_VERIFY !== 'off' });",
      options: { chosen: true },
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 1,
          column: 47,
          endLine: 1,
          endColumn: 79,
        },
      ],
    },
    {
      name: 'a condition about something else is no choice',
      code: `const options = {};
if (host) options.rejectUnauthorized = false;`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 2,
          column: 40,
          endLine: 2,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: `const options = {};
if (host) options.rejectUnauthorized = true;`,
            },
          ],
        },
      ],
    },
    {
      name: 'a program that asks another machine, unless the operator says otherwise',
      filename: 'src/health.cjs',
      code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
const client = process.env.TLS_KEY ? require('https') : require('http');
client.request({ host: process.env.HOST || 'status.example', timeout: 2_000 }, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1)).end();`,
      errors: [
        {
          messageId: 'processWide',
          data: { option: 'NODE_TLS_REJECT_UNAUTHORIZED' },
          line: 1,
          column: 44,
          endLine: 1,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'the same where it is asked for',
      filename: 'src/network.js',
      options: { chosen: true },
      code: `import _ from 'lodash';
export class Network {
  constructor(given) { _.defaults(this, given, { port: 6667, rejectUnauthorized: false }); }
}`,
      errors: [
        {
          messageId: 'verificationDisabled',
          data: { option: 'rejectUnauthorized' },
          line: 3,
          column: 82,
          endLine: 3,
          endColumn: 87,
          suggestions: [
            {
              messageId: 'verify',
              data: { option: 'rejectUnauthorized', value: 'true' },
              output: `import _ from 'lodash';
export class Network {
  constructor(given) { _.defaults(this, given, { port: 6667, rejectUnauthorized: true }); }
}`,
            },
          ],
        },
      ],
    },
  ],
});
