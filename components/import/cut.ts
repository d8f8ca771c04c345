const maxText = 60;

/** The beginning of a long text. */
export const cut = (text: string): string =>
  text.length > maxText ? `${text.slice(0, maxText).trimEnd()} …` : text;
