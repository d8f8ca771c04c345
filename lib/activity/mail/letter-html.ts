import type { Letter, LetterSection } from './letter';

// Outlook draws with Word: tables for layout, each style on its element, no web fonts and no pictures.
const ink = '#1d2733';
const faint = '#5b6672';
const link = '#1f4e8c';
const rule = '#d9d4c7';
const paper = '#f6f3ec';
const sans = "font-family:'Segoe UI',Arial,Helvetica,sans-serif";
const serif = "font-family:Georgia,'Times New Roman',serif";

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const table = (rows: string, more = '') =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"${more}>${rows}</table>`;
const row = (style: string, content: string) => `<tr><td style="${style}">${content}</td></tr>`;
const anchor = (href: string, text: string, style: string) =>
  `<a href="${escaped(href)}" style="${style}">${escaped(text)}</a>`;

/** The letter as an HTML document of 600 pixels that also reads in Outlook. `lang` is its language. */
export function letterHtml(
  { subject, heading, paragraphs, button, sections, footer }: Letter,
  lang: string,
): string {
  const body = [
    row(`${serif};font-size:24px;line-height:30px;color:${ink};padding:0 0 12px`, heading1(heading)),
    ...paragraphs.map((text) =>
      row(`${sans};font-size:15px;line-height:22px;color:${ink};padding:0 0 12px`, escaped(text)),
    ),
    ...(button ? [row('padding:4px 0 16px', buttonTable(button))] : []),
    ...sections.map(sectionRow),
    row(
      `${sans};font-size:13px;line-height:19px;color:${faint};border-top:1px solid ${rule};padding:14px 0 0`,
      footerLines(footer),
    ),
  ].join('');
  return `<!DOCTYPE html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="x-apple-disable-message-reformatting">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:0;background-color:${paper}">
${table(`<tr><td align="center" style="padding:20px 12px">${sheet(table(body))}</td></tr>`, ` bgcolor="${paper}"`)}
</body>
</html>
`;
}

// Word knows no greatest width, so it gets a table of 600 pixels around the sheet
const sheet = (content: string) =>
  `<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->${table(
    row('padding:28px 28px 24px', content),
    ` bgcolor="#ffffff" style="max-width:600px;background-color:#ffffff;border:1px solid ${rule}"`,
  )}<!--[if mso]></td></tr></table><![endif]-->`;

const heading1 = (text: string) =>
  `<h1 style="margin:0;${serif};font-size:24px;line-height:30px;font-weight:normal;color:${ink}">${escaped(text)}</h1>`;

// Word gives a link no padding, so the colour is the cell's
const buttonTable = ({ label, href }: NonNullable<Letter['button']>) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="${link}" style="padding:10px 18px">${anchor(
    href,
    label,
    `${sans};font-size:15px;line-height:20px;color:#ffffff;text-decoration:none`,
  )}</td></tr></table>`;

function sectionRow({ title, lines }: LetterSection): string {
  const head = `<h2 style="margin:0;${sans};font-size:14px;line-height:20px;font-weight:bold;color:${ink}">${escaped(title)}</h2>`;
  const rows = lines.map(({ text, href, detail }) =>
    row(
      `border-top:1px solid ${rule};padding:8px 0;${sans};font-size:15px;line-height:21px;color:${ink}`,
      `${anchor(href, text, `color:${link};text-decoration:underline`)}${detail === '' ? '' : `<br><span style="font-size:13px;line-height:19px;color:${faint}">${escaped(detail)}</span>`}`,
    ),
  );
  return row('padding:8px 0 18px', table(row('padding:0 0 6px', head) + rows.join('')));
}

const footerLines = (lines: Letter['footer']) =>
  lines
    .map(({ text, href }) =>
      href === null ? escaped(text) : anchor(href, text, `color:${faint};text-decoration:underline`),
    )
    .join('<br>');
