import { expect, test } from '@jest/globals';
import { renderFailure } from '../../src/report/failure.ts';
import { makeResults } from '../support/results.ts';

const { source } = makeResults();

test('says first that it is no word about the change, then why, then of which commit', () => {
  expect(renderFailure('Ollama does not answer at http://127.0.0.1:11434.', source)).toBe(
    `### ⚪ Not measured: this says nothing about your change. Mend the cause and run again

There are no results, because:

\`\`\`
Ollama does not answer at http://127.0.0.1:11434.
\`\`\`

<sub>Commit \`4f1c0a9\` · [run](https://github.com/octo/models/actions/runs/1001)</sub>
`,
  );
});

test('knows no more than there is to know', () => {
  const text = renderFailure('No.', { ...source, commit: null, runUrl: null });
  expect(text.endsWith('```\nNo.\n```\n')).toBe(true);
});

test('a reason of any length leaves room for a comment', () => {
  const text = renderFailure('名'.repeat(100_000), source);
  expect(new TextEncoder().encode(text).length).toBeLessThan(65_000);
  expect(text).toContain('名…\n```\n');
});

test('a reason cannot leave its fence', () => {
  const text = renderFailure('```\n@everyone see #1\n````', { ...source, runUrl: 'javascript:alert(1)' });
  expect(text).toContain('`````\n```\n@everyone see #1\n````\n`````');
  expect(text).not.toContain('javascript');
});
