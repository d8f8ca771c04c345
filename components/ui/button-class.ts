/** `main` acts; `plain` is the second choice; `quiet` reads as a link; `danger` cannot lightly be undone. */
export type ButtonTone = 'main' | 'plain' | 'quiet' | 'danger';

export const buttonClass = (tone: ButtonTone, small = false) =>
  `button button-${tone}${small ? ' button-small' : ''}`;
