import { defineLibrary } from '../library.js';

const context = {
  deadline: 'does not apply',
  retries: 'does not apply',
  body: 'does not apply',
  tls: 'does not apply',
  error: 'none emitted',
} as const;

export const jsonwebtoken = defineLibrary({
  name: 'jsonwebtoken',
  modules: ['jsonwebtoken'],
  exports: {},
  profile: {
    ...context,
    fixes: ["`verify(token, key, { algorithms: ['RS256'] })`", "`sign(payload, key, { expiresIn: '15m' })`"],
    notFixes: [
      '`decode(token)`: takes a forged token',
      "`algorithms` with `'none'`: takes a token that nobody signed",
      '`ignoreExpiration: true`',
      '`sign()` without `expiresIn`: a token that never ends',
    ],
  },
  evidence: {
    version: '9.0.3',
    by: 'experiment',
    what: 'verify() without algorithms refused `none` and HS256 with a public key; with `none` among them it took an unsigned token; decode() took a forged one',
  },
});

export const jose = defineLibrary({
  name: 'jose',
  modules: ['jose'],
  exports: {},
  profile: { ...context, fixes: [], notFixes: ['`decodeJwt(token)`: takes a forged token'] },
  evidence: { version: '6.2.17', by: 'experiment', what: 'decodeJwt() took a forged token' },
});

export const jwtDecode = defineLibrary({
  name: 'jwt-decode',
  modules: ['jwt-decode'],
  exports: {},
  profile: { ...context, fixes: [], notFixes: ['`jwtDecode(token)`: takes a forged token'] },
  evidence: { version: '4.0.0', by: 'experiment', what: 'jwtDecode() took a forged token' },
});
