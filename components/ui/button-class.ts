/** `main` is the primary action, `plain` secondary, `quiet` looks like a link, `danger` is hard to undo. */
export type ButtonTone = 'main' | 'plain' | 'quiet' | 'danger';

export const buttonClass = (tone: ButtonTone, small = false) =>
  `button button-${tone}${small ? ' button-small' : ''}`;
