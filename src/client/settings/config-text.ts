/** The name of configuration files. */
export const configName = 'fallacies.config.json';

/** Where the plugin brings the schema, from the folder in which it is installed. */
export const schemaPath = 'node_modules/eslint-plugin-fallacies/docs/fallacies.config.schema.json';

/**
 * What a new configuration file says: the level that holds anyway, and what else there is, as comments.
 *
 * @param hasSchema whether the schema stands where other editors look for it; VS Code complains if it does not
 */
export function newConfig(hasSchema: boolean): string {
  return `{
  ${hasSchema ? '' : '// '}"$schema": "./${schemaPath}",
  // "recommended": what is a mistake nearly everywhere. "strict": what careful teams want to see. "all": everything.
  "level": "recommended",
  // What single rules weigh: "off", "warn" or "error", with options where they have some.
  "rules": {
    // "require-retry": "off",
    // "require-timeout": ["error", { "limitMs": 5000 }],
  },
  // Files that are not looked at, relative to this file.
  "exclude": [
    // "legacy/**",
  ],
  // Clients of your own: what they are like, and what they take care of.
  // "clients": [{ "name": "http", "from": "@acme/http", "like": "axios", "provides": ["deadline"] }],
  // Functions of your own that protect what they are given.
  // "wrappers": [{ "name": "withDeadline", "provides": ["deadline"] }],
}
`;
}

/** The folders in which a configuration file would hold for a file, the nearest first: from its own up to the root. */
export function foldersAbove(path: string, root: string): readonly string[] {
  const top = root.replace(/\/$/, '');
  if (!path.startsWith(`${top}/`)) return [root];
  const names = path.slice(top.length + 1).split('/').slice(0, -1);
  return [...names.map((_name, index) => `${top}/${names.slice(0, names.length - index).join('/')}`), root];
}
