import * as v from 'valibot';
import type { Change } from './change.ts';
import { statusOf } from './commentTrouble.ts';
import { ask, type Question, understood } from './trouble.ts';

/** Who set a label and when, and what that account may do. */

const EVENTS: Question = { what: 'who set the label', permission: 'pull-requests: read' };
const PERMISSION: Question = { what: 'who may write to the repository', permission: 'metadata: read' };
const PAGE = 100;
/** Ten thousand events: far more than any pull request that people read. */
const MOST_PAGES = 100;

const Events = v.array(
  v.object({
    id: v.number(),
    event: v.string(),
    created_at: v.string(),
    actor: v.nullish(v.object({ login: v.string() })),
    label: v.nullish(v.object({ name: v.string() })),
  }),
);
type IssueEvent = v.InferOutput<typeof Events>[number];
const Labelling = v.object({
  created_at: v.pipe(v.string(), v.isoTimestamp()),
  actor: v.object({ login: v.pipe(v.string(), v.regex(/^[\w.[\]-]{1,100}$/)) }),
});
/** `maintain` counts as write there, `triage` as read: the finer `role_name` is not needed. */
const Permission = v.object({ permission: v.string() });

export interface Labelling {
  readonly by: string;
  /** By GitHub's clock. */
  readonly at: string;
  /** Whether another head was forced into the place of the one before since then. */
  readonly isPushedOver: boolean;
}

/** Of whichever commit: going back to an earlier one is such a push too, and which it was the event does not tell safely. */
const FORCE_PUSH = 'head_ref_force_pushed';

/** GitHub tells labels apart without regard to case. */
export function isSameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The last setting of the label that no removal followed; null where the events tell none that can be used. */
export async function lastLabelling(
  change: Change,
  pullRequest: number,
  label: string,
): Promise<Labelling | null> {
  let last: IssueEvent | null = null;
  let lastPush = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const events = await eventsOf(change, pullRequest, page);
    for (const event of events) {
      if (event.event === FORCE_PUSH) lastPush = Math.max(lastPush, event.id);
      const isAbout = event.event === 'labeled' || event.event === 'unlabeled';
      if (isAbout && isSameLabel(event.label?.name ?? '', label) && event.id > (last?.id ?? 0)) last = event;
    }
    if (events.length < PAGE) {
      const usable = v.safeParse(Labelling, last);
      if (last?.event !== 'labeled' || !usable.success) return null;
      const { actor, created_at: at } = usable.output;
      return { by: actor.login, at, isPushedOver: lastPush > last.id };
    }
  }
  // The last of them may lie beyond what was read.
  return null;
}

async function eventsOf(
  change: Change,
  pullRequest: number,
  page: number,
): Promise<v.InferOutput<typeof Events>> {
  const octokit = await change.octokit();
  const { data } = await ask(EVENTS, () =>
    octokit.rest.issues.listEvents({ ...change.place, issue_number: pullRequest, per_page: PAGE, page }),
  );
  return understood(Events, data, EVENTS);
}

/** Whether the account may write now, not when it set the label: a right that was taken away counts no more. */
export async function mayWrite(change: Change, login: string): Promise<boolean> {
  const octokit = await change.octokit();
  const answer = await ask(PERMISSION, async () => {
    try {
      const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
        ...change.place,
        username: login,
      });
      return data;
    } catch (error) {
      // Nobody of that name, or no member: an app's account, for one.
      if (statusOf(error) === 404) return { permission: 'none' };
      throw error;
    }
  });
  return ['admin', 'write'].includes(understood(Permission, answer, PERMISSION).permission);
}
