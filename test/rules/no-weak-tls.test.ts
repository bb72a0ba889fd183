import { noWeakTls } from '../../rules/src/rules/no-weak-tls.js';
import { testRule } from '../support/test-rule.js';

testRule(noWeakTls, {
  valid: [
    {
      name: 'a sound oldest version',
      code: `import https from 'node:https';
https.get(url, { minVersion: 'TLSv1.2' });`,
    },
    {
      name: 'the newest version alone',
      code: "const options = { minVersion: 'TLSv1.3', maxVersion: 'TLSv1.3' };",
    },
    {
      name: 'a version from elsewhere',
      code: 'const options = { minVersion: settings.tls, maxVersion: process.env.TLS_MAX };',
    },
    {
      name: 'a setting decides between two versions',
      code: "const options = { minVersion: old ? 'TLSv1' : 'TLSv1.2' };",
    },
    {
      name: 'a fallback for a setting',
      code: "const options = { minVersion: process.env.TLS_MIN || 'TLSv1' };",
    },
    {
      name: 'a method for many versions',
      code: "const options = { secureProtocol: 'TLS_method', other: { secureProtocol: 'SSLv23_method' } };",
    },
    {
      name: 'the method of a sound version',
      code: "const options = { secureProtocol: 'TLSv1_2_method' };",
    },
    {
      name: 'old versions switched off one by one',
      code: `import { constants } from 'node:crypto';
const options = { secureOptions: constants.SSL_OP_NO_TLSv1 | constants.SSL_OP_NO_TLSv1_1 };`,
    },
    {
      name: 'versions of something else',
      code: "const engine = { minVersion: '1.1', maxVersion: '2' };",
    },
    {
      name: 'a schema of the option',
      code: "const schema = { minVersion: { enum: ['TLSv1', 'TLSv1.1', 'TLSv1.2'] } };",
    },
    {
      name: 'choices that are offered',
      code: "const choices = [{ title: 'Old devices', minVersion: 'TLSv1' }, { title: 'Others', minVersion: 'TLSv1.2' }];",
    },
    {
      name: 'choices that are offered and do not change',
      code: `const choices = [{ title: 'Old devices', minVersion: 'TLSv1' } as const, { title: 'Others', minVersion: 'TLSv1.2' } as const];`,
    },
    {
      name: 'a default of a parameter’s member, which callers set',
      code: "export function connect({ minVersion = 'TLSv1' }) { return open(minVersion); }",
    },
    {
      name: 'a variable of that name, handed to nobody',
      code: "const minVersion = 'TLSv1';",
    },
    {
      name: 'a comparison',
      code: "if (socket.getProtocol() === 'TLSv1') warn(minVersion);",
    },
    {
      name: 'a setting about security decides, at level recommended',
      code: "if (settings.oldTls) options.minVersion = 'TLSv1';",
    },
    {
      name: 'a setting asks for it in so many words, at level strict too',
      code: "if (settings.insecure) options.minVersion = 'TLSv1';",
      options: { chosen: true },
    },
    {
      name: 'options that are called old, at level recommended',
      code: `const legacyTls = { minVersion: 'TLSv1' };
const agents = { lenient: { maxVersion: 'TLSv1.1' } };`,
    },
    {
      name: 'broken ciphers shut out',
      code: "const options = { ciphers: 'HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK' };",
    },
    {
      name: 'a cipher that is offered and shut out',
      code: "const options = { ciphers: 'RC4-SHA:AES128-GCM-SHA256:!RC4' };",
    },
    {
      name: 'a cipher that is taken out for now',
      code: "const options = { ciphers: 'ALL:-DES-CBC3-SHA' };",
    },
    {
      name: 'sound ciphers in a list',
      code: "const options = { ciphers: ['ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-RSA-CHACHA20-POLY1305', '!MD5'].join(':') };",
    },
    {
      name: 'a list of ciphers with a part from elsewhere',
      code: "const options = { ciphers: ['RC4-SHA', ...more].join(':') };",
    },
    {
      name: 'ciphers of something else',
      code: `import * as ciphers from './ciphers';
const tools = { ciphers };`,
    },
    {
      name: 'a test',
      code: "const options = { minVersion: 'TLSv1' };",
      filename: 'src/tls.test.ts',
    },
  ],
  invalid: [
    {
      name: 'an oldest version',
      code: `import https from 'node:https';
const agent = new https.Agent({ keepAlive: true, minVersion: 'TLSv1' });`,
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1' },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 69,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: `import https from 'node:https';
const agent = new https.Agent({ keepAlive: true, minVersion: 'TLSv1.2' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the version after it',
      code: `const https = require('https');
https.get(url, { minVersion: 'TLSv1.1', timeout: 5000 }, read);`,
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1.1' },
          line: 2,
          column: 30,
          endLine: 2,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: `const https = require('https');
https.get(url, { minVersion: 'TLSv1.2', timeout: 5000 }, read);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a newest version',
      code: "const options = { maxVersion: 'TLSv1.1' };",
      errors: [
        {
          messageId: 'onlyObsolete',
          data: { option: 'maxVersion', what: 'TLSv1.1' },
          line: 1,
          column: 31,
          endLine: 1,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "const options = { maxVersion: 'TLSv1.2' };",
            },
          ],
        },
      ],
    },
    {
      name: 'exactly one version, told once and raised at both ends',
      code: "tls.connect({ host, minVersion: 'TLSv1', maxVersion: 'TLSv1' });",
      errors: [
        {
          messageId: 'onlyObsolete',
          data: { option: 'maxVersion', what: 'TLSv1' },
          line: 1,
          column: 54,
          endLine: 1,
          endColumn: 61,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "tls.connect({ host, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' });",
            },
          ],
        },
      ],
    },
    {
      name: 'a method of OpenSSL',
      code: `const request = require("request");
request({ url, secureProtocol: "TLSv1_method" }, done);`,
      errors: [
        {
          messageId: 'onlyObsolete',
          data: { option: 'secureProtocol', what: 'TLSv1' },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: `const request = require("request");
request({ url, minVersion: "TLSv1.2" }, done);`,
            },
          ],
        },
      ],
    },
    {
      name: 'the method for clients of the version after it',
      code: `const options = {
  host,
  secureProtocol: 'TLSv1_1_client_method', // their server is old
};`,
      errors: [
        {
          messageId: 'onlyObsolete',
          data: { option: 'secureProtocol', what: 'TLSv1.1' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: `const options = {
  host,
  minVersion: 'TLSv1.2', // their server is old
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'a method beside a version: Node takes only one of them',
      code: "const options = { secureProtocol: 'TLSv1_method', maxVersion: 'TLSv1.2' };",
      errors: [
        {
          messageId: 'onlyObsolete',
          data: { option: 'secureProtocol', what: 'TLSv1' },
          line: 1,
          column: 35,
          endLine: 1,
          endColumn: 49,
        },
      ],
    },
    {
      name: 'a version that Node no longer has',
      code: "const agentOptions = { secureProtocol: 'SSLv3_method' };",
      errors: [
        {
          messageId: 'removedVersion',
          data: { option: 'secureProtocol', what: 'SSLv3' },
          line: 1,
          column: 40,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "const agentOptions = { minVersion: 'TLSv1.2' };",
            },
          ],
        },
      ],
    },
    {
      name: 'the same as an oldest version',
      code: "const options = { minVersion: 'SSLv3' };",
      errors: [
        {
          messageId: 'removedVersion',
          data: { option: 'minVersion', what: 'SSLv3' },
          line: 1,
          column: 31,
          endLine: 1,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "const options = { minVersion: 'TLSv1.2' };",
            },
          ],
        },
      ],
    },
    {
      name: 'a database',
      code: `import { Sequelize } from 'sequelize';
export const database = new Sequelize(url, { dialectOptions: { ssl: { require: true, minVersion: 'TLSv1' } } });`,
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1' },
          line: 2,
          column: 98,
          endLine: 2,
          endColumn: 105,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: `import { Sequelize } from 'sequelize';
export const database = new Sequelize(url, { dialectOptions: { ssl: { require: true, minVersion: 'TLSv1.2' } } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a driver that hands the options on',
      code: "const config = { server, options: { encrypt: true, cryptoCredentialsDetails: { minVersion: 'TLSv1' } } };",
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1' },
          line: 1,
          column: 92,
          endLine: 1,
          endColumn: 99,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "const config = { server, options: { encrypt: true, cryptoCredentialsDetails: { minVersion: 'TLSv1.2' } } };",
            },
          ],
        },
      ],
    },
    {
      name: 'a server',
      code: `import https from 'node:https';
https.createServer({ key, cert, minVersion: 'TLSv1' }, serve).listen(443);`,
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1' },
          line: 2,
          column: 45,
          endLine: 2,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: `import https from 'node:https';
https.createServer({ key, cert, minVersion: 'TLSv1.2' }, serve).listen(443);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a constant',
      code: `const OLDEST = 'TLSv1';
export const options = { minVersion: OLDEST };`,
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1' },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: `const OLDEST = 'TLSv1';
export const options = { minVersion: 'TLSv1.2' };`,
            },
          ],
        },
      ],
    },
    {
      name: 'a constant of the option’s name',
      code: `const minVersion = 'TLSv1.1';
export const options = { minVersion };`,
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1.1' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: `const minVersion = 'TLSv1.1';
export const options = { minVersion: 'TLSv1.2' };`,
            },
          ],
        },
      ],
    },
    {
      name: 'a value with a type',
      code: "export const options = { minVersion: 'TLSv1' as const };",
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1' },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "export const options = { minVersion: 'TLSv1.2' as const };",
            },
          ],
        },
      ],
    },
    {
      name: 'a member that is assigned',
      code: "options.minVersion = 'TLSv1';",
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1' },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "options.minVersion = 'TLSv1.2';",
            },
          ],
        },
      ],
    },
    {
      name: 'a method that is assigned',
      code: "this.options.secureProtocol = 'TLSv1_method';",
      errors: [
        {
          messageId: 'onlyObsolete',
          data: { option: 'secureProtocol', what: 'TLSv1' },
          line: 1,
          column: 31,
          endLine: 1,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "this.options.minVersion = 'TLSv1.2';",
            },
          ],
        },
      ],
    },
    {
      name: 'the whole process',
      code: `import tls from 'node:tls';
tls.DEFAULT_MIN_VERSION = 'TLSv1';`,
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'DEFAULT_MIN_VERSION', what: 'TLSv1' },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: `import tls from 'node:tls';
tls.DEFAULT_MIN_VERSION = 'TLSv1.2';`,
            },
          ],
        },
      ],
    },
    {
      name: 'a class field',
      code: `class Mailer {
  tls = { minVersion: 'TLSv1.1' };
}`,
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1.1' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: `class Mailer {
  tls = { minVersion: 'TLSv1.2' };
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a setting about security decides, at level strict',
      code: "if (settings.oldTls) options.minVersion = 'TLSv1';",
      options: { chosen: true },
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1' },
          line: 1,
          column: 43,
          endLine: 1,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "if (settings.oldTls) options.minVersion = 'TLSv1.2';",
            },
          ],
        },
      ],
    },
    {
      name: 'options that are called old, at level strict',
      code: "const legacyTls = { minVersion: 'TLSv1' };",
      options: { chosen: true },
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1' },
          line: 1,
          column: 33,
          endLine: 1,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "const legacyTls = { minVersion: 'TLSv1.2' };",
            },
          ],
        },
      ],
    },
    {
      name: 'a cipher that has been broken',
      code: "const options = { ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:RC4-SHA' };",
      errors: [
        {
          messageId: 'weakCipher',
          data: { option: 'ciphers', what: 'RC4-SHA' },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 65,
        },
      ],
    },
    {
      name: 'a cipher that encrypts nothing',
      code: "const options = { ciphers: 'NULL-SHA256' };",
      errors: [
        {
          messageId: 'weakCipher',
          data: { option: 'ciphers', what: 'NULL-SHA256' },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'broken ciphers in a list',
      code: `const list = ['AES128-GCM-SHA256', 'EXP-DES-CBC-SHA'];
const options = { ciphers: list.join(':') };`,
      errors: [
        {
          messageId: 'weakCipher',
          data: { option: 'ciphers', what: 'EXP-DES-CBC-SHA' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'a version and a cipher in the same options',
      code: "const options = { minVersion: 'TLSv1', ciphers: 'HIGH:DES-CBC3-SHA' };",
      errors: [
        {
          messageId: 'obsoleteVersion',
          data: { option: 'minVersion', what: 'TLSv1' },
          line: 1,
          column: 31,
          endLine: 1,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'useSound',
              data: { value: 'TLSv1.2' },
              output: "const options = { minVersion: 'TLSv1.2', ciphers: 'HIGH:DES-CBC3-SHA' };",
            },
          ],
        },
        {
          messageId: 'weakCipher',
          data: { option: 'ciphers', what: 'DES-CBC3-SHA' },
          line: 1,
          column: 49,
          endLine: 1,
          endColumn: 68,
        },
      ],
    },
  ],
});
