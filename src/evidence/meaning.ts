export { durationMeaningOf } from '../model/durationMeaning.ts';
