import type { Stage } from '../model/settings.ts';

/** The two-stage workflow. Short, because every character costs context that the corpus could have. */
export const DEFAULT_STAGES: readonly Stage[] = [
  {
    name: 'analysis',
    system: 'You are a senior performance engineer. You read benchmark data and say what matters in it.',
    prompt: `Analyse this benchmark data.

{{corpus}}

Answer in Markdown with four sections:
## Overview of the data
## Key performance findings
## Notable outliers or gaps
## Recommendations for optimization

Use only numbers given above, and name the file that each comes from. Where something is missing, say so instead of guessing. Write the recommendations as a bulleted list, one action in each bullet.`,
  },
  {
    name: 'report',
    system: 'You are a senior performance engineer. You write technical reports that engineers can rely on.',
    prompt: `Write a technical report from this analysis and these findings.

Analysis:
{{analysis}}

Findings computed from the files:
{{findings}}

Answer in Markdown with six sections:
## 1. Executive Summary
## 2. Data Ingestion Summary
## 3. Performance Analysis
## 4. Key Findings
## 5. Recommendations
## 6. Appendix

Write the recommendations as a numbered list. Take every number from the text above. Never invent numbers, dates or names: where something is missing, write "not in the data".`,
  },
];
