import type { Locale } from "#lib/i18n/locales.ts";
import arArtisan from "#messages/ar/artisan.json" with { type: "json" };
import arCart from "#messages/ar/cart.json" with { type: "json" };
import arCatalogue from "#messages/ar/catalogue.json" with { type: "json" };
import arCheckout from "#messages/ar/checkout.json" with { type: "json" };
import arCommon from "#messages/ar/common.json" with { type: "json" };
import arErrors from "#messages/ar/errors.json" with { type: "json" };
import arHome from "#messages/ar/home.json" with { type: "json" };
import arIdentity from "#messages/ar/identity.json" with { type: "json" };
import arMail from "#messages/ar/mail.json" with { type: "json" };
import arOffice from "#messages/ar/office.json" with { type: "json" };
import arOrders from "#messages/ar/orders.json" with { type: "json" };
import arProvenance from "#messages/ar/provenance.json" with { type: "json" };
import arStudio from "#messages/ar/studio.json" with { type: "json" };
import enArtisan from "#messages/en/artisan.json" with { type: "json" };
import enCart from "#messages/en/cart.json" with { type: "json" };
import enCatalogue from "#messages/en/catalogue.json" with { type: "json" };
import enCheckout from "#messages/en/checkout.json" with { type: "json" };
import enCommon from "#messages/en/common.json" with { type: "json" };
import enErrors from "#messages/en/errors.json" with { type: "json" };
import enHome from "#messages/en/home.json" with { type: "json" };
import enIdentity from "#messages/en/identity.json" with { type: "json" };
import enMail from "#messages/en/mail.json" with { type: "json" };
import enOffice from "#messages/en/office.json" with { type: "json" };
import enOrders from "#messages/en/orders.json" with { type: "json" };
import enProvenance from "#messages/en/provenance.json" with { type: "json" };
import enStudio from "#messages/en/studio.json" with { type: "json" };
import frArtisan from "#messages/fr/artisan.json" with { type: "json" };
import frCart from "#messages/fr/cart.json" with { type: "json" };
import frCatalogue from "#messages/fr/catalogue.json" with { type: "json" };
import frCheckout from "#messages/fr/checkout.json" with { type: "json" };
import frCommon from "#messages/fr/common.json" with { type: "json" };
import frErrors from "#messages/fr/errors.json" with { type: "json" };
import frHome from "#messages/fr/home.json" with { type: "json" };
import frIdentity from "#messages/fr/identity.json" with { type: "json" };
import frMail from "#messages/fr/mail.json" with { type: "json" };
import frOffice from "#messages/fr/office.json" with { type: "json" };
import frOrders from "#messages/fr/orders.json" with { type: "json" };
import frProvenance from "#messages/fr/provenance.json" with { type: "json" };
import frStudio from "#messages/fr/studio.json" with { type: "json" };

const en = {
  common: enCommon,
  errors: enErrors,
  home: enHome,
  catalogue: enCatalogue,
  artisan: enArtisan,
  cart: enCart,
  checkout: enCheckout,
  orders: enOrders,
  mail: enMail,
  identity: enIdentity,
  studio: enStudio,
  office: enOffice,
  provenance: enProvenance,
};

/** Every word of the interface: one file a slice and language. English is the shape the others must match. */
export type Messages = typeof en;

export const messages: Record<Locale, Messages> = {
  en,
  ar: {
    common: arCommon,
    errors: arErrors,
    home: arHome,
    catalogue: arCatalogue,
    artisan: arArtisan,
    cart: arCart,
    checkout: arCheckout,
    orders: arOrders,
    mail: arMail,
    identity: arIdentity,
    studio: arStudio,
    office: arOffice,
    provenance: arProvenance,
  },
  fr: {
    common: frCommon,
    errors: frErrors,
    home: frHome,
    catalogue: frCatalogue,
    artisan: frArtisan,
    cart: frCart,
    checkout: frCheckout,
    orders: frOrders,
    mail: frMail,
    identity: frIdentity,
    studio: frStudio,
    office: frOffice,
    provenance: frProvenance,
  },
};
