/** What stands at a piece's address: the page, its signed record, what that says as plain JSON-LD, or the list of them all. */
export type Form =
  | { kind: "page" }
  | { kind: "credential"; type: string }
  | { kind: "piece" }
  | { kind: "linkset" };

const forms: Readonly<Record<string, Form>> = {
  "application/vc": { kind: "credential", type: "application/vc" },
  "application/vc+ld+json": { kind: "credential", type: "application/vc+ld+json" },
  "application/json": { kind: "credential", type: "application/json" },
  "application/ld+json": { kind: "piece" },
  "application/linkset+json": { kind: "linkset" },
};

/** The form a client asks for; the page for a browser, or for one that takes anything. */
export function wantedForm(accept: string | null): Form {
  const wanted = (accept ?? "")
    .split(",")
    .map((part) => {
      const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { type, q: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ q }) => q > 0);
  const page = Math.max(0, ...wanted.filter(({ type }) => type === "text/html").map(({ q }) => q));
  const best = wanted.filter(({ type }) => forms[type]).sort((a, b) => b.q - a.q)[0];
  return (best && best.q > page && forms[best.type]) || { kind: "page" };
}
