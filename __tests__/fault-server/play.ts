import type { ServerResponse } from 'node:http';
import { nowNs, nsOf, type Waits } from './clock.ts';
import { Lines, NDJSON } from './line.ts';
import type { Plan, PlannedLine } from './plan.ts';
import { type Endpoint, record, saidBy } from './records.ts';
import type { Call, CallRequest } from './script.ts';
import type { Trace } from './trace.ts';

/** Plays the lines of a streamed answer at their times. */

export interface Stage {
  readonly endpoint: Endpoint;
  readonly request: CallRequest;
  readonly call: Call;
  readonly plan: Plan;
  readonly waits: Waits;
  readonly response: ServerResponse;
  readonly trace: Trace;
}

export interface Played {
  readonly lines: Lines;
  readonly firstTokenNs: bigint;
  readonly lastTokenNs: bigint;
}

/** From the first token's time on; later lines follow at exact multiples of the token time. */
export async function playLines(stage: Stage, prefilledNs: bigint): Promise<Played> {
  const lines = new Lines(stage.response, stage.call);
  const tokenNs = nsOf(stage.call.tokenMs ?? 0);
  // Where the first line is the first token, both durations meet at its stamp.
  let firstTokenNs = prefilledNs;
  let lastTokenNs = prefilledNs;
  let lateNs = 0n;
  for (const { piece, tokensSoFar } of stage.plan.lines) {
    lateNs += nsOf(piece.delayMs ?? 0);
    const dueNs = prefilledNs + BigInt(Math.max(0, tokensSoFar - 1)) * tokenNs + lateNs;
    if (dueNs > nowNs()) await stage.waits.until(dueNs);
    lastTokenNs = nowNs();
    if (tokensSoFar <= 1 && firstTokenNs === prefilledNs) firstTokenNs = lastTokenNs;
    await sendLine(stage, lines, piece, lastTokenNs);
  }
  if (stage.call.ending === 'endless') await playForEver(stage, lines);
  return { lines, firstTokenNs, lastTokenNs: stage.plan.outputTokens > 1 ? lastTokenNs : firstTokenNs };
}

async function sendLine(
  stage: Stage,
  lines: Lines,
  piece: PlannedLine['piece'],
  atNs: bigint,
): Promise<void> {
  const said = saidBy(piece);
  if (said.content !== '' || said.thinking !== '' || said.toolCalls.length > 0) {
    stage.trace.firstTextNs ??= atNs;
    stage.trace.lastTextNs = atNs;
  }
  const line = piece.raw ?? JSON.stringify(record(stage.endpoint, stage.request, said, null));
  await lines.send(`${line}\n`);
}

async function playForEver(stage: Stage, lines: Lines): Promise<never> {
  const piece = stage.plan.lines.at(-1)?.piece ?? { content: 'word ' };
  for (;;) {
    await stage.waits.forMs(Math.max(stage.call.tokenMs ?? 0, 1));
    await sendLine(stage, lines, piece, nowNs());
  }
}

/** The end that a fault puts in the final record's place; false where there is none. */
export async function playEnding(stage: Stage, lines: Lines): Promise<boolean> {
  const { call, response, waits } = stage;
  switch (call.ending) {
    case undefined:
      return false;
    case 'error-line':
      await lines.send(`${JSON.stringify({ error: call.error ?? RUNNER_DIED })}\n`);
      break;
    case 'garbage':
      await lines.send('::error::this is no JSON\n');
      break;
    case 'half-line':
      await lines.send(JSON.stringify(record(stage.endpoint, stage.request, saidBy({}), null)).slice(0, 40));
      break;
    case 'reset':
      await lines.flush();
      response.socket?.resetAndDestroy();
      return true;
    case 'hang':
      await lines.flush();
      if (!response.headersSent) response.writeHead(200, { 'content-type': NDJSON }).flushHeaders();
      return waits.forever();
  }
  await lines.end();
  return true;
}

/** llm/llama_server.go, where the runner's stream breaks off. */
const RUNNER_DIED = 'an error was encountered while running the model: unexpected EOF';
