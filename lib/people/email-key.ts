/** An address as it is stored, without full-width and invisible characters that a paste brings along. */
export function addressText(email: string): string {
  return email
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim();
}

/** The key by which an address is looked up: without case, and without the dot of the i. */
export function emailKey(email: string): string {
  return addressText(email)
    .toLowerCase()
    .replace(/i\u0307|ı/g, 'i');
}
