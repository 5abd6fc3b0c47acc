/** The addresses of one event as blind indexes. */
export interface Addressed {
  /** Where it came from. */
  readonly own: string;
  /** What the provider says is the same person. */
  readonly aliases: readonly string[];
}

/** What is to be written so that every address of these events has a conversation. */
export interface Introductions<Conversation> {
  /** New people: `event` is the position of the first event of theirs, `addresses` all of theirs, its own one first. */
  readonly strangers: readonly { readonly event: number; readonly addresses: readonly [string, ...string[]] }[];
  /** New addresses of people that we know. */
  readonly aliases: readonly { readonly address: string; readonly conversation: Conversation }[];
}

interface Group<Conversation> {
  readonly addresses: Set<string>;
  readonly firstEvent: number;
  conversation: Conversation | undefined;
}

/**
 * Who is new, and who has a new address. New addresses that events name together are one person's, however many events it
 * takes to say so; they join the conversation that the event came from, otherwise the first known one that it names.
 * Addresses that belong to two conversations already stay where they are: histories are not merged by us.
 */
export function introduce<Conversation>(
  events: readonly Addressed[],
  known: ReadonlyMap<string, Conversation>,
): Introductions<Conversation> {
  const groupOf = new Map<string, Group<Conversation>>();
  for (const [event, { own, aliases }] of events.entries()) {
    const all = [own, ...aliases];
    const unknown = all.filter((address) => !known.has(address));
    if (unknown.length === 0) continue;
    const met = new Set(unknown.flatMap((address) => groupOf.get(address) ?? []));
    const conversation = [...all.map((address) => known.get(address)), ...[...met].map((group) => group.conversation)];
    const group: Group<Conversation> = {
      addresses: new Set([...[...met].flatMap(({ addresses }) => [...addresses]), ...unknown]),
      firstEvent: Math.min(event, ...[...met].map(({ firstEvent }) => firstEvent)),
      conversation: conversation.find((one) => one !== undefined),
    };
    for (const address of group.addresses) groupOf.set(address, group);
  }
  const strangers: { event: number; addresses: [string, ...string[]] }[] = [];
  const aliases: { address: string; conversation: Conversation }[] = [];
  for (const { addresses, firstEvent, conversation } of new Set(groupOf.values())) {
    if (conversation !== undefined) {
      for (const address of addresses) aliases.push({ address, conversation });
      continue;
    }
    const own = events[firstEvent]?.own;
    if (own === undefined) continue;
    strangers.push({ event: firstEvent, addresses: [own, ...[...addresses].filter((address) => address !== own)] });
  }
  return { strangers, aliases };
}
