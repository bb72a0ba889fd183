/** What was asked can't be done as it was asked. The message says what to do instead; the run ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
