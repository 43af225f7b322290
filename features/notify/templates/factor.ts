import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readPersonAt } from "#features/notify/queries/read-person.ts";
import { env } from "#lib/env.ts";

/** To the person: something happened to their second factor, when, and what to do if it was not them. */
const about =
  (what: "added" | "removed" | "reset" | "recovery"): Template =>
  async (id) => {
    const person = await readPersonAt(id);
    if (!person) return null;
    const { email, locale, at } = person;
    const t = mailWords(locale);
    return {
      to: email,
      locale,
      content: {
        subject: t(`factor.${what}.subject`),
        heading: t(`factor.${what}.subject`),
        blocks: [
          {
            kind: "paragraph",
            text: t(`factor.${what}.body`, { date: formatDate(at, locale, "dateTime") }),
          },
          { kind: "paragraph", text: t(`factor.${what}.next`) },
          {
            kind: "link",
            label: t("factor.open"),
            href: `${env().CANONICAL_ORIGIN}/${locale}/account/security`,
          },
        ],
        footer: t("factor.footer"),
      },
    };
  };

export const factorAdded = about("added");
export const factorRemoved = about("removed");
export const factorReset = about("reset");
export const recoveryCodeUsed = about("recovery");
