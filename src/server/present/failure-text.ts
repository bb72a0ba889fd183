/** What the log says of a rule that threw. */
export function failureText(rule: string, uri: string, error: Error): string {
  return `${rule} failed in ${uri}: ${error.stack ?? error.message}`;
}
