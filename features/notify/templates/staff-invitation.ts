import "server-only";
import { formatDate } from "#components/format/date.ts";
import { localeOf, mailWords, type Template } from "#features/notify/domain/template.ts";
import { invitationForMail } from "#features/staff/index.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To somebody invited to work for a chamber: the link, which works once. `id` is the invitation's and the moment of its link. */
export const staffInvitation: Template = async (id) => {
  const waiting = await invitationForMail(id);
  if (!waiting) return null;
  const locale = localeOf(waiting.locale);
  const t = mailWords(locale);
  const chamber = pick(waiting.chamber, locale).text;
  const { email } = waiting;
  return {
    to: email,
    locale,
    content: {
      subject: t("staffInvitation.subject", { chamber }),
      heading: t("staffInvitation.heading"),
      blocks: [
        { kind: "paragraph", text: t("staffInvitation.intro", { chamber }) },
        {
          kind: "link",
          label: t("staffInvitation.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/invitation/${waiting.token}`,
        },
        {
          kind: "paragraph",
          text: t("staffInvitation.how", { email, date: formatDate(waiting.expiresAt, locale) }),
        },
        { kind: "paragraph", text: t("staffInvitation.notMine") },
      ],
      footer: t("footer"),
    },
  };
};
