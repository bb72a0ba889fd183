const inspects = /^--inspect(?:-brk|-wait)?(?:=|$)/;

/** Whether arguments for Node have it wait for a debugger, or let one attach from the start. */
export function startsInspected(args: readonly string[]): boolean {
  return args.some((arg) => inspects.test(arg));
}
