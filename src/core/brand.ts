/** A string that can only come from the place that makes it, so that a case id is never passed for a person id. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type PersonId = Brand<string, 'PersonId'>;
export type ConversationId = Brand<string, 'ConversationId'>;
export type CaseId = Brand<string, 'CaseId'>;
export type AlertId = Brand<string, 'AlertId'>;
export type ResponderId = Brand<string, 'ResponderId'>;
export type CaseCode = Brand<string, 'CaseCode'>;
/** Row numbers of inbox and outbox: bigint in PostgreSQL, kept as text because JavaScript numbers end at 2^53. */
export type InboxId = Brand<string, 'InboxId'>;
export type OutboxId = Brand<string, 'OutboxId'>;
