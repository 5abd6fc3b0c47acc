import { readAccounts } from '../../channels/whatsapp/index.ts';
import { type Configuration } from '../../config.ts';
import { type Database } from '../../store/index.ts';
import { fail, type Finding, ok, warn } from './finding.ts';

/** The service renews this with its lease, every few seconds; pings are answered twice a minute. */
const silentMs = 3 * 60_000;

/** Whether each number has a phone, a process, and has lately heard from WhatsApp. By the database's rows: nothing is connected. */
export async function checkNumbers(db: Database, { whatsapp }: Configuration, now: Date): Promise<Finding[]> {
  if (whatsapp === undefined) return [];
  const rows = await readAccounts(
    db,
    whatsapp.numbers.map(({ id }) => id),
  );
  return whatsapp.numbers.map(({ id }) => {
    const name = `whatsapp ${id}`;
    const link = `Link one: suar whatsapp pair ${id}, or at the desk under Numbers.`;
    const row = rows.find((one) => one.id === id);
    if (row === undefined || row.state === 'unpaired') return warn(name, 'no phone is linked to it', link);
    if (!row.linked) {
      const mend = row.state === 'banned' ? 'See docs/runbooks/whatsapp-number-banned.md.' : link;
      return fail(name, `WhatsApp has ended its link (${row.state})`, mend);
    }
    if (!row.held)
      return warn(name, 'linked, and no process has it', 'Start Suar; if it runs, look for whatsapp. in its log.');
    // The last frame is written down with the lease, so that a number which has just come online knows of none.
    const heardAt = Math.max(row.stateAt.getTime(), row.lastFrameAt?.getTime() ?? 0);
    if (row.state !== 'online')
      return warn(
        name,
        `${row.state} (${row.reason ?? 'no reason given'})`,
        'It comes back by itself; look again in a minute.',
      );
    if (now.getTime() - heardAt > silentMs)
      return fail(name, 'connected, and nothing comes', 'Start Suar again, and report it: this must mend itself.');
    return ok(name, 'connected');
  });
}
