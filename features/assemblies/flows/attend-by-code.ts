import "server-only";
import { attend } from "#features/assemblies/commands/attend.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** So that nobody finds the code by trying. */
const tries: Limit = { name: "meeting-code", points: 10, seconds: 900 };

/** Says with a meeting's code that a member is there; ten tries in a quarter of an hour. */
export async function attendByCode(
  context: Context,
  input: { meetingId: Id<"meeting">; code: string },
): Promise<Result<{ members: number }, string>> {
  const { actor } = context;
  const who = actor.kind === "person" ? actor.userId : "nobody";
  const turn = await outcome(() => takeTurns([{ limit: tries, key: `${who} ${input.meetingId}` }]));
  return turn.ok ? attend(context, input) : turn;
}
