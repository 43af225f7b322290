import type { ProgrammeKind } from "#db/schema/training.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type ProgrammeData = {
  readonly key: string;
  readonly chamberKey: string;
  readonly craftKey: string | null;
  readonly kind: ProgrammeKind;
  readonly hours: number;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly prerequisites: LocalizedText;
  /** Days are counted from today. */
  readonly sessions: readonly {
    starts: number;
    ends: number;
    seats: number;
    place: LocalizedText;
    enrolled: number;
  }[];
};

const none = {
  ar: "لا شيء: يكفي التسجيل في السجل.",
  fr: "Rien : être inscrit au registre suffit.",
  en: "Nothing: being on the register is enough.",
};

/** Imaginary programmes, and labelled so on every page. */
export const demonstrationProgrammes: readonly ProgrammeData[] = [
  {
    ...{ key: "fes-literacy", chamberKey: "fes", craftKey: null, kind: "literacy", hours: 120 },
    title: {
      ar: "القراءة والحساب للورشة",
      fr: "Lire et compter pour l'atelier",
      en: "Reading and reckoning for the workshop",
    },
    summary: {
      ar: "قراءة طلب وكتابة ثمن وإمساك دفتر، انطلاقا من أشغال الورشة.",
      fr: "Lire une commande, écrire un prix, tenir un cahier, à partir du travail de l'atelier.",
      en: "Reading an order, writing a price, keeping a book, starting from the work of the shop.",
    },
    prerequisites: none,
    sessions: [
      {
        ...{ starts: 20, ends: 80, seats: 12, enrolled: 2 },
        place: {
          ar: "مجمع الصناعة التقليدية (توضيحي)، فاس",
          fr: "Complexe d'artisanat (démonstration), Fès",
          en: "Craft complex (demonstration), Fez",
        },
      },
    ],
  },
  {
    ...{ key: "fes-pricing", chamberKey: "fes", craftKey: null, kind: "continuing", hours: 18 },
    title: {
      ar: "حساب ثمن القطعة وتصويرها",
      fr: "Fixer son prix, photographier ses pièces",
      en: "Setting a price, photographing pieces",
    },
    summary: {
      ar: "كلفة المادة وساعات العمل، وصورة واضحة بالهاتف في ضوء النهار.",
      fr: "Le coût de la matière et des heures, et une photo nette au téléphone, à la lumière du jour.",
      en: "What material and hours cost, and a clear photograph by phone in daylight.",
    },
    prerequisites: {
      ar: "هاتف يصور.",
      fr: "Un téléphone qui photographie.",
      en: "A phone that takes pictures.",
    },
    sessions: [
      {
        ...{ starts: 8, ends: 10, seats: 2, enrolled: 3 },
        place: { ar: "مقر الغرفة، فاس", fr: "Siège de la chambre, Fès", en: "The chamber's seat, Fez" },
      },
      {
        ...{ starts: 0, ends: 1, seats: 8, enrolled: 2 },
        place: { ar: "مقر الغرفة، فاس", fr: "Siège de la chambre, Fès", en: "The chamber's seat, Fez" },
      },
    ],
  },
  {
    ...{
      key: "souss-silver",
      chamberKey: "souss",
      craftKey: "tiznit-silver",
      kind: "transmission",
      hours: 900,
    },
    title: {
      ar: "نقل صياغة الفضة: تسعة أشهر مع معلم",
      fr: "Transmission de l’orfèvrerie\u00a0: neuf mois avec un maître",
      en: "Handing on silverwork: nine months with a master",
    },
    summary: {
      ar: "تسعة أشهر في ورشة معلم: السحب والطرق والتخريم والمينا.",
      fr: "Neuf mois dans l'atelier d'un maître : tréfilage, martelage, filigrane, émail.",
      en: "Nine months in a master's shop: wire, hammer, filigree, enamel.",
    },
    prerequisites: {
      ar: "الرغبة في الحرفة وسنة من الممارسة.",
      fr: "L'envie du métier et un an de pratique.",
      en: "A wish for the craft and a year of practice.",
    },
    sessions: [
      {
        ...{ starts: 30, ends: 300, seats: 6, enrolled: 1 },
        place: {
          ar: "ورشة معلم (توضيحية)، تيزنيت",
          fr: "Atelier d'un maître (démonstration), Tiznit",
          en: "A master's workshop (demonstration), Tiznit",
        },
      },
    ],
  },
];
