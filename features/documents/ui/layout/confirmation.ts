import "server-only";
import type { ConfirmationFacts } from "#features/documents/domain/facts.ts";
import type { Block, Sheet, Total } from "#features/documents/domain/sheet.ts";
import { addressLines, footOf, goodsTable, typedText } from "#features/documents/ui/layout/parts.ts";
import { code, penOf } from "#features/documents/ui/layout/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a buyer ordered, from whom, for how much and where it goes. No invoice: those follow with each parcel. */
export function confirmationSheet(facts: ConfirmationFacts, issuedAt: string, lang: Locale): Sheet {
  const pen = penOf(lang);
  const { currency } = facts;
  const row = (choose: Parameters<typeof pen.label>[0], minor: number): Total => ({
    label: pen.label(choose),
    value: pen.amount(minor, currency),
  });
  const totals: Total[] = [
    row((w) => w.sheet.goods, facts.itemsMinor),
    row((w) => w.sheet.shipping, facts.shippingMinor),
    ...(facts.dutiesMinor > 0 ? [row((w) => w.sheet.duties, facts.dutiesMinor)] : []),
    ...(facts.fundGift ? [row((w) => w.sheet.fundGift, facts.fundGift.minor)] : []),
    { ...row((w) => w.sheet.total, facts.totalMinor), strong: true },
  ];
  const parts = facts.parts.flatMap((part, n): Block[] => [
    {
      kind: "facts",
      items: [
        { label: pen.label((w) => w.sheet.maker), value: pen.data(part.maker) },
        { label: pen.label((w) => w.sheet.town), value: pen.data(part.town) },
        { label: pen.label((w) => w.sheet.leaves), value: pen.days(part.leadDays) },
      ],
    },
    goodsTable(part.lines, currency, n === facts.parts.length - 1 ? totals : [], pen),
  ]);
  return {
    version: 1,
    lang,
    paper: "a4",
    title: pen.label((w) => w.kind.order_confirmation),
    number: facts.number,
    blocks: [
      {
        kind: "facts",
        items: [
          { label: pen.label((w) => w.sheet.order), value: code(facts.number) },
          { label: pen.label((w) => w.sheet.orderedOn), value: pen.date(facts.placedAt) },
          { label: pen.label((w) => w.sheet.issuedOn), value: pen.date(issuedAt) },
          { label: pen.label((w) => w.sheet.payment), value: pen.say((w) => w.method[facts.method]) },
        ],
      },
      {
        kind: "parties",
        parties: [
          {
            label: pen.label((w) => w.sheet.deliverTo),
            lines: [...addressLines(facts.to, pen), code(facts.email)],
          },
        ],
      },
      ...parts,
      ...(facts.fundGift
        ? [
            {
              kind: "note" as const,
              label: pen.label((w) => w.sheet.fundGift),
              text: pen.say((w) => w.sheet.fundGiftNote),
            },
          ]
        : []),
      ...(facts.giftNote
        ? [
            {
              kind: "note" as const,
              label: pen.label((w) => w.sheet.giftNote),
              text: typedText(facts.giftNote),
            },
          ]
        : []),
    ],
    foot: footOf(facts.isDemonstration, pen),
  };
}
