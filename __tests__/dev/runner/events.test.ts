import { describe, expect, test } from '@jest/globals';
import type { RepositorySeed } from '../../../dev/forge/types.ts';
import {
  dispatchEvent,
  mergeGroupEvent,
  type PullRequestOptions,
  pullRequestEvent,
  pushEvent,
  workflowRunEvent,
} from '../../../dev/runner/events.ts';
import { type EventKind, patched } from '../../../dev/runner/webhookSchemas.ts';
import { examplePayload, payloadFaults, sound, webhooks } from '../../../dev/runner/webhooks.ts';

const repo: RepositorySeed = {
  ...{ id: 1296269, owner: 'octo-org', name: 'octo-bench', private: true, defaultBranch: 'trunk' },
};
const fork = { ...repo, id: 99, owner: 'mona' };
const [headSha, baseSha] = ['a'.repeat(40), 'b'.repeat(40)];
const kinds = Object.keys(webhooks.events) as EventKind[];

const pull = (more: Partial<PullRequestOptions> = {}) =>
  pullRequestEvent({ number: 7, baseRepo: repo, headRepo: fork, headSha, baseSha, ...more });
const run = { id: 41, event: 'pull_request', headSha, headBranch: 'topic', headRepository: fork };

describe('GitHub’s own examples', () => {
  test('name where they are from', () => {
    expect(webhooks['x-source'].map(({ package: name, version }) => `${name}@${version}`)).toEqual([
      '@octokit/webhooks-examples@7.6.1',
      '@octokit/openapi-webhooks@12.1.0',
    ]);
    for (const { sha256 } of webhooks['x-source']) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each(kinds)(
    'of %s pass GitHub’s own schema, after the patches that are listed and none that is idle',
    (kind) => {
      const { example, patches } = webhooks.events[kind];
      expect(payloadFaults(kind, patched(example, patches))).toEqual([]);
      for (const patch of patches) {
        const others = patches.filter((other) => other !== patch);
        expect(payloadFaults(kind, patched(example, others))).not.toEqual([]);
        expect(patch.reason).not.toBe('');
      }
    },
  );

  test.each(kinds)('of %s fail with a property more, one less, or of another type, at any depth', (kind) => {
    const payload = examplePayload(kind);
    const { sender, repository } = payload as { sender: object; repository: Record<string, object> };
    const { owner } = repository;
    const { full_name: gone, ...nameless } = repository;
    expect(gone).toBeDefined();
    for (const spoilt of [
      { ...payload, colour: 'red' },
      { ...payload, sender: { ...sender, colour: 'red' } },
      { ...payload, repository: { ...repository, owner: { ...owner, colour: 'red' } } },
      { ...payload, repository: nameless },
      { ...payload, repository: { ...repository, id: '1296269' } },
    ])
      expect(payloadFaults(kind, spoilt)).toHaveLength(1);
    expect(() => sound(kind, { ...payload, colour: 'red' })).toThrow(`GitHub sends no such ${kind}`);
  });
});

describe('the events of the tests', () => {
  test('of a pull request tell both repositories, the label, and every field that GitHub sends', () => {
    const labeled = pull({
      action: 'labeled',
      label: 'slow is fine',
      labels: ['slow is fine'],
      sender: 'hubot',
    });
    expect(labeled).toMatchObject({
      ...{ action: 'labeled', number: 7, label: { name: 'slow is fine' }, sender: { login: 'hubot' } },
      repository: { full_name: 'octo-org/octo-bench', private: true, fork: false, default_branch: 'trunk' },
      pull_request: {
        ...{ number: 7, state: 'open', body: null, labels: [{ name: 'slow is fine' }] },
        head: { sha: headSha, ref: 'topic', repo: { id: 99, full_name: 'mona/octo-bench', fork: true } },
        base: { sha: baseSha, ref: 'trunk', repo: { id: repo.id, full_name: 'octo-org/octo-bench' } },
      },
    });
    for (const action of ['opened', 'synchronize', 'reopened', 'unlabeled'] as const) {
      const event = pull({ action });
      expect(Object.keys(event).sort()).toEqual(Object.keys(examplePayload(`pull_request.${action}`)).sort());
      expect(event.action).toBe(action);
    }
    expect(pull({ action: 'synchronize' })).toMatchObject({ before: baseSha, after: headSha });
  });

  test('of the default branch name the commit', () => {
    expect(pushEvent({ repo, sha: headSha })).toMatchObject({
      ...{ ref: 'refs/heads/trunk', before: '0'.repeat(40), after: headSha, created: true },
      ...{ head_commit: { id: headSha }, repository: { id: repo.id, master_branch: 'trunk' } },
    });
    expect(dispatchEvent({ repo, inputs: { why: 'look' } })).toMatchObject({
      ...{ ref: 'refs/heads/trunk', inputs: { why: 'look' }, workflow: '.github/workflows/benchmark.yml' },
    });
    expect(mergeGroupEvent({ repo, pullNumber: 7, baseSha, headSha }).merge_group).toMatchObject({
      ...{ head_sha: headSha, base_sha: baseSha, base_ref: 'refs/heads/trunk' },
      head_ref: `refs/heads/gh-readonly-queue/trunk/pr-7-${baseSha}`,
    });
  });

  test('of a run that ended name its repository and the one that it came from', () => {
    expect(workflowRunEvent({ repo, run })).toMatchObject({
      action: 'completed',
      workflow_run: {
        ...{ id: 41, event: 'pull_request', head_sha: headSha, head_branch: 'topic', pull_requests: [] },
        ...{ conclusion: 'success', head_repository: { id: 99, fork: true }, repository: { id: repo.id } },
        html_url: 'https://github.com/octo-org/octo-bench/actions/runs/41',
      },
    });
  });

  test('hold nothing of the examples’ own repositories', () => {
    const events = [
      ...[
        pull(),
        pull({ action: 'synchronize' }),
        pushEvent({ repo, sha: headSha }),
        dispatchEvent({ repo }),
      ],
      ...[mergeGroupEvent({ repo, pullNumber: 7, baseSha, headSha }), workflowRunEvent({ repo, run })],
    ];
    for (const event of events)
      expect(JSON.stringify(event)).not.toMatch(/Hello-World|octo-repo|"installation"/);
  });

  test('refuse what GitHub could not mean', () => {
    expect(() => pull({ number: 7.5 })).toThrow('/number must be integer');
    expect(() => pushEvent({ repo: { ...repo, private: 'no' } as never, sha: headSha })).toThrow('/private');
  });
});
