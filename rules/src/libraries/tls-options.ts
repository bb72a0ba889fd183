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
