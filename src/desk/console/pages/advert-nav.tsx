import { isGranted } from '../permission.ts';
import { type Responder } from '../../staff/roster.ts';

const pages = [
  ['/desk/adverts', 'Review'],
  ['/desk/adverts/contacts', 'Known contacts'],
  ['/desk/adverts/clusters', 'Clusters'],
  ['/desk/adverts/trends', 'Trends'],
] as const;

/** The ways between the pages about adverts. */
export function AdvertNav({ here, responder }: { readonly here: string; readonly responder: Responder }) {
  const shown = isGranted(responder.role, 'adverts.export')
    ? [...pages, ['/desk/adverts/exports', 'Exports'] as const]
    : pages;
  return (
    <nav class="ways-between" aria-label="About adverts">
      {shown.map(([path, words]) => (
        <a key={path} href={path} {...(path === here ? { 'aria-current': 'page' as const } : {})}>
          {words}
        </a>
      ))}
    </nav>
  );
}
