/** Wraps foreign text for plain-text places (titles, mails) so that its direction cannot disturb the rest. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
