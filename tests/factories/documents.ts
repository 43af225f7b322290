import type {
  CommissionFacts,
  ConfirmationFacts,
  CreditNoteFacts,
  GoodsFacts,
  InvoiceFacts,
  ParcelFacts,
  SellerFacts,
} from "#features/documents/domain/facts.ts";

// Facts of papers about people who do not exist.

export const seller: SellerFacts = {
  name: "Coopérative Tighri n’Ifrane",
  isRecorded: true,
  form: "cooperative",
  address: "12, derb des Tisserandes, Taznakht",
  ice: "000000000000000",
  taxId: "00000000",
  register: null,
  vatRegime: "exempt",
  vatBasisPoints: null,
  vatMention: {
    fr: "Exonéré de TVA (mention de démonstration)",
    ar: "معفى من الضريبة على القيمة المضافة (عبارة تجريبية)",
  },
  exportMention: null,
  town: { ar: "تازناخت", fr: "Taznakht", en: "Taznakht" },
  isDemonstration: true,
};

export const liableSeller: SellerFacts = {
  ...seller,
  name: "Atelier Exemple SARL",
  form: "company",
  vatRegime: "liable",
  vatBasisPoints: 2000,
  vatMention: { fr: "TVA comprise au taux de 20 % (mention de démonstration)" },
};

/** Of whom nothing is recorded. */
export const bareSeller: SellerFacts = {
  ...seller,
  name: "Fatima Exemple",
  isRecorded: false,
  form: null,
  address: null,
  ice: null,
  taxId: null,
  register: null,
  vatRegime: null,
  vatMention: null,
};

const rug: GoodsFacts = {
  sku: "TAZ-RUG-01",
  title: {
    ar: "زربية من تازناخت، صوف مصبوغ بالنباتات",
    fr: "Tapis de Taznakht, laine teinte aux plantes",
    en: "Taznakht rug, plant-dyed wool",
  },
  quantity: 1,
  unitMinor: 234_050,
  amountMinor: 234_050,
  amountMadMinor: 234_050,
  netGrams: 4200,
  hsHeading: "570110",
  originCountry: "MA",
};

const cushion: GoodsFacts = {
  sku: "TAZ-CSH-02",
  title: { ar: "غطاء وسادة", fr: "Housse de coussin", en: "Cushion cover" },
  quantity: 2,
  unitMinor: 35_000,
  amountMinor: 70_000,
  amountMadMinor: 70_000,
  netGrams: 700,
  hsHeading: "630492",
  originCountry: "MA",
};

const home = {
  name: "سلمى المثال",
  lines: ["الرقم 7، زنقة النخيل", "إقامة الزيتون، الطابق 3", "90000 طنجة"],
  country: "MA",
  phone: "+212 600 000 000",
};

const boston = {
  name: "Anna Example",
  lines: ["14 Example Street", "Apartment 3", "02108 Boston"],
  country: "US",
  phone: "+1 617 555 0100",
};

const abroad = (line: GoodsFacts, unitMinor: number): GoodsFacts => ({
  ...line,
  unitMinor,
  amountMinor: unitMinor * line.quantity,
});
const linesAbroad = [abroad(rug, 21_840), abroad(cushion, 3266)];

export const invoiceFacts = (over: Partial<InvoiceFacts> = {}): InvoiceFacts => ({
  seller,
  orderNumber: "S26-1042-1",
  orderedAt: "2026-11-20T10:00:00.000Z",
  to: home,
  email: "salma@example.org",
  method: "card",
  currency: "MAD",
  perDirham: null,
  lines: [rug, cushion],
  shippingMinor: 6000,
  dutiesMinor: 0,
  totalMinor: 310_050,
  totalMadMinor: 310_050,
  deductedRefunds: [],
  ...over,
});

export const invoiceFactsAbroad = (over: Partial<InvoiceFacts> = {}): InvoiceFacts =>
  invoiceFacts({
    seller: bareSeller,
    to: boston,
    email: "anna@example.org",
    currency: "EUR",
    perDirham: "0.09331000",
    lines: linesAbroad,
    shippingMinor: 3800,
    dutiesMinor: 2150,
    totalMinor: 34_322,
    totalMadMinor: 344_770,
    ...over,
  });

