import { dataOf, type Material } from '../bench/prompts.ts';
import { groundingOf } from '../corpus/grounding.ts';
import { groundingData } from '../corpus/groundingData.ts';
import type { Grounding } from '../model/results.ts';
import type { Stage } from '../model/settings.ts';

/** Tells which numbers of a stage's answer stand in what it was given. The numbers of that are read once, here. */
export function grounder(
  stages: readonly Stage[],
  material: Material,
): (stage: string, answer: string) => Grounding {
  const data = new Map(
    stages.map(({ name }) => [name, groundingData(dataOf(stages, name, material))] as const),
  );
  const nothing = groundingData([]);
  return (stage, answer) => groundingOf(answer, data.get(stage) ?? nothing);
}
