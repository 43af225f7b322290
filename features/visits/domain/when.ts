import { instantInMorocco, minuteInMorocco } from "#lib/morocco-time.ts";

/** Day (ISO date) and time (`HH:MM`) of an instant as a clock in Morocco shows them. */
export function onClock(at: Date): { day: string; time: string } {
  const [day = "", time = ""] = minuteInMorocco(at).split("T");
  return { day, time };
}

/** The instant at which a clock in Morocco shows a day and a time. Null where none does: no such day, or a skipped hour. */
export function instantOf(day: string, time: string): Date | null {
  const at = instantInMorocco(`${day}T${time}`);
  return at && minuteInMorocco(at) === `${day}T${time}` ? at : null;
}

const dayLength = 86_400_000;

/** The seven days (ISO dates) of the week a day lies in, Monday first. */
export function weekOf(isoDay: string): string[] {
  const day = new Date(`${isoDay}T00:00:00Z`);
  const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * dayLength;
  return Array.from({ length: 7 }, (_, n) => new Date(monday + n * dayLength).toISOString().slice(0, 10));
}
