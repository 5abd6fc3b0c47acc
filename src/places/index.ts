export { countryOf } from './country-of.ts';
export { type FoundPlace, type PlaceFinder } from './find-places.ts';
export { namePlace } from './name-place.ts';
export { loadPlaces } from './load.ts';
