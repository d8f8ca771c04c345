/** The beginning of a long text. */
export const cut = (text: string, max = 60): string =>
  text.length > max ? `${text.slice(0, max).trimEnd()} …` : text;
