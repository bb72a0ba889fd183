import type { Proof } from '../proof.js';
import { noCleartextTransport } from './no-cleartext-transport.js';
import { noClientPerRequest } from './no-client-per-request.js';
import { noDisabledTlsVerification } from './no-disabled-tls-verification.js';
import { noWeakTls } from './no-weak-tls.js';
import { requireLockTtl } from './require-lock-ttl.js';
import { noTimeBasedId } from './no-time-based-id.js';
import { noUnboundedBody } from './no-unbounded-body.js';
import { requireResponseStatusCheck } from './require-response-status-check.js';
import { requireRetry } from './require-retry.js';
import { requireSignalPropagation } from './require-signal-propagation.js';
import { requireTimeout } from './require-timeout.js';

/** Every proof, in the order of the rules' names. */
export const proofs: readonly Proof[] = [
  noCleartextTransport,
  noClientPerRequest,
  noDisabledTlsVerification,
  noWeakTls,
  requireLockTtl,
  noTimeBasedId,
  noUnboundedBody,
  requireResponseStatusCheck,
  requireRetry,
  requireSignalPropagation,
  requireTimeout,
];
