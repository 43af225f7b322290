import { runInNewContext } from "node:vm";
import { describe, expect, it, vi } from "vitest";
import { savedScript } from "#components/layout/saved-script.ts";

type Listener = (event: object) => void;

function run(cookie: string, answer: { status: number } = { status: 204 }) {
  const sheet = { textContent: "" };
  const listeners = new Map<string, Listener>();
  const addEventListener = (name: string, heard: Listener) => listeners.set(name, heard);
  const page = { cookie, head: { appendChild: () => {} }, createElement: () => sheet, addEventListener };
  const fetch = vi.fn(async (_address: string, _options: { body: URLSearchParams }) => answer);
  const context: Record<string, unknown> = { document: page, addEventListener, URLSearchParams, fetch };
  context.window = context;
  runInNewContext(savedScript, context);
  return { sheet, page, listeners, fetch };
}

function press(listeners: Map<string, Listener>, name: "keep" | "drop") {
  const shown = { focus: vi.fn() };
  const form = {
    dataset: { keep: "SND-A" } as Record<string, unknown>,
    action: "/ar/wishlist/keep",
    querySelector: vi.fn((_which: string) => shown),
    requestSubmit: vi.fn(),
  };
  const preventDefault = vi.fn();
  listeners.get("submit")?.({ target: form, submitter: { name, value: "SND-A" }, preventDefault });
  return { form, shown, preventDefault };
}

describe("the hearts", () => {
  it("are full for the serials in the cookie, and for no other", () => {
    const { sheet } = run("a=1; saved=SND-A.SND-B; b=2");
    expect(sheet.textContent).toContain('[data-keep="SND-A"]>.heart-on{display:inline-flex!important}');
    expect(sheet.textContent).toContain('[data-keep="SND-B"]>.heart-off{display:none!important}');
    expect(sheet.textContent.match(/data-keep/g)).toHaveLength(4);
  });

  it.each(["", "saved=", 'saved="]*{}', "unsaved=SND-A"])("are all empty for %j", (cookie) => {
    expect(run(cookie).sheet.textContent).not.toContain("data-keep");
  });

  it("write no style that a forged cookie asks for", () => {
    expect(run('saved=SND-A"]{}*{display:none}').sheet.textContent).not.toContain("*{");
  });

  it("are sent without leaving the page, filled by the new cookie, and the focus goes to the other one", async () => {
    const { listeners, fetch, page, sheet } = run("");
    page.cookie = "saved=SND-A";
    const { form, shown, preventDefault } = press(listeners, "keep");
    expect(preventDefault).toHaveBeenCalled();
    expect(String(fetch.mock.calls[0]?.[1].body)).toBe("keep=SND-A");
    await vi.waitFor(() => expect(shown.focus).toHaveBeenCalled());
    expect(form.querySelector).toHaveBeenCalledWith(".heart-on");
    expect(sheet.textContent).toContain('[data-keep="SND-A"]');
  });

  it("go the form's own way where that is refused", async () => {
    const { listeners } = run("", { status: 409 });
    const { form } = press(listeners, "keep");
    await vi.waitFor(() => expect(form.requestSubmit).toHaveBeenCalled());
    expect(form.dataset.plain).toBe(1);
  });
});
