import { advertName } from '../../adverts/advert-name.ts';
import { type ShownCluster } from '../../adverts/read-clusters.ts';
import { type Responder } from '../../staff/roster.ts';
import { stateWords, tierWords } from '../advert-words.ts';
import { durationWords } from '../time-words.ts';
import { AdvertNav } from './advert-nav.tsx';
import { ClusterDrawing, traitWords } from './cluster-drawing.tsx';
import { Layout } from './layout.tsx';

const mostListed = 40;

interface ClustersPageProps {
  readonly clusters: readonly ShownCluster[];
  readonly all: number;
  /** How many adverts were put together. */
  readonly adverts: number;
  readonly responder: Responder;
  readonly rehearsal: boolean;
  readonly now: Date;
}

export function ClustersPage({ clusters, all, adverts, responder, rehearsal, now }: ClustersPageProps) {
  return (
    <Layout title="Clusters of adverts" responder={responder} rehearsal={rehearsal}>
      <h1>Clusters</h1>
      <AdvertNav here="/desk/adverts/clusters" responder={responder} />
      <p class="hint">
        Adverts that share a number, a name, an address, a picture or their words, directly or through others: likely
        the same people’s work. The {adverts === 1 ? 'newest advert' : `newest ${adverts} adverts`} were put together;
        dismissed ones and warnings are left out.
      </p>
      {clusters.length === 0 ? <p class="empty">No two adverts share anything yet.</p> : null}
      {clusters.length < all ? <p class="tally">{`The ${clusters.length} biggest of ${all} are shown.`}</p> : null}
      {clusters.map((cluster) => (
        <section key={cluster.adverts[0]} class="cluster" aria-label={`Cluster of ${cluster.adverts.length} adverts`}>
          <h2>
            {cluster.adverts.length} adverts{' '}
            <span class="meta">newest {durationWords(now.getTime() - cluster.newestAt.getTime())} ago</span>
          </h2>
          <div class="cluster-parts">
            <ClusterDrawing cluster={cluster} />
            <div>
              <ul class="shared">
                {cluster.shared.map((trait) => (
                  <li key={`${trait.trait.kind} ${trait.trait.key}`}>{traitWords(trait)}</li>
                ))}
              </ul>
              <details>
                <summary>All its adverts</summary>
                <Adverts cluster={cluster} />
              </details>
            </div>
          </div>
        </section>
      ))}
    </Layout>
  );
}

function Adverts({ cluster: { adverts, about } }: { readonly cluster: ShownCluster }) {
  return (
    <ul class="events">
      {adverts.slice(0, mostListed).map((id) => {
        const advert = about.get(id);
        return (
          <li key={id}>
            <a class="code" href={`/desk/adverts/${id}`}>
              {advertName(id)}
            </a>{' '}
            {advert === undefined ? null : (
              <span class="meta">
                {stateWords[advert.state]} · {tierWords[advert.tier] ?? advert.tier}
              </span>
            )}
          </li>
        );
      })}
      {adverts.length > mostListed ? <li class="meta">and {adverts.length - mostListed} older ones</li> : null}
    </ul>
  );
}
