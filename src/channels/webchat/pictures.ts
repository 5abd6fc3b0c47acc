import { type Router } from 'express';
import { z } from 'zod';
import { type DrawText } from '../../core/outbound.ts';
import { readAddress } from './address.ts';
import { type ReadTranscript } from './ports.ts';
import { type Reception } from './reception.ts';
import { Refusal } from './refusal.ts';

interface PictureParts {
  readonly reception: Reception;
  readonly transcript: ReadTranscript;
  readonly draw: DrawText;
}

/** What was wished as a picture, drawn anew from the talk of whoever asks: nothing is kept, and nobody sees another's. */
export function addPictures(router: Router, { reception, transcript, draw }: PictureParts): void {
  router.get('/pictures/:id', async (request, response) => {
    const id = z.guid().safeParse(request.params.id).data;
    if (readAddress(request) === undefined || id === undefined) throw new Refusal(404, 'unknown-path', 'not here');
    // To draw costs more than to read: it is paid for as a message is.
    const address = reception.admit(request, response);
    const { items } = await transcript(address);
    const item = items.find(({ direction, providerId }) => direction === 'out' && providerId === id);
    if (item?.asPicture === undefined) throw new Refusal(404, 'unknown-path', 'not here');
    response.type('png').send(await draw(item.text, item.asPicture));
  });
}
