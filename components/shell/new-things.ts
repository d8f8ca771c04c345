/**
 * What can be created from any page: message key, address, the letter after `n`, and who may: those who work
 * in a group, or those who concur for their Party.
 */
export const newThings = [
  ['project', '/projects/new', 'p', 'work'],
  ['milestone', '/milestones/new', 'm', 'work'],
  ['agreement', '/agreements/record', 'a', 'turnKey'],
  ['meeting', '/meetings/new', 'e', 'turnKey'],
  ['action', '/actions/new', 't', 'turnKey'],
] as const;
