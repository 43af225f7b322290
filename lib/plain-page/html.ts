/** Markup that is safe to send as it is. Only `html` makes it, so that no text reaches a page unescaped. */
export type Html = { readonly markup: string };

type Part = Html | string | number | null | undefined | false | readonly Part[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element or a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** Template tag of plain pages: every value is escaped, unless it is markup of `html` itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: strings.reduce((page, text, n) => `${page}${render(parts[n - 1])}${text}`) };
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(render).join("");
}

/** Markup that this repository wrote itself (a drawing, a style sheet). Never for words that came from people. */
export function ownMarkup(markup: string): Html {
  return { markup };
}
