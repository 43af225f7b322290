import type { Locale } from "#lib/i18n/locales.ts";
import arAppeals from "#messages/ar/appeals.json" with { type: "json" };
import arApplications from "#messages/ar/applications.json" with { type: "json" };
import arArtisan from "#messages/ar/artisan.json" with { type: "json" };
import arAssemblies from "#messages/ar/assemblies.json" with { type: "json" };
import arBadges from "#messages/ar/badges.json" with { type: "json" };
import arBodies from "#messages/ar/bodies.json" with { type: "json" };
import arCalls from "#messages/ar/calls.json" with { type: "json" };
import arCards from "#messages/ar/cards.json" with { type: "json" };
import arCart from "#messages/ar/cart.json" with { type: "json" };
import arCatalogue from "#messages/ar/catalogue.json" with { type: "json" };
import arChambers from "#messages/ar/chambers.json" with { type: "json" };
import arCheckout from "#messages/ar/checkout.json" with { type: "json" };
import arCollections from "#messages/ar/collections.json" with { type: "json" };
import arCommon from "#messages/ar/common.json" with { type: "json" };
import arConsents from "#messages/ar/consents.json" with { type: "json" };
import arCover from "#messages/ar/cover.json" with { type: "json" };
import arCustody from "#messages/ar/custody.json" with { type: "json" };
import arDesk from "#messages/ar/desk.json" with { type: "json" };
import arDocuments from "#messages/ar/documents.json" with { type: "json" };
import arDues from "#messages/ar/dues.json" with { type: "json" };
import arDuplicates from "#messages/ar/duplicates.json" with { type: "json" };
import arElections from "#messages/ar/elections.json" with { type: "json" };
import arEndangered from "#messages/ar/endangered.json" with { type: "json" };
import arEquipment from "#messages/ar/equipment.json" with { type: "json" };
import arErrors from "#messages/ar/errors.json" with { type: "json" };
import arFailure from "#messages/ar/failure.json" with { type: "json" };
import arFairs from "#messages/ar/fairs.json" with { type: "json" };
import arFederation from "#messages/ar/federation.json" with { type: "json" };
import arFund from "#messages/ar/fund.json" with { type: "json" };
import arHome from "#messages/ar/home.json" with { type: "json" };
import arIdentity from "#messages/ar/identity.json" with { type: "json" };
import arLabels from "#messages/ar/labels.json" with { type: "json" };
import arLedger from "#messages/ar/ledger.json" with { type: "json" };
import arLineage from "#messages/ar/lineage.json" with { type: "json" };
import arListing from "#messages/ar/listing.json" with { type: "json" };
import arMail from "#messages/ar/mail.json" with { type: "json" };
import arMaterials from "#messages/ar/materials.json" with { type: "json" };
import arMediation from "#messages/ar/mediation.json" with { type: "json" };
import arNewsletter from "#messages/ar/newsletter.json" with { type: "json" };
import arOffice from "#messages/ar/office.json" with { type: "json" };
import arOpinions from "#messages/ar/opinions.json" with { type: "json" };
import arOrders from "#messages/ar/orders.json" with { type: "json" };
import arPayment from "#messages/ar/payment.json" with { type: "json" };
import arPayouts from "#messages/ar/payouts.json" with { type: "json" };
import arPricing from "#messages/ar/pricing.json" with { type: "json" };
import arPromotions from "#messages/ar/promotions.json" with { type: "json" };
import arProvenance from "#messages/ar/provenance.json" with { type: "json" };
import arPurchases from "#messages/ar/purchases.json" with { type: "json" };
import arQuality from "#messages/ar/quality.json" with { type: "json" };
import arReach from "#messages/ar/reach.json" with { type: "json" };
import arRefunds from "#messages/ar/refunds.json" with { type: "json" };
import arRegister from "#messages/ar/register.json" with { type: "json" };
import arReports from "#messages/ar/reports.json" with { type: "json" };
import arReview from "#messages/ar/review.json" with { type: "json" };
import arRules from "#messages/ar/rules.json" with { type: "json" };
import arSearch from "#messages/ar/search.json" with { type: "json" };
import arSell from "#messages/ar/sell.json" with { type: "json" };
import arSheets from "#messages/ar/sheets.json" with { type: "json" };
import arShipping from "#messages/ar/shipping.json" with { type: "json" };
import arShowcase from "#messages/ar/showcase.json" with { type: "json" };
import arSites from "#messages/ar/sites.json" with { type: "json" };
import arSkills from "#messages/ar/skills.json" with { type: "json" };
import arSms from "#messages/ar/sms.json" with { type: "json" };
import arStaff from "#messages/ar/staff.json" with { type: "json" };
import arSteering from "#messages/ar/steering.json" with { type: "json" };
import arStories from "#messages/ar/stories.json" with { type: "json" };
import arStudio from "#messages/ar/studio.json" with { type: "json" };
import arTeam from "#messages/ar/team.json" with { type: "json" };
import arThread from "#messages/ar/thread.json" with { type: "json" };
import arTraining from "#messages/ar/training.json" with { type: "json" };
import arTransfers from "#messages/ar/transfers.json" with { type: "json" };
import arTranslation from "#messages/ar/translation.json" with { type: "json" };
import arVault from "#messages/ar/vault.json" with { type: "json" };
import arVerify from "#messages/ar/verify.json" with { type: "json" };
import arVisits from "#messages/ar/visits.json" with { type: "json" };
import arWishlist from "#messages/ar/wishlist.json" with { type: "json" };
import arWizard from "#messages/ar/wizard.json" with { type: "json" };
import enAppeals from "#messages/en/appeals.json" with { type: "json" };
import enApplications from "#messages/en/applications.json" with { type: "json" };
import enArtisan from "#messages/en/artisan.json" with { type: "json" };
import enAssemblies from "#messages/en/assemblies.json" with { type: "json" };
import enBadges from "#messages/en/badges.json" with { type: "json" };
import enBodies from "#messages/en/bodies.json" with { type: "json" };
import enCalls from "#messages/en/calls.json" with { type: "json" };
import enCards from "#messages/en/cards.json" with { type: "json" };
import enCart from "#messages/en/cart.json" with { type: "json" };
import enCatalogue from "#messages/en/catalogue.json" with { type: "json" };
import enChambers from "#messages/en/chambers.json" with { type: "json" };
import enCheckout from "#messages/en/checkout.json" with { type: "json" };
import enCollections from "#messages/en/collections.json" with { type: "json" };
import enCommon from "#messages/en/common.json" with { type: "json" };
import enConsents from "#messages/en/consents.json" with { type: "json" };
import enCover from "#messages/en/cover.json" with { type: "json" };
import enCustody from "#messages/en/custody.json" with { type: "json" };
import enDesk from "#messages/en/desk.json" with { type: "json" };
import enDocuments from "#messages/en/documents.json" with { type: "json" };
import enDues from "#messages/en/dues.json" with { type: "json" };
import enDuplicates from "#messages/en/duplicates.json" with { type: "json" };
import enElections from "#messages/en/elections.json" with { type: "json" };
import enEndangered from "#messages/en/endangered.json" with { type: "json" };
import enEquipment from "#messages/en/equipment.json" with { type: "json" };
import enErrors from "#messages/en/errors.json" with { type: "json" };
import enFailure from "#messages/en/failure.json" with { type: "json" };
import enFairs from "#messages/en/fairs.json" with { type: "json" };
import enFederation from "#messages/en/federation.json" with { type: "json" };
import enFund from "#messages/en/fund.json" with { type: "json" };
import enHome from "#messages/en/home.json" with { type: "json" };
import enIdentity from "#messages/en/identity.json" with { type: "json" };
import enLabels from "#messages/en/labels.json" with { type: "json" };
import enLedger from "#messages/en/ledger.json" with { type: "json" };
import enLineage from "#messages/en/lineage.json" with { type: "json" };
import enListing from "#messages/en/listing.json" with { type: "json" };
import enMail from "#messages/en/mail.json" with { type: "json" };
import enMaterials from "#messages/en/materials.json" with { type: "json" };
import enMediation from "#messages/en/mediation.json" with { type: "json" };
import enNewsletter from "#messages/en/newsletter.json" with { type: "json" };
import enOffice from "#messages/en/office.json" with { type: "json" };
import enOpinions from "#messages/en/opinions.json" with { type: "json" };
import enOrders from "#messages/en/orders.json" with { type: "json" };
import enPayment from "#messages/en/payment.json" with { type: "json" };
import enPayouts from "#messages/en/payouts.json" with { type: "json" };
import enPricing from "#messages/en/pricing.json" with { type: "json" };
import enPromotions from "#messages/en/promotions.json" with { type: "json" };
import enProvenance from "#messages/en/provenance.json" with { type: "json" };
import enPurchases from "#messages/en/purchases.json" with { type: "json" };
import enQuality from "#messages/en/quality.json" with { type: "json" };
import enReach from "#messages/en/reach.json" with { type: "json" };
import enRefunds from "#messages/en/refunds.json" with { type: "json" };
import enRegister from "#messages/en/register.json" with { type: "json" };
import enReports from "#messages/en/reports.json" with { type: "json" };
import enReview from "#messages/en/review.json" with { type: "json" };
import enRules from "#messages/en/rules.json" with { type: "json" };
import enSearch from "#messages/en/search.json" with { type: "json" };
import enSell from "#messages/en/sell.json" with { type: "json" };
import enSheets from "#messages/en/sheets.json" with { type: "json" };
import enShipping from "#messages/en/shipping.json" with { type: "json" };
import enShowcase from "#messages/en/showcase.json" with { type: "json" };
import enSites from "#messages/en/sites.json" with { type: "json" };
import enSkills from "#messages/en/skills.json" with { type: "json" };
import enSms from "#messages/en/sms.json" with { type: "json" };
import enStaff from "#messages/en/staff.json" with { type: "json" };
import enSteering from "#messages/en/steering.json" with { type: "json" };
import enStories from "#messages/en/stories.json" with { type: "json" };
import enStudio from "#messages/en/studio.json" with { type: "json" };
import enTeam from "#messages/en/team.json" with { type: "json" };
import enThread from "#messages/en/thread.json" with { type: "json" };
import enTraining from "#messages/en/training.json" with { type: "json" };
import enTransfers from "#messages/en/transfers.json" with { type: "json" };
import enTranslation from "#messages/en/translation.json" with { type: "json" };
import enVault from "#messages/en/vault.json" with { type: "json" };
import enVerify from "#messages/en/verify.json" with { type: "json" };
import enVisits from "#messages/en/visits.json" with { type: "json" };
import enWishlist from "#messages/en/wishlist.json" with { type: "json" };
import enWizard from "#messages/en/wizard.json" with { type: "json" };
import frAppeals from "#messages/fr/appeals.json" with { type: "json" };
import frApplications from "#messages/fr/applications.json" with { type: "json" };
import frArtisan from "#messages/fr/artisan.json" with { type: "json" };
import frAssemblies from "#messages/fr/assemblies.json" with { type: "json" };
import frBadges from "#messages/fr/badges.json" with { type: "json" };
import frBodies from "#messages/fr/bodies.json" with { type: "json" };
import frCalls from "#messages/fr/calls.json" with { type: "json" };
import frCards from "#messages/fr/cards.json" with { type: "json" };
import frCart from "#messages/fr/cart.json" with { type: "json" };
import frCatalogue from "#messages/fr/catalogue.json" with { type: "json" };
import frChambers from "#messages/fr/chambers.json" with { type: "json" };
import frCheckout from "#messages/fr/checkout.json" with { type: "json" };
import frCollections from "#messages/fr/collections.json" with { type: "json" };
import frCommon from "#messages/fr/common.json" with { type: "json" };
import frConsents from "#messages/fr/consents.json" with { type: "json" };
import frCover from "#messages/fr/cover.json" with { type: "json" };
import frCustody from "#messages/fr/custody.json" with { type: "json" };
import frDesk from "#messages/fr/desk.json" with { type: "json" };
import frDocuments from "#messages/fr/documents.json" with { type: "json" };
import frDues from "#messages/fr/dues.json" with { type: "json" };
import frDuplicates from "#messages/fr/duplicates.json" with { type: "json" };
import frElections from "#messages/fr/elections.json" with { type: "json" };
import frEndangered from "#messages/fr/endangered.json" with { type: "json" };
import frEquipment from "#messages/fr/equipment.json" with { type: "json" };
import frErrors from "#messages/fr/errors.json" with { type: "json" };
import frFailure from "#messages/fr/failure.json" with { type: "json" };
import frFairs from "#messages/fr/fairs.json" with { type: "json" };
import frFederation from "#messages/fr/federation.json" with { type: "json" };
import frFund from "#messages/fr/fund.json" with { type: "json" };
import frHome from "#messages/fr/home.json" with { type: "json" };
import frIdentity from "#messages/fr/identity.json" with { type: "json" };
import frLabels from "#messages/fr/labels.json" with { type: "json" };
import frLedger from "#messages/fr/ledger.json" with { type: "json" };
import frLineage from "#messages/fr/lineage.json" with { type: "json" };
import frListing from "#messages/fr/listing.json" with { type: "json" };
import frMail from "#messages/fr/mail.json" with { type: "json" };
import frMaterials from "#messages/fr/materials.json" with { type: "json" };
import frMediation from "#messages/fr/mediation.json" with { type: "json" };
import frNewsletter from "#messages/fr/newsletter.json" with { type: "json" };
import frOffice from "#messages/fr/office.json" with { type: "json" };
import frOpinions from "#messages/fr/opinions.json" with { type: "json" };
import frOrders from "#messages/fr/orders.json" with { type: "json" };
import frPayment from "#messages/fr/payment.json" with { type: "json" };
import frPayouts from "#messages/fr/payouts.json" with { type: "json" };
import frPricing from "#messages/fr/pricing.json" with { type: "json" };
import frPromotions from "#messages/fr/promotions.json" with { type: "json" };
import frProvenance from "#messages/fr/provenance.json" with { type: "json" };
import frPurchases from "#messages/fr/purchases.json" with { type: "json" };
import frQuality from "#messages/fr/quality.json" with { type: "json" };
import frReach from "#messages/fr/reach.json" with { type: "json" };
import frRefunds from "#messages/fr/refunds.json" with { type: "json" };
import frRegister from "#messages/fr/register.json" with { type: "json" };
import frReports from "#messages/fr/reports.json" with { type: "json" };
import frReview from "#messages/fr/review.json" with { type: "json" };
import frRules from "#messages/fr/rules.json" with { type: "json" };
import frSearch from "#messages/fr/search.json" with { type: "json" };
import frSell from "#messages/fr/sell.json" with { type: "json" };
import frSheets from "#messages/fr/sheets.json" with { type: "json" };
import frShipping from "#messages/fr/shipping.json" with { type: "json" };
import frShowcase from "#messages/fr/showcase.json" with { type: "json" };
import frSites from "#messages/fr/sites.json" with { type: "json" };
import frSkills from "#messages/fr/skills.json" with { type: "json" };
import frSms from "#messages/fr/sms.json" with { type: "json" };
import frStaff from "#messages/fr/staff.json" with { type: "json" };
import frSteering from "#messages/fr/steering.json" with { type: "json" };
import frStories from "#messages/fr/stories.json" with { type: "json" };
import frStudio from "#messages/fr/studio.json" with { type: "json" };
import frTeam from "#messages/fr/team.json" with { type: "json" };
import frThread from "#messages/fr/thread.json" with { type: "json" };
import frTraining from "#messages/fr/training.json" with { type: "json" };
import frTransfers from "#messages/fr/transfers.json" with { type: "json" };
import frTranslation from "#messages/fr/translation.json" with { type: "json" };
import frVault from "#messages/fr/vault.json" with { type: "json" };
import frVerify from "#messages/fr/verify.json" with { type: "json" };
import frVisits from "#messages/fr/visits.json" with { type: "json" };
import frWishlist from "#messages/fr/wishlist.json" with { type: "json" };
import frWizard from "#messages/fr/wizard.json" with { type: "json" };

