import { z } from "zod";

/** Wrong codes after which something is signed for at the counter alone. */
export const mostTries = 5;

/** Six digits that an officer tells at the counter and the artisan says back on their phone: they have what was handed over. */
export const counterCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/, "CODE_INVALID");
