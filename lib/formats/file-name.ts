/** A file name for every browser: ASCII for old ones, and percent-encoded UTF-8 (RFC 8187). */
export interface FileNames {
  plain: string;
  encoded: string;
}

const longest = 100;

/** File names without characters that are special in file systems or headers. */
export function fileNames(title: string, ending: string): FileNames {
  const name = [...title.normalize('NFC').replace(/[\p{Cc}\p{Cf}"*/:<>?\\|]+/gu, ' ')]
    .slice(0, longest)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const letters = name
    .normalize('NFKD')
    .replace(/ı/g, 'i')
    .replace(/[əƏ]/g, 'e')
    .replace(/[^ -~]+/g, '');
  const plain = letters
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const whole = `${name || 'list'}.${ending}`;
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return { plain: `${plain || 'list'}.${ending}`, encoded };
}

/** `agenda-2027-01-28.docx`; without a day `agenda.docx`. */
export function datedName(what: string, day: string | null, ending: string): string {
  return `${[what, ...(day === null ? [] : [day])].join('-')}.${ending}`;
}
