import "server-only";
import { publicCriteria, publicRegister } from "#features/endangered/queries/public-register.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What the register says of a craft, as its page keeps it. */
export const readRegister = (craftId: Id<"craft">) => cached(publicRegister, { craftId }, [tags.crafts()]);

/** Criteria take effect by the calendar: no command stamps them, the page's time does. */
export const readCriteria = () => cached(publicCriteria, {}, []);