const en = {
  appeals: enAppeals,
  applications: enApplications,
  artisan: enArtisan,
  bodies: enBodies,
  calls: enCalls,
  cards: enCards,
  cart: enCart,
  catalogue: enCatalogue,
  chambers: enChambers,
  checkout: enCheckout,
  collections: enCollections,
  common: enCommon,
  consents: enConsents,
  cover: enCover,
  custody: enCustody,
  desk: enDesk,
  documents: enDocuments,
  duplicates: enDuplicates,
  elections: enElections,
  equipment: enEquipment,
  errors: enErrors,
  fairs: enFairs,
  failure: enFailure,
  federation: enFederation,
  fund: enFund,
  home: enHome,
  identity: enIdentity,
  ledger: enLedger,
  listing: enListing,
  mail: enMail,
  assemblies: enAssemblies,
  dues: enDues,
  opinions: enOpinions,
  mediation: enMediation,
  office: enOffice,
  orders: enOrders,
  payment: enPayment,
  payouts: enPayouts,
  pricing: enPricing,
  promotions: enPromotions,
  badges: enBadges,
  endangered: enEndangered,
  labels: enLabels,
  lineage: enLineage,
  verify: enVerify,
  provenance: enProvenance,
  refunds: enRefunds,
  register: enRegister,
  reports: enReports,
  review: enReview,
  rules: enRules,
  search: enSearch,
  sell: enSell,
  sheets: enSheets,
  shipping: enShipping,
  showcase: enShowcase,
  skills: enSkills,
  sites: enSites,
  sms: enSms,
  staff: enStaff,
  steering: enSteering,
  stories: enStories,
  studio: enStudio,
  training: enTraining,
  transfers: enTransfers,
  translation: enTranslation,
  vault: enVault,
  visits: enVisits,
  wishlist: enWishlist,
  wizard: enWizard,
  materials: enMaterials,
  newsletter: enNewsletter,
  purchases: enPurchases,
  quality: enQuality,
  reach: enReach,
  team: enTeam,
  thread: enThread,
};

