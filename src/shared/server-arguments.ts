/**
 * How Node is started for the server. An analysis of a long file makes about 20 MB of short-lived objects: in a young
 * space of 16 MB, which is Node's own choice, they are collected while somebody waits, in one of 32 MB when typing rests.
 */
export const serverArguments: readonly string[] = ['--max-semi-space-size=32'];
