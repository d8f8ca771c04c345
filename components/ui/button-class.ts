/** `main` is the primary action, `plain` secondary, `quiet` looks like a link, `danger` is hard to undo. */
export type ButtonTone = 'main' | 'plain' | 'quiet' | 'danger';

const tones: Readonly<Record<ButtonTone, string>> = {
  main: 'button button-main',
  plain: 'button button-plain',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
};

export const buttonClass = (tone: ButtonTone, small = false) =>
  small ? `${tones[tone]} button-small` : tones[tone];
