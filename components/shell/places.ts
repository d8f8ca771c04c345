/** The places of the main navigation: the key of its word, its address, and the letter that follows `g`. */
export const places = [
  ['overview', '/', 'o'],
  ['charter', '/charter', 'c'],
  ['groups', '/groups', 'g'],
  ['projects', '/projects', 'p'],
  ['roadmap', '/roadmap', 'r'],
  ['deadlines', '/deadlines', 'd'],
  ['agreements', '/agreements', 'a'],
  ['meetings', '/meetings', 'm'],
  ['history', '/history', 'h'],
] as const;
