import "server-only";
import { formatDate } from "#components/format/date.ts";
import { localeOf, mailWords, type Template } from "#features/notify/domain/template.ts";
import { codeForMessage } from "#features/team/index.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** To somebody invited into a workshop: the link with its code. Null once it was sent, used or taken back. */
export const teamInvitation: Template = async (id) => {
  if (!isId("workshopInvitation", id)) return null;
  const read = await codeForMessage({ actor: systemActor("mail.send") }, { invitationId: id });
  if (!read.ok) return null;
  const { to, code, expiresAt, role } = read.value;
  const locale = localeOf(read.value.locale);
  const t = mailWords(locale);
  const workshop = pick(read.value.workshop, locale).text;
  return {
    to,
    locale,
    content: {
      subject: t("teamInvitation.subject", { workshop }),
      heading: t("teamInvitation.heading"),
      blocks: [
        {
          kind: "paragraph",
          text: t("teamInvitation.intro", { workshop, role: t(`teamInvitation.roles.${role}`) }),
        },
        { kind: "code", text: code },
        {
          kind: "link",
          label: t("teamInvitation.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/join?code=${code}`,
        },
        {
          kind: "paragraph",
          text: t("teamInvitation.how", { email: to, date: formatDate(expiresAt, locale) }),
        },
        { kind: "paragraph", text: t("teamInvitation.notMine") },
      ],
      footer: t("footer"),
    },
  };
};
