import type { FallacyId } from './fallacies.js';
import { catalogueRules, type RuleId } from './rules.js';

/** What is said of a rule before it exists. */
export interface Plan {
  readonly fallacy: FallacyId;
  /** The false belief in one sentence. */
  readonly assumption: string;
}

/**
 * Rules that the project means to have, those of one fallacy beside each other. Nothing has to be done here when one
 * of them comes: its entry is passed over from then on, and can go.
 */
export const plans = {
  'require-error-listener': { fallacy: 'network-is-reliable', assumption: 'A connection object never fails asynchronously, so nobody needs to listen for its error event.' },
  'no-unbounded-retry': { fallacy: 'network-is-reliable', assumption: 'The failure is always short, so retrying until it works will end.' },
  'require-backoff': { fallacy: 'network-is-reliable', assumption: 'A failed peer gets healthier if it is asked again at once.' },
  'stable-idempotency-key': { fallacy: 'network-is-reliable', assumption: 'An idempotency key protects even if a new one is made for each attempt.' },
  'require-jitter': { fallacy: 'network-is-reliable', assumption: 'Clients that failed together will not come back together.' },
  'no-retry-non-idempotent': { fallacy: 'network-is-reliable', assumption: 'No answer means nothing happened, so a POST can simply be sent again.' },
  'no-swallowed-remote-error': { fallacy: 'network-is-reliable', assumption: 'A failed remote write can be ignored.' },
  'require-signal-propagation': { fallacy: 'latency-is-zero', assumption: 'The caller waits for ever, so its cancellation or deadline need not reach the next hop.' },
  'no-remote-call-in-transaction': { fallacy: 'latency-is-zero', assumption: 'A remote call is as quick as a local one, so it can be made while database locks are held.' },
  'no-race-timeout': { fallacy: 'latency-is-zero', assumption: 'Losing a `Promise.race` stops the slow request.' },
  'require-client-timeouts': { fallacy: 'latency-is-zero', assumption: 'A pool, driver or SDK brings sensible time limits by default.' },
  'no-call-in-loop': { fallacy: 'latency-is-zero', assumption: 'One remote call per item costs no more than one call for all.' },
  'no-unbounded-concurrency': { fallacy: 'bandwidth-is-infinite', assumption: 'The network and the peer can take all requests at once.' },
  'no-unbounded-query': { fallacy: 'bandwidth-is-infinite', assumption: 'A collection stays as small as it is in development.' },
  'no-weak-tls': { fallacy: 'network-is-secure', assumption: 'Any TLS is as good as any other.' },
  'no-abrupt-shutdown': { fallacy: 'topology-does-not-change', assumption: 'Instances are never replaced while they work.' },
  'require-graceful-shutdown': { fallacy: 'topology-does-not-change', assumption: 'The process ends only when we want it to.' },
  'no-memory-session-store': { fallacy: 'topology-does-not-change', assumption: 'Every request of a client reaches the same, never restarted process.' },
  'require-reconnect': { fallacy: 'topology-does-not-change', assumption: 'A long connection, once made, stays.' },
  'no-unpinned-remote-code': { fallacy: 'there-is-one-administrator', assumption: 'Those who run the other end change nothing without telling us.' },
  'require-retry-after': { fallacy: 'there-is-one-administrator', assumption: 'We alone decide how fast to ask; the owner of the service has no say.' },
  'require-trace-propagation': { fallacy: 'there-is-one-administrator', assumption: 'We can look into every part of the system when "it is slow".' },
  'require-keep-alive': { fallacy: 'transport-cost-is-zero', assumption: 'A handshake per request costs nothing.' },
  'no-message-framing-assumption': { fallacy: 'network-is-homogeneous', assumption: 'One data event is one message, cut where we would cut it.' },
  'no-error-message-matching': { fallacy: 'network-is-homogeneous', assumption: 'Every platform and library version words a network error alike.' },
  'no-time-based-id': { fallacy: 'timing', assumption: 'Two machines never do something in the same millisecond, and clocks never step back.' },
  'no-overlapping-interval': { fallacy: 'timing', assumption: 'The previous call has ended when the next tick comes.' },
  'no-wall-clock-ordering': { fallacy: 'timing', assumption: 'Timestamps from different machines tell which event came first.' },
  'no-wall-clock-deadline': { fallacy: 'timing', assumption: '`Date.now()` only moves forward, and at the right speed.' },
  'no-sleep-as-synchronization': { fallacy: 'timing', assumption: 'After a fixed pause the other side must have finished.' },
  'no-unguarded-message-parse': { fallacy: 'byzantine', assumption: 'Peers send only well-formed messages.' },
  'require-response-validation': { fallacy: 'byzantine', assumption: 'A type assertion makes the answer of another machine correct.' },
  'require-webhook-signature': { fallacy: 'byzantine', assumption: 'What arrives at our webhook was sent by the partner, once.' },
  'require-lock-ttl': { fallacy: 'coordination', assumption: 'The holder of a lock always lives to release it.' },
  'no-unowned-lock-release': { fallacy: 'coordination', assumption: 'When we release the lock, it is still ours.' },
  'no-ack-before-processing': { fallacy: 'coordination', assumption: 'Between acknowledging a message and doing its work nothing can go wrong.' },
  'no-read-modify-write': { fallacy: 'coordination', assumption: 'Nobody else writes between our read and our write.' },
  'no-dual-write': { fallacy: 'coordination', assumption: 'Two writes to two systems succeed or fail together.' },
  'no-dependency-in-liveness-check': { fallacy: 'partial-availability', assumption: 'If something I depend on is down, restarting me helps.' },
  'prefer-all-settled': { fallacy: 'partial-availability', assumption: 'An answer without one part is no answer.' },
} as const satisfies Readonly<Record<string, Plan>>;

/** A rule that exists or is meant to. Others do not compile. */
export type RuleName = RuleId | keyof typeof plans;

/** Whether a rule exists. Asked where a page is made and written down nowhere, so that no page can forget to move one. */
export function exists(rule: RuleName): rule is RuleId {
  return Object.hasOwn(catalogueRules, rule);
}

/** The plans for rules that do not exist yet. */
export const planned: readonly (readonly [RuleName, Plan])[] = Object.entries(plans as Readonly<Record<string, Plan>>)
  .map(([rule, plan]) => [rule as RuleName, plan] as const)
  .filter(([rule]) => !exists(rule));
