import type { ApplicationState } from "#db/schema/applications.ts";
import { type ArtisanKind, type LocalizedText, t } from "#db/seed/data/types.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type ApplicationData = {
  readonly key: string;
  readonly chamberKey: string;
  readonly kind: ArtisanKind;
  readonly state: ApplicationState;
  /** A second reader is waited for. */
  readonly awaitsSecond?: boolean;
  readonly appealLevel?: "manager" | "federation";
  readonly locale: Locale;
  readonly name: LocalizedText;
  /** Of a cooperative or an enterprise. */
  readonly organisation?: LocalizedText;
  readonly members?: number;
  readonly town: LocalizedText;
  readonly provinceCode: string;
  readonly craftKeys: readonly string[];
  readonly since: number;
  readonly diploma?: { readonly title: string; readonly year: number };
  /** Day the file was sent, counted from the seeding; a draft's is the day it was begun. */
  readonly day: number;
  /** The person of the demonstration whose file it is; nobody's when an officer filled it in. */
  readonly personKey?: string;
  readonly assistedBy?: string;
  readonly story?: string;
};

const FES = t("فاس", "Fès", "Fez");
const MEKNES = t("مكناس", "Meknès", "Meknes");
const SEFROU = t("صفرو", "Sefrou", "Sefrou");
const TAZA = t("تازة", "Taza", "Taza");
const TIZNIT = t("تيزنيت", "Tiznit", "Tiznit");
const AGADIR = t("أكادير", "Agadir", "Agadir");

