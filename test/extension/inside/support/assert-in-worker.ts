/** What the suites use of `node:assert/strict`, for a web worker, which has nothing of Node's. */

function fail(message: string): never {
  throw new Error(message);
}

const show = (value: unknown): string => JSON.stringify(value, sorted, 2) ?? String(value);

/** Objects with the same properties are alike, in whichever order these came to be. */
function sorted(_key: string, value: unknown): unknown {
  if (value === undefined) return '(undefined)';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function ok(value: unknown, message = `${show(value)} is not true`): asserts value {
  if (!value) fail(message);
}

export function equal(actual: unknown, expected: unknown, message = `${show(actual)} is not ${show(expected)}`): void {
  if (!Object.is(actual, expected)) fail(message);
}

export function notEqual(actual: unknown, expected: unknown): void {
  if (Object.is(actual, expected)) fail(`both are ${show(actual)}`);
}

export function deepEqual(actual: unknown, expected: unknown, message = ''): void {
  if (show(actual) !== show(expected)) fail(`${message} ${show(actual)}\nis not\n${show(expected)}`);
}

export function notDeepEqual(actual: unknown, expected: unknown): void {
  if (show(actual) === show(expected)) fail(`both are ${show(actual)}`);
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) fail(`${show(text)} does not match ${String(pattern)}`);
}

export default { deepEqual, equal, match, notDeepEqual, notEqual, ok };
