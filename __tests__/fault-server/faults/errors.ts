import type { Fault } from '../fault.ts';
import { PULL_LINES } from '../pull.ts';

/** Refusals, and errors that come later. */

const refused = (status: number, error: string) => ({ refusal: { status, body: JSON.stringify({ error }) } });
const NESTED = JSON.stringify({
  error: {
    code: 400,
    message: 'request (434 tokens) exceeds the available context size (256 tokens), try increasing it',
    type: 'exceed_context_size_error',
    n_prompt_tokens: 434,
    n_ctx: 256,
  },
});

export const ERROR_FAULTS = {
  'unknown-model': {
    wire: 'HTTP 404, `model … not found`.',
    conclude: 'Failed before anything was measured; asking again does not help.',
    source: 'server/routes.go ChatHandler; recorded of both',
    call: refused(404, "model 'gemma3:latest' not found"),
  },
  'think-unsupported': {
    wire: 'HTTP 400, `"…" does not support thinking`.',
    conclude: 'Failed: the request is at fault.',
    source: 'server/routes.go ChatHandler; recorded of both',
    call: refused(400, '"gemma3:latest" does not support thinking'),
  },
  'over-context': {
    wire: 'HTTP 400, `the input length exceeds the context length`.',
    conclude: 'Failed: the prompt is too long, and was not cut.',
    source: 'server/routes.go before 0.30; recorded of 0.12.11',
    call: refused(400, 'the input length exceeds the context length'),
  },
  'nested-error': {
    wire: 'HTTP 400, and the text of `error` is JSON again: the prompt is over the context.',
    conclude: 'Failed; the message for people is inside the inner JSON.',
    source:
      'llm/llama_server.go `statusErrorMessage` passes the body of llama-server on; recorded of 0.33.0-rc2',
    call: refused(400, NESTED),
  },
  busy: {
    wire: 'HTTP 503, `server busy, please try again.  maximum pending requests exceeded`.',
    conclude: 'Failed before anything was measured: may be tried again later.',
    source: 'server/sched.go `ErrMaxQueue`; recorded of both',
    call: refused(503, 'server busy, please try again.  maximum pending requests exceeded'),
  },
  'runner-stopped': {
    wire: 'HTTP 500 before the first byte, `model runner has unexpectedly stopped, …`.',
    conclude: 'Failed; the next call has to load the model anew.',
    source: 'llm/llama_server.go Completion',
    call: refused(
      500,
      'model runner has unexpectedly stopped, this may be due to resource limitations or an internal error, check ollama server logs for details',
    ),
  },
  'proxy-page': {
    wire: 'HTTP 502 with a page of HTML.',
    conclude: 'Failed; who answers is not Ollama.',
    source: 'RFC 9110, 15.6.3: a gateway in front',
    call: {
      refusal: {
        status: 502,
        body: '<html><head><title>502 Bad Gateway</title></head></html>',
        contentType: 'text/html',
      },
    },
  },
  'error-line': {
    wire: 'HTTP 200, five lines of text, then a line `{"error": …}` and the end.',
    conclude: 'Failed amid the answer: no counts; the client’s time to first token holds.',
    source: 'server/routes.go `streamResponse`; recorded of both (runner killed)',
    call: { endAfter: 5, ending: 'error-line' },
  },
  'pull-error': {
    wire: 'A pull tells its progress, then a line `{"error": …}`.',
    conclude: 'The pull failed although HTTP says 200; the model is not there.',
    source: 'server/routes.go PullHandler',
    script: {
      pull: () => [...PULL_LINES.slice(0, 4), { error: 'max retries exceeded: unexpected EOF' }],
    },
  },
  'pull-unknown': {
    wire: 'A pull says `pulling manifest`, then `{"error": "pull model manifest: file does not exist"}`.',
    conclude: 'There is no such model to pull.',
    source: 'server/images.go PullModel',
    script: {
      pull: () => [...PULL_LINES.slice(0, 1), { error: 'pull model manifest: file does not exist' }],
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;
