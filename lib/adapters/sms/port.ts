/** A short message to one number in international form (E.164). */
export type Sms = { to: string; text: string };

/**
 * What became of a message that was handed over. `unreachable`: no message will ever arrive at that number. `stopped`: the
 * person has told the sender to stop. Neither gets better by trying again.
 */
export type SmsOutcome =
  | { handedOver: true; id: string }
  | { handedOver: false; why: "unreachable" | "stopped" };

/**
 * Sends short messages. Every call throws AdapterError; `retry` tells a passing fault from a refusal that stays. No error
 * carries a number or the words of a message. Handed over is not delivered: the network may still fail to.
 */
export type SmsSender = {
  send(sms: Sms): Promise<SmsOutcome>;
  /**
   * True when the same words were handed over to the same number since `since`. For after a fault that left unsaid whether
   * the message was taken: the provider has no idempotency key.
   */
  wasHandedOver(sms: Sms, since: Date): Promise<boolean>;
};
