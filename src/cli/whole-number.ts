import { InvalidArgumentError } from 'commander';

/** Reads an option that is a number from 1 on. @throws InvalidArgumentError */
export function wholeNumber(text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number <= most) return number;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${most}.`);
}
