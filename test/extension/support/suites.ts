/** What runs in every extension host: documents, findings, quick fixes. */
const everywhere = ['activation', 'diagnostics', 'hover', 'quick-fixes', 'comments', 'settings', 'documents', 'syntax-errors', 'tools', 'shop', 'findings-view', 'accepted', 'workspace-check'];

/** What runs where, in this order. The names are those of files in `inside`. */
export const suites = {
  /** With the shop and the desk as two folders, in an extension host on Node. */
  whole: [...everywhere, 'rule-page', 'walkthrough', 'folders', 'components', 'notebooks', 'config-file', 'baseline', 'duplicates', 'changed-since', 'disk-changes', 'restart'],
  /** Enough to see that the extension works there. */
  short: ['activation', 'diagnostics', 'hover', 'rule-page', 'quick-fixes', 'settings', 'tools'],
  /** In an editor that speaks German. */
  german: ['german'],
  /** In Restricted Mode. */
  restricted: ['restricted'],
  /** On a file system that is not on any disk, in a build that has no preview for pages of rules. */
  worker: everywhere,
  /** The packaged extension, as it is installed. */
  packaged: ['activation', 'diagnostics', 'rule-page', 'quick-fixes'],
} as const;
