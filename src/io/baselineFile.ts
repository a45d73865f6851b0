import { basename, isAbsolute } from 'node:path';
import { ExpectedError, messageOf } from '../model/failure.ts';
import type { BaselineStore } from '../model/ports.ts';
import type { Results } from '../model/results.ts';
import { writeFileAtomically } from './atomicFile.ts';
import { readResultsIfAny } from './resultsFile.ts';
import { inWorkspace } from './workspace.ts';

/** A baseline in a file of the checkout or of the machine. `path` as the user gave it, against `cwd`. */
export function createBaselineFile(options: { readonly path: string; readonly cwd: string }): BaselineStore {
  const place = () => inWorkspace(options.path, options.cwd, 'baseline-file');
  const named = `baseline file ${options.path}`;
  const read = async () => {
    try {
      return await readResultsIfAny(await place());
    } catch (error) {
      throw new ExpectedError(`The ${named} is left as it is: ${messageOf(error)}`);
    }
  };
  return {
    // Comments are public: where on the runner the file lies is nobody's business there.
    description: isAbsolute(options.path) ? `baseline file ${basename(options.path)}` : named,
    read,
    async write(results) {
      // What cannot be read is never overwritten: it may be a newer version's, and somebody's only copy.
      await read();
      try {
        await writeFileAtomically(await place(), `${JSON.stringify(withoutAnswers(results), null, 2)}\n`);
      } catch (error) {
        throw new ExpectedError(`The ${named} could not be written: ${messageOf(error)}.`);
      }
    },
  };
}

/** Numbers are what is compared; the model's text would only make the file large and hard to review. */
function withoutAnswers(results: Results): Results {
  return { ...results, calls: results.calls.map((call) => ({ ...call, answer: null })) };
}
