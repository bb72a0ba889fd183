import type { Rule } from '../rule/rule.js';
import { noAbruptShutdown } from './no-abrupt-shutdown.js';
import { noAckBeforeProcessing } from './no-ack-before-processing.js';
import { noCallInLoop } from './no-call-in-loop.js';
import { noCheckThenAct } from './no-check-then-act.js';
import { noCleartextTransport } from './no-cleartext-transport.js';
import { noClientPerRequest } from './no-client-per-request.js';
import { noDependencyInLivenessCheck } from './no-dependency-in-liveness-check.js';
import { noDisabledTlsVerification } from './no-disabled-tls-verification.js';
import { noDualWrite } from './no-dual-write.js';
import { noErrorMessageMatching } from './no-error-message-matching.js';
import { noHardcodedHost } from './no-hardcoded-host.js';
import { noIgnoredBackpressure } from './no-ignored-backpressure.js';
import { noMemorySessionStore } from './no-memory-session-store.js';
import { noMessageFramingAssumption } from './no-message-framing-assumption.js';
import { noOverlappingInterval } from './no-overlapping-interval.js';
import { noRaceTimeout } from './no-race-timeout.js';
import { noReadModifyWrite } from './no-read-modify-write.js';
import { noRemoteCallInTransaction } from './no-remote-call-in-transaction.js';
import { noRetryNonIdempotent } from './no-retry-non-idempotent.js';
import { noSleepAsSynchronization } from './no-sleep-as-synchronization.js';
import { noSwallowedRemoteError } from './no-swallowed-remote-error.js';
import { noTimeBasedId } from './no-time-based-id.js';
import { noUnauthenticatedConnection } from './no-unauthenticated-connection.js';
import { noUnboundedBody } from './no-unbounded-body.js';
import { noUnboundedConcurrency } from './no-unbounded-concurrency.js';
import { noUnboundedQuery } from './no-unbounded-query.js';
import { noUnboundedRetry } from './no-unbounded-retry.js';
import { noUnguardedMessageParse } from './no-unguarded-message-parse.js';
import { noUnlockedCron } from './no-unlocked-cron.js';
import { noUnownedLockRelease } from './no-unowned-lock-release.js';
import { noUnpinnedRemoteCode } from './no-unpinned-remote-code.js';
import { noWallClockDeadline } from './no-wall-clock-deadline.js';
import { noWallClockOrdering } from './no-wall-clock-ordering.js';
import { noWeakTls } from './no-weak-tls.js';
import { preferAllSettled } from './prefer-all-settled.js';
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
import { requireResponseValidation } from './require-response-validation.js';
import { requireRetry } from './require-retry.js';
import { requireRetryAfter } from './require-retry-after.js';
import { requireSignalPropagation } from './require-signal-propagation.js';
import { requireTimeout } from './require-timeout.js';
import { requireTracePropagation } from './require-trace-propagation.js';
import { requireWebhookSignature } from './require-webhook-signature.js';
import { stableIdempotencyKey } from './stable-idempotency-key.js';

/** Every rule, in the order of the catalogue: by name. */
export const rules: readonly Rule[] = [
  noAbruptShutdown,
  noAckBeforeProcessing,
  noCallInLoop,
  noCheckThenAct,
  noCleartextTransport,
  noClientPerRequest,
  noDependencyInLivenessCheck,
  noDisabledTlsVerification,
  noDualWrite,
  noErrorMessageMatching,
  noHardcodedHost,
  noIgnoredBackpressure,
  noMemorySessionStore,
  noMessageFramingAssumption,
  noOverlappingInterval,
  noRaceTimeout,
  noReadModifyWrite,
  noRemoteCallInTransaction,
  noRetryNonIdempotent,
  noSleepAsSynchronization,
  noSwallowedRemoteError,
  noTimeBasedId,
  noUnauthenticatedConnection,
  noUnboundedBody,
  noUnboundedConcurrency,
  noUnboundedQuery,
  noUnboundedRetry,
  noUnguardedMessageParse,
  noUnlockedCron,
  noUnownedLockRelease,
  noUnpinnedRemoteCode,
  noWallClockDeadline,
  noWallClockOrdering,
  noWeakTls,
  preferAllSettled,
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
  requireResponseValidation,
  requireRetry,
  requireRetryAfter,
  requireSignalPropagation,
  requireTimeout,
  requireTracePropagation,
  requireWebhookSignature,
  stableIdempotencyKey,
];
