import { invalid } from "#tests/emulators/stripe/http/errors.ts";

/** A JSON body of a control route; every reader answers 400 with the field's name when it does not fit. */
export class ControlBody {
  readonly fields: Record<string, unknown>;

  constructor(text: string) {
    this.fields = readObject(text);
  }

  has(key: string): boolean {
    return this.fields[key] !== undefined && this.fields[key] !== null;
  }

  text(key: string): string {
    const value = this.fields[key];
    if (typeof value === "string" && value !== "") return value;
    throw invalid(`${key} must be a text`, { param: key });
  }

  whole(key: string, fallback: number): number {
    if (!this.has(key)) return fallback;
    const value = this.fields[key];
    if (typeof value === "number" && Number.isSafeInteger(value)) return value;
    throw invalid(`${key} must be a whole number`, { param: key });
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], fallback?: T): T {
    if (!this.has(key) && fallback !== undefined) return fallback;
    const value = this.fields[key];
    const found = allowed.find((each) => each === value);
    if (found !== undefined) return found;
    throw invalid(`${key} must be one of ${allowed.join(", ")}`, { param: key });
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = text.trim() === "" ? {} : JSON.parse(text);
  } catch {
    throw invalid("The body must be JSON.");
  }
  if (!isObject(value)) throw invalid("The body must be a JSON object.");
  return value;
}
