/** The library's row on the page of facts: a few words each, code in backticks. */
export interface Profile {
  /** How long it waits for a peer that falls silent: `none: waits for ever`, `80 s`. */
  readonly deadline: string;
  /** What it repeats by itself: `none`, `2, growing, with jitter`. */
  readonly retries: string;
  /** The largest body it reads. */
  readonly body: string;
  /** Whether it encrypts and checks certificates by default. */
  readonly tls: string;
  /** What happens on an `error` event nobody listens to: `ends the process`, `survives`, `none emitted`. */
  readonly error: string;
  /** Code that was seen to help. */
  readonly fixes: readonly string[];
  /** Code that looks as if it helped and does not. */
  readonly notFixes: readonly string[];
}
