import type { Locale } from "#lib/i18n/locales.ts";
import arAppeals from "#messages/ar/appeals.json" with { type: "json" };
import arApplications from "#messages/ar/applications.json" with { type: "json" };
import arArtisan from "#messages/ar/artisan.json" with { type: "json" };
import arBodies from "#messages/ar/bodies.json" with { type: "json" };
import arCards from "#messages/ar/cards.json" with { type: "json" };
import arCart from "#messages/ar/cart.json" with { type: "json" };
import arCatalogue from "#messages/ar/catalogue.json" with { type: "json" };
import arChambers from "#messages/ar/chambers.json" with { type: "json" };
import arCheckout from "#messages/ar/checkout.json" with { type: "json" };
import arCommon from "#messages/ar/common.json" with { type: "json" };
import arConsents from "#messages/ar/consents.json" with { type: "json" };
import arCover from "#messages/ar/cover.json" with { type: "json" };
import arDuplicates from "#messages/ar/duplicates.json" with { type: "json" };
import arErrors from "#messages/ar/errors.json" with { type: "json" };
import arFailure from "#messages/ar/failure.json" with { type: "json" };
import arFederation from "#messages/ar/federation.json" with { type: "json" };
import arHome from "#messages/ar/home.json" with { type: "json" };
import arIdentity from "#messages/ar/identity.json" with { type: "json" };
import arListing from "#messages/ar/listing.json" with { type: "json" };
import arMail from "#messages/ar/mail.json" with { type: "json" };
import arOffice from "#messages/ar/office.json" with { type: "json" };
import arOrders from "#messages/ar/orders.json" with { type: "json" };
import arPricing from "#messages/ar/pricing.json" with { type: "json" };
import arProvenance from "#messages/ar/provenance.json" with { type: "json" };
import arRegister from "#messages/ar/register.json" with { type: "json" };
import arReports from "#messages/ar/reports.json" with { type: "json" };
import arReview from "#messages/ar/review.json" with { type: "json" };
import arRules from "#messages/ar/rules.json" with { type: "json" };
import arSearch from "#messages/ar/search.json" with { type: "json" };
import arShowcase from "#messages/ar/showcase.json" with { type: "json" };
import arSms from "#messages/ar/sms.json" with { type: "json" };
import arStaff from "#messages/ar/staff.json" with { type: "json" };
import arStories from "#messages/ar/stories.json" with { type: "json" };
import arStudio from "#messages/ar/studio.json" with { type: "json" };
import arTransfers from "#messages/ar/transfers.json" with { type: "json" };
import arVault from "#messages/ar/vault.json" with { type: "json" };
import arVisits from "#messages/ar/visits.json" with { type: "json" };
import arWishlist from "#messages/ar/wishlist.json" with { type: "json" };
import arWizard from "#messages/ar/wizard.json" with { type: "json" };
import enAppeals from "#messages/en/appeals.json" with { type: "json" };
import enApplications from "#messages/en/applications.json" with { type: "json" };
import enArtisan from "#messages/en/artisan.json" with { type: "json" };
import enBodies from "#messages/en/bodies.json" with { type: "json" };
import enCards from "#messages/en/cards.json" with { type: "json" };
import enCart from "#messages/en/cart.json" with { type: "json" };
import enCatalogue from "#messages/en/catalogue.json" with { type: "json" };
import enChambers from "#messages/en/chambers.json" with { type: "json" };
import enCheckout from "#messages/en/checkout.json" with { type: "json" };
import enCommon from "#messages/en/common.json" with { type: "json" };
import enConsents from "#messages/en/consents.json" with { type: "json" };
import enCover from "#messages/en/cover.json" with { type: "json" };
import enDuplicates from "#messages/en/duplicates.json" with { type: "json" };
import enErrors from "#messages/en/errors.json" with { type: "json" };
import enFailure from "#messages/en/failure.json" with { type: "json" };
import enFederation from "#messages/en/federation.json" with { type: "json" };
import enHome from "#messages/en/home.json" with { type: "json" };
import enIdentity from "#messages/en/identity.json" with { type: "json" };
import enListing from "#messages/en/listing.json" with { type: "json" };
import enMail from "#messages/en/mail.json" with { type: "json" };
import enOffice from "#messages/en/office.json" with { type: "json" };
import enOrders from "#messages/en/orders.json" with { type: "json" };
import enPricing from "#messages/en/pricing.json" with { type: "json" };
import enProvenance from "#messages/en/provenance.json" with { type: "json" };
import enRegister from "#messages/en/register.json" with { type: "json" };
import enReports from "#messages/en/reports.json" with { type: "json" };
import enReview from "#messages/en/review.json" with { type: "json" };
import enRules from "#messages/en/rules.json" with { type: "json" };
import enSearch from "#messages/en/search.json" with { type: "json" };
import enShowcase from "#messages/en/showcase.json" with { type: "json" };
import enSms from "#messages/en/sms.json" with { type: "json" };
import enStaff from "#messages/en/staff.json" with { type: "json" };
import enStories from "#messages/en/stories.json" with { type: "json" };
import enStudio from "#messages/en/studio.json" with { type: "json" };
import enTransfers from "#messages/en/transfers.json" with { type: "json" };
import enVault from "#messages/en/vault.json" with { type: "json" };
import enVisits from "#messages/en/visits.json" with { type: "json" };
import enWishlist from "#messages/en/wishlist.json" with { type: "json" };
import enWizard from "#messages/en/wizard.json" with { type: "json" };
import frAppeals from "#messages/fr/appeals.json" with { type: "json" };
import frApplications from "#messages/fr/applications.json" with { type: "json" };
import frArtisan from "#messages/fr/artisan.json" with { type: "json" };
import frBodies from "#messages/fr/bodies.json" with { type: "json" };
import frCards from "#messages/fr/cards.json" with { type: "json" };
import frCart from "#messages/fr/cart.json" with { type: "json" };
import frCatalogue from "#messages/fr/catalogue.json" with { type: "json" };
import frChambers from "#messages/fr/chambers.json" with { type: "json" };
import frCheckout from "#messages/fr/checkout.json" with { type: "json" };
import frCommon from "#messages/fr/common.json" with { type: "json" };
import frConsents from "#messages/fr/consents.json" with { type: "json" };
import frCover from "#messages/fr/cover.json" with { type: "json" };
import frDuplicates from "#messages/fr/duplicates.json" with { type: "json" };
import frErrors from "#messages/fr/errors.json" with { type: "json" };
import frFailure from "#messages/fr/failure.json" with { type: "json" };
import frFederation from "#messages/fr/federation.json" with { type: "json" };
import frHome from "#messages/fr/home.json" with { type: "json" };
import frIdentity from "#messages/fr/identity.json" with { type: "json" };
import frListing from "#messages/fr/listing.json" with { type: "json" };
import frMail from "#messages/fr/mail.json" with { type: "json" };
import frOffice from "#messages/fr/office.json" with { type: "json" };
import frOrders from "#messages/fr/orders.json" with { type: "json" };
import frPricing from "#messages/fr/pricing.json" with { type: "json" };
import frProvenance from "#messages/fr/provenance.json" with { type: "json" };
import frRegister from "#messages/fr/register.json" with { type: "json" };
import frReports from "#messages/fr/reports.json" with { type: "json" };
import frReview from "#messages/fr/review.json" with { type: "json" };
import frRules from "#messages/fr/rules.json" with { type: "json" };
import frSearch from "#messages/fr/search.json" with { type: "json" };
import frShowcase from "#messages/fr/showcase.json" with { type: "json" };
import frSms from "#messages/fr/sms.json" with { type: "json" };
import frStaff from "#messages/fr/staff.json" with { type: "json" };
import frStories from "#messages/fr/stories.json" with { type: "json" };
import frStudio from "#messages/fr/studio.json" with { type: "json" };
import frTransfers from "#messages/fr/transfers.json" with { type: "json" };
import frVault from "#messages/fr/vault.json" with { type: "json" };
import frVisits from "#messages/fr/visits.json" with { type: "json" };
import frWishlist from "#messages/fr/wishlist.json" with { type: "json" };
import frWizard from "#messages/fr/wizard.json" with { type: "json" };

