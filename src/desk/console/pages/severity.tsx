import { type Severity as SeverityNumber } from '../../../core/severity.ts';
import { severityWords } from '../words.ts';

/** Number, word and colour: nobody has to tell colours apart. */
export function Severity({ severity }: { readonly severity: SeverityNumber }) {
  return (
    <span class={`severity s${severity}`}>
      <b>{severity}</b> {severityWords[severity]}
    </span>
  );
}
