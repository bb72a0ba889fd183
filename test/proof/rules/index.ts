import type { Proof } from '../proof.js';
import { noAbruptShutdown } from './no-abrupt-shutdown.js';
import { noCleartextTransport } from './no-cleartext-transport.js';
import { noClientPerRequest } from './no-client-per-request.js';
import { noDependencyInLivenessCheck } from './no-dependency-in-liveness-check.js';
import { noDisabledTlsVerification } from './no-disabled-tls-verification.js';
import { noIgnoredBackpressure } from './no-ignored-backpressure.js';
import { noMessageFramingAssumption } from './no-message-framing-assumption.js';
import { noOverlappingInterval } from './no-overlapping-interval.js';
import { noRaceTimeout } from './no-race-timeout.js';
import { noReadModifyWrite } from './no-read-modify-write.js';
import { noRemoteCallInTransaction } from './no-remote-call-in-transaction.js';
import { noRetryNonIdempotent } from './no-retry-non-idempotent.js';
import { noSwallowedRemoteError } from './no-swallowed-remote-error.js';
import { noTimeBasedId } from './no-time-based-id.js';
import { noUnboundedBody } from './no-unbounded-body.js';
import { noUnboundedRetry } from './no-unbounded-retry.js';
import { noUnguardedMessageParse } from './no-unguarded-message-parse.js';
import { noUnownedLockRelease } from './no-unowned-lock-release.js';
import { noUnpinnedRemoteCode } from './no-unpinned-remote-code.js';
import { noWallClockDeadline } from './no-wall-clock-deadline.js';
import { noWallClockOrdering } from './no-wall-clock-ordering.js';
import { noWeakTls } from './no-weak-tls.js';
import { preferStreamPipeline } from './prefer-stream-pipeline.js';
import { requireBackoff } from './require-backoff.js';
import { requireClientTimeouts } from './require-client-timeouts.js';
import { requireErrorListener } from './require-error-listener.js';
import { requireGracefulShutdown } from './require-graceful-shutdown.js';
import { requireJitter } from './require-jitter.js';
import { requireKeepAlive } from './require-keep-alive.js';
import { requireLockTtl } from './require-lock-ttl.js';
import { requireReconnect } from './require-reconnect.js';
import { requireResponseStatusCheck } from './require-response-status-check.js';
import { requireRetry } from './require-retry.js';
import { requireRetryAfter } from './require-retry-after.js';
import { requireSignalPropagation } from './require-signal-propagation.js';
import { requireTimeout } from './require-timeout.js';
import { requireWebhookSignature } from './require-webhook-signature.js';
import { stableIdempotencyKey } from './stable-idempotency-key.js';

/** Every proof, in the order of the rules' names. */
export const proofs: readonly Proof[] = [
  noAbruptShutdown,
  noCleartextTransport,
  noClientPerRequest,
  noDependencyInLivenessCheck,
  noDisabledTlsVerification,
  noIgnoredBackpressure,
  noMessageFramingAssumption,
  noOverlappingInterval,
  noRaceTimeout,
  noReadModifyWrite,
  noRemoteCallInTransaction,
  noRetryNonIdempotent,
  noSwallowedRemoteError,
  noTimeBasedId,
  noUnboundedBody,
  noUnboundedRetry,
  noUnguardedMessageParse,
  noUnownedLockRelease,
  noUnpinnedRemoteCode,
  noWallClockDeadline,
  noWallClockOrdering,
  noWeakTls,
  preferStreamPipeline,
  requireBackoff,
  requireClientTimeouts,
  requireErrorListener,
  requireGracefulShutdown,
  requireJitter,
  requireKeepAlive,
  requireLockTtl,
  requireReconnect,
  requireResponseStatusCheck,
  requireRetry,
  requireRetryAfter,
  requireSignalPropagation,
  requireTimeout,
  requireWebhookSignature,
  stableIdempotencyKey,
];
