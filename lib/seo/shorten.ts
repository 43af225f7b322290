/** Characters of a description that search engines show. */
const longest = 160;

/** Cuts a description at a word, for the places that show only so much of it. */
export function shorten(text: string, limit = longest): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit / 2)).trimEnd()}…`;
}
