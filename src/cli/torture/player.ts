import { createMemory } from '../../torture/index.ts';
import { loadHouse } from './house.ts';
import { tortureDigested, type TortureMessage, tortureOrderSchema } from './part.ts';

/** A process of its own that plays the parts it is given, until its parent goes. */
const { folder, seed, conversations } = tortureOrderSchema.parse(JSON.parse(process.argv[2] ?? 'null'));
const house = loadHouse(folder, seed);
const memory = createMemory(house);

process.on('message', (part: number) => {
  tell({ kind: 'played', part: tortureDigested(house, { seed, part, conversations }, memory) });
});
tell({ kind: 'ready' });

function tell(message: TortureMessage): void {
  process.send?.(message);
}
