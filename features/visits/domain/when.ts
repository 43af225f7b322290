const wallClock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Africa/Casablanca",
  ...{
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
});

/** Day (ISO date) and time (`HH:MM`) of an instant as a clock in Morocco shows them. */
export function onClock(at: Date): { day: string; time: string } {
  const parts = Object.fromEntries(wallClock.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/** The instant at which a clock in Morocco shows a day and a time. Null where none does: no such day, or a skipped hour. */
export function instantOf(day: string, time: string): Date | null {
  const greenwich = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(greenwich)) return null;
  const instants = [greenwich - 3_600_000, greenwich].map((ms) => new Date(ms));
  return (
    instants.find((instant) => {
      const shown = onClock(instant);
      return shown.day === day && shown.time === time;
    }) ?? null
  );
}

const dayLength = 86_400_000;

/** The seven days (ISO dates) of the week a day lies in, Monday first. */
export function weekOf(isoDay: string): string[] {
  const day = new Date(`${isoDay}T00:00:00Z`);
  const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * dayLength;
  return Array.from({ length: 7 }, (_, n) => new Date(monday + n * dayLength).toISOString().slice(0, 10));
}
