import { type LocalizedText, t } from "#db/seed/data/types.ts";
import type { Currency } from "#lib/money/money.ts";

export type OptionData = {
  readonly name: LocalizedText;
  /** Centimes of a dirham; the piece's own price when absent. */
  readonly priceMinor?: number;
  /** Length, width and height in millimetres; the piece's own when absent. */
  readonly measures?: readonly [number, number, number | null];
  readonly grams?: number;
  /** Units of this option, or orders taken at once. */
  readonly left: number;
};

export type ChoiceData = { readonly name: LocalizedText; readonly options: readonly OptionData[] };

const SIZE = t("المقاس", "Taille", "Size");
const COLOUR = t("اللون", "Couleur", "Colour");
const FORMAT = t("الحجم", "Format", "Format");
const same = (text: string) => t(text, text, text);
const shoe = (size: number, left: number): OptionData => ({ name: same(String(size)), left });
const colour = (ar: string, fr: string, en: string, left: number): OptionData => ({
  name: t(ar, fr, en),
  left,
});

/** Pieces that come in several options. The first option has the piece's own price and measures. */
export const choices: Readonly<Record<string, ChoiceData>> = {
  "fes-yellow-slippers": { name: SIZE, options: [shoe(39, 5), shoe(40, 3), shoe(41, 4), shoe(43, 2)] },
  "fes-white-slippers": { name: SIZE, options: [shoe(40, 3), shoe(42, 3), shoe(44, 2)] },
  "fes-house-slippers": {
    name: SIZE,
    options: [shoe(38, 6), shoe(37, 4), shoe(40, 6), { ...shoe(43, 4), priceMinor: 280_00, grams: 330 }],
  },
  "khouribga-plain-boots": { name: SIZE, options: [shoe(41, 1), shoe(42, 1), shoe(43, 1)] },
  "tiznit-stack-rings": {
    name: t("القطر الداخلي", "Diamètre intérieur", "Inner diameter"),
    options: [
      { name: t("62 ملم", "62 mm", "62 mm"), left: 4 },
      { name: t("58 ملم", "58 mm", "58 mm"), measures: [58, 58, 6], grams: 31, left: 3 },
      { name: t("66 ملم", "66 mm", "66 mm"), measures: [66, 66, 6], grams: 37, priceMinor: 570_00, left: 2 },
    ],
  },
  "guelmim-market-basket": {
    name: FORMAT,
    options: [
      { name: t("كبيرة", "Grand", "Large"), left: 8 },
      {
        name: t("متوسطة", "Moyen", "Medium"),
        measures: [340, 220, 250],
        grams: 410,
        priceMinor: 150_00,
        left: 4,
      },
      {
        name: t("صغيرة", "Petit", "Small"),
        measures: [260, 180, 200],
        grams: 300,
        priceMinor: 120_00,
        left: 3,
      },
    ],
  },
  "safi-yellow-bowl": {
    name: FORMAT,
    options: [
      { name: t("23 سم", "23 cm", "23 cm"), left: 5 },
      {
        name: t("28 سم", "28 cm", "28 cm"),
        measures: [280, 280, 110],
        grams: 1500,
        priceMinor: 320_00,
        left: 3,
      },
    ],
  },
  "bzou-scarf": {
    name: COLOUR,
    options: [
      colour("عاجي", "Écru", "Ecru", 2),
      colour("نيلي", "Indigo", "Indigo", 2),
      colour("فوّي", "Garance", "Madder", 2),
    ],
  },
  "ouazzane-throw": {
    name: COLOUR,
    options: [
      colour("أبيض طبيعي", "Blanc naturel", "Natural white", 2),
      colour("بني طبيعي", "Brun naturel", "Natural brown", 2),
    ],
  },
  "figuig-child-burnous": {
    name: t("العمر", "Âge", "Age"),
    options: [
      { name: t("6 إلى 8 سنوات", "6 à 8 ans", "6 to 8 years"), left: 2 },
      {
        name: t("9 إلى 11 سنة", "9 à 11 ans", "9 to 11 years"),
        measures: [1000, 1050, null],
        grams: 920,
        priceMinor: 1_320_00,
        left: 2,
      },
    ],
  },
  "taznakht-custom": {
    name: FORMAT,
    options: [
      { name: t("القياس المذكور", "Dimensions indiquées", "Size shown"), left: 10 },
      { name: t("أصغر بربع", "Un quart plus petit", "A quarter smaller"), left: 10 },
    ],
  },
};

/** Prices that makers set themselves in other currencies, in minor units, for the first option. */
export const ownPrices: Readonly<Record<string, Partial<Record<Currency, number>>>> = {
  "fes-yellow-slippers": { EUR: 45_00, USD: 49_00 },
  "fes-rosette-tray": { EUR: 320_00, USD: 350_00, GBP: 275_00 },
  "meknes-blue-bowl": { EUR: 39_00 },
  "tiznit-filigree-bracelet": { EUR: 190_00, USD: 210_00, GBP: 165_00 },
  "thuya-burr-box": { USD: 120_00 },
};

