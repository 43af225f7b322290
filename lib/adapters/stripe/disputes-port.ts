import type { Money } from "#lib/money/money.ts";

/** One movement of our balance that a dispute caused: what left (below zero) or came back, and what the provider charged. */
export type DisputeMovement = { id: string; amount: Money; fee: Money };

export type DisputeFacts = {
  id: string;
  charge: string;
  paymentIntent: string | null;
  /** The provider's word: warning_*, needs_response, under_review, won, lost, appeal_*, prevented. */
  status: string;
  reason: string;
  amount: Money;
  openedAt: Date;
  dueBy: Date | null;
  movements: DisputeMovement[];
};

/** Texts of the evidence, by the provider's names of them. */
export type EvidenceTexts = Readonly<Record<string, string>>;

/** Something at the provider that says to keep a parcel back for now. */
export type WarningFacts = { id: string; charge: string | null; isOpen: boolean; isActionable: boolean };

export type DisputeCalls = {
  retrieveDispute(id: string): Promise<DisputeFacts>;
  /** Gives the evidence in; `isFinal` false only keeps it at the provider. */
  submitEvidence(
    id: string,
    texts: EvidenceTexts,
    isFinal: boolean,
    idempotencyKey: string,
  ): Promise<DisputeFacts>;
  /** Says that we have nothing to answer: the dispute is lost. */
  acceptDispute(id: string, idempotencyKey: string): Promise<DisputeFacts>;
  retrieveFraudWarning(id: string): Promise<WarningFacts>;
  retrieveReview(id: string): Promise<WarningFacts & { reason: string }>;
};
