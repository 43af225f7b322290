import "server-only";
import type { z } from "zod";
import { sendPiece } from "#features/sell/commands/send-piece.ts";
import { bodyOf, sellAnswer, senderOf } from "#features/sell/flows/sell-answer.ts";
import type { sendPieceInput } from "#features/sell/inputs.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

const longestPiece = 64 * 1024;
const perPerson: Limit = { name: "sell-piece", points: 200, seconds: 3600 };

/** Takes a piece whose files have arrived. Answers its id and state, the same ones however often it is sent. */
export async function receivePiece(context: Context, request: Request): Promise<Response> {
  const done = await outcome(async () => {
    const { userId } = senderOf(context, request);
    await takeTurns([{ limit: perPerson, key: userId }]);
    return sendPiece(context, await pieceOf(request));
  });
  const result = done.ok ? done.value : done;
  if (!result.ok) return sellAnswer({ ok: false, code: result.error.code, details: result.error.details });
  const { pieceId, state } = result.value;
  return sellAnswer({ ok: true, pieceId, state });
}

async function pieceOf(request: Request): Promise<z.input<typeof sendPieceInput>> {
  const bytes = await bodyOf(request, longestPiece);
  try {
    // The command's own schema checks every field of it.
    return JSON.parse(new TextDecoder().decode(bytes ?? undefined));
  } catch {
    throw new Refusal("INVALID_INPUT");
  }
}