/** Differences from one piece to the next that a buyer must expect, by what the piece is made of. */
export const variations: readonly { readonly of: readonly string[]; readonly note: LocalizedText }[] = [
  {
    of: ["clay"],
    note: t(
      "كل قطعة تُشكل وتُرسم باليد: قد يختلف اللون والقياس قليلا عن الصورة.",
      "Chaque pièce est façonnée et peinte à la main : la couleur et la taille peuvent s'écarter un peu de la photo.",
      "Each piece is shaped and painted by hand: colour and size may differ a little from the picture.",
    ),
  },
  {
    of: ["wool", "silk", "linen", "goat-hair"],
    note: t(
      "الصبغة والنسج يدويان: قد يختلف اللون من حمام صبغ إلى آخر، والقياس بنحو اثنين في المئة.",
      "Teint et tissé à la main : la nuance change d'un bain à l'autre, les dimensions de deux pour cent environ.",
      "Dyed and woven by hand: the shade changes from one bath to the next, the size by about two per cent.",
    ),
  },
  {
    of: ["goat-leather", "sheep-leather"],
    note: t(
      "الجلد طبيعي: تبقى عليه آثار صغيرة، ولا تتطابق قطعتان في اللون.",
      "Le cuir garde de petites marques, et deux peaux n'ont jamais tout à fait la même couleur.",
      "Leather keeps small marks, and no two hides have quite the same colour.",
    ),
  },
  {
    of: ["palm", "rush", "thuya", "walnut"],
    note: t(
      "مادة نباتية: عروقها ولونها يختلفان من قطعة إلى أخرى.",
      "Une matière végétale : son veinage et sa teinte changent d'une pièce à l'autre.",
      "A plant material: its grain and tone change from piece to piece.",
    ),
  },
];

const NOT_FOR_FOOD = t(
  "للزينة فقط: لا تُستعمل للأكل أو الشرب.",
  "Objet décoratif : ne pas utiliser pour manger ni boire.",
  "For decoration only: do not use for food or drink.",
);
const DRY_FOOD = t(
  "غير مخصصة للسوائل ولا للأطعمة الحامضة. تُغسل قبل أول استعمال.",
  "Ne convient ni aux liquides ni aux aliments acides. Laver avant le premier usage.",
  "Not for liquids or acidic food. Wash before first use.",
);
const FLAME = t(
  "لا تُترك شمعة مشتعلة من غير مراقبة. تُبعد عن متناول الأطفال وعن كل ما يحترق.",
  "Ne jamais laisser une bougie allumée sans surveillance. Tenir loin des enfants et de tout ce qui brûle.",
  "Never leave a burning candle unattended. Keep away from children and from anything that burns.",
);
const SMALL_PARTS = t(
  "قطع صغيرة قد تُبتلع: لا تُعطى للأطفال دون الثالثة.",
  "Petits éléments pouvant être avalés : ne pas donner à un enfant de moins de trois ans.",
  "Small parts that could be swallowed: not for children under three.",
);
const UNTINNED = t(
  "نحاس غير مقصدر: لا يلامس الطعام.",
  "Cuivre non étamé : pas de contact alimentaire.",
  "Untinned copper: no contact with food.",
);
const LACE = t(
  "رباط العنق قد يخنق: يُلبس تحت نظر راشد.",
  "Le cordon du cou présente un risque d'étranglement : à porter sous la surveillance d'un adulte.",
  "The neck cord is a strangling hazard: wear under an adult's eye.",
);

/** Warnings of single pieces; those of a heading or a care instruction follow from `warningOf`. */
const ownWarnings: Readonly<Record<string, LocalizedText>> = {
  "fes-candle-pair": FLAME,
  "marrakech-candle": FLAME,
  "marrakech-lantern-tray": FLAME,
  "fes-copper-basin": UNTINNED,
  "figuig-child-burnous": LACE,
  "thuya-chess": SMALL_PARTS,
};

/** What must be said of a piece for safety's sake; null where nothing must. */
export function warningOf(piece: {
  key: string;
  hsHeading: string;
  art: { object: string };
  craftKey: string;
}): LocalizedText | null {
  const own = ownWarnings[piece.key];
  if (own) return own;
  if (piece.hsHeading === "6913") return NOT_FOR_FOOD;
  if (piece.craftKey === "rif-pottery") return DRY_FOOD;
  if (piece.hsHeading === "7117" || piece.art.object === "beads") return SMALL_PARTS;
  return null;
}

/** The demonstration's answer to who is responsible for safety inside the European Union. Plainly fictional. */
export const demoResponsiblePerson = {
  name: "Sanad Démonstration SARL (fictive)",
  address: "1 rue de l'Exemple, 00000 Exempleville, France",
  email: "responsable.ue@example.org",
  validFrom: "2026-01-01",
  source: "Example of the demonstration; the federation records the real one",
  isDemonstration: true,
} as const;
