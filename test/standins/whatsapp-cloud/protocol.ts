/** A refusal in the form of the Graph API ("Handling errors"). */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly details: string;

  constructor(status: number, code: number, message: string, details = message) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  toJson(): string {
    return JSON.stringify({
      error: {
        message: `(#${this.code}) ${this.message}`,
        type: 'OAuthException',
        code: this.code,
        error_data: { messaging_product: 'whatsapp', details: this.details },
        fbtrace_id: 'AStandInTrace0',
      },
    });
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export const malformed = (details: string) => new GraphRefusal(400, 131009, 'Parameter value is not valid', details);
export const missing = (field: string) =>
  new GraphRefusal(400, 131008, 'Required parameter is missing', `${field} is required`);

export function object(value: unknown, name: string): Fields {
  if (value === undefined) throw missing(name);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(`${name} must be an object`);
  // Holds: any object that is not a list is a record of unknown values.
  return value as Fields;
}

export function list(value: unknown, name: string, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw missing(name);
  if (value.length > most) throw malformed(`${name} may hold ${most}`);
  return value;
}

/** Counts characters as people count code points. */
export function text(value: unknown, name: string, most: number): string {
  if (typeof value !== 'string' || value.trim() === '') throw missing(name);
  if ([...value].length > most) throw malformed(`${name} may have ${most} characters`);
  return value;
}

export function only(fields: Fields, known: readonly string[], name: string): void {
  const strange = Object.keys(fields).find((field) => !known.includes(field));
  if (strange !== undefined)
    throw new GraphRefusal(400, 100, 'Invalid parameter', `Unexpected key "${strange}" on param "${name}"`);
}
