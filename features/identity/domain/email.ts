import { z } from "zod";

// One @, no spaces, a dot in the domain. The mail itself proves the rest.
const shape = /^[^\s@"(),:;<>[\]\\]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/**
 * An e-mail address in lower case. Anything outside ASCII is refused before the address is changed in any way: folding
 * look-alike characters into plain ones has sent other people's sign-in mails to attackers (CVE-2026-73420).
 */
export const emailSchema = z
  .string()
  .max(254, "EMAIL_INVALID")
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is refused
  .refine((text) => !/[^\x00-\x7f]/.test(text), { error: "EMAIL_NOT_ASCII", abort: true })
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => shape.test(text) && text.indexOf("@") <= 64, "EMAIL_INVALID");
