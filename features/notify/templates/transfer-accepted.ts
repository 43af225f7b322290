import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readTransfer } from "#features/notify/queries/read-transfer.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the person: which chamber keeps them now, how it is reached, and that nothing has to be brought again. */
export const transferAccepted: Template = async (id) => {
  const letter = await readTransfer(id);
  if (!letter?.email) return null;
  const { locale, chamber, applicationId, email: to } = letter;
  const t = mailWords(locale);
  const name = pick(chamber.name, locale).text;
  const address = pick(chamber.address, locale).text;
  const rows: [string, string][] = [
    [t("transferAccepted.chamber"), name],
    ...(address ? [[t("transferAccepted.address"), address] as [string, string]] : []),
    ...(chamber.phone ? [[t("transferAccepted.phone"), chamber.phone] as [string, string]] : []),
  ];
  const what = applicationId ? "file" : "maker";
  const page = applicationId ? `apply/${applicationId}` : "studio/record";
  return {
    to,
    locale,
    content: {
      subject: t(`transferAccepted.${what}.subject`),
      heading: t(`transferAccepted.${what}.subject`),
      blocks: [
        { kind: "paragraph", text: t(`transferAccepted.${what}.intro`, { chamber: name }) },
        { kind: "rows", rows },
        { kind: "paragraph", text: t(`transferAccepted.${what}.next`) },
        {
          kind: "link",
          label: t("transferAccepted.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/${page}`,
        },
      ],
      footer: t("footer"),
    },
  };
};