export const creditNoteFacts = (over: Partial<CreditNoteFacts> = {}): CreditNoteFacts => ({
  seller,
  invoiceNumber: "F-2026-000012",
  invoicedAt: "2026-11-22T10:00:00.000Z",
  orderNumber: "S26-1042-1",
  to: home,
  email: "salma@example.org",
  currency: "MAD",
  lines: [
    { part: "goods", title: cushion.title, quantity: 1, amountMinor: 35_000 },
    { part: "shipping", title: null, quantity: 0, amountMinor: 2000 },
  ],
  totalMinor: 37_000,
  totalMadMinor: 37_000,
  ...over,
});

export const confirmationFacts = (over: Partial<ConfirmationFacts> = {}): ConfirmationFacts => ({
  number: "S26-1042",
  placedAt: "2026-11-20T10:00:00.000Z",
  to: home,
  email: "salma@example.org",
  method: "cash_on_delivery",
  currency: "MAD",
  parts: [
    {
      maker: { ar: "تعاونية تيغري", fr: "Coopérative Tighri", en: "Tighri Cooperative" },
      town: seller.town,
      leadDays: 5,
      lines: [rug, cushion],
    },
    {
      maker: { ar: "إدريس المثال", fr: "Driss Exemple" },
      town: { ar: "فاس", fr: "Fès", en: "Fez" },
      leadDays: 12,
      lines: [
        {
          ...cushion,
          title: { ar: "صينية نحاسية منقوشة", fr: "Plateau en cuivre ciselé", en: "Chased copper tray" },
        },
      ],
    },
  ],
  itemsMinor: 374_050,
  shippingMinor: 9000,
  dutiesMinor: 0,
  totalMinor: 383_050,
  giftNote: "عيد ميلاد سعيد يا أمي! — Joyeux anniversaire",
  isDemonstration: true,
  ...over,
});

export const commissionFacts = (over: Partial<CommissionFacts> = {}): CommissionFacts => ({
  seller: { ...bareSeller, name: "Sanad", town: {} },
  client: seller,
  month: "2026-10",
  lines: [
    {
      orderNumber: "S26-1012-1",
      day: "2026-10-04",
      isRefund: false,
      commissionMadMinor: 30_405,
      vatMadMinor: 6081,
    },
    {
      orderNumber: "S26-1020-2",
      day: "2026-10-17",
      isRefund: false,
      commissionMadMinor: 12_000,
      vatMadMinor: 2400,
    },
    {
      orderNumber: "S26-1012-1",
      day: "2026-10-21",
      isRefund: true,
      commissionMadMinor: -3500,
      vatMadMinor: -700,
    },
  ],
  commissionMadMinor: 38_905,
  vatMadMinor: 7781,
  ...over,
});

export const parcelFacts = (over: Partial<ParcelFacts> = {}): ParcelFacts => ({
  seller,
  maker: { ar: "تعاونية تيغري", fr: "Coopérative Tighri", en: "Tighri Cooperative" },
  orderNumber: "S26-1042-1",
  orderedAt: "2026-11-20T10:00:00.000Z",
  to: boston,
  method: "card",
  isExpress: true,
  currency: "EUR",
  lines: linesAbroad,
  itemsMinor: 28_372,
  itemsMadMinor: 304_050,
  shippingMinor: 3800,
  dutiesMinor: 2150,
  totalMinor: 34_322,
  netGrams: 4900,
  invoiceNumber: "F-2026-000013",
  ...over,
});

export const parcelFactsHome = (over: Partial<ParcelFacts> = {}): ParcelFacts =>
  parcelFacts({
    to: home,
    method: "cash_on_delivery",
    isExpress: false,
    currency: "MAD",
    lines: [rug, cushion],
    itemsMinor: 304_050,
    shippingMinor: 6000,
    dutiesMinor: 0,
    totalMinor: 310_050,
    ...over,
  });
