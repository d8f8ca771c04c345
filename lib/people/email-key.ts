/** The form of an e-mail address by which people are looked up: case and white space around do not count. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}
