/** The sections of the main navigation: message key, address, and the letter after `g`. */
export const places = [
  ['overview', '/', 'o'],
  ['work', '/my-work', 'w'],
  ['charter', '/charter', 'c'],
  ['groups', '/groups', 'g'],
  ['projects', '/projects', 'p'],
  ['roadmap', '/roadmap', 'r'],
  ['deadlines', '/deadlines', 'd'],
  ['agreements', '/agreements', 'a'],
  ['meetings', '/meetings', 'm'],
  ['reports', '/reports', 'i'],
  ['history', '/history', 'h'],
] as const;
