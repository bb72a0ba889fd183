import { repositoryUrl } from './readings.js';
import type { CatalogueRule } from './rule-entry.js';
import { noAbruptShutdown } from './rules/no-abrupt-shutdown.js';
import { noAckBeforeProcessing } from './rules/no-ack-before-processing.js';
import { noCallInLoop } from './rules/no-call-in-loop.js';
import { noCheckThenAct } from './rules/no-check-then-act.js';
import { noCleartextTransport } from './rules/no-cleartext-transport.js';
import { noClientPerRequest } from './rules/no-client-per-request.js';
import { noDependencyInLivenessCheck } from './rules/no-dependency-in-liveness-check.js';
import { noDisabledTlsVerification } from './rules/no-disabled-tls-verification.js';
import { noDualWrite } from './rules/no-dual-write.js';
import { noErrorMessageMatching } from './rules/no-error-message-matching.js';
import { noHardcodedHost } from './rules/no-hardcoded-host.js';
import { noIgnoredBackpressure } from './rules/no-ignored-backpressure.js';
import { noMemorySessionStore } from './rules/no-memory-session-store.js';
import { noMessageFramingAssumption } from './rules/no-message-framing-assumption.js';
import { noOverlappingInterval } from './rules/no-overlapping-interval.js';
import { noRaceTimeout } from './rules/no-race-timeout.js';
import { noReadModifyWrite } from './rules/no-read-modify-write.js';
import { noRemoteCallInTransaction } from './rules/no-remote-call-in-transaction.js';
import { noRetryNonIdempotent } from './rules/no-retry-non-idempotent.js';
import { noSleepAsSynchronization } from './rules/no-sleep-as-synchronization.js';
import { noSwallowedRemoteError } from './rules/no-swallowed-remote-error.js';
import { noTimeBasedId } from './rules/no-time-based-id.js';
import { noUnauthenticatedConnection } from './rules/no-unauthenticated-connection.js';
import { noUnboundedBody } from './rules/no-unbounded-body.js';
import { noUnboundedConcurrency } from './rules/no-unbounded-concurrency.js';
import { noUnboundedQuery } from './rules/no-unbounded-query.js';
import { noUnboundedRetry } from './rules/no-unbounded-retry.js';
import { noUnguardedMessageParse } from './rules/no-unguarded-message-parse.js';
import { noUnlockedCron } from './rules/no-unlocked-cron.js';
import { noUnownedLockRelease } from './rules/no-unowned-lock-release.js';
import { noUnpinnedRemoteCode } from './rules/no-unpinned-remote-code.js';
import { noWallClockDeadline } from './rules/no-wall-clock-deadline.js';
import { noWallClockOrdering } from './rules/no-wall-clock-ordering.js';
import { noWeakTls } from './rules/no-weak-tls.js';
import { preferAllSettled } from './rules/prefer-all-settled.js';
import { preferStreamPipeline } from './rules/prefer-stream-pipeline.js';
import { requireBackoff } from './rules/require-backoff.js';
import { requireClientTimeouts } from './rules/require-client-timeouts.js';
import { requireErrorListener } from './rules/require-error-listener.js';
import { requireGracefulShutdown } from './rules/require-graceful-shutdown.js';
import { requireJitter } from './rules/require-jitter.js';
import { requireKeepAlive } from './rules/require-keep-alive.js';
import { requireLockTtl } from './rules/require-lock-ttl.js';
import { requireReconnect } from './rules/require-reconnect.js';
import { requireResponseStatusCheck } from './rules/require-response-status-check.js';
import { requireResponseValidation } from './rules/require-response-validation.js';
import { requireRetry } from './rules/require-retry.js';
import { requireRetryAfter } from './rules/require-retry-after.js';
import { requireSignalPropagation } from './rules/require-signal-propagation.js';
import { requireTimeout } from './rules/require-timeout.js';
import { requireTracePropagation } from './rules/require-trace-propagation.js';
import { requireWebhookSignature } from './rules/require-webhook-signature.js';
import { stableIdempotencyKey } from './rules/stable-idempotency-key.js';

