import { type Trend, type Trends } from '../../adverts/trends.ts';
import { type Responder } from '../../staff/roster.ts';
import { AdvertNav } from './advert-nav.tsx';
import { Layout } from './layout.tsx';

/** Places that are drawn; the table has them all. */
const mostDrawn = 8;
const bar = { width: 22, gap: 4, height: 56, label: 14 };

interface TrendsPageProps {
  readonly countries: Trends;
  readonly towns: Trends;
  readonly countryName: (code: string) => string;
  readonly townName: (id: string) => string;
  readonly responder: Responder;
  readonly rehearsal: boolean;
}

export function TrendsPage({ countries, towns, countryName, townName, responder, rehearsal }: TrendsPageProps) {
  return (
    <Layout title="Trends of adverts" responder={responder} rehearsal={rehearsal}>
      <h1>Trends</h1>
      <AdvertNav here="/desk/adverts/trends" responder={responder} />
      <p class="hint">
        Adverts that people asked us about, by week (from Monday) and by the place that they name; dark: with strong
        signs. One that names two places counts in both. The last week is not over yet.
      </p>
      <Places title="Countries" trends={countries} nameOf={countryName} />
      <Places title="Towns and compounds" trends={towns} nameOf={townName} />
    </Layout>
  );
}

interface PlacesProps {
  readonly title: string;
  readonly trends: Trends;
  readonly nameOf: (place: string) => string;
}

function Places({ title, trends, nameOf }: PlacesProps) {
  const named = ({ place }: Trend): string => (place === null ? 'No place named' : nameOf(place));
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {trends.places.length === 0 ? <p class="empty">None in these weeks.</p> : null}
      <div class="trends">
        {trends.places.slice(0, mostDrawn).map((trend) => (
          <figure key={trend.place}>
            <figcaption>
              <b>{named(trend)}</b> <span class="meta">{trend.total} in all</span>
            </figcaption>
            <Bars trend={trend} highest={trends.highest} weeks={trends.weeks} />
          </figure>
        ))}
      </div>
      {trends.places.length === 0 ? null : (
        <details>
          <summary>The numbers</summary>
          <div class="wide" tabindex={0} role="region" aria-label={`${title}: the numbers`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Place</th>
                  {trends.weeks.map((week) => (
                    <th key={week.getTime()} scope="col">
                      {dayWords(week)}
                    </th>
                  ))}
                  <th scope="col">all</th>
                </tr>
              </thead>
              <tbody>
                {trends.places.map((trend) => (
                  <tr key={trend.place}>
                    <th scope="row">{named(trend)}</th>
                    {trend.weeks.map(({ adverts }, index) => (
                      <td key={index}>{adverts === 0 ? '' : adverts}</td>
                    ))}
                    <td>{trend.total}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}

/** A bar for each week, all places by one measure; the number stands above its bar. */
function Bars({
  trend,
  highest,
  weeks,
}: {
  readonly trend: Trend;
  readonly highest: number;
  readonly weeks: readonly Date[];
}) {
  const step = bar.width + bar.gap;
  const base = bar.label + bar.height;
  const tall = (count: number): number => (highest === 0 ? 0 : Math.round((count / highest) * bar.height));
  const total = `${trend.total} in ${weeks.length} weeks`;
  return (
    <svg class="bars" viewBox={`0 0 ${weeks.length * step} ${base + bar.label}`} role="img" aria-label={total}>
      <line x1={0} y1={base} x2={weeks.length * step} y2={base} />
      {trend.weeks.map(({ adverts, strong }, index) => (
        <g key={index}>
          <rect class="all" x={index * step} y={base - tall(adverts)} width={bar.width} height={tall(adverts)} />
          <rect class="strong" x={index * step} y={base - tall(strong)} width={bar.width} height={tall(strong)} />
          {adverts === 0 ? null : (
            <text x={index * step + bar.width / 2} y={base - tall(adverts) - 3} text-anchor="middle">
              {adverts}
            </text>
          )}
          <title>{`${dayWords(weeks[index] ?? new Date(0))}: ${adverts}, ${strong} with strong signs`}</title>
        </g>
      ))}
      <text x={0} y={base + 12}>
        {dayWords(weeks[0] ?? new Date(0))}
      </text>
      <text x={weeks.length * step} y={base + 12} text-anchor="end">
        this week
      </text>
    </svg>
  );
}

function dayWords(day: Date): string {
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
