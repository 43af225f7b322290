import "server-only";
import { type SmsTemplate, smsWords } from "#features/notify/domain/sms.ts";
import {
  type SmsContact,
  smsContactOfApplication,
  smsContactOfArtisan,
} from "#features/notify/queries/read-sms-contact.ts";
import { readVisit } from "#features/notify/queries/read-visit.ts";

const figures = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Africa/Casablanca",
  ...{ day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
});

/** `21/06 10:00`: the names of months do not fit. */
function inFigures(at: Date): string {
  const parts = Object.fromEntries(figures.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.day}/${parts.month} ${parts.hour}:${parts.minute}`;
}

const visitSms =
  (what: "visitPlanned" | "visitCancelled"): SmsTemplate =>
  async (id) => {
    const letter = await readVisit(id);
    if (!letter || letter.isCancelled !== (what === "visitCancelled")) return null;
    let contact: SmsContact | null = null;
    if (letter.applicationId) contact = await smsContactOfApplication(letter.applicationId);
    else if (letter.artisanId) contact = await smsContactOfArtisan(letter.artisanId);
    if (!contact) return null;
    const { to, locale } = contact;
    return { to, locale, text: smsWords(locale)(what, { date: inFigures(letter.plannedFor) }) };
  };

/** To the phone of whoever is visited: when somebody of the chamber comes. */
export const visitPlannedSms = visitSms("visitPlanned");

/** To the phone of whoever was to be visited: nobody comes. */
export const visitCancelledSms = visitSms("visitCancelled");
