/**
 * Functions that give another value each time they are called, by the modules that export them (`''` for the default
 * export) and among the globals. What makes a value out of a name, such as `v5` of uuid, is none of them.
 */
export const uniqueValues: { readonly modules: Readonly<Record<string, readonly string[]>>; readonly globals: readonly string[] } = {
  modules: {
    crypto: ['randomUUID', 'randomBytes', 'randomInt', 'webcrypto.randomUUID'],
    'node:crypto': ['randomUUID', 'randomBytes', 'randomInt', 'webcrypto.randomUUID'],
    uuid: ['v1', 'v4', 'v6', 'v7', ''],
    'uuid/v1': [''],
    'uuid/v4': [''],
    nanoid: ['nanoid', ''],
    ulid: ['ulid'],
    cuid: [''],
    '@paralleldrive/cuid2': ['createId'],
  },
  globals: ['crypto.randomUUID', 'Date.now', 'Math.random', 'performance.now', 'process.hrtime', 'process.hrtime.bigint'],
};

/** Names by which peers take a key that tells a repeated request from a new one: options, members of commands, headers. */
export const idempotencyKeys: readonly string[] = [
  'idempotencyKey',
  'idempotency_key',
  'Idempotency-Key',
  'idempotency-key',
  'X-Idempotency-Key',
  'x-idempotency-key',
  'PayPal-Request-Id',
  'paypal-request-id',
  'MessageDeduplicationId',
  'ClientToken',
  'ClientRequestToken',
];
