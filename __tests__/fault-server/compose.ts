import type { Call, FinalPatch, Metrics, Piece } from './script.ts';

/** Puts calls on top of each other: shapes and patches of the final record are applied in order, else the later wins. */
export function withCalls(...calls: readonly Call[]): Call {
  let all: Call = {};
  for (const over of calls) {
    const shape = both(all.shape, over.shape);
    const final = patches(all.final, over.final);
    all = Object.assign({}, all, over, shape && { shape }, final && { final });
  }
  return all;
}

type Shape = (pieces: readonly Piece[]) => readonly Piece[];

function both(first: Shape | undefined, second: Shape | undefined): Shape | undefined {
  return first && second ? (pieces) => second(first(pieces)) : (second ?? first);
}

function patches(first: FinalPatch | undefined, second: FinalPatch | undefined): FinalPatch | undefined {
  if (first === undefined || second === undefined) return second ?? first;
  return (told, truth) => {
    const apply = (patch: FinalPatch, metrics: Metrics) =>
      typeof patch === 'function' ? patch(metrics, truth) : patch;
    const once = { ...told, ...apply(first, told) };
    return { ...once, ...apply(second, once) };
  };
}
