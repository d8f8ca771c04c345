/** Where a project stands (docs/domain.md#stages), in the order of its life. */
export const stages = ['candidate', 'proposed', 'active', 'completed', 'suspended', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

/** Whether nobody is at work on a project, which stands beside it wherever its steps do. */
export const isAtRest = (stage: Stage): boolean => stage === 'suspended' || isOver(stage);

/** Whether nothing is left to be done of a project; one that is suspended goes on some day. */
export const isOver = (stage: Stage): boolean => stage === 'completed' || stage === 'withdrawn';
