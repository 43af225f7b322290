import "server-only";
import { attachScan } from "#features/assemblies/commands/attach-scan.ts";
import { getMeeting } from "#features/assemblies/queries/meetings.ts";
import { keepPaper, receiveFileForm } from "#features/vault/index.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Takes the scan of signed minutes from a plain form, with the digest of what was sent. Leads back to the meeting, whatever came of it. */
export function receiveScan(context: Context, request: Request): Promise<Response> {
  return receiveFileForm(context, request, {
    check: async (typed) => {
      const [meetingId, minutesId] = [typed("meetingId"), typed("minutesId")];
      if (!isId("meeting", meetingId) || !isId("minutes", minutesId)) throw new Refusal("NOT_FOUND");
      const found = await getMeeting(context, { meetingId });
      if (!found.ok || !found.value.mayConvene) throw new Refusal("NOT_FOUND");
      return minutesId;
    },
    keep: (bytes) => keepPaper("body_minutes", bytes),
    write: ({ file, sha256, known }) => attachScan(context, { minutesId: known, file, sha256 }),
    back: (typed) => {
      const meetingId = typed("meetingId");
      const rooms = `/${typed("zone") === "studio" ? "studio" : "office"}/meetings`;
      return { page: isId("meeting", meetingId) ? `${rooms}/${meetingId}` : rooms, part: "minutes" };
    },
    done: "scan",
  });
}
