import type { Thing } from "schema-dts";

/**
 * Structured data as the text of a script element. Every `<` is written as an escape: data words can then neither
 * close the element nor open a comment.
 */
export function jsonLdText(data: object): string {
  return JSON.stringify(data)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/** Properties of a `<script>` that holds things of schema.org: one, or a page's several as a graph. */
export function jsonLd(...things: readonly Thing[]) {
  const [first, ...others] = things;
  const body = others.length > 0 ? { "@graph": things } : (first as object);
  const __html = jsonLdText({ "@context": "https://schema.org", ...body });
  return { type: "application/ld+json", dangerouslySetInnerHTML: { __html } } as const;
}
