import { dayInMorocco } from "#features/rules/index.ts";
import { now } from "#lib/clock.ts";

/** The current year in Morocco: years of practice are counted from it. */
export const yearNow = () => Number(dayInMorocco(now()).slice(0, 4));
