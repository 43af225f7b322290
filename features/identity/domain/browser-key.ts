import { createHash } from "node:crypto";

/** What a page calls one of somebody's browsers: tells it apart, and says nothing of what the table holds. */
export function browserKey(sessionHash: string): string {
  return createHash("sha256").update(`browser\0${sessionHash}`).digest("hex").slice(0, 16);
}
