/**
 * A path of this site to go to after signing in, or `/` for anything else. Judged after decoding, because browsers
 * read `/%5Cevil.example` and `/\evil.example` as another host.
 */
export function safePath(given: string | null | undefined): string {
  if (!given) return "/";
  let decoded: string;
  try {
    decoded = decodeURIComponent(given);
  } catch {
    return "/";
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop tabs and line breaks inside an address
  if (/[\x00-\x1f\x7f]/.test(decoded)) return "/";
  if (!/^\/(?![/\\])/.test(decoded) || !/^\/(?![/\\])/.test(given)) return "/";
  return given;
}
