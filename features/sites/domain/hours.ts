import type { OpenHours, WeekHours } from "#db/schema/sites.ts";
import { westernDigits } from "#lib/people/digits.ts";

const span = /^(\d{1,2})(?:[:h](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:h](\d{2}))?$/i;

/** Hours of a day as people type them: `9-18`, `09:00 – 18:30`, `9h-18h30`, with eastern figures too. Null for what is none. */
export function readHours(typed: string): OpenHours | null {
  const plain = westernDigits(typed)
    .trim()
    .replace(/h(?=\s|[-–—]|$)/gi, "");
  const [, fromHour, fromMinute = "0", untilHour, untilMinute = "0"] = span.exec(plain) ?? [];
  if (!fromHour || !untilHour) return null;
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const until = Number(untilHour) * 60 + Number(untilMinute);
  const isSane = Number(fromMinute) < 60 && Number(untilMinute) < 60 && from < until && until <= 1440;
  return isSane ? [from, until] : null;
}

/** Minutes of the day as a clock shows them: 570 → `09:30`. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** The hours as a form shows them: `09:00-18:00`; empty where it is closed. */
export const typedHours = (hours: OpenHours | null): string =>
  hours ? `${clockOf(hours[0])}-${clockOf(hours[1])}` : "";

/** Place of a day (ISO date) in the week: Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Hours of a day (ISO date); null where the site is closed. */
export const hoursOn = (hours: WeekHours, day: string): OpenHours | null => hours[weekdayOf(day)] ?? null;
