/**
 * What can be begun from anywhere: the key of its word, its address, the letter that follows `n`, and who may: those
 * who work in a group, or those who turn their Party's key.
 */
export const newThings = [
  ['project', '/projects/new', 'p', 'work'],
  ['milestone', '/milestones/new', 'm', 'work'],
  ['agreement', '/agreements/record', 'a', 'turnKey'],
  ['meeting', '/meetings/new', 'e', 'turnKey'],
  ['action', '/actions/new', 't', 'turnKey'],
] as const;
