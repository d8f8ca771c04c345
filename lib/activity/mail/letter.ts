/** A message in words, before it becomes plain text and HTML. Addresses are absolute. */
export interface Letter {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  /** What to do next. */
  button: { label: string; href: string } | null;
  sections: readonly LetterSection[];
  /** Below all else: why it was sent, and where that is changed. */
  footer: readonly { text: string; href: string | null }[];
}

export interface LetterSection {
  title: string;
  lines: readonly { text: string; href: string; detail: string }[];
}

const width = 76;

/** The letter as plain text, with lines of at most 76 characters where words allow it. */
export function letterText({ heading, paragraphs, button, sections, footer }: Letter): string {
  const blocks = [
    heading,
    ...paragraphs.map((text) => wrapped(text)),
    ...(button ? [`${button.label}:\n${button.href}`] : []),
    ...sections.map(({ title, lines }) =>
      [title.toUpperCase(), ...lines.map(({ text, href, detail }) => listed([text, detail], href))].join(
        '\n\n',
      ),
    ),
    `-- \n${footer.map(({ text, href }) => (href ? `${wrapped(text)}\n${href}` : wrapped(text))).join('\n')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const listed = (texts: readonly string[], href: string) => {
  const [first = '', ...rest] = texts.filter((text) => text !== '');
  return [wrapped(`* ${first}`, '  '), ...rest.map((text) => `  ${wrapped(text, '  ')}`), `  ${href}`].join(
    '\n',
  );
};

/** Breaks a text between words; lines after the first begin with `indent`. */
function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width - indent.length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}
