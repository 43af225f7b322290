import { ApiError, invalid } from "#tests/emulators/stripe/http/errors.ts";
import type { FormNode, FormValue } from "#tests/emulators/stripe/http/form.ts";

/**
 * Reads the parameters of one request and remembers which were read: `finish` refuses the others, as Stripe does.
 * Every error names the parameter in Stripe's bracket notation. An empty string counts as not given.
 */
export class Params {
  readonly node: FormNode;
  readonly path: string;
  finished = false;
  private readonly seen = new Set<string>();
  private readonly children: Params[] = [];

  constructor(node: FormNode, path = "") {
    this.node = node;
    this.path = path;
  }

  name(key: string): string {
    return this.path === "" ? key : `${this.path}[${key}]`;
  }

  has(key: string): boolean {
    return this.node[key] !== undefined;
  }

  text(key: string, maximum = 5000): string | null {
    const value = this.take(key);
    if (value === undefined || value === "") return null;
    if (typeof value !== "string") throw invalid(`Invalid string: ${key}`, { param: this.name(key) });
    if (value.length > maximum) {
      throw invalid(`Invalid string: must be at most ${maximum} characters`, { param: this.name(key) });
    }
    return value;
  }

  required(key: string): string {
    return this.text(key) ?? this.missing(key);
  }

  missing(key: string): never {
    throw invalid(`Missing required param: ${this.name(key)}.`, {
      param: this.name(key),
      code: "parameter_missing",
    });
  }

  whole(key: string, minimum: number, maximum: number): number | null {
    const text = this.text(key);
    if (text === null) return null;
    if (!/^-?\d{1,15}$/.test(text)) {
      throw invalid(`Invalid integer: ${text}`, {
        param: this.name(key),
        code: "parameter_invalid_integer",
      });
    }
    const value = Number(text);
    if (value < minimum || value > maximum) {
      const bound = value < minimum ? `greater than or equal to ${minimum}` : `no more than ${maximum}`;
      throw invalid(`This value must be ${bound}.`, {
        param: this.name(key),
        code: "parameter_invalid_integer",
      });
    }
    return value;
  }

  flag(key: string): boolean | null {
    const text = this.text(key);
    if (text === null) return null;
    if (text !== "true" && text !== "false") {
      throw invalid(`Invalid boolean: ${text}`, { param: this.name(key) });
    }
    return text === "true";
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T | null {
    const text = this.text(key);
    if (text === null) return null;
    const found = allowed.find((each) => each === text);
    if (found === undefined) {
      throw invalid(`Invalid ${key}: must be one of ${allowed.join(", ")}`, { param: this.name(key) });
    }
    return found;
  }

  child(key: string): Params | null {
    const value = this.take(key);
    if (value === undefined || value === "") return null;
    if (typeof value === "string") throw invalid("Invalid object", { param: this.name(key) });
    return this.adopt(value, this.name(key));
  }

  items(key: string): Params[] {
    return this.entries(key).map(([index, value]) => {
      const param = `${this.name(key)}[${index}]`;
      if (typeof value === "string") throw invalid("Invalid object", { param });
      return this.adopt(value, param);
    });
  }

  texts(key: string): string[] {
    return this.entries(key).map(([index, value]) => {
      if (typeof value === "string") return value;
      throw invalid("Invalid string", { param: `${this.name(key)}[${index}]` });
    });
  }

  /** New metadata on top of the old: an empty value removes its key, an empty parameter removes all. */
  metadata(key: string, old: Record<string, string> = {}): Record<string, string> {
    const value = this.take(key);
    if (value === undefined) return { ...old };
    if (typeof value === "string") return {};
    const merged = { ...old };
    for (const [name, text] of Object.entries(value)) {
      const param = `${this.name(key)}[${name}]`;
      if (typeof text !== "string") throw invalid("Metadata values must be strings", { param });
      if (name.length > 40) throw invalid("Metadata keys can be at most 40 characters", { param });
      if (text.length > 500) throw invalid("Metadata values can be at most 500 characters", { param });
      if (text === "") delete merged[name];
      else merged[name] = text;
    }
    if (Object.keys(merged).length > 50) {
      throw invalid("You can have at most 50 metadata keys", { param: this.name(key) });
    }
    return merged;
  }

  /** Call before the first effect: refuses whatever no one read. */
  finish(): void {
    this.finished = true;
    const unknown = this.unread();
    if (unknown.length === 0) return;
    throw new ApiError(400, {
      type: "invalid_request_error",
      code: "parameter_unknown",
      message: `Received unknown parameter${unknown.length > 1 ? "s" : ""}: ${unknown.join(", ")}`,
      param: unknown[0],
    });
  }

  private unread(): string[] {
    const own = Object.keys(this.node)
      .filter((key) => !this.seen.has(key))
      .map((key) => this.name(key));
    return [...own, ...this.children.flatMap((child) => child.unread())];
  }

  private take(key: string): FormValue | undefined {
    this.seen.add(key);
    return this.node[key];
  }

  private adopt(node: FormNode, path: string): Params {
    const child = new Params(node, path);
    this.children.push(child);
    return child;
  }

  private entries(key: string): [string, FormValue][] {
    const value = this.take(key);
    if (value === undefined || value === "") return [];
    if (typeof value === "string" || Object.keys(value).some((index) => !/^\d+$/.test(index))) {
      throw invalid("Invalid array", { param: this.name(key) });
    }
    return Object.entries(value).sort(([a], [b]) => Number(a) - Number(b));
  }
}
