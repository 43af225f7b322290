import { describe, expect, it } from "vitest";
import { readForm } from "#lib/http/read-form.ts";

const limit = 1000;

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/x", { method: "POST", body, headers });
}

function form(bytes: number): FormData {
  const data = new FormData();
  data.set("locale", "ar");
  data.set("file", new File([new Uint8Array(bytes)], "liste.csv"));
  return data;
}

/** A body that comes in pieces and never says how long it is. */
function stream(bytes: number, after: () => void): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(new Uint8Array(Math.min(left, 1 << 20)));
      left -= 1 << 20;
      after();
    },
  });
}

describe("reading a form with a file in it", () => {
  it("gives its fields and its file", async () => {
    const read = await readForm(post(form(100)), limit);
    if (!(read instanceof FormData)) throw new Error(read);
    expect(read.get("locale")).toBe("ar");
    expect([(read.get("file") as File).name, (read.get("file") as File).size]).toEqual(["liste.csv", 100]);
  });

  it("refuses one that is too long, whatever it says of its length", async () => {
    expect(await readForm(post(form(limit)), limit)).toBe("FORM_TOO_LARGE");
    const request = new Request("http://localhost/x", {
      method: "POST",
      body: stream(3 << 20, () => undefined),
      headers: { "content-type": "multipart/form-data; boundary=x", "content-length": "10" },
      duplex: "half",
    } as RequestInit);
    expect(await readForm(request, limit)).toBe("FORM_TOO_LARGE");
  });

  it("does not read on for ever", async () => {
    let pieces = 0;
    const request = new Request("http://localhost/x", {
      method: "POST",
      body: stream(1 << 30, () => {
        pieces += 1;
      }),
      headers: { "content-type": "multipart/form-data; boundary=x" },
      duplex: "half",
    } as RequestInit);
    expect(await readForm(request, limit)).toBe("FORM_TOO_LARGE");
    expect(pieces).toBeLessThan(80);
  });

  it.each([
    ["another kind of body", post("{}", { "content-type": "application/json" })],
    ["a form without a file", post(new URLSearchParams({ a: "1" }))],
    ["no body", new Request("http://localhost/x", { method: "POST" })],
    [
      "a form that breaks off",
      post("--x\r\nContent-Dis", { "content-type": "multipart/form-data; boundary=x" }),
    ],
  ])("refuses %s", async (_, request) => {
    expect(await readForm(request, limit)).toBe("FORM_UNREADABLE");
  });
});
