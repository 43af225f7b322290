import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readOrderForArtisan } from "#features/notify/queries/read-letter-facts.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the artisan: what goes into the parcel and where the parcel goes, to print and lay in. */
export const artisanPackingSlip: Template = async (id) => {
  const letter = await readOrderForArtisan(id);
  if (!letter) return null;
  const { order, to, locale } = letter;
  const t = mailWords(locale);
  const { name, line1, line2, postalCode, city, country, phone } = order.shipTo;
  const place = [postalCode, city].filter(Boolean).join(" ");
  const countryName = new Intl.DisplayNames([locale], { type: "region" }).of(country) ?? country;
  return {
    to,
    locale,
    content: {
      subject: t("artisanPackingSlip.subject", { number: order.number }),
      heading: t("artisanPackingSlip.heading", { number: order.number }),
      blocks: [
        {
          kind: "rows",
          rows: order.lines.map((line) => [pick(line.title, locale).text, `× ${line.quantity}`] as const),
        },
        { kind: "paragraph", text: t("artisanPackingSlip.to") },
        {
          kind: "paragraph",
          text: [name, line1, line2, place, countryName, phone].filter(Boolean).join("\n"),
        },
        { kind: "paragraph", text: t("artisanPackingSlip.days", { days: order.leadDays }) },
      ],
      footer: t("footer"),
    },
  };
};
