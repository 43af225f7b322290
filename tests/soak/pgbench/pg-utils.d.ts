declare module "pg/lib/utils.js" {
  /** What the driver sends for a value: text, or null. */
  export function prepareValue(value: unknown): string | null;
}