const en = {
  appeals: enAppeals,
  applications: enApplications,
  artisan: enArtisan,
  bodies: enBodies,
  cards: enCards,
  cart: enCart,
  catalogue: enCatalogue,
  chambers: enChambers,
  checkout: enCheckout,
  common: enCommon,
  consents: enConsents,
  cover: enCover,
  duplicates: enDuplicates,
  errors: enErrors,
  failure: enFailure,
  federation: enFederation,
  home: enHome,
  identity: enIdentity,
  listing: enListing,
  mail: enMail,
  office: enOffice,
  orders: enOrders,
  pricing: enPricing,
  provenance: enProvenance,
  register: enRegister,
  reports: enReports,
  review: enReview,
  rules: enRules,
  search: enSearch,
  showcase: enShowcase,
  sms: enSms,
  staff: enStaff,
  stories: enStories,
  studio: enStudio,
  transfers: enTransfers,
  vault: enVault,
  visits: enVisits,
  wishlist: enWishlist,
  wizard: enWizard,
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
    cards: arCards,
    cart: arCart,
    catalogue: arCatalogue,
    chambers: arChambers,
    checkout: arCheckout,
    common: arCommon,
    consents: arConsents,
    cover: arCover,
    duplicates: arDuplicates,
    errors: arErrors,
    failure: arFailure,
    federation: arFederation,
    home: arHome,
    identity: arIdentity,
    listing: arListing,
    mail: arMail,
    office: arOffice,
    orders: arOrders,
    pricing: arPricing,
    provenance: arProvenance,
    register: arRegister,
    reports: arReports,
    review: arReview,
    rules: arRules,
    search: arSearch,
    showcase: arShowcase,
    sms: arSms,
    staff: arStaff,
    stories: arStories,
    studio: arStudio,
    transfers: arTransfers,
    vault: arVault,
    visits: arVisits,
    wishlist: arWishlist,
    wizard: arWizard,
  },
  fr: {
    appeals: frAppeals,
    applications: frApplications,
    artisan: frArtisan,
    bodies: frBodies,
    cards: frCards,
    cart: frCart,
    catalogue: frCatalogue,
    chambers: frChambers,
    checkout: frCheckout,
    common: frCommon,
    consents: frConsents,
    cover: frCover,
    duplicates: frDuplicates,
    errors: frErrors,
    failure: frFailure,
    federation: frFederation,
    home: frHome,
    identity: frIdentity,
    listing: frListing,
    mail: frMail,
    office: frOffice,
    orders: frOrders,
    pricing: frPricing,
    provenance: frProvenance,
    register: frRegister,
    reports: frReports,
    review: frReview,
    rules: frRules,
    search: frSearch,
    showcase: frShowcase,
    sms: frSms,
    staff: frStaff,
    stories: frStories,
    studio: frStudio,
    transfers: frTransfers,
    vault: frVault,
    visits: frVisits,
    wishlist: frWishlist,
    wizard: frWizard,
  },
};
