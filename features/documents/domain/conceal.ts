/** Marks the place of a sealed value: characters that nobody types. */
const mark = (n: number) => `\u{F0000}${n}\u{F0001}`;

function replaceIn(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((part) => replaceIn(part, replace));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaceIn(part, replace)]));
  }
  return value;
}

/** The payload with every secret replaced by its mark, wherever in a text it stands. Empty secrets are none. */
export function conceal<Payload>(payload: Payload, secrets: readonly string[]): Payload {
  const kept = secrets.map((secret, n) => ({ secret, n })).filter(({ secret }) => secret !== "");
  // The longest first: one may be a part of another.
  kept.sort((a, b) => b.secret.length - a.secret.length);
  return replaceIn(payload, (text) =>
    kept.reduce((rest, { secret, n }) => rest.replaceAll(secret, mark(n)), text),
  ) as Payload;
}

/** The payload with every secret back in its place. */
export function reveal<Payload>(payload: Payload, secrets: readonly string[]): Payload {
  return replaceIn(payload, (text) =>
    secrets.reduce((rest, secret, n) => rest.replaceAll(mark(n), secret), text),
  ) as Payload;
}
