/** How a finding looks in the editor. */
export const displays = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type Display = (typeof displays)[number];
