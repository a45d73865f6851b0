import { inASentence } from '../../model/failure.ts';

/** What the client says of a connection, before advice of several lines. */
const UNREACHED = /Unable to make request: (\w+)/;
const FULL = /storage quota has been hit/;
const TAKEN = /\(409\)/;
const ENTERPRISE = /supported on GHES/;

/**
 * Why an artifact was not uploaded, as one sentence that names what to mend. The client tells it in words alone, and
 * passes those of the services on.
 * @param stayIn where its files are all the same; null: nowhere
 */
export function artifactTrouble(name: string, message: string, stayIn: string | null): string {
  return `artifact ${name} not uploaded${reasonIn(message, stayIn)}`;
}

function reasonIn(message: string, stayIn: string | null): string {
  const told = stayIn === null ? '' : `; the files are in ${stayIn}`;
  if (TAKEN.test(message)) {
    // Also where an answer got lost, and the client asked again.
    return ': this run has one of that name already; give each job of a matrix its own `artifact-name`, and where it has one, re-run the job';
  }
  if (FULL.test(message)) {
    return `: the account has no storage left for artifacts${told}; delete old ones, or set fewer \`retention-days\``;
  }
  if (ENTERPRISE.test(message)) {
    const mended = stayIn === null ? 'set another `baseline-store`' : 'a step of your own may keep them';
    return `: GitHub Enterprise Server has no such artifact service${told}; ${mended}`;
  }
  const [, code] = UNREACHED.exec(message) ?? [];
  if (code !== undefined) {
    return `: GitHub's artifact service was not reached (${code})${told}; see that the runner's network allows it, and re-run the job`;
  }
  return ` (${inASentence(message)})${told}; re-running the job tries again`;
}
