import "server-only";
import { frame } from "#components/plain/frame.ts";
import { signStyle } from "#components/plain/signs.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Html, html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

const formStyle = `${signStyle}
form{display:grid;gap:20px;margin-block-start:24px;max-inline-size:32rem}
.field{display:grid;gap:4px}
label{font-weight:600}
input[type=text],input[type=email],textarea{font:inherit;inline-size:100%;min-block-size:48px;padding:8px 12px;border:1px solid var(--bord);border-radius:4px;background:#fff;color:inherit}
.tick{display:flex;gap:12px;align-items:start}.tick input{inline-size:24px;block-size:24px;flex:none}
.error{color:var(--grenade);font-weight:600;border-inline-start:4px solid;padding-inline-start:12px}
.done{border:2px solid var(--vert);border-radius:4px;padding:16px;background:#fff}
.warn{border:2px solid var(--grenade);border-radius:4px;padding:16px;background:#fff}
form button{justify-self:start;background:var(--encre);color:#fff;border-color:var(--encre);font-weight:600}
`;

/** One field with its label, hint and what is wrong with it, each tied to it for screen readers. */
export function field(
  of: { name: string; label: string; hint?: string; error?: string | undefined },
  control: (attributes: Html) => Html,
): Html {
  const described = [of.hint && `${of.name}-hint`, of.error && `${of.name}-error`].filter(Boolean).join(" ");
  const attributes = html`id="${of.name}" name="${of.name}"${described && html` aria-describedby="${described}"`}${of.error && html` aria-invalid="true"`}`;
  return html`<div class="field"><label for="${of.name}">${of.label}</label>
${of.hint && html`<p class="small" id="${of.name}-hint">${of.hint}</p>`}
${of.error && html`<p class="error" id="${of.name}-error">${of.error}</p>`}
${control(attributes)}</div>`;
}

type FormPage = {
  locale: Locale;
  title: string;
  lead: string;
  path: string;
  back: { href: string; word: string };
};

/** A plain page around a form, or around what came of it. */
export function formPage({ locale, title, lead, path, back }: FormPage, content: Html): PlainPage {
  const body = html`<p class="eyebrow"><a href="${back.href}">${back.word}</a></p>
<h1>${title}</h1>
<p>${lead}</p>
${content}`;
  return frame({ locale, title, path, body, style: formStyle });
}
