import { join } from 'node:path';
import { readYaml } from '../text/index.ts';
import { type Indicators, indicatorsSchema } from './indicators.ts';

/** @param folder holds `indicators.yaml`. @throws ConfigurationError naming file, line and field */
export function loadIndicators(folder: string): Indicators {
  return readYaml(join(folder, 'indicators.yaml'), indicatorsSchema);
}
