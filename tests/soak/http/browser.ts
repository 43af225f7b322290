/** A browser without scripts: it keeps cookies, reads forms and sends them as they stand, with some fields filled in. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  async get(path: string): Promise<{ status: number; html: string; location: string | null }> {
    return this.ask(path, {});
  }

  /** Sends the first form of `html` in which `marker` stands to the page's own address. */
  async send(path: string, html: string, marker: string, filled: Readonly<Record<string, string>>) {
    return this.post(path, filledIn(html, marker, filled));
  }

  async post(path: string, body: FormData) {
    return this.ask(path, { method: "POST", body, headers: { origin: this.origin } });
  }

  private async ask(path: string, init: RequestInit) {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(`${this.origin}${path}`, { ...init, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      this.cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return {
      status: response.status,
      html: await response.text(),
      location: response.headers.get("location"),
    };
  }
}

/** What the first form of `html` in which `marker` stands would send, with some fields filled in. */
export function filledIn(html: string, marker: string, filled: Readonly<Record<string, string>>): FormData {
  const form = html.split("<form").find((part, n) => n > 0 && part.split("</form>")[0]?.includes(marker));
  if (!form) throw new Error(`the page has no form with ${marker}`);
  const body = new FormData();
  for (const [name, value] of fieldsOf(form.split("</form>")[0] ?? "")) body.append(name, value);
  for (const [name, value] of Object.entries(filled)) body.set(name, value);
  return body;
}

const attribute = (tag: string, name: string) => decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]);

/** What a form would send: fields in their order, radios and boxes that are ticked, the chosen option of a list. */
function fieldsOf(form: string): [string, string][] {
  const found: [string, string][] = [];
  for (const [tag, kind, rest] of form.matchAll(/<(input|select|textarea)\b[^>]*>|<(input)/g)) {
    const name = attribute(tag, "name");
    if (name === undefined || !kind || rest) continue;
    const type = attribute(tag, "type") ?? "text";
    if ((type === "radio" || type === "checkbox") && !/\schecked(=|\s|>)/.test(tag)) continue;
    if (kind === "select") {
      const options = form.slice(form.indexOf(tag)).split("</select>")[0] ?? "";
      const chosen = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
      const option = chosen.find((one) => /\sselected(=|\s|>)/.test(one)) ?? chosen[0] ?? "";
      found.push([name, attribute(option, "value") ?? ""]);
    } else found.push([name, attribute(tag, "value") ?? ""]);
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'" };

function decoded(text: string | undefined): string | undefined {
  return text?.replace(/&(#x27|amp|quot|lt|gt);/g, (_, name: string) => entities[name] ?? "");
}
