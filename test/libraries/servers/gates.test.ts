import assert from 'node:assert/strict';
import { cors } from '../../../rules/src/libraries/servers/cors.js';
import { expressRateLimit } from '../../../rules/src/libraries/servers/express-rate-limit.js';
import { expressSession } from '../../../rules/src/libraries/servers/express-session.js';
import { jose, jsonwebtoken, jwtDecode } from '../../../rules/src/libraries/servers/json-web-tokens.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  cors: {
    version: '2.8.6',
    quickFix: ["origin: ['https://app.example']"],
    notes: "cors() = Access-Control-Allow-Origin: *; {credentials:true} = '*' + credentials (browsers refuse); {origin:true, credentials:true} reflects ANY origin with credentials = the dangerous one (verified).",
  },
  tokens: {
    version: '9.0.3 / 6.2.17 / 4.0.0',
    importNames: ['jsonwebtoken', 'jose', 'jwt-decode'],
    quickFix: ["jwt.verify(token, key, { algorithms: ['RS256'] })", "expiresIn: '15m'"],
    unverified: ['jwt.decode', 'decodeJwt (jose)', 'jwtDecode'],
  },
  session: {
    version: '1.19.0',
    notes: 'store default MemoryStore (per process, leaks; warns only when NODE_ENV=production at load). cookie: path=/, httpOnly true, secure NOT set, sameSite NOT set, maxAge null. No secret = 500 per request.',
    quickFixVerified: false,
  },
  rateLimit: { version: '8.7.4', notes: 'limit 5 per windowMs 60 s, MemoryStore per process.', verifiedBy: 'source' },
};

describe('cors', () => {
  it('was looked at in this version', () => {
    assert.equal(cors.evidence.version, measured.cors.version);
  });

  it('is helped by a list of origins', () => {
    assert.deepEqual(cors.profile.fixes, measured.cors.quickFix.map((code) => `\`${code}\``));
  });

  it('is open to all by default, and worst with any origin and credentials', () => {
    assert.match(cors.profile.notFixes[0]!, /`cors\(\)`: every origin/);
    assert.match(cors.profile.notFixes.at(-1)!, /`\{ origin: true, credentials: true \}`/);
  });
});

describe('jsonwebtoken, jose and jwt-decode', () => {
  const tokens = [jsonwebtoken, jose, jwtDecode];

  it('were looked at in these versions', () => {
    assert.equal(tokens.map((library) => library.evidence.version).join(' / '), measured.tokens.version);
  });

  it('are imported by these names', () => {
    assert.deepEqual(tokens.flatMap((library) => library.modules), measured.tokens.importNames);
  });

  it('each read a token without asking who signed it, in a function made for that', () => {
    assert.equal(measured.tokens.unverified.length, tokens.length);
    for (const library of tokens) assert.match(library.profile.notFixes[0]!, /takes a forged token$/);
  });

  it('are not said to need `algorithms`, without which verify() is safe', () => {
    assert.ok(!jsonwebtoken.profile.notFixes.some((code) => code.includes('without `algorithms`')));
    assert.equal(jsonwebtoken.profile.fixes.length, measured.tokens.quickFix.length);
  });
});

describe('express-session', () => {
  it('was looked at in this version', () => {
    assert.equal(expressSession.evidence.version, measured.session.version);
  });

  it('keeps sessions in one process by default', () => {
    assert.match(expressSession.profile.notFixes[0]!, /memory of one process/);
  });

  it('is given no code that was not seen to help', () => {
    assert.equal(measured.session.quickFixVerified, false);
    assert.deepEqual(expressSession.profile.fixes, []);
  });
});

describe('express-rate-limit', () => {
  it('was read in this version', () => {
    assert.deepEqual([expressRateLimit.evidence.version, expressRateLimit.evidence.by], [measured.rateLimit.version, measured.rateLimit.verifiedBy]);
  });

  it('counts in each process for itself', () => {
    assert.match(expressRateLimit.profile.notFixes[0]!, /each process counts for itself/);
  });
});

describe('what stands before the handlers', () => {
  it('waits for nobody, repeats nothing and emits nothing', () => {
    for (const library of [cors, jsonwebtoken, jose, jwtDecode, expressSession, expressRateLimit]) {
      assert.deepEqual([deadlinesOf(library), library.request], [[], undefined]);
      assert.ok(Object.values(library.exports).every(({ kind }) => kind === 'keeper'), library.name);
      assert.deepEqual([library.profile.retries, library.profile.error], ['does not apply', 'none emitted']);
    }
  });
});
