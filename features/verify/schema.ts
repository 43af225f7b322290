import { z } from "zod";

/** Serial on a piece's label, as it stands in `/p/{serial}`. */
export const serialSchema = z.string().trim().min(1).max(40);

/** What an owner types: the number of the label is in the address, the code under the field to scratch. */
export const claimInput = z.strictObject({
  serial: serialSchema,
  code: z.string().trim().min(1, "REQUIRED").max(40, "CLAIM_CODE_WRONG"),
});
export type ClaimInput = z.input<typeof claimInput>;

export const countScansInput = z.strictObject({
  counts: z
    .array(
      z.strictObject({
        serial: serialSchema,
        region: z.string().regex(/^([A-Z]{2}(-[A-Z0-9]{1,3})?|unknown)$/),
        scans: z.int().min(1),
      }),
    )
    .min(1),
});
