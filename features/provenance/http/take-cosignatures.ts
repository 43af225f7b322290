import "server-only";
import { addCosignatures } from "#features/provenance/commands/add-cosignatures.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { documentResponse } from "#lib/http/document-response.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";

/** A head and a few signature lines: more is not a note of ours. */
const mostBytes = 8_192;
const turns = { name: "cosignatures", points: 120, seconds: 60 };

const statuses = { NOT_A_HEAD: 400, INVALID_INPUT: 400, UNKNOWN_HEAD: 409, NO_WITNESS: 403 } as const;

/**
 * Answers `POST /log/cosignatures`: the body is a head's text, an empty line, and the witness's signature lines (C2SP
 * signed-note, tlog-cosignature). 200 tells what was new; 400 unreadable, 403 no registered witness, 409 not a head of
 * ours, 413 too long, 429 too often.
 */
export async function takeCosignatures(request: Request): Promise<Response> {
  try {
    await takeTurns([{ limit: turns, key: clientAddress(request.headers) }]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusal(429, "RATE_LIMITED");
  }
  const note = await readShort(request);
  if (note === null) return refusal(413, "TOO_LONG");
  const result = await addCosignatures({ actor: anonymous }, { note });
  if (result.ok) return documentResponse(result.value, "application/json", "never");
  const { code } = result.error;
  return refusal(code in statuses ? statuses[code as keyof typeof statuses] : 400, code);
}

function refusal(status: number, code: string): Response {
  return documentResponse({ title: code, status }, "application/problem+json", "never", status);
}

/** The body as text; null as soon as it is longer than it may be. */
async function readShort(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
