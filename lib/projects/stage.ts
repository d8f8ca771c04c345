/** The stages of a project (docs/domain.md#stages), in the order of its life. */
export const stages = ['candidate', 'proposed', 'active', 'completed', 'suspended', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

/** Whether nobody works on the project at present; shown beside it wherever its milestones are listed. */
export const isAtRest = (stage: Stage): boolean => stage === 'suspended' || isOver(stage);

/** Whether nothing is left to do in the project. A suspended one may resume. */
export const isOver = (stage: Stage): boolean => stage === 'completed' || stage === 'withdrawn';
