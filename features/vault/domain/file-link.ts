/** Minutes a link to a private file works; to a film longer, because it is asked for again whenever somebody goes back in it. */
export const linkMinutes = 5;
export const filmLinkMinutes = 60;

export type LinkClaims = { documentId: string; viewer: string; expiresAt: number };

/** `<document>.<viewer>.<expiry in ms>`: what a link says, before its signature. */
export function claimsText({ documentId, viewer, expiresAt }: LinkClaims): string {
  return `${documentId}.${viewer}.${expiresAt}`;
}

/** Reads a link `<document>.<viewer>.<expiry>.<signature>`. Null when it has another shape. */
export function readLink(text: string): { claims: LinkClaims; signature: string } | null {
  const [documentId, viewer, expiry, signature, ...rest] = text.split(".");
  if (!documentId || !viewer || !expiry || !signature || rest.length > 0 || !/^\d{13}$/.test(expiry))
    return null;
  return { claims: { documentId, viewer, expiresAt: Number(expiry) }, signature };
}
