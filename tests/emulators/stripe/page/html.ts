const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const STYLE = `
:root { color-scheme: light; --ink:#1c1b22; --soft:#5d5a66; --line:#dcd9e2; --paper:#fff; --ground:#f5f4f7; --act:#3c3489; --bad:#a3162e; }
* { box-sizing: border-box; }
body { margin:0; background:var(--ground); color:var(--ink); font:16px/1.5 system-ui, sans-serif; }
.bar { background:#fff3c4; border-block-end:2px solid #c58a00; padding:.75rem 1rem; text-align:center; }
.bar strong { letter-spacing:.08em; }
main { max-width:60rem; margin-inline:auto; padding:1.5rem 1rem 3rem; display:grid; gap:1.5rem; }
@media (min-width:48rem) { main.two { grid-template-columns:1fr 1fr; align-items:start; } }
section, .box { background:var(--paper); border:1px solid var(--line); border-radius:12px; padding:1.25rem; }
h1 { font-size:1.5rem; line-height:1.25; margin:0 0 .75rem; } h2 { font-size:1.05rem; margin:0 0 .75rem; }
ul { list-style:none; margin:0; padding:0; } li, .row { display:flex; justify-content:space-between; gap:1rem; padding-block:.4rem; }
.row.total { border-block-start:1px solid var(--line); margin-block-start:.5rem; padding-block-start:.75rem; font-weight:700; font-size:1.15rem; }
.soft { color:var(--soft); font-size:.9rem; } .amount { white-space:nowrap; font-variant-numeric:tabular-nums; }
fieldset { border:0; margin:0 0 1rem; padding:0; } legend { font-weight:600; padding:0; margin-block-end:.25rem; }
label.field { display:block; font-weight:600; margin-block-end:1rem; }
input[type=email] { display:block; width:100%; font:inherit; font-weight:400; padding:.6rem .75rem; margin-block-start:.25rem; border:1px solid #8b8795; border-radius:8px; background:#fff; color:inherit; }
input[readonly] { background:var(--ground); }
label.choice { display:flex; gap:.75rem; align-items:flex-start; border:1px solid var(--line); border-radius:8px; padding:.65rem .75rem; margin-block-start:.5rem; cursor:pointer; }
label.choice:has(:checked) { border-color:var(--act); box-shadow:inset 0 0 0 1px var(--act); }
label.choice input { margin-block-start:.35rem; accent-color:var(--act); }
code, .qty { white-space:nowrap; } code { display:inline-block; font-family:ui-monospace, monospace; font-size:.9rem; }
button, .button { display:block; width:100%; font:inherit; font-weight:600; text-align:center; text-decoration:none; padding:.8rem 1rem; border-radius:8px; border:1px solid var(--act); background:var(--act); color:#fff; cursor:pointer; }
button.plain, .button.plain { background:#fff; color:var(--act); margin-block-start:.75rem; }
:focus-visible { outline:3px solid #e08a00; outline-offset:2px; }
.error { border:1px solid var(--bad); border-inline-start-width:6px; color:var(--bad); background:#fff5f6; border-radius:8px; padding:.75rem; margin:0 0 1rem; font-weight:600; }
.narrow { max-width:32rem; }
`;

export interface Page {
  lang: string;
  title: string;
  testMode: string;
  testNote: string;
  body: string;
}

/** A whole page under the test-mode bar. No script at all. */
export function renderPage(page: Page): string {
  return `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)} · ${escapeHtml(page.testMode)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header class="bar" data-testid="test-mode"><strong>${escapeHtml(page.testMode)}</strong> — ${escapeHtml(page.testNote)}</header>
${page.body}
</body>
</html>
`;
}
