/** The parts of the Bot API that the stand-in speaks, as it writes them. */
export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly language_code?: string;
}

export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

export interface Keyboard {
  readonly inline_keyboard: readonly (readonly Button[])[];
}

/** Fields beside these are whatever a test puts in. */
export interface Message {
  readonly message_id: number;
  readonly date: number;
  readonly chat: { readonly id: number; readonly type: string };
  readonly from: User;
  readonly text?: string;
  readonly reply_markup?: Keyboard | undefined;
  readonly [field: string]: unknown;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** An error answer of the Bot API, thrown by a method and written by the server. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: { readonly retry_after?: number; readonly migrate_to_chat_id?: number } | undefined;

  constructor(code: number, description: string, parameters?: Refusal['parameters']) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  toJson(): string {
    return JSON.stringify({
      ok: false,
      error_code: this.code,
      description: this.message,
      ...(this.parameters && { parameters: this.parameters }),
    });
  }
}

export const badRequest = (what: string) => new Refusal(400, `Bad Request: ${what}`);
export const forbidden = (what: string) => new Refusal(403, `Forbidden: ${what}`);

/** Numbers may come as text when a call is made by query string. */
export function integer(parameters: Parameters, name: string): number | undefined {
  const value = Number(parameters[name]);
  return parameters[name] !== undefined && Number.isInteger(value) ? value : undefined;
}

export function text(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' ? value : undefined;
}
