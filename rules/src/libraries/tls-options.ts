/**
 * Option names that decide whether a peer's certificate is checked, with the value that switches the check off.
 * They are Node's own (passed on by every library built on `tls`) and those of drivers with names of their own;
 * none of them means anything else, so they count wherever they are written.
 */
export const verificationOptions: Readonly<Record<string, boolean>> = {
  rejectUnauthorized: false,
  strictSSL: false,
  tlsInsecure: true,
  tlsAllowInvalidCertificates: true,
  tlsAllowInvalidHostnames: true,
  sslValidate: false,
};

/** Options by which a client proves who it is while Node's TLS is agreed on, behind the path of whatever takes them: `tls.`. */
export const clientCertificates = (path = ''): readonly string[] => ['cert', 'key', 'pfx', 'secureContext', 'pskCallback'].map((name) => path + name);

/** The option that takes a function in place of the check of the host name. */
export const identityOption = 'checkServerIdentity';

/** The variable that switches the check off for the whole process when it is `0`. */
export const verificationVariable = 'NODE_TLS_REJECT_UNAUTHORIZED';

/** Schemes that go in clear text, and the encrypted scheme in their place. */
export const cleartextSchemes: Readonly<Record<string, string>> = {
  http: 'https',
  ws: 'wss',
  redis: 'rediss',
  amqp: 'amqps',
  mqtt: 'mqtts',
  ldap: 'ldaps',
};

/** Options in a connection URL that switch encryption or the check of certificates off. */
export const urlFlags: readonly { readonly text: RegExp; readonly means: 'cleartext' | 'unverified' }[] = [
  { text: /[?&]sslmode=disable\b/, means: 'cleartext' },
  { text: /[?&]sslmode=no-verify\b/, means: 'unverified' },
];

/** Options of Node's TLS that hold a version, and the module's variables of the same meaning: the oldest and the newest that will do. */
export const versionOptions: Readonly<Record<string, 'oldest' | 'newest'>> = {
  minVersion: 'oldest',
  DEFAULT_MIN_VERSION: 'oldest',
  maxVersion: 'newest',
  DEFAULT_MAX_VERSION: 'newest',
};

/** The option that holds a method of OpenSSL: exactly one version, unless the method is one for many. */
export const methodOption = 'secureProtocol';

/** What an oldest version is called that is still sound. */
export const soundVersion = { option: 'minVersion', value: 'TLSv1.2' } as const;

/**
 * Versions that have been broken, by the texts that mean them: as a version, and as the beginning of a method. Node throws
 * for what it no longer has (seen with Node 20.20.2); a version it has is spoken where the ciphers allow it.
 */
export const brokenVersions: readonly { readonly version: string; readonly method: RegExp; readonly removed?: true }[] = [
  { version: 'SSLv2', method: /^SSLv2_/, removed: true },
  { version: 'SSLv3', method: /^SSLv3_/, removed: true },
  { version: 'TLSv1', method: /^TLSv1_(?:client_|server_)?method$/ },
  { version: 'TLSv1.1', method: /^TLSv1_1_/ },
];

/** Options that hold a list of ciphers. */
export const cipherOptions: readonly string[] = ['ciphers', 'DEFAULT_CIPHERS'];

/** Parts of a cipher's name that say that it protects nothing. */
export const brokenCiphers: ReadonlySet<string> = new Set(['NULL', 'eNULL', 'aNULL', 'EXP', 'EXPORT', 'EXPORT40', 'EXPORT56', 'RC4', 'RC2', 'DES', 'MD5']);
