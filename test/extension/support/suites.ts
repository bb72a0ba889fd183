/** What runs in every extension host. */
const everywhere = [
  ...['activation', 'diagnostics', 'hover', 'quick-fixes', 'comments', 'settings', 'documents', 'syntax-errors', 'tools', 'shop', 'findings-view', 'active-file', 'accepted', 'workspace-check', 'check-part'],
  ...['rule-page', 'walkthrough', 'folders', 'added-folders', 'components', 'notebooks', 'baseline', 'duplicates'],
];

/** What runs on Node alone, and why: README tells of what the extension can't do in a browser. */
export const notInBrowsers = {
  'config-file': 'the language service for JSON, which knows schemas, is not built for browsers in the VS Code of these tests',
  'changed-files': 'the Git extension of VS Code is not there in a browser',
  'changed-since': 'the Git extension of VS Code is not there in a browser',
  'disk-changes': 'there is no disk',
  restart: 'the server is a worker of the browser, which nobody can kill from outside',
};

/** What runs where, in this order. The names are those of files in `inside`. */
export const suites = {
  /** With the shop and the desk as two folders, in an extension host on Node. */
  whole: [...everywhere, ...Object.keys(notInBrowsers)],
  /** Enough to see that the extension works there. */
  short: ['activation', 'diagnostics', 'hover', 'rule-page', 'quick-fixes', 'settings', 'tools'],
  /** In an editor that speaks German. */
  german: ['german'],
  /** In Restricted Mode. */
  restricted: ['restricted'],
  /** On a file system that is not on any disk, where servers are workers. */
  worker: [...everywhere, 'hang-in-worker'],
  /** The packaged extension, as it is installed. */
  packaged: ['activation', 'diagnostics', 'rule-page', 'quick-fixes'],
} as const;
