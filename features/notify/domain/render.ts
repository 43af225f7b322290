import { directionOf, type Locale } from "#lib/i18n/locales.ts";

/** Blocks of a mail. The same content becomes the plain text and the HTML. */
export type MailBlock =
  | { kind: "paragraph"; text: string }
  | { kind: "rows"; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: "code"; text: string }
  | { kind: "link"; label: string; href: string };

export type MailContent = { subject: string; heading: string; blocks: readonly MailBlock[]; footer: string };

/** Plain text of a mail; links stand in full. */
export function renderText({ heading, blocks, footer }: MailContent): string {
  const body = blocks.map((block) => {
    if (block.kind === "paragraph" || block.kind === "code") return block.text;
    if (block.kind === "link") return `${block.label}\n${block.href}`;
    return block.rows.map(([label, value]) => `${label}: ${value}`).join("\n");
  });
  return `${[heading, ...body, "—", footer].join("\n\n")}\n`;
}

/** HTML of a mail: one column, inline styles (mail programs drop style sheets), right to left for Arabic. */
export function renderHtml({ subject, heading, blocks, footer }: MailContent, locale: Locale): string {
  const dir = directionOf(locale);
  const body = blocks.map(renderBlock).join("");
  return `<!doctype html><html lang="${locale}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#FBF7F0;color:#1C2529;font:17px/1.6 Arial,Tahoma,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
<p style="margin:0 0 24px;font-weight:bold;color:#1B4F8A">Sanad · سند</p>
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.3">${escapeHtml(heading)}</h1>${body}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #8A8274;color:#4A5358;font-size:14px">${escapeHtml(footer)}</p>
</div></body></html>`;
}

function renderBlock(block: MailBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p style="margin:0 0 16px" dir="auto">${escapeHtml(block.text).replaceAll("\n", "<br>")}</p>`;
    case "code":
      return `<p style="margin:0 0 16px;font-size:32px;letter-spacing:4px;font-weight:bold" dir="ltr">${escapeHtml(block.text)}</p>`;
    case "link":
      return `<p style="margin:0 0 16px"><a href="${escapeHtml(block.href)}" style="display:inline-block;padding:12px 20px;background:#1B4F8A;color:#FBF7F0;text-decoration:none;border-radius:4px">${escapeHtml(block.label)}</a></p>`;
    case "rows":
      return `<table style="width:100%;margin:0 0 16px;border-collapse:collapse">${block.rows
        .map(
          ([label, value]) =>
            `<tr><td style="padding:6px 0;border-bottom:1px solid #EFE6D6"><bdi>${escapeHtml(label)}</bdi></td><td style="padding:6px 0;border-bottom:1px solid #EFE6D6;text-align:end"><bdi>${escapeHtml(value)}</bdi></td></tr>`,
        )
        .join("")}</table>`;
  }
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
