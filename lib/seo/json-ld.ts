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

/** Properties of a `<script>` that holds structured data. */
export function jsonLd(data: object) {
  return { type: "application/ld+json", dangerouslySetInnerHTML: { __html: jsonLdText(data) } } as const;
}

/** schema.org BreadcrumbList of absolute addresses. */
export function breadcrumbList(items: readonly { name: string; url: string }[]) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: items.map((item, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: item.name,
      item: item.url,
    })),
  };
}
