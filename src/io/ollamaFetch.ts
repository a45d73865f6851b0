import { exchange, isOk, readText } from './httpExchange.ts';
import { type Refusal, readRefusal } from './refusal.ts';

const BODY_LIMIT_BYTES = 256 * 1024 * 1024;
/** The statuses that a `Response` takes no body with. */
const WITHOUT_BODY = [204, 205, 304];

/**
 * A `fetch` for the ollama client's requests that are answered at once as a whole: see `exchange` for what it has over
 * the built-in one.
 */
export function createFetch(signal: AbortSignal, connectMs: number): typeof fetch {
  return (input, init) =>
    new Promise((resolve, reject) => {
      exchange(String(input), {
        method: init?.method ?? 'GET',
        headers: (init?.headers ?? {}) as Record<string, string>,
        body: typeof init?.body === 'string' ? init.body : null,
        signal,
        connectMs,
        onTrouble: reject,
        onReply: (reply) => {
          const status = reply.statusCode ?? 0;
          if (!isOk(reply)) readRefusal(reply, (refusal) => resolve(asJson(refusal)));
          else
            readText(reply, BODY_LIMIT_BYTES, (text, trouble) => {
              if (trouble !== null) reject(trouble);
              else resolve(new Response(WITHOUT_BODY.includes(status) ? null : text, { status }));
            });
        },
      });
    });
}

/** A refusal as JSON, whatever the server sent: the client prints anything else to the console. */
function asJson({ message, status_code: status }: Refusal): Response {
  return new Response(JSON.stringify({ error: message }), {
    // Beyond these a `Response` throws, and Node's parser takes any three digits.
    status: status >= 300 && status <= 599 ? status : 500,
    headers: { 'content-type': 'application/json' },
  });
}