/** Files on their way through the chambers, in every state there is. Nobody in them exists. */
export const applications: readonly ApplicationData[] = [
  {
    key: "fes-new",
    chamberKey: "fes",
    kind: "artisan_diploma",
    state: "submitted",
    locale: "ar",
    name: t("سمية التجريبية", "Soumaya Tajribia", "Soumaya Tajribia"),
    town: SEFROU,
    provinceCode: "sefrou",
    craftKeys: ["taqchart-leather"],
    since: 2024,
    diploma: { title: "دبلوم التأهيل المهني في الجلد", year: 2024 },
    day: -12,
    personKey: "artisan.new",
    story:
      "تخرجت حديثا من مركز للتكوين في الجلد، وفتحت ركنا للعمل في بيت الأسرة. اخترت تقشارت الجلد لأن قلة من زميلاتي تعلمنها.",
  },
  {
    key: "fes-weaver",
    chamberKey: "fes",
    kind: "artisan_experience",
    state: "submitted",
    locale: "ar",
    name: t("زينب المثالية", "Zineb Mitalia", "Zineb Mitalia"),
    town: TAZA,
    provinceCode: "taza",
    craftKeys: ["beni-ouarain-rug"],
    since: 2011,
    day: -41,
    assistedBy: "officer2.fes",
    story: "أنسج زرابي بني وراين منذ صغري مع والدتي، على نول خشبي في الدار.",
  },
  {
    key: "fes-potter-two",
    chamberKey: "fes",
    kind: "artisan_experience",
    state: "under_review",
    locale: "fr",
    name: t("حميد التوضيحي", "Hamid Tawdihi", "Hamid Tawdihi"),
    town: MEKNES,
    provinceCode: "meknes",
    craftKeys: ["meknes-ceramics"],
    since: 2016,
    day: -20,
    personKey: "applicant.meknes",
    story: "Je tourne et j'émaille depuis dix ans dans l'atelier que m'a laissé mon maître.",
  },
  {
    key: "fes-embroiderer",
    chamberKey: "fes",
    kind: "artisan_experience",
    state: "completion_requested",
    locale: "ar",
    name: t("نعيمة الافتراضية", "Naïma Iftiradia", "Naima Iftiradia"),
    town: FES,
    provinceCode: "fes",
    craftKeys: ["sale-embroidery"],
    since: 2018,
    day: -26,
    personKey: "applicant.fes",
  },
  {
    key: "fes-tanner",
    chamberKey: "fes",
    kind: "artisan_experience",
    state: "visit_planned",
    locale: "ar",
    name: t("عبد الإله النموذجي", "Abdelilah Namoudaji", "Abdelilah Namoudaji"),
    town: FES,
    provinceCode: "fes",
    craftKeys: ["tanning", "babouche"],
    since: 2007,
    day: -18,
    assistedBy: "officer.fes",
    story: "أدبغ الجلد في دار الدباغة منذ ثمانية عشر عاما.",
  },
  {
    key: "fes-master",
    chamberKey: "fes",
    kind: "maalem",
    state: "under_review",
    awaitsSecond: true,
    locale: "ar",
    name: t("الحاج عمر العيّني", "Omar El Ayyini", "Omar El Ayyini"),
    town: FES,
    provinceCode: "fes",
    craftKeys: ["brocade"],
    since: 1984,
    day: -33,
    personKey: "applicant.brocade",
    story: "أربعون سنة أمام النول، وأعلم اليوم متدرجين اثنين.",
  },
  {
    key: "fes-coop",
    chamberKey: "fes",
    kind: "cooperative",
    state: "submitted",
    locale: "fr",
    name: t("ليلى المعاينة", "Leïla Mouayana", "Leila Mouayana"),
    organisation: t("تعاونية خيط التجربة", "Coopérative Fil d'Essai", "Trial Thread Cooperative"),
    members: 9,
    town: SEFROU,
    provinceCode: "sefrou",
    craftKeys: ["caftan-trimming"],
    since: 2019,
    day: -6,
    personKey: "applicant.coop",
  },
  {
    key: "fes-refused",
    chamberKey: "fes",
    kind: "artisan_experience",
    state: "refused",
    locale: "fr",
    name: t("رضوان التجريبي", "Redouane Tajribi", "Redouane Tajribi"),
    town: FES,
    provinceCode: "fes",
    craftKeys: ["metal-engraving"],
    since: 2022,
    day: -60,
    personKey: "applicant.refused",
  },
  {
    key: "fes-appeal",
    chamberKey: "fes",
    kind: "artisan_experience",
    state: "appealed",
    appealLevel: "manager",
    locale: "ar",
    name: t("خديجة المعاينة", "Khadija Mouayana", "Khadija Mouayana"),
    town: MEKNES,
    provinceCode: "meknes",
    craftKeys: ["wool-felting"],
    since: 2020,
    day: -70,
    personKey: "applicant.appeal",
  },
  {
    key: "fes-draft",
    chamberKey: "fes",
    kind: "artisan_diploma",
    state: "draft",
    locale: "ar",
    name: t("يوسف المثالي", "Youssef Mitali", "Youssef Mitali"),
    town: FES,
    provinceCode: "fes",
    craftKeys: ["bookbinding"],
    since: 2023,
    day: -3,
    personKey: "applicant.draft",
  },
  {
    key: "souss-smith",
    chamberKey: "souss",
    kind: "artisan_experience",
    state: "submitted",
    locale: "ar",
    name: t("الحسين أمثال", "Lhoussaine Amtal", "Lhoussaine Amtal"),
    town: TIZNIT,
    provinceCode: "tiznit",
    craftKeys: ["tiznit-silver", "fibula"],
    since: 2012,
    day: -9,
    personKey: "applicant.tiznit",
  },
  {
    key: "souss-weaver",
    chamberKey: "souss",
    kind: "artisan_experience",
    state: "under_review",
    locale: "ar",
    name: t("فاطمة النموذجية", "Fatima Namoudajia", "Fatima Namoudajia"),
    town: AGADIR,
    provinceCode: "agadir-ida-outanane",
    craftKeys: ["southern-basketry"],
    since: 2015,
    day: -15,
    assistedBy: "officer.souss",
  },
  {
    key: "souss-appeal",
    chamberKey: "souss",
    kind: "artisan_experience",
    state: "appealed",
    appealLevel: "federation",
    locale: "fr",
    name: t("محند الافتراضي", "Mohand Iftiradi", "Mohand Iftiradi"),
    town: TIZNIT,
    provinceCode: "tiznit",
    craftKeys: ["bead-jewellery"],
    since: 2021,
    day: -110,
    personKey: "applicant.souss",
  },
];

/** People of the demonstration who only have a file. */
export const applicants = [
  { key: "applicant.meknes", ar: "حميد التوضيحي", latin: "Hamid Tawdihi (Démo)", locale: "fr" },
  { key: "applicant.fes", ar: "نعيمة الافتراضية", latin: "Naïma Iftiradia (Démo)", locale: "ar" },
  { key: "applicant.brocade", ar: "عمر العيّني", latin: "Omar El Ayyini (Démo)", locale: "ar" },
  { key: "applicant.coop", ar: "ليلى المعاينة", latin: "Leïla Mouayana (Démo)", locale: "fr" },
  { key: "applicant.refused", ar: "رضوان التجريبي", latin: "Redouane Tajribi (Démo)", locale: "fr" },
  { key: "applicant.appeal", ar: "خديجة المعاينة", latin: "Khadija Mouayana (Démo)", locale: "ar" },
  { key: "applicant.draft", ar: "يوسف المثالي", latin: "Youssef Mitali (Démo)", locale: "ar" },
  { key: "applicant.tiznit", ar: "الحسين أمثال", latin: "Lhoussaine Amtal (Démo)", locale: "ar" },
  { key: "applicant.souss", ar: "محند الافتراضي", latin: "Mohand Iftiradi (Démo)", locale: "fr" },
] as const;
