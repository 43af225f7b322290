import { smsSize } from "#features/notify/domain/sms-size.ts";
import type { OutboxMessage } from "#tests/emulators/sms/outbox.ts";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const style = `:root{color-scheme:light;--ink:#1c2529;--soft:#4a5358;--line:#8a8274;--paper:#fff;--ground:#fbf7f0;--blue:#1b4f8a}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.6 system-ui,Tahoma,sans-serif}
main{max-width:44rem;margin-inline:auto;padding:1.5rem 1rem 4rem}h1{font-size:1.5rem;margin:0}p{margin:.25rem 0}
.soft{color:var(--soft);font-size:.875rem}ul{list-style:none;margin:1.5rem 0 0;padding:0;display:grid;gap:1rem}
li{background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:1rem}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem}.to{font-weight:600}
.text{margin-block-start:.5rem;padding:.75rem;background:var(--ground);border-inline-start:4px solid var(--blue);white-space:pre-wrap;overflow-wrap:anywhere}
:lang(ar){line-height:1.9}`;

/** Arabic when the first letter of the text is; its direction then follows. */
const languageOf = (text: string) => (/^[^\p{L}]*\p{Script=Arabic}/u.test(text) ? "ar" : "fr");

/** The outbox as a page without scripts: each message in the direction of its own letters. */
export function outboxPage(messages: readonly OutboxMessage[]): string {
  const items = messages.map((message) => {
    const { units, segments, encoding } = smsSize(message.body);
    const lang = languageOf(message.body);
    const size = `${units} ${encoding === "gsm7" ? "GSM" : "UCS-2"} · ${segments} SMS`;
    return `<li><p class="head"><span class="to"><bdi dir="ltr">${escapeHtml(message.to)}</bdi></span>
<time class="soft" datetime="${escapeHtml(message.at)}">${escapeHtml(message.at.slice(0, 19).replace("T", " "))} UTC</time></p>
<p class="soft">from <bdi dir="ltr">${escapeHtml(message.from)}</bdi> · ${size}</p>
<p class="text" lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}">${escapeHtml(message.body)}</p></li>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>Short messages · demonstration</title><link rel="icon" href="data:,"><style>${style}</style></head><body><main>
<h1>Short messages</h1><p class="soft">What the product sent, newest first. Nothing leaves this machine.
Also as JSON: <a href="/api/messages">/api/messages</a></p>
${items.length > 0 ? `<ul>${items.join("\n")}</ul>` : "<p>Nothing was sent yet.</p>"}</main></body></html>`;
}
