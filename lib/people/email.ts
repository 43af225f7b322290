/** What a screen shows of an address: its first letter and where it is kept. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, 1)}•••${at > 0 ? email.slice(at) : ""}`;
}
