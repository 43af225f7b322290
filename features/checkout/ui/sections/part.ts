import type { CheckoutFormState } from "#features/checkout/form-state.ts";
import type { QuoteView } from "#features/checkout/ui/quote-view.ts";

/** What every part of the form is given: what was typed, what is wrong with a field, and what the basket costs. */
export type PartProps = {
  values: CheckoutFormState["values"];
  say: (name: keyof CheckoutFormState["fields"]) => string | undefined;
  quote: QuoteView;
};
