import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readMediationLetter } from "#features/notify/queries/read-mediation-letter.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

const zones = { complainant: "studio", respondent: "studio", mediator: "office", chamber: "office" } as const;

/** To a party, the mediator or the chamber: what has happened in a complaint. The mail holds no word of the complaint itself. */
export const mediationNews: Template = async (id) => {
  const facts = await readMediationLetter(id);
  if (!facts) return null;
  const { email, locale, news, part, isBuyer, complaintId } = facts;
  const t = mailWords(locale);
  const subject = t(`mediation.${news}.subject`, { name: pick(facts.respondent, locale).text });
  const ofBody = part === "mediator" && facts.isBodyMediator;
  const zone = ofBody ? "studio" : part === "complainant" && isBuyer ? "account" : zones[part];
  const href = `${env().CANONICAL_ORIGIN}/${locale}/${zone}/complaints/${complaintId}`;
  return {
    to: email,
    locale,
    content: {
      subject,
      heading: subject,
      blocks: [
        { kind: "paragraph", text: t(`mediation.${news}.body`) },
        { kind: "link", label: t("mediation.button"), href },
      ],
      footer: t("footer"),
    },
  };
};
