/** What responders call an advert when they speak of it: "A-3F2B91C0". Short for reading aloud; addresses have the whole id. */
export function advertName(id: string): string {
  return `A-${id.slice(0, 8).toUpperCase()}`;
}
