const credentialTypes = [
  "application/vc",
  "application/vc+ld+json",
  "application/ld+json",
  "application/json",
];

/**
 * Media type in which a credential was asked for, or null when the client would rather have the page: a browser,
 * or one that takes anything.
 */
export function credentialType(accept: string | null): string | null {
  const wanted = (accept ?? "")
    .split(",")
    .map((part) => {
      const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { type, q: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ q }) => q > 0);
  const page = Math.max(0, ...wanted.filter(({ type }) => type === "text/html").map(({ q }) => q));
  const best = wanted.filter(({ type }) => credentialTypes.includes(type)).sort((a, b) => b.q - a.q)[0];
  return best && best.q > page ? best.type : null;
}
