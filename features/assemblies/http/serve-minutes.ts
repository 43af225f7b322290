import "server-only";
import { getMeeting } from "#features/assemblies/queries/meetings.ts";
import { minutesSheet } from "#features/assemblies/ui/minutes-sheet.ts";
import { pdfOf } from "#features/documents/index.ts";
import { missingPaper, privatePdf } from "#lib/http/private-pdf.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

/** The newest minutes of a meeting as PDF, for whoever reads them: signed ones, or a draft that says so. */
export async function serveMinutes(context: Context, meetingId: string, locale: Locale): Promise<Response> {
  if (!isId("meeting", meetingId)) return missingPaper();
  const found = await getMeeting(context, { meetingId });
  const [minutes] = found.ok ? found.value.minutes : [];
  if (!found.ok || !minutes) return missingPaper();
  const pdf = pdfOf(minutesSheet(found.value, minutes, locale), found.value.heldAt);
  return privatePdf(pdf, `minutes-${meetingId.slice(-8)}-${String(minutes.n)}.pdf`);
}
