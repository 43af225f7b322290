import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readVisit } from "#features/notify/queries/read-visit.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** A word about a visit: day, hour and chamber, and nothing of where the workshop is. */
const visitMail =
  (what: "visitPlanned" | "visitCancelled"): Template =>
  async (id) => {
    const letter = await readVisit(id);
    // A visit that was called off in the meantime is not announced any more.
    if (!letter?.email || letter.isCancelled !== (what === "visitCancelled")) return null;
    const { locale, chamber, plannedFor, applicationId, email: to } = letter;
    const t = mailWords(locale);
    const date = formatDate(plannedFor, locale, "dateTime");
    const page = applicationId ? `apply/${applicationId}` : "studio/record";
    const rows: [string, string][] = [
      [t("visit.chamber"), pick(chamber.name, locale).text],
      ...(chamber.phone ? [[t("visit.phone"), chamber.phone] as [string, string]] : []),
    ];
    return {
      to,
      locale,
      content: {
        subject: t(`${what}.subject`, { date }),
        heading: t(`${what}.subject`, { date }),
        blocks: [
          { kind: "paragraph", text: t(`${what}.intro`, { date }) },
          { kind: "rows", rows },
          { kind: "paragraph", text: t(`${what}.next`) },
          { kind: "link", label: t("visit.open"), href: `${env().CANONICAL_ORIGIN}/${locale}/${page}` },
        ],
        footer: t("footer"),
      },
    };
  };

/** To whoever is visited: when somebody comes. */
export const visitPlanned = visitMail("visitPlanned");

/** To whoever is visited: nobody comes. */
export const visitCancelled = visitMail("visitCancelled");
