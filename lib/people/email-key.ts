/** An address as it is kept: full-width signs and invisible characters, which a paste brings along, are gone. */
export function addressText(email: string): string {
  return email
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim();
}

/** The form of an e-mail address by which people are looked up: case does not count, nor whether an i has its dot. */
export function emailKey(email: string): string {
  return addressText(email)
    .toLowerCase()
    .replace(/i\u0307|ı/g, 'i');
}
