import { countByWeek } from '../adverts/queries.ts';
import { readClusters } from '../adverts/read-clusters.ts';
import { trendsOf } from '../adverts/trends.ts';
import { lastWeeks } from '../adverts/week.ts';
import { countryWords } from './advert-words.ts';
import { ClustersPage } from './pages/advert-clusters.tsx';
import { TrendsPage } from './pages/advert-trends.tsx';
import { renderPage } from './pages/layout.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';

const weeksShown = 12;

/** What many adverts together tell: which are the same people's work, and where they lead. */
export function advertOverviewRoutes({ clock, namePlace, rehearsal, store }: ConsoleParts): Route[] {
  return [
    {
      method: 'get',
      path: '/adverts/clusters',
      permission: 'adverts.read',
      async handle(_request, response, responder) {
        const found = await readClusters(store);
        response.send(renderPage(<ClustersPage {...found} {...{ responder, rehearsal, now: clock.now() }} />));
      },
    },
    {
      method: 'get',
      path: '/adverts/trends',
      permission: 'adverts.read',
      async handle(_request, response, responder) {
        const now = clock.now();
        const [since] = lastWeeks(now, weeksShown);
        const [countries, towns] = await Promise.all([
          countByWeek(store.db, 'destinations', since ?? now),
          countByWeek(store.db, 'places', since ?? now),
        ]);
        const page = {
          countries: trendsOf(countries, now, weeksShown),
          // That no town is named says little, where most name a country alone.
          towns: trendsOf(
            towns.filter(({ place }) => place !== null),
            now,
            weeksShown,
          ),
          countryName: countryWords,
          townName: (id: string) => namePlace(id) ?? id,
        };
        response.send(renderPage(<TrendsPage {...page} {...{ responder, rehearsal }} />));
      },
    },
  ];
}
