/** The commands about findings: of the view, and of quick fixes that reach beyond one finding. */
export const findingCommands = {
  checkWorkspace: 'fallacies.checkWorkspace',
  cancelCheck: 'fallacies.cancelCheck',
  clearWorkspace: 'fallacies.clearWorkspaceResults',
  groupByFallacy: 'fallacies.groupByFallacy',
  groupByFolder: 'fallacies.groupByFolder',
  groupBySeverity: 'fallacies.groupBySeverity',
  filter: 'fallacies.filterFindings',
  clearFilter: 'fallacies.clearFilter',
  reveal: 'fallacies.revealFinding',
  fix: 'fallacies.fixFinding',
  silence: 'fallacies.silenceFinding',
  openFindingRule: 'fallacies.openFindingRule',
  openFindingReading: 'fallacies.openFindingReading',
  fixAllInFile: 'fallacies.fixAllInFile',
  fixAllInWorkspace: 'fallacies.fixAllInWorkspace',
  /** Given what is to be fixed; called by quick fixes. */
  fixAll: 'fallacies.fixAll',
} as const;
