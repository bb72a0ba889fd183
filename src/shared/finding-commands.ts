/** The commands about findings: of the view, and of quick fixes that reach beyond one finding. */
export const findingCommands = {
  checkWorkspace: 'fallacies.checkWorkspace',
  /** Given folders, by the Explorer; asks for one otherwise. */
  checkFolder: 'fallacies.checkFolder',
  checkFolderInExplorer: 'fallacies.checkFolderInExplorer',
  checkChangedFiles: 'fallacies.checkChangedFiles',
  cancelCheck: 'fallacies.cancelCheck',
  clearWorkspace: 'fallacies.clearWorkspaceResults',
  groupByFallacy: 'fallacies.groupByFallacy',
  groupByFolder: 'fallacies.groupByFolder',
  groupBySeverity: 'fallacies.groupBySeverity',
  filter: 'fallacies.filterFindings',
  clearFilter: 'fallacies.clearFilter',
  hideHints: 'fallacies.hideHints',
  showHints: 'fallacies.showHints',
  showActiveFileOnly: 'fallacies.showActiveFileOnly',
  showAllFiles: 'fallacies.showAllFiles',
  copy: 'fallacies.copyFinding',
  reveal: 'fallacies.revealFinding',
  fix: 'fallacies.fixFinding',
  silence: 'fallacies.silenceFinding',
  /** Of something in the view, or of a place, which quick fixes give. */
  accept: 'fallacies.acceptFinding',
  /** Of something in the view of accepted risks, or of a place, which quick fixes give. */
  withdraw: 'fallacies.withdrawFinding',
  openFindingRule: 'fallacies.openFindingRule',
  openFindingReading: 'fallacies.openFindingReading',
  fixAllInFile: 'fallacies.fixAllInFile',
  fixAllInWorkspace: 'fallacies.fixAllInWorkspace',
  /** Given something of the view, or a rule and a file; called by quick fixes too. */
  showRuleAs: 'fallacies.showRuleAs',
  /** Given what is to be fixed; called by quick fixes. */
  fixAll: 'fallacies.fixAll',
} as const;

/** What `showRuleAs` is given by quick fixes: a rule, and a file for which it is to be shown in another way. */
export interface RuleInFile {
  readonly rule: string;
  readonly uri: string;
}