export type { CatalogueRule, Example, Level } from './rule-entry.js';

const entries = {
  'no-abrupt-shutdown': noAbruptShutdown,
  'no-ack-before-processing': noAckBeforeProcessing,
  'no-call-in-loop': noCallInLoop,
  'no-check-then-act': noCheckThenAct,
  'no-cleartext-transport': noCleartextTransport,
  'no-client-per-request': noClientPerRequest,
  'no-dependency-in-liveness-check': noDependencyInLivenessCheck,
  'no-disabled-tls-verification': noDisabledTlsVerification,
  'no-dual-write': noDualWrite,
  'no-error-message-matching': noErrorMessageMatching,
  'no-hardcoded-host': noHardcodedHost,
  'no-ignored-backpressure': noIgnoredBackpressure,
  'no-memory-session-store': noMemorySessionStore,
  'no-message-framing-assumption': noMessageFramingAssumption,
  'no-overlapping-interval': noOverlappingInterval,
  'no-race-timeout': noRaceTimeout,
  'no-read-modify-write': noReadModifyWrite,
  'no-remote-call-in-transaction': noRemoteCallInTransaction,
  'no-retry-non-idempotent': noRetryNonIdempotent,
  'no-sleep-as-synchronization': noSleepAsSynchronization,
  'no-swallowed-remote-error': noSwallowedRemoteError,
  'no-time-based-id': noTimeBasedId,
  'no-unauthenticated-connection': noUnauthenticatedConnection,
  'no-unbounded-body': noUnboundedBody,
  'no-unbounded-concurrency': noUnboundedConcurrency,
  'no-unbounded-query': noUnboundedQuery,
  'no-unbounded-retry': noUnboundedRetry,
  'no-unguarded-message-parse': noUnguardedMessageParse,
  'no-unlocked-cron': noUnlockedCron,
  'no-unowned-lock-release': noUnownedLockRelease,
  'no-unpinned-remote-code': noUnpinnedRemoteCode,
  'no-wall-clock-deadline': noWallClockDeadline,
  'no-wall-clock-ordering': noWallClockOrdering,
  'no-weak-tls': noWeakTls,
  'prefer-all-settled': preferAllSettled,
  'prefer-stream-pipeline': preferStreamPipeline,
  'require-backoff': requireBackoff,
  'require-client-timeouts': requireClientTimeouts,
  'require-error-listener': requireErrorListener,
  'require-graceful-shutdown': requireGracefulShutdown,
  'require-jitter': requireJitter,
  'require-keep-alive': requireKeepAlive,
  'require-lock-ttl': requireLockTtl,
  'require-reconnect': requireReconnect,
  'require-response-status-check': requireResponseStatusCheck,
  'require-response-validation': requireResponseValidation,
  'require-retry': requireRetry,
  'require-retry-after': requireRetryAfter,
  'require-signal-propagation': requireSignalPropagation,
  'require-timeout': requireTimeout,
  'require-trace-propagation': requireTracePropagation,
  'require-webhook-signature': requireWebhookSignature,
  'stable-idempotency-key': stableIdempotencyKey,
} as const satisfies Readonly<Record<string, CatalogueRule>>;

/** The public name of a rule, without a prefix. */
export type RuleId = keyof typeof entries;

/** Every rule that there is, by name and in the order of the names. */
export const catalogueRules: Readonly<Record<RuleId, CatalogueRule>> = entries;

/** The names of all rules. */
export const ruleIds = Object.keys(entries) as readonly RuleId[];

/** The page about a rule. */
export function docsUrl(rule: RuleId): string {
  return `${repositoryUrl}/blob/main/rules/docs/rules/${rule}.md`;
}