/** Every word of the interface: one file a slice and language. English is the shape the others must match. */
export type Messages = typeof en;

export const messages: Record<Locale, Messages> = {
  en,
  ar: {
    appeals: arAppeals,
    applications: arApplications,
    artisan: arArtisan,
    bodies: arBodies,
    calls: arCalls,
    cards: arCards,
    cart: arCart,
    catalogue: arCatalogue,
    chambers: arChambers,
    checkout: arCheckout,
    collections: arCollections,
    common: arCommon,
    consents: arConsents,
    cover: arCover,
    custody: arCustody,
    desk: arDesk,
    documents: arDocuments,
    duplicates: arDuplicates,
    elections: arElections,
    equipment: arEquipment,
    errors: arErrors,
    fairs: arFairs,
    failure: arFailure,
    federation: arFederation,
    fund: arFund,
    home: arHome,
    identity: arIdentity,
    ledger: arLedger,
    listing: arListing,
    mail: arMail,
    assemblies: arAssemblies,
    dues: arDues,
    opinions: arOpinions,
    mediation: arMediation,
    office: arOffice,
    orders: arOrders,
    payment: arPayment,
    payouts: arPayouts,
    pricing: arPricing,
    promotions: arPromotions,
    badges: arBadges,
    endangered: arEndangered,
    labels: arLabels,
    lineage: arLineage,
    verify: arVerify,
    provenance: arProvenance,
    refunds: arRefunds,
    register: arRegister,
    reports: arReports,
    review: arReview,
    rules: arRules,
    search: arSearch,
    sell: arSell,
    sheets: arSheets,
    shipping: arShipping,
    showcase: arShowcase,
    skills: arSkills,
    sites: arSites,
    sms: arSms,
    staff: arStaff,
    steering: arSteering,
    stories: arStories,
    studio: arStudio,
    training: arTraining,
    transfers: arTransfers,
    translation: arTranslation,
    vault: arVault,
    visits: arVisits,
    wishlist: arWishlist,
    wizard: arWizard,
    materials: arMaterials,
    newsletter: arNewsletter,
    purchases: arPurchases,
    quality: arQuality,
    reach: arReach,
    team: arTeam,
    thread: arThread,
  },
  fr: {
    appeals: frAppeals,
    applications: frApplications,
    artisan: frArtisan,
    bodies: frBodies,
    calls: frCalls,
    cards: frCards,
    cart: frCart,
    catalogue: frCatalogue,
    chambers: frChambers,
    checkout: frCheckout,
    collections: frCollections,
    common: frCommon,
    consents: frConsents,
    cover: frCover,
    custody: frCustody,
    desk: frDesk,
    documents: frDocuments,
    duplicates: frDuplicates,
    elections: frElections,
    equipment: frEquipment,
    errors: frErrors,
    fairs: frFairs,
    failure: frFailure,
    federation: frFederation,
    fund: frFund,
    home: frHome,
    identity: frIdentity,
    ledger: frLedger,
    listing: frListing,
    mail: frMail,
    assemblies: frAssemblies,
    dues: frDues,
    opinions: frOpinions,
    mediation: frMediation,
    office: frOffice,
    orders: frOrders,
    payment: frPayment,
    payouts: frPayouts,
    pricing: frPricing,
    promotions: frPromotions,
    badges: frBadges,
    endangered: frEndangered,
    labels: frLabels,
    lineage: frLineage,
    verify: frVerify,
    provenance: frProvenance,
    refunds: frRefunds,
    register: frRegister,
    reports: frReports,
    review: frReview,
    rules: frRules,
    search: frSearch,
    sell: frSell,
    sheets: frSheets,
    shipping: frShipping,
    showcase: frShowcase,
    skills: frSkills,
    sites: frSites,
    sms: frSms,
    staff: frStaff,
    steering: frSteering,
    stories: frStories,
    studio: frStudio,
    training: frTraining,
    transfers: frTransfers,
    translation: frTranslation,
    vault: frVault,
    visits: frVisits,
    wishlist: frWishlist,
    wizard: frWizard,
    materials: frMaterials,
    newsletter: frNewsletter,
    purchases: frPurchases,
    quality: frQuality,
    reach: frReach,
    team: frTeam,
    thread: frThread,
  },
};
