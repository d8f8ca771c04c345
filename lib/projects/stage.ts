/** Where a project stands (domain.md 6), in the order of its life. */
export const stages = ['candidate', 'proposed', 'active', 'completed', 'suspended', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];
