/** Whoever reads stored results needs it, too: it is part of the vocabulary. */
export { durationMeaningOf } from '../model/durationMeaning.ts';
